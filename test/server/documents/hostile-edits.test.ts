import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { gql } from '../../support/api.ts';
import { givenDocument } from '../../support/document.ts';
import { Editor } from '../../support/editor.ts';
import { type House, twoServers } from '../../support/house.ts';
import { until } from '../../support/until.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house.close());

const seeds = process.env.TRELLIS_FULL === '1' ? 100 : 3;

describe('several people write in one section at two servers, one of which is killed', () => {
  it.each(Array.from({ length: seeds }, (_, seed) => seed + 1))(
    'all copies come to the same text, and every acknowledged edit is there once (seed %i)',
    async (seed) => {
      const { a, b, pool, world } = house;
      const people = [world.lan, world.seoyeon, world.rizky, world.isla];
      const { documentId, sectionId, streamId } = await givenDocument(
        pool,
        people.map((one) => one.id),
      );
      const random = mulberry(seed);
      const editors = people.map((person, index) => {
        const urls = index % 2 === 0 ? [a.url, b.url] : [b.url, a.url];
        return new Editor({ urls, cookie: person.cookie, documentId, sectionId, random });
      });
      for (const editor of editors) editor.follow();
      for (let step = 0; step < 120; step++) {
        editors[Math.floor(random() * editors.length)]!.type();
        if (step % 4 === 0) await new Promise((resolve) => setImmediate(resolve));
        if (step === 60) {
          await a.kill9();
          void a.restart();
        }
        if (step % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
      // Yjs tidies marks up when edits meet, which is an edit of its own: the end is where nobody has more to say.
      const head = await until(
        'that all have said and heard everything',
        async () => {
          const at = await headOf(pool, streamId);
          return editors.every((one) => one.isSettled && one.position === at) ? at : null;
        },
        60_000,
      );
      expect(editors.flatMap((editor) => editor.refusals)).toEqual([]);
      const texts = new Set(editors.map((editor) => editor.text));
      expect(texts.size).toBe(1);
      expect(editors.map((editor) => editor.holes)).toEqual([0, 0, 0, 0]);

      const stored = await pool.query<{ position: string; data: Buffer }>(
        'select position, data from document_update where stream_id = $1 order by position',
        [streamId],
      );
      expect(stored.rows.map((row) => Number(row.position))).toEqual(
        Array.from({ length: head }, (_, at) => at + 1),
      );
      const kept = stored.rows.map((row) => row.data.toString('base64')).sort();
      expect(kept).toEqual(editors.flatMap((editor) => editor.acknowledged).sort());
      const fresh = new Y.Doc();
      for (const row of stored.rows) Y.applyUpdate(fresh, row.data);
      expect([fresh.getXmlFragment(fragmentName).toString()]).toEqual([...texts]);
      for (const editor of editors) editor.stop();
      await until(
        'the killed server',
        () =>
          a.isRunning &&
          fetch(`${a.url}/readyz`).then(
            (r) => r.ok,
            () => false,
          ),
      );
    },
    120_000,
  );
});

describe('an edit', () => {
  it('is refused whole, and changes nothing, when it is no edit, fits no schema or comes from who may not write', async () => {
    const { a, pool, world } = house;
    const { documentId, sectionId, streamId } = await givenDocument(pool, [world.rizky.id]);
    const send = (cookie: string | null, update: string, id = sectionId) =>
      gql(a.url, cookie, 'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }', {
        input: { requestId: crypto.randomUUID(), sectionId: id, update },
      });
    const sound = updateOf((fragment) => paragraph(fragment, 'sound'));
    expect((await send(world.rizky.cookie, 'not base64!')).code).toBe('INVALID');
    expect((await send(world.rizky.cookie, Buffer.from('rubbish').toString('base64'))).code).toBe('INVALID');
    expect((await send(world.rizky.cookie, sound.slice(0, -8))).code).toBe('INVALID');
    expect(
      (
        await send(
          world.rizky.cookie,
          updateOf((fragment) => fragment.insert(0, [new Y.XmlElement('script')])),
        )
      ).code,
    ).toBe('INVALID');
    expect(
      (
        await send(
          world.rizky.cookie,
          updateOf((fragment) => link(fragment, 'javascript:alert(1)')),
        )
      ).code,
    ).toBe('INVALID');
    expect((await send(world.rizky.cookie, outside())).code).toBe('INVALID');
    expect((await send(world.isla.cookie, sound)).code).toBe('NOT_FOUND');
    expect((await send(null, sound)).code).toBe('UNAUTHENTICATED');
    expect((await send(world.rizky.cookie, sound, documentId)).code).toBe('NOT_FOUND');
    const { rows } = await pool.query<{ position: string }>('select position from stream where id = $1', [
      streamId,
    ]);
    expect(Number(rows[0]?.position)).toBe(0);
    const taken = await send(world.rizky.cookie, sound);
    expect(taken.errors ?? []).toEqual([]);
    expect(taken.data).toEqual({ editSection: { position: '1' } });
  });

  it('can’t be written under the client id of somebody else', async () => {
    const { a, pool, world } = house;
    const { sectionId } = await givenDocument(pool, [world.rizky.id, world.isla.id]);
    const doc = new Y.Doc();
    const updates: string[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update).toString('base64')));
    doc.transact(() => paragraph(doc.getXmlFragment(fragmentName), 'mine'));
    doc.transact(() => paragraph(doc.getXmlFragment(fragmentName), 'mine too'));
    const send = (cookie: string, update: string) =>
      gql(a.url, cookie, 'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }', {
        input: { requestId: crypto.randomUUID(), sectionId, update },
      });
    expect((await send(world.rizky.cookie, updates[0]!)).code).toBe(null);
    expect((await send(world.isla.cookie, updates[1]!)).code).toBe('INVALID');
    expect((await send(world.rizky.cookie, updates[1]!)).code).toBe(null);
  });
});

async function headOf(pool: House['pool'], streamId: string): Promise<number> {
  const { rows } = await pool.query<{ position: string }>('select position from stream where id = $1', [
    streamId,
  ]);
  return Number(rows[0]?.position);
}

function updateOf(write: (fragment: Y.XmlFragment) => void): string {
  const doc = new Y.Doc();
  doc.transact(() => write(doc.getXmlFragment(fragmentName)));
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}

function outside(): string {
  const doc = new Y.Doc();
  doc.getText('elsewhere').insert(0, 'hidden');
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}

function paragraph(fragment: Y.XmlFragment, words: string): Y.XmlText {
  const element = new Y.XmlElement('paragraph');
  const text = new Y.XmlText(words);
  element.insert(0, [text]);
  fragment.insert(0, [element]);
  return text;
}

function link(fragment: Y.XmlFragment, href: string): void {
  paragraph(fragment, 'words').format(0, 5, { link: { href } });
}

/** A small generator of numbers that are the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
