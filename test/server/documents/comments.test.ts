import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, gql } from '../../support/api.ts';
import { Desk } from '../../support/desk.ts';
import { givenDocument } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';
import { until } from '../../support/until.ts';
import { Wire } from '../../support/wire.ts';
import type { Somebody } from '../../support/world.ts';

let house: House;

beforeAll(async () => {
  house = await twoServers({ env: { TRELLIS_WRITES_PER_PERSON: '1000' } });
});
afterAll(() => house.close());

interface Thread {
  id: string;
  quote: string | null;
  sectionId: string;
  isResolved: boolean;
  place: {
    state: string;
    sectionId: string | null;
    words: string | null;
    from: { blockId: string } | null;
  } | null;
  comments: {
    id: string;
    text: string | null;
    state: string;
    author: { name: string };
    mentions: { id: string }[];
    history: { text: string }[];
  }[];
}

const thread = `id quote sectionId isResolved place { state sectionId words from { blockId offset } }
  comments { id text state hiddenReason author { name } body { id } mentions { id } history { text } }`;

describe('a comment', () => {
  it('is on the words that were chosen, and follows them whatever is written around them, at either server', async () => {
    const { sectionId, desk } = await given();
    await desk.write('Who keeps the key?', 'The city does.');
    const begun = ok(await add(sectionId, desk.choose('keeps the key'), 'Who indeed?')).addComment;
    expect(begun).toMatchObject({
      quote: 'keeps the key',
      isResolved: false,
      place: { state: 'HERE', words: 'keeps the key' },
    });
    await desk.write('First of all.', 'And so: who keeps the key?', 'The city does.');
    expect((await threadAt(house.b.url, begun.id)).place).toMatchObject({
      state: 'HERE',
      words: 'keeps the key',
    });
  });

  it('is listed when its words are gone, and is back on them when the deletion is undone', async () => {
    const { documentId, sectionId, desk } = await given();
    await desk.write('One and two.', 'Three.');
    const { id } = ok(await add(sectionId, desk.choose('two'), 'Why two?')).addComment;
    ok(await add(sectionId, desk.choose('Three'), 'Why three?'));
    expect(await list(documentId, 'GONE')).toEqual([]);
    await desk.write('One.', 'Three.');
    expect((await list(documentId, 'GONE')).map((one) => [one.id, one.quote])).toEqual([[id, 'two']]);
    await desk.write('One and two.', 'Three.');
    expect(await list(documentId, 'GONE', house.b.url)).toEqual([]);
    expect((await threadAt(house.a.url, id)).place?.state).toBe('HERE');
  });

  it('is found in the section that its words were moved to, and is not lost with a section that is taken out', async () => {
    const { documentId, sectionId, desk } = await given();
    await desk.write('Something that stays.', 'Words that will move on.');
    const { id } = ok(await add(sectionId, desk.choose('will move'), 'Where to?')).addComment;
    const whole = ok(await add(sectionId, null, 'About all of it.')).addComment;
    expect(whole).toMatchObject({ quote: null, place: null });
    const other = ok(
      await ask<{ addSection: { id: string } }>(
        'mutation ($input: AddSectionInput!) { addSection(input: $input) { id } }',
        { input: { requestId: randomUUID(), documentId, title: 'Second' } },
      ),
    ).addSection.id;
    await desk.write('Something that stays.');
    const there = new Desk({
      url: house.b.url,
      cookie: house.world.lan.cookie,
      documentId,
      sectionId: other,
    });
    await there.write({
      type: 'paragraph',
      attrs: { id: 'p1' },
      content: [{ type: 'text', text: 'Words that will move on.' }],
    });
    expect((await threadAt(house.a.url, id)).place).toMatchObject({
      state: 'HERE',
      sectionId: other,
      words: 'will move',
    });
    ok(
      await ask('mutation ($input: RemoveSectionInput!) { removeSection(input: $input) { isRemoved } }', {
        input: { requestId: randomUUID(), sectionId },
      }),
    );
    expect((await list(documentId, 'GONE')).map((one) => one.id)).toEqual([whole.id]);
  });

  it('can be made on the text of an edition, and stands on the same words of the working text', async () => {
    const { documentId, sectionId, desk } = await given();
    await desk.write('What was agreed.', 'What was left.');
    const cut = ok(
      await ask<{ cutEdition: { id: string } }>(
        'mutation ($input: CutEditionInput!) { cutEdition(input: $input) { id } }',
        { input: { requestId: randomUUID(), documentId } },
      ),
    ).cutEdition.id;
    await desk.write('Before it.', 'Now: what was agreed is better.', 'What was left.');
    const words = { quote: 'left', blockIds: ['p1'], offset: 9 };
    const begun = ok(await add(sectionId, words, 'Said of the edition', { editionId: cut })).addComment;
    expect(begun.place).toMatchObject({ state: 'HERE', words: 'left', from: { blockId: 'p2' } });
    const wrong = await add(sectionId, { quote: 'nowhere', blockIds: ['p1'] }, 'x', { editionId: cut });
    expect(wrong.why).toBe('INVALID WORDS_NOT_FOUND');
    expect((await add(sectionId, words, 'x', { editionId: randomUUID() })).code).toBe('NOT_FOUND');
  });

  it('keeps words that were not there any more when it arrived', async () => {
    const { documentId, sectionId, desk } = await given();
    await desk.write('Here and gone.');
    const chosen = desk.choose('and gone');
    await desk.write('Here.');
    const begun = ok(await add(sectionId, chosen, 'Too late?')).addComment;
    expect(begun).toMatchObject({ quote: 'and gone', place: { state: 'GONE' } });
    expect((await list(documentId, 'GONE')).map((one) => one.quote)).toEqual(['and gone']);
  });

  it('is answered, edited, taken back and put there again; earlier words stay in its history, withdrawn ones reach nobody', async () => {
    const { world } = house;
    const { sectionId, desk } = await given();
    await desk.write('Some words.');
    const begun = ok(await add(sectionId, desk.choose('words'), 'Frist')).addComment;
    const own = begun.comments[0]!.id;
    const edited = ok(
      await write<Thread>('editComment', 'EditCommentInput', { commentId: own, text: 'First' }),
    ).editComment!;
    expect(edited.comments[0]).toMatchObject({ text: 'First', history: [{ text: 'Frist' }] });
    const answered = ok(
      await write<Thread>(
        'replyToComment',
        'ReplyToCommentInput',
        { threadId: begun.id, text: 'Second' },
        world.rizky,
      ),
    ).replyToComment!;
    expect(answered.comments.map((one) => [one.text, one.author.name])).toEqual([
      ['First', 'Nguyễn Thu Lan'],
      ['Second', 'Rizky Pratama'],
    ]);
    const foreign = await write(
      'editComment',
      'EditCommentInput',
      { commentId: own, text: 'Mine now' },
      world.rizky,
    );
    expect(foreign.why).toBe('FORBIDDEN AUTHOR_ONLY');
    const gone = ok(await write<Thread>('withdrawComment', 'WithdrawCommentInput', { commentId: own }))
      .withdrawComment!;
    expect(gone.comments[0]).toMatchObject({ text: null, state: 'WITHDRAWN', history: [] });
    expect((await write('editComment', 'EditCommentInput', { commentId: own, text: 'Again' })).why).toBe(
      'CONFLICT COMMENT_GONE',
    );
    const back = ok(
      await write<Thread>('withdrawComment', 'WithdrawCommentInput', { commentId: own, restore: true }),
    ).withdrawComment!;
    expect(back.comments[0]).toMatchObject({ text: 'First', state: 'VISIBLE' });
    expect(
      (await write('withdrawComment', 'WithdrawCommentInput', { commentId: own }, world.rizky)).code,
    ).toBe('FORBIDDEN');
    const reason = 'It was about a person.';
    const other = answered.comments[1]!.id;
    expect(
      (await write('hideComment', 'HideCommentInput', { commentId: own, reason }, world.rizky)).code,
    ).toBe('FORBIDDEN');
    const hidden = ok(await write<Thread>('hideComment', 'HideCommentInput', { commentId: other, reason }))
      .hideComment!;
    expect(hidden.comments[1]).toMatchObject({ text: null, state: 'HIDDEN', hiddenReason: reason });
    const show = (who?: Somebody) =>
      write<Thread>('showComment', 'ShowCommentInput', { commentId: other }, who);
    expect((await write('hideComment', 'HideCommentInput', { commentId: other, reason })).why).toBe(
      'CONFLICT COMMENT_HIDDEN',
    );
    const refused = await show(world.rizky);
    expect(refused.errors[0]?.extensions).toMatchObject({ reason: 'COMMENTS_HIDDEN_BY_COORDINATORS' });
    expect(ok(await show()).showComment!.comments[1]).toMatchObject({
      state: 'VISIBLE',
      hiddenReason: null,
    });
    expect((await show()).why).toBe('CONFLICT COMMENT_SHOWN');
  });

  it('is resolved and taken up again by who began it or writes in the document, and by nobody else', async () => {
    const { pool, world } = house;
    const { documentId, sectionId, desk } = await given();
    await grant(pool, documentId, world.isla.id, 'READER');
    await desk.write('Some words.');
    const { id } = ok(await add(sectionId, desk.choose('words'), 'Settled soon')).addComment;
    const settle = (name: string, who: Somebody) =>
      write<Thread>(name, 'SettleCommentInput', { threadId: id }, who);
    expect((await settle('resolveComment', world.isla)).why).toBe('FORBIDDEN COMMENT_SETTLERS_ONLY');
    expect(ok(await settle('resolveComment', world.rizky)).resolveComment!.isResolved).toBe(true);
    expect((await settle('resolveComment', world.lan)).why).toBe('CONFLICT COMMENT_SETTLED');
    expect((await list(documentId, 'OPEN')).length).toBe(0);
    expect((await list(documentId, 'RESOLVED')).map((one) => one.id)).toEqual([id]);
    expect((await settle('reopenComment', world.isla)).code).toBe('FORBIDDEN');
    expect(ok(await settle('reopenComment', world.lan)).reopenComment!.isResolved).toBe(false);
    expect((await settle('reopenComment', world.lan)).why).toBe('CONFLICT COMMENT_OPEN');
    const mine = ok(await add(sectionId, desk.choose('Some'), 'A reader asks', {}, world.isla)).addComment;
    expect(
      ok(await write<Thread>('resolveComment', 'SettleCommentInput', { threadId: mine.id }, world.isla))
        .resolveComment!.isResolved,
    ).toBe(true);
    const counts = ok(
      await ask<{ document: { commentCounts: object[]; may: object } }>(
        'query ($id: ID!) { document(id: $id) { commentCounts { sectionId open resolved } may { comment readComments } } }',
        { id: documentId },
        world.isla.cookie,
      ),
    );
    expect(counts.document).toEqual({
      commentCounts: [{ sectionId, open: 1, resolved: 1 }],
      may: { comment: true, readComments: true },
    });
  });

  it('mentions those who can see it, and nobody else', async () => {
    const { world } = house;
    const { documentId, sectionId, desk } = await given();
    await desk.write('Some words.');
    const mentions = [world.rizky.id, world.isla.id, randomUUID()];
    const begun = ok(await add(sectionId, desk.choose('words'), 'Look', { mentions })).addComment;
    expect(begun.comments[0]!.mentions).toEqual([{ id: world.rizky.id }]);
    const named = async (search: string, cookie: string | null) =>
      ok(
        await ask<{ mentionableInDocument: { person: { name: string } }[] }>(
          'query ($documentId: ID!, $search: String!) { mentionableInDocument(documentId: $documentId, search: $search) { person { name } } }',
          { documentId, search },
          cookie,
        ),
      ).mentionableInDocument.map((one) => one.person.name);
    expect(await named('riz', world.lan.cookie)).toEqual(['Rizky Pratama']);
    expect(await named('isla', world.lan.cookie)).toEqual([]);
    expect(await named('riz', world.isla.cookie)).toEqual([]);
    expect(await named('riz', null)).toEqual([]);
  });
});

describe('who may comment', () => {
  it('is who may read as somebody of the network; the public of a public document neither writes nor reads comments', async () => {
    const { world } = house;
    const { documentId, sectionId, desk } = await given('PUBLIC');
    await desk.write('Public words.');
    const { id } = ok(await add(sectionId, desk.choose('words'), 'Said inside', {}, world.isla)).addComment;
    expect((await list(documentId, 'ALL', house.a.url, world.isla)).length).toBe(1);
    const asked = `query ($d: ID!, $t: ID!) { commentThread(id: $t) { id } document(id: $d) { title commentCounts { open } may { comment readComments } } }`;
    expect(ok(await ask(asked, { d: documentId, t: id }, null))).toEqual({
      commentThread: null,
      document: { title: 'A common text', commentCounts: [], may: { comment: false, readComments: false } },
    });
    expect((await ask(listing, { documentId, show: 'ALL' }, null)).code).toBe('NOT_FOUND');
    expect((await add(sectionId, null, 'From outside', {}, { ...world.isla, cookie: '' })).code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('finds nothing there who may not read the document', async () => {
    const { world } = house;
    const { documentId, sectionId, desk } = await given();
    await desk.write('Private words.');
    const { id, comments } = ok(await add(sectionId, null, 'Said inside')).addComment;
    const tries: [string, string, object][] = [
      ['addComment', 'AddCommentInput', { sectionId, text: 'x' }],
      ['replyToComment', 'ReplyToCommentInput', { threadId: id, text: 'x' }],
      ['editComment', 'EditCommentInput', { commentId: comments[0]!.id, text: 'x' }],
      ['withdrawComment', 'WithdrawCommentInput', { commentId: comments[0]!.id }],
      ['hideComment', 'HideCommentInput', { commentId: comments[0]!.id, reason: 'for a test' }],
      ['resolveComment', 'SettleCommentInput', { threadId: id }],
      ['reopenComment', 'SettleCommentInput', { threadId: id }],
    ];
    for (const [name, type, input] of tries) {
      expect((await write(name, type, input, world.isla)).code, name).toBe('NOT_FOUND');
      expect((await write(name, type, input, { ...world.isla, cookie: '' })).code, name).toBe(
        'UNAUTHENTICATED',
      );
    }
    expect((await ask(listing, { documentId, show: 'ALL' }, world.isla.cookie)).code).toBe('NOT_FOUND');
  });

  it('is asked again inside the write: who lost the part a moment ago says nothing more', async () => {
    const { pool, world } = house;
    const { documentId, sectionId } = await given();
    await grant(pool, documentId, world.isla.id, 'READER');
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('select 1 from document where id = $1 for no key update', [documentId]);
      const said = add(sectionId, null, 'Just in time?', {}, world.isla);
      await until('the write that waits', async () => {
        const { rows } = await pool.query(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%for share%' and datname = current_database()`,
        );
        return rows.length > 0;
      });
      await client.query('delete from "grant" where person_id = $1 and thing_id = $2', [
        world.isla.id,
        documentId,
      ]);
      await client.query('commit');
      expect((await said).code).toBe('NOT_FOUND');
    } finally {
      client.release();
    }
    expect(await list(documentId, 'ALL')).toEqual([]);
  });
});

describe('what is said', () => {
  it('is refused when it is empty, too long, on no words, or mentions too many', async () => {
    const { sectionId, desk } = await given();
    await desk.write('Some words.');
    const words = desk.choose('words');
    const wrong = async (text: string, some: object | null, more = {}) =>
      (await add(sectionId, some, text, more)).why;
    expect(await wrong('  ', words)).toMatch(/^INVALID/);
    expect(await wrong('x'.repeat(4_001), words)).toMatch(/^INVALID/);
    expect(await wrong('x', { ...words, start: 'AAAA!' })).toBe('INVALID WORDS_NOT_FOUND');
    expect(await wrong('x', { ...words, start: null })).toBe('INVALID WORDS_NOT_FOUND');
    expect(await wrong('x', { ...words, quote: ' ' })).toMatch(/^INVALID/);
    expect(await wrong('x', { ...words, quote: 'y'.repeat(2_001) })).toMatch(/^INVALID/);
    expect(await wrong('x', { ...words, blockIds: Array(201).fill('p') })).toBe('INVALID TOO_MANY_HERE');
    expect(await wrong('x', words, { mentions: ['nobody'] })).toMatch(/^INVALID/);
    expect(await wrong('x', words, { mentions: Array.from({ length: 21 }, () => randomUUID()) })).toMatch(
      /^INVALID/,
    );
    expect((await add(randomUUID(), words, 'x')).code).toBe('NOT_FOUND');
  });

  it('is said once however often it is sent, to whichever server, and not otherwise under the same id', async () => {
    const { documentId, sectionId, desk } = await given();
    await desk.write('Some words.');
    const input = { requestId: randomUUID(), sectionId, words: desk.choose('words'), text: 'Once' };
    const send = (url: string, text = 'Once') =>
      gql<{ addComment: Thread }>(url, house.world.lan.cookie, adding, { input: { ...input, text } });
    const answers = await Promise.all([send(house.a.url), send(house.b.url), send(house.a.url)]);
    expect(new Set(answers.map((answer) => ok(answer).addComment.id)).size).toBe(1);
    expect((await send(house.b.url, 'Twice')).code).toBe('IDEMPOTENCY_CONFLICT');
    expect((await list(documentId, 'ALL')).length).toBe(1);
  });

  it('comes in pages that are bounded', async () => {
    const { documentId, sectionId } = await given();
    const said: string[] = [];
    for (let at = 0; at < 5; at++) said.push(ok(await add(sectionId, null, `Number ${at}`)).addComment.id);
    const page = async (after: string | null) =>
      ok(
        await ask<{ commentThreads: { nodes: { id: string }[]; endCursor: string; hasNextPage: boolean } }>(
          'query ($documentId: ID!, $after: ID) { commentThreads(documentId: $documentId, first: 2, after: $after) { nodes { id } endCursor hasNextPage } }',
          { documentId, after },
        ),
      ).commentThreads;
    const first = await page(null);
    const second = await page(first.endCursor);
    const third = await page(second.endCursor);
    expect([first, second, third].flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual(said);
    expect([first, second, third].map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false]);
    expect(
      (
        await ask(
          `query ($documentId: ID!) { commentThreads(documentId: $documentId, first: 201) { nodes { id } } }`,
          { documentId },
        )
      ).code,
    ).toBe('INVALID');
  });

  it('reaches who follows the document at the other server as it stands now, and a public follower as nothing but a position', async () => {
    const { world } = house;
    const { documentId, sectionId, desk } = await given('PUBLIC');
    await desk.write('Some words.');
    const { id, comments } = ok(await add(sectionId, desk.choose('words'), 'Regretted at once')).addComment;
    ok(await write('withdrawComment', 'WithdrawCommentInput', { commentId: comments[0]!.id }));
    const frames = async (cookie: string | null) => {
      const wire = await Wire.open(house.b.url, {
        headers: { origin: house.b.url, ...(cookie ? { cookie } : {}) },
        init: true,
      });
      wire.subscribe(
        's',
        `subscription { document(documentId: "${documentId}", after: "0") { __typename ... on DocumentEntry { kind position comment { id quote comments { text state author { name } } } } ... on CaughtUp { position } } }`,
      );
      await wire.next((one) => JSON.stringify(one).includes('CaughtUp'));
      const seen = wire.messages.flatMap((one) => (one.type === 'next' ? [one.payload.data.document] : []));
      wire.close();
      return seen.filter((one: { kind?: string }) => one.kind?.startsWith('comment.'));
    };
    const inside = await frames(world.isla.cookie);
    expect(inside.map((one: { kind: string }) => one.kind)).toEqual(['comment.added', 'comment.withdrawn']);
    for (const entry of inside)
      expect(entry.comment).toEqual({
        id,
        quote: 'words',
        comments: [{ text: null, state: 'WITHDRAWN', author: { name: 'Nguyễn Thu Lan' } }],
      });
    expect((await frames(null)).map((one: { comment: null }) => one.comment)).toEqual([null, null]);
  });
});

const adding = `mutation ($input: AddCommentInput!) { addComment(input: $input) { ${thread} } }`;
const listing = `query ($documentId: ID!, $show: ShownThreads!) { commentThreads(documentId: $documentId, show: $show) { nodes { ${thread} } } }`;

async function given(audience = 'PRIVATE') {
  const { pool, world, a } = house;
  const { documentId, sectionId } = await givenDocument(pool, [world.rizky.id], audience);
  return {
    documentId,
    sectionId,
    desk: new Desk({ url: a.url, cookie: world.lan.cookie, documentId, sectionId }),
  };
}

async function grant(pool: House['pool'], documentId: string, personId: string, role: string) {
  await pool.query(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role) values ($1, 'document', $2, $3, $4)`,
    [randomUUID(), documentId, personId, role],
  );
}

function add(
  sectionId: string,
  words: object | null,
  text: string,
  more: object = {},
  who: Somebody = house.world.lan,
) {
  const input = { requestId: randomUUID(), sectionId, words, text, ...more };
  return ask<{ addComment: Thread }>(adding, { input }, who.cookie || null);
}

function write<Data = unknown>(name: string, type: string, input: object, who: Somebody = house.world.lan) {
  return ask<Record<string, Data>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${thread} } }`,
    { input: { requestId: randomUUID(), ...input } },
    who.cookie || null,
  );
}

async function threadAt(url: string, id: string): Promise<Thread> {
  const answer = await gql<{ commentThread: Thread }>(
    url,
    house.world.lan.cookie,
    `query ($id: ID!) { commentThread(id: $id) { ${thread} } }`,
    { id },
  );
  return ok(answer).commentThread;
}

async function list(documentId: string, show: string, url = house.a.url, who: Somebody = house.world.lan) {
  const answer = await gql<{ commentThreads: { nodes: Thread[] } }>(url, who.cookie, listing, {
    documentId,
    show,
  });
  return ok(answer).commentThreads.nodes;
}

function ask<Data = unknown>(
  query: string,
  variables: Record<string, unknown>,
  cookie: string | null = house.world.lan.cookie,
) {
  return gql<Data>(house.a.url, cookie, query, variables);
}

function ok<Data>(answer: Answer<Data>): Data {
  if (!answer.data || answer.code) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
