import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type DemoHouse, demoHouse } from '../../support/demo-house.ts';
import { expectNothingTold, expectUnharmed, stored } from '../../support/unharmed.ts';

let house: DemoHouse;
let session: Record<'open' | 'closed' | 'table' | 'network' | 'proposed', string>;
let message: Record<'lan' | 'deleted' | 'hidden' | 'secret' | 'inClosed', string>;
let before: object;
const missing = '0190b4a2-0000-7000-8000-000000000000';

const inputs = {
  postMessage: 'PostMessageInput',
  editMessage: 'EditMessageInput',
  deleteMessage: 'DeleteMessageInput',
  hideMessage: 'HideMessageInput',
  react: 'ReactInput',
  markSeen: 'MarkSeenInput',
  moveSession: 'MoveSessionInput',
  announcePresence: 'AnnouncePresenceInput',
} as const;
type Write = keyof typeof inputs;

function write(field: Write, input: object, as: string | null, actingFor?: string): Promise<Answer> {
  const selection = field === 'announcePresence' ? '' : '{ __typename }';
  const requestId = field === 'announcePresence' ? {} : { requestId: crypto.randomUUID() };
  return house.ask(`mutation ($input: ${inputs[field]}!) { ${field}(input: $input) ${selection} }`, {
    as,
    variables: { input: { ...requestId, ...input } },
    ...(actingFor ? { actingFor } : {}),
  });
}

async function post(sessionId: string, text: string, as: string): Promise<string> {
  const query = 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }';
  const variables = { input: { requestId: crypto.randomUUID(), sessionId, text } };
  return (await house.ask(query, { as, variables })).data.postMessage.id;
}

beforeAll(async () => {
  house = await demoHouse();
  session = {
    open: await house.session('What stays'),
    closed: await house.session('Opening'),
    table: await house.session('Coordinators'),
    network: await house.session('Young designers'),
    proposed: await house.session('Closing'),
  };
  await house.rows(`update session set state = 'LIVE' where id = $1`, [session.closed]);
  message = {
    lan: await post(session.open, 'Mine', 'nguyen-thu-lan'),
    deleted: await post(session.open, 'Gone', 'rizky-pratama'),
    hidden: await post(session.open, 'Hidden', 'rizky-pratama'),
    secret: await post(session.table, 'Among us', 'tan-wei-ling'),
    inClosed: await post(session.closed, 'Said in time', 'rizky-pratama'),
  };
  await write('deleteMessage', { messageId: message.deleted }, 'rizky-pratama');
  await write('hideMessage', { messageId: message.hidden, reason: 'off the topic' }, 'le-minh-chau');
  await house.rows(`update session set state = 'CLOSED' where id = $1`, [session.closed]);
  await house.rows(`update session set state = 'PROPOSED' where id = $1`, [session.proposed]);
  // Somebody who was appointed once and is not any more.
  await house.rows(
    `update appointment set to_date = current_date - 1, ended_at = now() where person_id = (select id from person where slug = 'mikaela-santos')`,
  );
});
afterAll(() => house.close());
beforeEach(async () => {
  before = await stored(house);
});
afterEach(() => expectUnharmed(house, before));

/** The code, and why where the state or the asker’s rights are the reason. */
function saying({ extensions }: NonNullable<Answer['errors']>[number]): string {
  const { code, reason } = extensions;
  return reason && code !== 'INVALID' ? `${code} ${reason}` : code;
}

type Case = [string, Write, () => object, string | null, string];

describe('a write that may not be is refused and leaves nothing', () => {
  it.each<Case>([
    [
      'post in a session that is closed',
      'postMessage',
      () => ({ sessionId: session.closed, text: 'Late' }),
      'rizky-pratama',
      'CONFLICT DISCUSSION_CLOSED',
    ],
    [
      'post in one that is only proposed',
      'postMessage',
      () => ({ sessionId: session.proposed, text: 'Early' }),
      'rizky-pratama',
      'CONFLICT DISCUSSION_CLOSED',
    ],
    [
      'post without signing in',
      'postMessage',
      () => ({ sessionId: session.open, text: 'Who am I' }),
      null,
      'UNAUTHENTICATED',
    ],
    [
      'post without being appointed anywhere',
      'postMessage',
      () => ({ sessionId: session.open, text: 'For nobody' }),
      'mikaela-santos',
      'FORBIDDEN ACTS_FOR_NOBODY',
    ],
    [
      'react without being appointed anywhere',
      'react',
      () => ({ messageId: message.lan, kind: 'AGREE', on: true }),
      'mikaela-santos',
      'FORBIDDEN ACTS_FOR_NOBODY',
    ],
    [
      'post at a table one has no seat at',
      'postMessage',
      () => ({ sessionId: session.table, text: 'Let me in' }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'post in no session',
      'postMessage',
      () => ({ sessionId: missing, text: 'Where' }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'answer a message that was deleted',
      'postMessage',
      () => ({ sessionId: session.open, text: 'Yes', replyToId: message.deleted }),
      'isla-mcallister',
      'CONFLICT MESSAGE_GONE',
    ],
    [
      'answer a message that was hidden',
      'postMessage',
      () => ({ sessionId: session.open, text: 'Yes', replyToId: message.hidden }),
      'isla-mcallister',
      'CONFLICT MESSAGE_GONE',
    ],
    [
      'answer a message of another session',
      'postMessage',
      () => ({ sessionId: session.open, text: 'Yes', replyToId: message.secret }),
      'tan-wei-ling',
      'NOT_FOUND',
    ],
    [
      'answer a message one can’t see',
      'postMessage',
      () => ({ sessionId: session.open, text: 'Yes', replyToId: message.secret }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'answer what is no message',
      'postMessage',
      () => ({ sessionId: session.open, text: 'Yes', replyToId: 'no-id' }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'edit another’s message',
      'editMessage',
      () => ({ messageId: message.lan, text: 'Yours' }),
      'rizky-pratama',
      'FORBIDDEN AUTHOR_ONLY',
    ],
    [
      'edit another’s message as the moderator',
      'editMessage',
      () => ({ messageId: message.lan, text: 'Ours' }),
      'le-minh-chau',
      'FORBIDDEN AUTHOR_ONLY',
    ],
    [
      'edit one’s own that was deleted',
      'editMessage',
      () => ({ messageId: message.deleted, text: 'Back' }),
      'rizky-pratama',
      'CONFLICT MESSAGE_GONE',
    ],
    [
      'edit one’s own that was hidden',
      'editMessage',
      () => ({ messageId: message.hidden, text: 'Better' }),
      'rizky-pratama',
      'CONFLICT MESSAGE_GONE',
    ],
    [
      'edit one’s own where it is closed',
      'editMessage',
      () => ({ messageId: message.inClosed, text: 'Late' }),
      'rizky-pratama',
      'CONFLICT DISCUSSION_CLOSED',
    ],
    [
      'edit no message',
      'editMessage',
      () => ({ messageId: missing, text: 'What' }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'delete another’s message',
      'deleteMessage',
      () => ({ messageId: message.lan }),
      'rizky-pratama',
      'FORBIDDEN AUTHOR_ONLY',
    ],
    [
      'delete a message one can’t see',
      'deleteMessage',
      () => ({ messageId: message.secret }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'delete one’s own where it is closed',
      'deleteMessage',
      () => ({ messageId: message.inClosed }),
      'rizky-pratama',
      'CONFLICT DISCUSSION_CLOSED',
    ],
    [
      'hide without moderating',
      'hideMessage',
      () => ({ messageId: message.lan, reason: 'I disagree' }),
      'rizky-pratama',
      'FORBIDDEN NO_PART_HERE',
    ],
    [
      'hide without moderating, though of the host',
      'hideMessage',
      () => ({ messageId: message.lan, reason: 'I disagree' }),
      'nguyen-thu-lan',
      'FORBIDDEN NO_PART_HERE',
    ],
    [
      'hide without a reason',
      'hideMessage',
      () => ({ messageId: message.lan, reason: ' ' }),
      'le-minh-chau',
      'INVALID',
    ],
    [
      'hide a message one can’t see',
      'hideMessage',
      () => ({ messageId: message.secret, reason: 'I disagree' }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'react to a message that was removed',
      'react',
      () => ({ messageId: message.deleted, kind: 'AGREE', on: true }),
      'isla-mcallister',
      'CONFLICT MESSAGE_GONE',
    ],
    [
      'react where it is closed',
      'react',
      () => ({ messageId: message.inClosed, kind: 'AGREE', on: true }),
      'isla-mcallister',
      'CONFLICT DISCUSSION_CLOSED',
    ],
    [
      'react to a message one can’t see',
      'react',
      () => ({ messageId: message.secret, kind: 'AGREE', on: true }),
      'isla-mcallister',
      'NOT_FOUND',
    ],
    [
      'react without signing in',
      'react',
      () => ({ messageId: message.lan, kind: 'AGREE', on: true }),
      null,
      'UNAUTHENTICATED',
    ],
    [
      'react by an unknown word',
      'react',
      () => ({ messageId: message.lan, kind: 'HATE', on: true }),
      'isla-mcallister',
      'BAD_USER_INPUT',
    ],
    [
      'open a session without moderating it',
      'moveSession',
      () => ({ sessionId: session.closed, state: 'LIVE' }),
      'rizky-pratama',
      'FORBIDDEN MODERATORS_ONLY',
    ],
    [
      'open a session one can’t see',
      'moveSession',
      () => ({ sessionId: session.table, state: 'CLOSED' }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'close a session that is not open',
      'moveSession',
      () => ({ sessionId: session.proposed, state: 'CLOSED' }),
      'le-minh-chau',
      'CONFLICT SESSION_NOT_THERE_YET',
    ],
    [
      'move a session under an id that is none',
      'moveSession',
      () => ({ sessionId: session.open, state: 'CLOSED', requestId: 'again' }),
      'le-minh-chau',
      'INVALID',
    ],
    [
      'see a discussion that one can’t',
      'markSeen',
      () => ({ sessionId: session.table, position: '1' }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'see without signing in',
      'markSeen',
      () => ({ sessionId: session.open, position: '1' }),
      null,
      'UNAUTHENTICATED',
    ],
    [
      'be where one can’t',
      'announcePresence',
      () => ({ sessionId: session.table, isWriting: true }),
      'rizky-pratama',
      'NOT_FOUND',
    ],
    [
      'be without signing in',
      'announcePresence',
      () => ({ sessionId: session.open, isWriting: true }),
      null,
      'UNAUTHENTICATED',
    ],
  ])('%s', async (_what, field, input, as, code) => {
    const { data, errors } = await write(field, input(), as);
    expect(data?.[field] ?? null).toBeNull();
    expect(errors?.map(saying)).toEqual([code]);
    expectNothingTold(JSON.stringify(errors));
  });

  it('speak for a body that one is not appointed to, not even for one’s own instead', async () => {
    for (const body of [await house.body('daegu'), missing, 'hanoi', '%']) {
      const { errors } = await write(
        'postMessage',
        { sessionId: session.open, text: 'For you' },
        'rizky-pratama',
        body,
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const reacted = await write(
        'react',
        { messageId: message.lan, kind: 'IDEA', on: true },
        'rizky-pratama',
        body,
      );
      expect(reacted.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('moderate while acting for another body than the one that one moderates for', async () => {
    const hide = () =>
      write('hideMessage', { messageId: message.lan, reason: 'off the topic' }, 'le-minh-chau', bandung);
    const bandung = await house.body('bandung');
    await house.rows(
      `insert into appointment (id, person_id, body_id, role, from_date)
       values (gen_random_uuid(), (select id from person where slug = 'le-minh-chau'), $1, 'MEMBER', '2023-10-01')`,
      [bandung],
    );
    before = await stored(house);
    // A sign-in is asked again after a second at most.
    await expect
      .poll(async () => (await hide()).errors?.[0]?.message, { timeout: 5_000 })
      .toMatch(/no such part/);
    expect(
      (await write('moveSession', { sessionId: session.open, state: 'CLOSED' }, 'le-minh-chau', bandung))
        .errors?.[0]?.extensions.code,
    ).toBe('FORBIDDEN');
    const { data } = await house.ask(
      `{ session(id: "${session.open}") { discussion { may { post moderate } } } }`,
      { as: 'le-minh-chau', actingFor: bandung },
    );
    expect(data.session.discussion.may).toEqual({ post: true, moderate: false });
  });
});

describe('somebody who is appointed nowhere any more', () => {
  it('reads what is public, and is told that they may do nothing', async () => {
    const query = `{ session(id: "${session.open}") { title discussion { may { post moderate } } } }`;
    const { data, errors } = await house.ask(query, { as: 'mikaela-santos' });
    expect(errors).toBeUndefined();
    expect(data.session.discussion.may).toEqual({ post: false, moderate: false });
  });
});

describe('what one may not know of', () => {
  it('looks like what is not there, to the letter, in every write and read', async () => {
    const secrets: [string, (id: string) => Promise<Answer>, string][] = [
      [
        'postMessage',
        (id) => write('postMessage', { sessionId: id, text: 'a' }, 'rizky-pratama'),
        session.table,
      ],
      [
        'editMessage',
        (id) => write('editMessage', { messageId: id, text: 'a' }, 'rizky-pratama'),
        message.secret,
      ],
      ['deleteMessage', (id) => write('deleteMessage', { messageId: id }, 'rizky-pratama'), message.secret],
      [
        'hideMessage',
        (id) => write('hideMessage', { messageId: id, reason: 'because' }, 'rizky-pratama'),
        message.secret,
      ],
      [
        'react',
        (id) => write('react', { messageId: id, kind: 'AGREE', on: true }, 'rizky-pratama'),
        message.secret,
      ],
      [
        'markSeen',
        (id) => write('markSeen', { sessionId: id, position: '0' }, 'rizky-pratama'),
        session.table,
      ],
      [
        'moveSession',
        (id) => write('moveSession', { sessionId: id, state: 'LIVE' }, 'rizky-pratama'),
        session.table,
      ],
      [
        'announcePresence',
        (id) => write('announcePresence', { sessionId: id, isWriting: false }, 'rizky-pratama'),
        session.table,
      ],
      [
        'reply',
        (id) => write('postMessage', { sessionId: session.open, text: 'a', replyToId: id }, 'rizky-pratama'),
        message.secret,
      ],
      ['session', (id) => house.ask(`{ session(id: "${id}") { id title messageCount } }`), session.table],
      ['message', (id) => house.ask(`{ message(id: "${id}") { id text } }`), message.secret],
      [
        'around',
        (id) =>
          house.ask(
            `{ session(id: "${session.open}") { discussion { messages(around: "${id}") { nodes { id } hasEarlier hasLater } } } }`,
          ),
        message.secret,
      ],
      [
        'mentionable',
        (id) => house.ask(`{ mentionable(sessionId: "${id}", search: "") { id } }`, { as: 'rizky-pratama' }),
        session.table,
      ],
    ];
    for (const [what, ask, secret] of secrets) {
      const [found, absent] = [await ask(secret), await ask(missing)];
      expect(JSON.stringify(found).replaceAll(secret, 'it'), what).toBe(
        JSON.stringify(absent).replaceAll(missing, 'it'),
      );
    }
  });

  it('is in no list, count, page or search of a stranger’s', async () => {
    const everything = `{ forums { sessions { id title } } forum(slug: "asean-2023") { sessions { id title messageCount discussion { position questionCount messages { nodes { id text } } } } } }`;
    const asked = await house.ask(everything);
    const text = JSON.stringify(asked);
    for (const secret of [
      session.table,
      session.network,
      message.secret,
      'Among us',
      'Coordinators',
      'Young designers',
    ])
      expect(text).not.toContain(secret);
    const networkSees = JSON.stringify(await house.ask(everything, { as: 'rizky-pratama' }));
    expect(networkSees).toContain(session.network);
    expect(networkSees).not.toContain(session.table);
    const partySees = JSON.stringify(await house.ask(everything, { as: 'tan-wei-ling' }));
    expect(partySees).toContain('Among us');
  });

  it('names nobody to a stranger who asks whom they could mention', async () => {
    const query = `{ mentionable(sessionId: "${session.open}", search: "a") { person { name } } }`;
    expect((await house.ask(query)).data.mentionable).toEqual([]);
    expect((await house.ask(query, { as: 'rizky-pratama' })).data.mentionable.length).toBeGreaterThan(0);
  });
});
