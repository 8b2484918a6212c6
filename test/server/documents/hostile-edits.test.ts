import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { blocksOf } from '../../../schema/blocks/blocks-of.ts';
import { type BlockJson, fragmentName, problemOfBlocks } from '../../../schema/blocks/index.ts';
import { type Answer, type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { givenDocument, rightTaken } from '../../support/document.ts';
import { randomOf } from '../../support/random.ts';
import { expectNothingTold } from '../../support/unharmed.ts';

// Numbers are those of the plan's page on trust, parts E and F.
let house: DemoHouse;
let documentId: string;
let sectionId: string;
let streamId: string;

beforeAll(async () => {
  house = await demoHouse({ writesPerPerson: 1_000_000 });
});
afterAll(() => house.close());
beforeEach(async () => {
  const ids = await Promise.all(['rizky-pratama', 'isla-mcallister'].map((slug) => house.person(slug)));
  ({ documentId, sectionId, streamId } = await givenDocument(house.app.database.pool, ids));
});

const editSection = 'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }';

interface Sending {
  as?: string | null;
  section?: string;
  requestId?: string;
  from?: DemoHouse;
}

function send(
  update: string,
  { as = 'rizky-pratama', section = sectionId, ...more }: Sending = {},
): Promise<Answer> {
  const { from = house, requestId = crypto.randomUUID() } = more;
  return from.ask(editSection, { as, variables: { input: { requestId, sectionId: section, update } } });
}

const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions.code ?? null;

async function position(): Promise<number> {
  const [row] = await house.rows('select position from stream where id = $1', [streamId]);
  return row.position;
}

/** The section as somebody who opens it now reads it. */
async function opened(): Promise<{ doc: Y.Doc; blocks: BlockJson[] }> {
  const query = 'query ($id: ID!) { document(id: $id) { sections { state { snapshot updates } } } }';
  const { data } = await house.ask(query, { as: 'isla-mcallister', variables: { id: documentId } });
  const { snapshot, updates } = data.document.sections[0].state;
  const doc = new Y.Doc();
  for (const update of snapshot ? [snapshot, ...updates] : updates)
    Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  return { doc, blocks: blocksOf(doc.getXmlFragment(fragmentName)) };
}

describe('an edit that is none', () => {
  const sound = updateOf((fragment) => paragraph(fragment, 'sound'));

  it.each<[string, () => string]>([
    ['words that are not base64', () => 'not base64!'],
    ['nothing', () => ''],
    ['99 a kilobyte at random', () => Buffer.from(bytes(1, 1_024)).toString('base64')],
    ['an update that brings nothing', () => updateOf(() => undefined)],
    ['102 one that was cut short', () => sound.slice(0, -8)],
    ['103 one byte more than can be taken', () => Buffer.alloc(1024 * 1024 + 1).toString('base64')],
    [
      '112 a link with more than an address',
      () =>
        updateOf((fragment) =>
          paragraph(fragment, 'words').format(0, 5, {
            link: { href: 'https://trellis.test', onclick: 'x()' },
          }),
        ),
    ],
    ['a second text beside the section’s', () => outside()],
    [
      '114 a block that there is not',
      () => updateOf((fragment) => fragment.insert(0, [new Y.XmlElement('script')])),
    ],
    [
      '114 a mark that there is not',
      () => updateOf((fragment) => paragraph(fragment, 'words').format(0, 5, { onclick: {} })),
    ],
    ['114 an attribute of another kind', () => updateOf((fragment) => heading(fragment, 'one'))],
    ['114 an attribute that there is not', () => updateOf((fragment) => styled(fragment))],
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' \tjava\nscript:alert(1)',
      'java\u0000script:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:msgbox(1)',
      'file:///etc/passwd',
      '//evil.example/x',
      'blob:https://evil.example/x',
    ].map((href): [string, () => string] => [
      `112 a link to ${JSON.stringify(href)}`,
      () => updateOf((fragment) => paragraph(fragment, 'words').format(0, 5, { link: { href } })),
    ]),
  ])(
    'is refused, with words that tell nothing of the house, and changes nothing: %s',
    async (_what, update) => {
      const answer = await send(update());
      expect(answer.status).toBe(400);
      expect(codeOf(answer)).toMatch(/^(INVALID|BAD_USER_INPUT)$/);
      expectNothingTold(JSON.stringify(answer.errors));
      expect(await position()).toBe(0);
      expect(codeOf(await send(sound))).toBe(null);
      expect((await opened()).blocks).toMatchObject([{ type: 'paragraph' }]);
    },
  );

  it('102 is never half taken: of hundreds that were bent or cut, what is taken opens, and the rest left nothing', async () => {
    const random = randomOf(102);
    const writer = new Y.Doc();
    const updates: Uint8Array[] = [];
    writer.on('update', (update: Uint8Array) => updates.push(update));
    let taken = 0;
    for (let step = 0; step < 60; step++) {
      writer.transact(() => paragraph(writer.getXmlFragment(fragmentName), `Said ${step}`));
      const update = updates.pop()!;
      for (let bent = 0; bent < 4; bent++) {
        const bad = Uint8Array.from(
          random() < 0.3 ? update.slice(0, Math.floor(random() * update.length)) : update,
        );
        for (let bit = 0; bit < 1 + random() * 3; bit++) {
          const at = Math.floor(random() * bad.length);
          if (bad.length > 0) bad[at] = bad[at]! ^ (1 << Math.floor(random() * 8));
        }
        const code = codeOf(await send(Buffer.from(bad).toString('base64')));
        if (code === null) taken += 1;
        else expect(code).toMatch(/^(INVALID|CONFLICT|BAD_USER_INPUT)$/);
      }
      const code = codeOf(await send(Buffer.from(update).toString('base64')));
      // Where a bent one was taken for it, what the device says next may not fit any more; it is told so.
      if (code === null) taken += 1;
      else expect(code).toMatch(/^(INVALID|CONFLICT)$/);
    }
    expect(await position()).toBe(taken);
    const { blocks } = await opened();
    expect(problemOfBlocks(blocks)).toBe(null);
    expect(taken).toBeGreaterThan(30);
  });
});

describe('an edit of what is not one’s own', () => {
  it('100 is refused as if there were nothing: guessed, foreign and hostile names of sections alike', async () => {
    const sound = updateOf((fragment) => paragraph(fragment, 'sound'));
    const names = [documentId, crypto.randomUUID(), '', '../..', 'a\u0000b', 'x'.repeat(10_240), '%00', '{}'];
    for (const section of names)
      expect(codeOf(await send(sound, { section }))).toMatch(/^(NOT_FOUND|BAD_USER_INPUT)$/);
    expect(codeOf(await send(sound, { as: null }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await send(sound, { as: 'han-seo-yeon' }))).toBe('NOT_FOUND');
    expect(await position()).toBe(0);
  });

  it.each(['READER', 'REVIEWER', 'PARTICIPANT'])(
    '101 is refused to a %s, from the moment on',
    async (role) => {
      expect(codeOf(await send(updateOf((fragment) => paragraph(fragment, 'before'))))).toBe(null);
      await house.rows('update "grant" set role = $1 where thing_id = $2', [role, documentId]);
      await house.rows(rightTaken, [documentId]);
      expect(codeOf(await send(updateOf((fragment) => paragraph(fragment, 'after'))))).toMatch(
        /^(NOT_FOUND|FORBIDDEN)$/,
      );
      expect(await position()).toBe(1);
    },
  );

  it('109 is refused under the Yjs client of somebody else, whatever they send of it', async () => {
    const doc = new Y.Doc();
    const updates: string[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update).toString('base64')));
    doc.transact(() => paragraph(doc.getXmlFragment(fragmentName), 'mine'));
    doc.transact(() => paragraph(doc.getXmlFragment(fragmentName), 'mine too'));
    expect(codeOf(await send(updates[0]!))).toBe(null);
    expect(codeOf(await send(updates[1]!, { as: 'isla-mcallister' }))).toBe('INVALID');
    expect(codeOf(await send(updates[0]!, { as: 'isla-mcallister' }))).toBe('INVALID');
    expect(codeOf(await send(updates[1]!))).toBe(null);
  });
});

describe('an edit that is sent again', () => {
  it('is stored once under one requestId, and another under the same one is refused', async () => {
    const requestId = crypto.randomUUID();
    const update = updateOf((fragment) => paragraph(fragment, 'once'));
    const answers = await Promise.all([1, 2, 3].map(() => send(update, { requestId })));
    expect(answers.map(({ data }) => data?.editSection.position)).toEqual(['1', '1', '1']);
    const other = updateOf((fragment) => paragraph(fragment, 'otherwise'));
    expect(codeOf(await send(other, { requestId }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await position()).toBe(1);
  });

  it('109 takes nothing back and adds nothing where it is old: the text stays as it is', async () => {
    const doc = new Y.Doc();
    const updates: string[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update).toString('base64')));
    for (const words of ['one', 'two', 'three'])
      doc.transact(() => paragraph(doc.getXmlFragment(fragmentName), words));
    doc.transact(() => doc.getXmlFragment(fragmentName).delete(1, 1));
    // Before the one that it builds on, an edit is sent away and changes nothing.
    const early = await send(updates[1]!);
    expect([codeOf(early), early.errors?.[0]?.extensions.reason]).toEqual(['CONFLICT', 'EDITS_MISSING']);
    for (const update of updates) expect(codeOf(await send(update))).toBe(null);
    const text = (await opened()).doc.getXmlFragment(fragmentName).toString();
    for (const update of [...updates].reverse()) await send(update);
    expect((await opened()).doc.getXmlFragment(fragmentName).toString()).toBe(text);
    expect(text).not.toContain('two');
  });
});

describe('too much', () => {
  it('103 is refused where the section would hold more than it can, and the section stays as it was', async () => {
    const doc = new Y.Doc();
    paragraph(doc.getXmlFragment(fragmentName), 'a'.repeat(20 * 1024 * 1024));
    const snapshot = Buffer.from(Y.encodeStateAsUpdate(doc));
    await house.rows('update section set snapshot = $2 where id = $1', [sectionId, snapshot]);
    const answer = await send(updateOf((fragment) => paragraph(fragment, 'one more')));
    expect([answer.status, codeOf(answer), answer.errors?.[0]?.extensions.reason]).toEqual([
      409,
      'CONFLICT',
      'SECTION_FULL',
    ]);
    expect(answer.errors?.[0]?.message).toMatch(/\d{8} bytes/);
    expect(await position()).toBe(0);
  });

  it('104 is slowed down: who writes faster than anybody types is asked to wait, and nobody else is', async () => {
    const slower = await demoHouse({ writesPerPerson: 5 });
    try {
      const people = await Promise.all(
        ['rizky-pratama', 'isla-mcallister'].map((slug) => slower.person(slug)),
      );
      const document = await givenDocument(slower.app.database.pool, people);
      const one = (as: string) =>
        send(
          updateOf((fragment) => paragraph(fragment, 'a')),
          { as, section: document.sectionId, from: slower },
        );
      // More than are allowed at once and in the while that a busy machine takes over them.
      const tries = 500;
      const answers = await Promise.all(Array.from({ length: tries }, () => one('rizky-pratama')));
      const refused = answers.filter((answer) => codeOf(answer) !== null);
      expect(refused.length).toBeGreaterThan(0);
      for (const { status, errors } of refused) {
        expect(status).toBe(429);
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'RATE_LIMITED',
          retryAfter: expect.any(Number),
        });
      }
      const [{ n }] = await slower.rows('select position as n from stream where id = $1', [
        document.streamId,
      ]);
      expect(n).toBe(tries - refused.length);
      expect(n).toBeGreaterThanOrEqual(100);
      expect(codeOf(await one('isla-mcallister'))).toBe(null);
    } finally {
      await slower.close();
    }
  });
});

function updateOf(write: (fragment: Y.XmlFragment) => unknown): string {
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

function heading(fragment: Y.XmlFragment, level: string): void {
  const element = new Y.XmlElement('heading');
  element.setAttribute('level', level);
  element.insert(0, [new Y.XmlText('words')]);
  fragment.insert(0, [element]);
}

function styled(fragment: Y.XmlFragment): void {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('style', 'position:fixed');
  element.insert(0, [new Y.XmlText('words')]);
  fragment.insert(0, [element]);
}

function bytes(seed: number, count: number): Uint8Array {
  const random = randomOf(seed);
  return Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
}
