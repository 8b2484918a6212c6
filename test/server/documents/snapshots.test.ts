import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { textsAt } from '../../../server/documents/history/text-at.ts';
import { sectionStates } from '../../../server/documents/section-state.ts';
import { takeSnapshots } from '../../../server/documents/snapshots.ts';
import { givenDocument } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house.close());

describe('a snapshot', () => {
  it('opens a section as all its edits do, with what came after it, and keeps every edit', async () => {
    pg.types.setTypeParser(pg.types.builtins.INT8, Number);
    const { pool } = house;
    const { sectionId, streamId } = await givenDocument(pool, []);
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const text = new Y.XmlText();
    doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      doc.getXmlFragment(fragmentName).insert(0, [paragraph]);
    });
    for (let at = 0; at < 40; at++) text.insert(text.length, 'ế');
    await store(streamId, sectionId, updates.splice(0), 1);
    expect(await takeSnapshots(pool, 30)).toBe(1);
    expect(await takeSnapshots(pool, 30)).toBe(0);
    text.insert(0, 'later ');
    await store(streamId, sectionId, updates.splice(0), 42);

    const state = (await sectionStates(pool, [sectionId])).get(sectionId)!;
    expect(state.updates).toHaveLength(1);
    const opened = new Y.Doc();
    for (const update of [state.snapshot!, ...state.updates])
      Y.applyUpdate(opened, Buffer.from(update, 'base64'));
    expect(opened.getXmlFragment(fragmentName).toString()).toBe(doc.getXmlFragment(fragmentName).toString());
    const { rows } = await pool.query('select 1 from document_update where section_id = $1', [sectionId]);
    expect(rows).toHaveLength(42);
  });

  it('keeps an old section as quick to open and to read in the past as a young one, and no larger than its words ask', async () => {
    const { pool } = house;
    const { sectionId, streamId } = await givenDocument(pool, []);
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    doc.transact(() => {
      paragraph.insert(0, [text]);
      doc.getXmlFragment(fragmentName).insert(0, [paragraph]);
    });
    // The same sentence, written and taken out again for years.
    let at = 0;
    for (let year = 0; year < 8; year++) {
      while (updates.length < 600) {
        text.insert(0, 'Ai quyết định, ai chi trả, ai chịu trách nhiệm? ');
        text.delete(0, text.length);
      }
      text.insert(0, `Year ${year}.`);
      const written = updates.splice(0);
      await storeAll(streamId, sectionId, written, at + 1);
      at += written.length;
      expect(await takeSnapshots(pool, 500)).toBe(1);
    }
    const state = (await sectionStates(pool, [sectionId])).get(sectionId)!;
    expect(state.updates).toEqual([]);
    expect(Buffer.from(state.snapshot!, 'base64').length).toBeLessThan(2_000);
    const kept = await pool.query<{ position: number }>(
      'select position from section_snapshot where section_id = $1 order by position',
      [sectionId],
    );
    const positions = [0, ...kept.rows.map(({ position }) => Number(position)), at];
    // Between any two texts that are kept lie no more updates than one snapshot takes in.
    for (const [index, position] of positions.slice(1).entries())
      expect(position - positions[index]!).toBeLessThanOrEqual(700);
    const past = (await textsAt(pool, [sectionId], Math.round(at / 2))).get(sectionId);
    expect(JSON.stringify(past)).toMatch(/paragraph/);
  });
});

/** Puts many updates where the gate would have put them, at once. */
async function storeAll(
  streamId: string,
  sectionId: string,
  updates: readonly Uint8Array[],
  from: number,
): Promise<void> {
  const positions = updates.map((_, index) => from + index);
  await house.pool.query(
    `insert into entry (stream_id, position, kind, subject_id) select $1, p, 'section.edited', $2 from unnest($3::bigint[]) p`,
    [streamId, sectionId, positions],
  );
  await house.pool.query(
    `insert into document_update (stream_id, position, section_id, data)
     select $1, p, $2, d from unnest($3::bigint[], $4::bytea[]) as u(p, d)`,
    [streamId, sectionId, positions, updates.map((update) => Buffer.from(update))],
  );
  await house.pool.query('update stream set position = $2 where id = $1', [streamId, positions.at(-1)]);
}

async function store(
  streamId: string,
  sectionId: string,
  updates: readonly Uint8Array[],
  from: number,
): Promise<void> {
  for (const [index, update] of updates.entries()) {
    await house.pool.query(
      `insert into entry (stream_id, position, kind, subject_id) values ($1, $2, 'section.edited', $3)`,
      [streamId, from + index, sectionId],
    );
    await house.pool.query(
      'insert into document_update (stream_id, position, section_id, data) values ($1, $2, $3, $4)',
      [streamId, from + index, sectionId, Buffer.from(update)],
    );
  }
  await house.pool.query('update stream set position = $2 where id = $1', [
    streamId,
    from + updates.length - 1,
  ]);
}
