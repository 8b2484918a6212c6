import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type BlockJson, fragmentName } from '../../../schema/blocks/index.ts';
import { type Answer, gql } from '../../support/api.ts';
import { givenDocument } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';
import { Wire } from '../../support/wire.ts';
import type { Somebody } from '../../support/world.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house.close());

// Hanoi owns the text and Lan coordinates it; Rizky edits, Isla reviews, Seo-yeon reads, Wei Ling knows nothing of it.
describe('a proposal', () => {
  it('words a section anew without touching its text, and is read by the drafting group alone', async () => {
    const text = await given('The festival is open to all.');
    const { isla, seoyeon, weiling } = house.world;
    const made = ok(await text.propose(isla, 'The festival is open to every age.'));
    expect(made.makeProposal).toMatchObject({
      state: 'OPEN',
      revision: 1,
      author: { name: 'Isla McAllister' },
      base: [line('The festival is open to all.')],
      text: [line('The festival is open to every age.')],
    });
    expect(await text.read()).toEqual(['The festival is open to all.']);
    const { id } = made.makeProposal;
    expect(ok(await seen(seoyeon, id)).proposal).toMatchObject({ id });
    for (const cookie of [null, weiling.cookie]) {
      expect(await seen({ cookie }, id)).toEqual(await seen({ cookie }, randomUUID()));
      const listed = (documentId: string) =>
        ask('query ($id: ID!) { proposals(documentId: $id) { nodes { id } } }', { id: documentId }, cookie);
      expect(coded(await listed(text.documentId))).toEqual(coded(await listed(randomUUID())));
    }
  });

  it('is put into the text as an edit of its author’s, once, in whichever way it is asked for twice', async () => {
    const text = await given('One city.');
    const { id } = ok(await text.propose(house.world.isla, 'One city of many.')).makeProposal;
    const input = { requestId: randomUUID(), proposalIds: [id] };
    const [first, again] = await Promise.all([
      accept(house.world.lan, input, house.a.url),
      accept(house.world.lan, input, house.b.url),
    ]);
    expect(ok(first!)).toEqual(ok(again!));
    expect(ok(first!).acceptProposals).toMatchObject([
      { state: 'ACCEPTED', decidedBy: { id: house.world.lan.id } },
    ]);
    expect(await text.read()).toEqual(['One city of many.']);
    const { rows } = await house.pool.query(
      `select c.person_id from document_update u join document_client c on c.document_id = $1
        where u.section_id = $2 group by c.person_id`,
      [text.documentId, text.sectionId],
    );
    expect(rows.map((row) => row.person_id).sort()).toEqual([house.world.isla.id, house.world.lan.id].sort());
    expect((await accept(house.world.lan, { requestId: randomUUID(), proposalIds: [id] })).why).toBe(
      'CONFLICT PROPOSAL_DECIDED',
    );
  });

  it('leaves what others typed meanwhile, also in the paragraph that it words anew', async () => {
    const text = await given('The old town opens at nine.');
    const { id } = ok(await text.propose(house.world.isla, 'The old harbour opens at nine.')).makeProposal;
    await text.type('The old town opens at ten.');
    ok(await accept(house.world.lan, { requestId: randomUUID(), proposalIds: [id] }));
    expect(await text.read()).toEqual(['The old harbour opens at ten.']);
  });

  it('is refused where the text has come to say something else there, and named', async () => {
    const text = await given('At most 200 stalls.');
    const { id } = ok(await text.propose(house.world.isla, 'At most 300 stalls.')).makeProposal;
    await text.type('At most 250 stalls.');
    const refused = await accept(house.world.lan, { requestId: randomUUID(), proposalIds: [id] });
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect(refused.errors[0]?.extensions).toMatchObject({ reason: 'PROPOSAL_BEHIND', proposalId: id });
    expect(await text.read()).toEqual(['At most 250 stalls.']);

    const stale = await text.change(house.world.isla, id, 1, 'At most 275 stalls.', text.position - 1);
    expect(stale.errors[0]?.extensions).toMatchObject({ reason: 'TEXT_MOVED_ON' });
    ok(await text.change(house.world.isla, id, 1, 'At most 275 stalls.', text.position));
    ok(await accept(house.world.lan, { requestId: randomUUID(), proposalIds: [id] }));
    expect(await text.read()).toEqual(['At most 275 stalls.']);
  });

  it('brings its rivals up to date when it is accepted, and leaves to their authors those that collide', async () => {
    const text = await given('The big city wakes early.');
    const { isla, rizky, lan } = house.world;
    const chosen = ok(await text.propose(isla, 'The old city wakes early.')).makeProposal.id;
    const elsewhere = ok(await text.propose(rizky, 'The big city wakes late.')).makeProposal.id;
    const rival = ok(await text.propose(rizky, 'The young city wakes early.')).makeProposal.id;
    ok(await accept(lan, { requestId: randomUUID(), proposalIds: [chosen] }));
    expect(ok(await seen(rizky, elsewhere)).proposal).toMatchObject({
      state: 'OPEN',
      revision: 2,
      base: [line('The old city wakes early.')],
      text: [line('The old city wakes late.')],
    });
    expect(ok(await seen(rizky, rival)).proposal).toMatchObject({
      state: 'NEEDS_AUTHOR',
      text: [line('The young city wakes early.')],
    });
    ok(await accept(lan, { requestId: randomUUID(), proposalIds: [elsewhere] }));
    expect(await text.read()).toEqual(['The old city wakes late.']);
  });

  it('is accepted with others in one go, all of them or none', async () => {
    const text = await given('The big city wakes early.');
    const { isla, rizky, lan } = house.world;
    const one = ok(await text.propose(isla, 'The old city wakes early.')).makeProposal.id;
    const two = ok(await text.propose(rizky, 'The big city wakes late.')).makeProposal.id;
    const three = ok(await text.propose(rizky, 'The young city wakes early.')).makeProposal.id;
    const all = await accept(lan, { requestId: randomUUID(), proposalIds: [one, two, three] });
    expect(all.errors[0]?.extensions).toMatchObject({ reason: 'PROPOSALS_COLLIDE' });
    expect(await text.read()).toEqual(['The big city wakes early.']);
    expect(ok(await seen(isla, one)).proposal).toMatchObject({ state: 'OPEN', revision: 1 });
    ok(await accept(lan, { requestId: randomUUID(), proposalIds: [two, one] }));
    expect(await text.read()).toEqual(['The old city wakes late.']);
  });

  it('is rejected with a reason, or withdrawn by its author, and decided no more after that', async () => {
    const text = await given('Words.');
    const { isla, rizky, lan } = house.world;
    const rejected = ok(await text.propose(isla, 'Other words.')).makeProposal.id;
    expect((await decide('rejectProposal', lan, rejected, { reason: '' })).code).toBe('INVALID');
    ok(await decide('rejectProposal', lan, rejected, { reason: 'The first says it better.' }));
    expect(ok(await seen(isla, rejected)).proposal).toMatchObject({
      state: 'REJECTED',
      decidedReason: 'The first says it better.',
    });
    const taken = ok(await text.propose(isla, 'More words.')).makeProposal.id;
    expect((await decide('withdrawProposal', rizky, taken)).why).toBe('FORBIDDEN PROPOSAL_AUTHOR_ONLY');
    ok(await decide('withdrawProposal', isla, taken));
    for (const id of [rejected, taken]) {
      expect((await accept(lan, { requestId: randomUUID(), proposalIds: [id] })).code).toBe('CONFLICT');
      expect((await decide('rejectProposal', lan, id, { reason: 'Once more.' })).code).toBe('CONFLICT');
    }
  });

  it('is decided by who coordinates, and made by who drafts or reviews', async () => {
    const text = await given('Words.');
    const { isla, rizky, seoyeon } = house.world;
    expect((await text.propose(seoyeon, 'Mine.')).why).toBe('FORBIDDEN NO_PART_IN_DRAFTING');
    const { id } = ok(await text.propose(isla, 'Other words.')).makeProposal;
    for (const person of [rizky, isla, seoyeon]) {
      for (const answer of [
        await accept(person, { requestId: randomUUID(), proposalIds: [id] }),
        await decide('rejectProposal', person, id, { reason: 'Because.' }),
      ])
        expect(answer.why).toBe('FORBIDDEN DECIDED_BY_COORDINATORS');
    }
    expect((await text.change(rizky, id, 1, 'Not mine.')).code).toBe('FORBIDDEN');
    expect((await text.change(isla, id, 7, 'Late.')).errors[0]?.extensions).toMatchObject({
      reason: 'CHANGED_ELSEWHERE',
    });
    expect(await text.read()).toEqual(['Words.']);
  });

  it('waits, as a draft does, for a section that was taken out to be put back', async () => {
    const text = await given('Words.');
    const { isla, lan } = house.world;
    const { id } = ok(await text.propose(isla, 'Other words.')).makeProposal;
    const draft = ok(await text.save(isla, 'My own words.', 0)).saveDraft;
    const tell = (name: string, type: string) =>
      ask(
        `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
        { input: { requestId: randomUUID(), sectionId: text.sectionId } },
        lan.cookie,
      );
    ok(await tell('removeSection', 'RemoveSectionInput'));
    for (const answer of [
      await accept(lan, { requestId: randomUUID(), proposalIds: [id] }),
      await closeDraft('proposeDraft', isla, draft.id),
    ])
      expect(answer.why).toBe('CONFLICT SECTION_REMOVED');
    ok(await tell('restoreSection', 'RestoreSectionInput'));
    ok(await accept(lan, { requestId: randomUUID(), proposalIds: [id] }));
    expect(await text.read()).toEqual(['Other words.']);
  });

  it('takes nothing that a section can’t be made of', async () => {
    const text = await given('Words.');
    const refuse = async (blocks: unknown) => (await text.proposeBlocks(house.world.isla, blocks)).code;
    expect(await refuse([{ type: 'script' }])).toBe('INVALID');
    expect(await refuse({ type: 'doc' })).toBe('INVALID');
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const harmful = { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [link] }] };
    expect(await refuse([harmful])).toBe('INVALID');
    expect(await refuse([{ ...line('x'.repeat(1_000_001)) }])).toBe('INVALID');
  });
});

describe('the discussion of a proposal', () => {
  it('is one thread, begun by whoever is first, read and written in by who may know of it', async () => {
    const text = await given('The festival is open to all.');
    const { isla, lan, rizky, seoyeon, weiling } = house.world;
    const { id } = ok(await text.propose(isla, 'Open to every age.')).makeProposal;
    expect(ok(await seen(isla, id)).proposal).toMatchObject({ discussion: null });
    await Promise.all([
      discuss(lan, id, 'What of those who can’t come?'),
      discuss(rizky, id, 'I like it.', house.b.url),
    ]);
    ok(await discuss(seoyeon, id, 'So do I.'));
    const { discussion } = ok(await seen(seoyeon, id)).proposal;
    expect(discussion!.comments.map((one) => one.text).sort()).toEqual([
      'I like it.',
      'So do I.',
      'What of those who can’t come?',
    ]);
    expect((await discuss(weiling, id, 'Let me in.')).code).toBe('NOT_FOUND');
    expect((await discuss(lan, id, ' ')).code).toBe('INVALID');
    ok(await accept(lan, { requestId: randomUUID(), proposalIds: [id] }));
    ok(await discuss(isla, id, 'Thank you.'));

    // It stands with its proposal, and not among what is said about the text.
    const listed = await ask<{ commentThreads: { nodes: object[] }; document: { commentCounts: object[] } }>(
      'query ($id: ID!) { commentThreads(documentId: $id, show: ALL) { nodes { id } } document(id: $id) { commentCounts { open } } }',
      { id: text.documentId },
      lan.cookie,
    );
    expect(ok(listed)).toEqual({ commentThreads: { nodes: [] }, document: { commentCounts: [] } });
  });
});

describe('a proposal in the document’s stream', () => {
  it('comes with its present face to colleagues, and without it to the public of a public text', async () => {
    const text = await given('The big city wakes early.');
    const { isla, lan, rizky } = house.world;
    await house.pool.query(`update document set audience = 'PUBLIC' where id = $1`, [text.documentId]);
    const chosen = ok(await text.propose(isla, 'The old city wakes early.')).makeProposal.id;
    const rival = ok(await text.propose(rizky, 'The young city wakes early.')).makeProposal.id;
    const entries = async (cookie: string | null) => {
      const wire = await Wire.open(house.b.url, {
        headers: { origin: house.b.url, ...(cookie ? { cookie } : {}) },
        init: true,
      });
      wire.subscribe(
        's',
        `subscription { document(documentId: "${text.documentId}", after: "0") { __typename ... on DocumentEntry { kind proposal { id state keeper { name } decidedBy { name } discussion { id } } } ... on CaughtUp { position } } }`,
      );
      await wire.next((one) => JSON.stringify(one).includes('CaughtUp'));
      const all = wire.messages.flatMap((one) => (one.type === 'next' ? [one.payload.data.document] : []));
      wire.close();
      return all.filter((one: { kind?: string }) => one.kind?.startsWith('proposal.'));
    };
    ok(await accept(lan, { requestId: randomUUID(), proposalIds: [chosen] }));
    const accepted = {
      id: chosen,
      state: 'ACCEPTED',
      keeper: { name: 'Isla McAllister' },
      decidedBy: { name: 'Nguyễn Thu Lan' },
      discussion: null,
    };
    const collided = { ...accepted, id: rival, state: 'NEEDS_AUTHOR', keeper: { name: 'Rizky Pratama' } };
    expect(await entries(isla.cookie)).toMatchObject([
      { kind: 'proposal.made', proposal: accepted },
      { kind: 'proposal.made', proposal: { ...collided, decidedBy: null } },
      { kind: 'proposal.collided', proposal: { ...collided, decidedBy: null } },
      { kind: 'proposal.accepted', proposal: accepted },
    ]);
    for (const { proposal } of await entries(null)) expect(proposal).toBeNull();
  });
});

describe('a private draft', () => {
  it('is seen by nobody else, not by who coordinates the text either', async () => {
    const text = await given('The text.');
    const { isla, lan } = house.world;
    const { id } = ok(await text.save(isla, 'My own thoughts.', 0)).saveDraft;
    expect(ok(await drafts(isla, text.documentId)).document.myDrafts).toMatchObject([
      { id, text: [line('My own thoughts.')], isBehind: false },
    ]);
    expect(ok(await drafts(lan, text.documentId)).document.myDrafts).toEqual([]);
    for (const name of ['mergeDraft', 'proposeDraft', 'discardDraft']) {
      const other = await closeDraft(name, lan, id);
      expect(coded(other)).toEqual(coded(await closeDraft(name, lan, randomUUID(), id)));
      expect(other.code).toBe('NOT_FOUND');
    }
  });

  it('is merged into the text when it is ready, with what the text has become since', async () => {
    const text = await given('The big city wakes early.');
    const { rizky } = house.world;
    const { id } = ok(await text.save(rizky, 'The old city wakes early.', 0)).saveDraft;
    await text.type('The big city wakes late.');
    expect(ok(await drafts(rizky, text.documentId)).document.myDrafts).toMatchObject([{ isBehind: true }]);
    ok(await closeDraft('mergeDraft', rizky, id));
    expect(await text.read()).toEqual(['The old city wakes late.']);
    expect(ok(await drafts(rizky, text.documentId)).document.myDrafts).toEqual([]);
  });

  it('asks where the text changed the same words, and is merged once its author has looked', async () => {
    const text = await given('At most 200 stalls.');
    const { rizky } = house.world;
    const { id } = ok(await text.save(rizky, 'At most 300 stalls.', 0)).saveDraft;
    await text.type('At most 250 stalls.');
    expect((await closeDraft('mergeDraft', rizky, id)).errors[0]?.extensions).toMatchObject({
      reason: 'DRAFT_BEHIND',
    });
    ok(await text.save(rizky, 'At most 275 stalls.', 1, text.position));
    ok(await closeDraft('mergeDraft', rizky, id, undefined, 2));
    expect(await text.read()).toEqual(['At most 275 stalls.']);
  });

  it('is made a proposal by who may not merge it, put away, and taken up again', async () => {
    const text = await given('The text.');
    const { isla, lan } = house.world;
    const { id } = ok(await text.save(isla, 'A better text.', 0)).saveDraft;
    expect((await closeDraft('mergeDraft', isla, id)).why).toBe('FORBIDDEN PROPOSE_INSTEAD');
    ok(await closeDraft('discardDraft', isla, id));
    expect(ok(await drafts(isla, text.documentId)).document.myDrafts).toEqual([]);
    expect((await text.save(isla, 'Again.', 1)).why).toBe('CONFLICT DRAFT_CLOSED');
    const again = `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { state } }`;
    const takeUp = () =>
      ask(again, { input: { requestId: randomUUID(), draftId: id, restore: true } }, isla.cookie);
    const other = ok(await text.save(isla, 'Another text.', 0)).saveDraft;
    expect((await takeUp()).why).toBe('CONFLICT ANOTHER_DRAFT');
    ok(await closeDraft('discardDraft', isla, other.id));
    ok(await takeUp());
    ok(await closeDraft('proposeDraft', isla, id));
    const open = `query ($id: ID!) { document(id: $id) { openProposals { text author { name } } } }`;
    expect(ok(await ask(open, { id: text.documentId }, lan.cookie))).toMatchObject({
      document: { openProposals: [{ text: [line('A better text.')], author: { name: 'Isla McAllister' } }] },
    });
  });
});

// The last one: Isla acts for nobody any more after it.
describe('handing over an office', () => {
  it('lets the successor bring up to date what waited for the author, and names both', async () => {
    const text = await given('The big city wakes early.');
    const { isla, lan, rizky, seoyeon } = house.world;
    const chosen = ok(await text.propose(rizky, 'The old city wakes early.')).makeProposal.id;
    const waits = ok(await text.propose(isla, 'The young city wakes early.')).makeProposal.id;
    const decided = ok(await text.propose(isla, 'The big city sleeps late.')).makeProposal.id;
    ok(await decide('rejectProposal', lan, decided, { reason: 'Not this one.' }));
    ok(await accept(lan, { requestId: randomUUID(), proposalIds: [chosen] }));
    expect((await text.change(seoyeon, waits, 2, 'Too early.')).code).toBe('FORBIDDEN');

    const { rows } = await house.pool.query<{ id: string }>(
      'select id from appointment where person_id = $1 and ended_at is null',
      [isla.id],
    );
    const handing = await ask(
      'mutation ($input: HandOverInput!) { handOver(input: $input) { id } }',
      {
        input: {
          requestId: randomUUID(),
          appointmentId: rows[0]!.id,
          toPersonId: seoyeon.id,
          ground: 'She takes over in Dundee.',
        },
      },
      isla.cookie,
    );
    ok(handing);
    expect(ok(await seen(lan, waits)).proposal).toMatchObject({
      state: 'NEEDS_AUTHOR',
      isHandedOn: true,
      author: { name: 'Isla McAllister' },
      keeper: { id: seoyeon.id },
    });
    expect(ok(await seen(lan, decided)).proposal).toMatchObject({
      isHandedOn: false,
      keeper: { id: isla.id },
    });
    await text.catchUp();
    ok(await text.change(seoyeon, waits, 2, 'The old, young city wakes early.', text.position));
    expect((await text.change(rizky, waits, 3, 'Mine.')).code).toBe('FORBIDDEN');
    ok(await accept(lan, { requestId: randomUUID(), proposalIds: [waits] }));
    expect(await text.read()).toEqual(['The old, young city wakes early.']);
  });
});

const face = `id state revision reason base text decidedReason isHandedOn author { name } keeper { id } decidedBy { id }
  discussion { comments { text } }`;

interface ProposalFace {
  id: string;
  state: string;
  discussion: { comments: { text: string }[] } | null;
}

function line(words: string): BlockJson {
  return { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: words }] };
}

/** A text of Hanoi’s with one paragraph, written by Lan at one desk. */
async function given(words: string) {
  const { world, pool } = house;
  const { documentId, sectionId, streamId } = await givenDocument(pool, [world.rizky.id]);
  for (const [personId, role] of [
    [world.isla.id, 'REVIEWER'],
    [world.seoyeon.id, 'READER'],
  ])
    await pool.query(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values ($1, 'document', $2, $3, $4)`,
      [randomUUID(), documentId, personId, role],
    );
  const doc = new Y.Doc();
  const text = {
    documentId,
    sectionId,
    position: 0,
    /** Lan types: the paragraph comes to read so, letter by letter where it differs. */
    async type(next: string) {
      await text.catchUp();
      const before = Y.encodeStateVector(doc);
      const paragraph = doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement;
      const now = paragraph.get(0) as Y.XmlText;
      const [from, length] = differs(now.toString(), next);
      doc.transact(() => {
        now.delete(from, now.length - from - length);
        now.insert(from, next.slice(from, next.length - length));
      });
      await text.send(before);
    },
    async send(before?: Uint8Array) {
      const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
      const answer = await ask<{ editSection: { position: string } }>(
        'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }',
        { input: { requestId: randomUUID(), sectionId, update } },
        world.lan.cookie,
      );
      text.position = Number(ok(answer).editSection.position);
    },
    async catchUp() {
      const { rows } = await pool.query<{ position: number; data: Buffer }>(
        'select position, data from document_update where stream_id = $1 order by position',
        [streamId],
      );
      for (const { data } of rows) Y.applyUpdate(doc, data);
      text.position = Math.max(text.position, ...rows.map((row) => row.position));
    },
    async read() {
      await text.catchUp();
      return doc
        .getXmlFragment(fragmentName)
        .toArray()
        .map((block) => (block as Y.XmlElement).toArray().join(''));
    },
    async proposeBlocks(who: Somebody, blocks: unknown) {
      await text.catchUp();
      const reason = 'It reads better.';
      const input = {
        requestId: randomUUID(),
        sectionId,
        reason,
        text: blocks,
        seenAt: String(text.position),
      };
      const mutation = `mutation ($input: MakeProposalInput!) { makeProposal(input: $input) { ${face} } }`;
      return ask<{ makeProposal: ProposalFace }>(mutation, { input }, who.cookie);
    },
    propose: (who: Somebody, words: string) => text.proposeBlocks(who, [line(words)]),
    change(who: Somebody, proposalId: string, revision: number, words: string, seenAt?: number) {
      const input = { requestId: randomUUID(), proposalId, revision, text: [line(words)], ...at(seenAt) };
      const mutation = `mutation ($input: ChangeProposalInput!) { changeProposal(input: $input) { ${face} } }`;
      return ask(mutation, { input }, who.cookie);
    },
    async save(who: Somebody, words: string, revision: number, seenAt?: number) {
      await text.catchUp();
      const begun = revision === 0 ? text.position : seenAt;
      const input = { requestId: randomUUID(), sectionId, text: [line(words)], revision, ...at(begun) };
      const mutation = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id revision } }`;
      return ask<{ saveDraft: { id: string } }>(mutation, { input }, who.cookie);
    },
  };
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', 'p');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(fragmentName).insert(0, [paragraph]);
  await text.send();
  return text;
}

const at = (seenAt: number | undefined) => (seenAt === undefined ? {} : { seenAt: String(seenAt) });

/** Where two texts begin to differ, and how much they share at their ends. */
function differs(a: string, b: string): [number, number] {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let shared = 0;
  while (shared < Math.min(a.length, b.length) - from && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  return [from, shared];
}

function seen(who: { cookie: string | null }, id: string) {
  return ask<{ proposal: ProposalFace }>(
    `query ($id: ID!) { proposal(id: $id) { ${face} } }`,
    { id },
    who.cookie,
  );
}

function accept(who: Somebody, input: { requestId: string; proposalIds: string[] }, url = house.a.url) {
  const mutation = `mutation ($input: AcceptProposalsInput!) { acceptProposals(input: $input) { ${face} } }`;
  return gql<{ acceptProposals: ProposalFace[] }>(url, who.cookie, mutation, { input });
}

function decide(name: string, who: Somebody, proposalId: string, more: object = {}) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const input = { requestId: randomUUID(), proposalId, ...more };
  return ask(`mutation ($input: ${type}!) { ${name}(input: $input) { state } }`, { input }, who.cookie);
}

function discuss(who: Somebody, proposalId: string, words: string, url = house.a.url) {
  const input = { requestId: randomUUID(), proposalId, text: words };
  const mutation = `mutation ($input: DiscussProposalInput!) { discussProposal(input: $input) { id } }`;
  return gql(url, who.cookie, mutation, { input });
}

function drafts(who: Somebody, id: string) {
  return ask<{ document: { myDrafts: { id: string }[] } }>(
    'query ($id: ID!) { document(id: $id) { myDrafts { id text isBehind revision } } }',
    { id },
    who.cookie,
  );
}

/** Closes a draft; the id that an error would name can be given another face, to compare two answers. */
async function closeDraft(name: string, who: Somebody, draftId: string, shownAs = draftId, revision = 1) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const more =
    name === 'discardDraft'
      ? {}
      : name === 'mergeDraft'
        ? { revision }
        : { revision, reason: 'It reads better.' };
  const input = { requestId: randomUUID(), draftId, ...more };
  const answer = await ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { state } }`,
    { input },
    who.cookie,
  );
  return JSON.parse(JSON.stringify(answer).replaceAll(draftId, shownAs)) as Answer<unknown>;
}

const coded = (answer: Answer<unknown>) => answer.code;

function ask<Data = unknown>(query: string, variables: Record<string, unknown>, cookie: string | null) {
  return gql<Data>(house.a.url, cookie, query, variables);
}

function ok<Data>(answer: Answer<Data>): Data {
  if (!answer.data || answer.code) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
