import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported } from '../../support/jobs.ts';
import { writtenDocument } from '../../support/written-document.ts';
import { type PeopleWorld, peopleWorld, refusal } from './people-world.ts';

let world: PeopleWorld;
// Of the owner, Hanoi, and people of other cities who were given a part.
const [lan, rizky, isla] = ['nguyen-thu-lan', 'rizky-pratama', 'isla-mcallister'];

beforeAll(async () => {
  world = await peopleWorld();
});
afterAll(() => world.close());

async function given(audience = 'PRIVATE') {
  const editorIds = await Promise.all([rizky, isla].map((slug) => world.person(slug!)));
  const { documentId, sectionIds } = await writtenDocument(
    world.app.database.pool,
    [{ title: 'First', blocks: [] }],
    { editorIds, audience, title: `A text ${randomUUID()}` },
  );
  return { documentId, sectionId: sectionIds[0]! };
}
type Given = Awaited<ReturnType<typeof discussed>>;

/** A private text with an edition, a proposal and a comment on some of its words, all by its owner's people. */
async function discussed() {
  const { documentId, sectionId } = await given();
  const rows = (sql: string, values: unknown[]) => world.rows(sql, values);
  const by = await world.person(lan!);
  const blocks = JSON.stringify([
    { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Words.' }] },
  ]);
  const [{ id: proposalId }] = await rows(
    `insert into proposal (id, document_id, section_id, author_id, body_id, reason, base, base_position, text, state, revision, made_at, changed_at)
     select gen_random_uuid(), d.id, $2, $3, d.owner_id, 'It reads better.', $4, 0, $4, 'OPEN', 1, now(), now() from document d where d.id = $1 returning id`,
    [documentId, sectionId, by, blocks],
  );
  await rows(
    `insert into comment_thread (id, document_id, section_id, quote, block_ids, prefix, suffix, begun_by_id, begun_at)
     values (gen_random_uuid(), $1, $2, 'Words', '{p}', '', '.', $3, now())`,
    [documentId, sectionId, by],
  );
  const [{ id: editionId }] = await rows(
    `insert into edition (id, document_id, number, state, title, language, position, hash, cut_by_id, cut_for_id, cut_at)
     select gen_random_uuid(), d.id, 1, 'CONSULTATION', d.title, d.language, 0, repeat('a', 64), $2, d.owner_id, now() from document d where d.id = $1 returning id`,
    [documentId, by],
  );
  return { documentId, sectionId, proposalId: String(proposalId), editionId: String(editionId) };
}
const read = (as: string, documentId: string) =>
  world.ask('query ($id: ID!) { document(id: $id) { sections { state { snapshot } } } }', {
    as,
    variables: { id: documentId },
  });
const noted = async (documentId: string) =>
  (await world.audit('hanoi'))
    .filter(({ kind, subject_id }) => kind === 'draft.read' && subject_id === documentId)
    .map(({ actor }) => actor);

describe('reading a private working text', () => {
  it('is written once a day for each person from outside who was let in', async () => {
    const { documentId } = await given();
    for (let count = 0; count < 3; count += 1) {
      const { data } = await read(rizky!, documentId);
      expect(data.document.sections).toHaveLength(1);
    }
    await read(isla!, documentId);
    expect(await noted(documentId)).toEqual([rizky, isla]);
  });

  it('is written once also where many devices begin to read at the same moment', async () => {
    const { documentId } = await given();
    await Promise.all(Array.from({ length: 6 }, () => read(rizky!, documentId)));
    expect(await noted(documentId)).toEqual([rizky]);
  });

  it('is written of whoever reads how a section read before, and of nobody who is refused', async () => {
    const { sectionId, documentId } = await given();
    const query = 'query ($id: ID!) { sectionAt(sectionId: $id, position: "0") { blocks } }';
    expect((await world.ask(query, { as: isla!, variables: { id: sectionId } })).data).not.toBeNull();
    const refused = await world.ask(query, { as: 'han-seo-yeon', variables: { id: sectionId } });
    expect(refusal(refused)).toBe('NOT_FOUND');
    expect((await read('han-seo-yeon', documentId)).data.document).toBeNull();
    expect(await noted(documentId)).toEqual([isla]);
  });

  it.each<[string, (given: Given) => Promise<unknown>]>([
    [
      'the titles of its sections alone',
      ({ documentId }) =>
        world.ask('query ($id: ID!) { document(id: $id) { sections { title } } }', {
          as: isla!,
          variables: { id: documentId },
        }),
    ],
    [
      'a wording that is proposed',
      ({ proposalId }) =>
        world.ask('query ($id: ID!) { proposal(id: $id) { text } }', {
          as: isla!,
          variables: { id: proposalId },
        }),
    ],
    [
      'what a proposal begins from, in a list',
      ({ documentId }) =>
        world.ask('query ($id: ID!) { document(id: $id) { openProposals { base } } }', {
          as: isla!,
          variables: { id: documentId },
        }),
    ],
    [
      'words that a comment quotes',
      ({ documentId }) =>
        world.ask('query ($id: ID!) { commentThreads(documentId: $id) { nodes { quote } } }', {
          as: isla!,
          variables: { id: documentId },
        }),
    ],
    [
      'where quoted words stand today',
      ({ documentId }) =>
        world.ask('query ($id: ID!) { commentThreads(documentId: $id) { nodes { place { words } } } }', {
          as: isla!,
          variables: { id: documentId },
        }),
    ],
    [
      'what a draft of their own begins from',
      async ({ documentId, sectionId }) => {
        const [{ position }] = await world.rows(
          'select s.position from stream s join document d on d.stream_id = s.id where d.id = $1',
          [documentId],
        );
        const input = { sectionId, text: [], revision: 0, seenAt: String(position) };
        return world.tell('saveDraft', input, isla!, { select: '{ base }' });
      },
    ],
    [
      'an edition that is not everybody’s',
      ({ documentId }) =>
        world.ask('query ($id: ID!) { document(id: $id) { editions { sections { blocks } } } }', {
          as: isla!,
          variables: { id: documentId },
        }),
    ],
    [
      'an edition as a file that is made while they wait',
      async ({ editionId }) => {
        const response = await fetch(`${world.url}/api/export/edition/${editionId}?format=markdown`, {
          headers: { cookie: await world.cookieOf(isla!) },
        });
        expect(response.status).toBe(200);
        return {};
      },
    ],
    [
      'a file that a job made for them',
      async ({ documentId }) => {
        await exported(world.url, await world.cookieOf(isla!), { documentId, format: 'MARKDOWN' });
        return {};
      },
    ],
    [
      'two editions side by side',
      ({ editionId }) =>
        world.ask('query ($id: ID!) { editionChanges(beforeId: $id, afterId: $id) { sectionId } }', {
          as: isla!,
          variables: { id: editionId },
        }),
    ],
  ])('is written of whoever is given %s', async (_, act) => {
    const text = await discussed();
    const facts = `query ($id: ID!) { document(id: $id) { openProposals { id state reason } editions { number state } }
      commentThreads(documentId: $id) { nodes { id comments { text } } } }`;
    await world.ask(facts, { as: isla!, variables: { id: text.documentId } });
    expect(await noted(text.documentId)).toEqual([]);
    const answer = (await act(text)) as { errors?: object[] };
    expect(answer.errors).toBeUndefined();
    expect(await noted(text.documentId)).toEqual([isla]);
  });

  it('is no entry of the owner’s own people, nor of a text that is shown to more', async () => {
    const closed = await given();
    await read(lan!, closed.documentId);
    const open = await given('NETWORK');
    await read(rizky!, open.documentId);
    expect([await noted(closed.documentId), await noted(open.documentId)]).toEqual([[], []]);
  });

  it('stands in the history of who read, in the owner’s and in its file, with the title for who may read that', async () => {
    const { documentId } = await given();
    await read(rizky!, documentId);
    const line = '{ nodes { kind documentTitle actor { name } body { slug } } }';
    const own = await world.ask(`{ viewer { history(first: 1) ${line} } }`, { as: rizky! });
    const owners = await world.ask(`{ body(slug: "hanoi") { history(first: 1) ${line} } }`, { as: lan! });
    const above = await world.ask(`{ body(slug: "hanoi") { history(first: 1) ${line} } }`, {
      as: 'tran-duc-minh',
    });
    const [title] = await world.rows('select title from document where id = $1', [documentId]);
    const told = { kind: 'draft.read', actor: { name: 'Rizky Pratama' }, body: { slug: 'hanoi' } };
    expect(own.data.viewer.history.nodes[0]).toEqual({ ...told, documentTitle: title.title });
    expect(owners.data.body.history.nodes[0]).toEqual({ ...told, documentTitle: title.title });
    expect(above.data.body.history.nodes[0]).toEqual({ ...told, documentTitle: null });
    const response = await fetch(`${world.url}/api/export/audit?body=hanoi`, {
      headers: { cookie: await world.cookieOf(lan!) },
    });
    expect(await response.text()).toContain(',draft.read,Rizky Pratama,');
  });
});

describe('taking a text out', () => {
  it('is an entry of its owner’s history and one’s own: what, in which form, and who', async () => {
    const { documentId } = await given();
    const input = { documentId, format: 'MARKDOWN', language: 'en' };
    expect(refusal(await world.tell('exportDocument', input, isla!))).toBeNull();
    expect((await world.audit('hanoi')).at(-1)).toMatchObject({
      kind: 'export.made',
      subject_id: documentId,
      actor: isla,
      facts: { what: 'document', format: 'MARKDOWN', editionId: null },
    });
    const { data } = await world.ask('{ viewer { history(first: 1) { nodes { kind documentTitle } } } }', {
      as: isla!,
    });
    expect(data.viewer.history.nodes[0].kind).toBe('export.made');
    const before = (await world.audit('hanoi')).length;
    expect(refusal(await world.tell('exportDocument', input, 'han-seo-yeon'))).toBe('NOT_FOUND');
    expect(await world.audit('hanoi')).toHaveLength(before);
  });
});
