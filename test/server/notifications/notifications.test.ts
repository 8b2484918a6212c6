// The doors of the domains open on resolvers too, whose decorators need it wherever they are entered first.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remind } from '../../../server/domains/commitments/index.ts';
import { sendDigests } from '../../../server/domains/notifications/index.ts';
import { linkIn, type MailServer, startMailServer } from '../../support/mail-server.ts';
import { until } from '../../support/until.ts';
import { Wire } from '../../support/wire.ts';
import { type CommitmentWorld, commitmentWorld } from '../commitments/commitment-world.ts';
import { refusal } from '../people/people-world.ts';

const lan = 'nguyen-thu-lan';
const isla = 'isla-mcallister';
const rizky = 'rizky-pratama';

let mail: MailServer;
let world: CommitmentWorld;

beforeAll(async () => {
  mail = await startMailServer();
  world = await commitmentWorld(
    { mail: { smtpUrl: mail.url, from: 'Trellis <trellis@example.org>' } },
    { isStill: false },
  );
});
afterAll(async () => {
  await world?.close();
  await mail?.close();
});

const line = 'id kind asks place readAt thing { kind title path } by { name } actedFor { slug }';
const inboxOf = async (as: string, args = '') =>
  (await world.ask(`{ inbox { unread asking position notifications${args} { nodes { ${line} } } } }`, { as }))
    .data.inbox;
/** The newest of a kind, waited for: people are told after the commit. */
const told = (as: string, kind: string, isMeant: (one: Told) => boolean = () => true) =>
  until(`${as} is told of ${kind}`, async () =>
    (await inboxOf(as)).notifications.nodes.find((one: Told) => one.kind === kind && isMeant(one)),
  );
interface Told {
  id: string;
  kind: string;
  place: string;
  asks: boolean;
  thing: { path: string; title: string | null };
}
const say = async (as: string, text: string, more: Record<string, unknown> = {}) => {
  const sessionId = await world.session('What stays after the week');
  const answer = await world.tell('postMessage', { sessionId, text, ...more }, as);
  return answer.data.postMessage.id as string;
};
/** All that was committed has been told of. */
const allTold = () =>
  until('that everything has been told of', async () => {
    const [row] = await world.rows(
      `select count(*)::int as behind from stream s left join told t on t.stream_id = s.id where s.kind <> 'person' and s.position > coalesce(t.position, 0)`,
    );
    return row.behind === 0;
  });
const emailOf = async (slug: string) =>
  (
    await world.rows('select u.email from person p join auth_user u on u.id = p.user_id where p.slug = $1', [
      slug,
    ])
  )[0].email as string;
const wish = (slug: string, wishes: object, zone = 'UTC') =>
  world.rows('update person set notification_wishes = $2, zone = $3 where slug = $1', [slug, wishes, zone]);

describe('an inbox', () => {
  it('has who mentioned one and who answered, each once, with the way there', async () => {
    const first = await say(isla, 'Who keeps the archive?');
    const answer = await say(lan, 'We do.', { replyToId: first, mentions: [await world.person(rizky)] });
    expect(await told(isla, 'ANSWER', ({ place }) => place.includes(answer))).toMatchObject({
      place: `?message=${answer}`,
      thing: { kind: 'session', title: 'What stays after the week: festivals and the city that hosts them' },
      by: { name: 'Nguyễn Thu Lan' },
      actedFor: { slug: 'hanoi' },
      asks: false,
      readAt: null,
    });
    const mention = await told(rizky, 'MENTION', ({ place }) => place.includes(answer));
    expect(
      (
        await world.ask('{ inbox { notifications { nodes { thing { title } } } } }', {
          as: rizky,
          language: 'vi',
        })
      ).data.inbox.notifications.nodes[0].thing.title,
    ).not.toMatch(/What stays/);
    await world.tell(
      'editMessage',
      { messageId: answer, text: 'We do, with Kobe.', mentions: [await world.person(rizky)] },
      lan,
    );
    await allTold();
    const again = (await inboxOf(rizky)).notifications.nodes.filter(
      ({ place }: Told) => place === mention.place,
    );
    expect(again).toHaveLength(1);
    expect((await inboxOf(lan)).notifications.nodes.some(({ place }: Told) => place.includes(answer))).toBe(
      false,
    );
  });

  it('is live, and marked as read one by one and as a whole, for oneself alone', async () => {
    const { position } = await inboxOf(isla);
    const wire = await Wire.open(world.url, {
      headers: { cookie: await world.cookieOf(isla), origin: world.origin },
      init: true,
    });
    wire.subscribe(
      '1',
      'subscription ($after: Cursor!) { inbox(after: $after) { __typename ... on InboxEntry { position } } }',
      {
        after: position,
      },
    );
    await wire.next(({ payload }) => payload?.data?.inbox.__typename === 'CaughtUp');
    await say(lan, 'You too?', { mentions: [await world.person(isla)] });
    await wire.next(({ payload }) => payload?.data?.inbox.__typename === 'InboxEntry');
    wire.socket.close();
    const [one] = (await inboxOf(isla)).notifications.nodes;
    const { unread } = await inboxOf(isla);
    await world.tell('markRead', { ids: [one.id] }, rizky, { select: '{ unread }' });
    expect((await inboxOf(isla)).unread).toBe(unread);
    const read = await world.tell('markRead', { ids: [one.id, 'x'] }, isla, { select: '{ unread }' });
    expect(read.data.markRead.unread).toBe(unread - 1);
    const back = await world.tell('markRead', { ids: [one.id], read: false }, isla, { select: '{ unread }' });
    expect(back.data.markRead.unread).toBe(unread);
    expect(
      (await world.tell('markAllRead', {}, isla, { select: '{ unread }' })).data.markAllRead.unread,
    ).toBe(0);
    expect(refusal(await world.tell('markRead', { ids: [] }, null, { select: '{ unread }' }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(refusal(await world.tell('markAllRead', {}, null, { select: '{ unread }' }))).toBe(
      'UNAUTHENTICATED',
    );
    expect((await world.ask('{ inbox { unread } }')).data.inbox).toBeNull();
    const foreign = await Wire.open(world.url, { init: true });
    foreign.subscribe('1', 'subscription { inbox(after: "0") { __typename } }');
    const { payload } = await foreign.next(({ type }) => type === 'error');
    expect(payload[0].extensions.code).toBe('UNAUTHENTICATED');
    foreign.socket.close();
  });

  it('comes page by page, and only as far as what it is about is still one’s to know', async () => {
    const promise = await world.promised(isla);
    await world.tell(
      'delegateCommitment',
      { commitmentId: promise.id, bodyId: await world.body('bandung') },
      isla,
    );
    await world.given(rizky, 'bandung', 'COORDINATOR');
    await world.tell('endDelegation', { commitmentId: promise.id }, isla);
    await world.tell(
      'delegateCommitment',
      { commitmentId: promise.id, bodyId: await world.body('bandung') },
      isla,
    );
    await told(rizky, 'DELEGATION_ASKED');
    expect((await inboxOf(rizky)).asking).toBeGreaterThan(0);
    await world.tell('endDelegation', { commitmentId: promise.id }, isla);
    // The house goes by the clock here, and may ask them something else meanwhile: the counts are those of what is shown.
    const asking = await inboxOf(rizky, '(asking: true, unread: true)');
    expect(asking.notifications.nodes.some(({ kind }: Told) => kind === 'DELEGATION_ASKED')).toBe(false);
    expect(asking.asking).toBe(asking.notifications.nodes.length);
    const unread = await inboxOf(rizky, '(unread: true)');
    expect(unread.unread).toBe(unread.notifications.nodes.length);
    await say(lan, 'And again?', { mentions: [await world.person(rizky)] });
    await allTold();
    const page = await world.ask(
      '{ inbox { notifications(first: 1) { nodes { id } endCursor hasNextPage } } }',
      { as: rizky },
    );
    const { endCursor, hasNextPage, nodes } = page.data.inbox.notifications;
    expect(hasNextPage).toBe(true);
    const next = await inboxOf(rizky, `(first: 1, after: "${endCursor}")`);
    expect(next.notifications.nodes[0].id).not.toBe(nodes[0].id);
    for (const args of ['(first: 0)', '(after: "x")'])
      expect(
        refusal(await world.ask(`{ inbox { notifications${args} { nodes { id } } } }`, { as: rizky })),
      ).toMatch('INVALID');
  });
});

describe('following and muting', () => {
  const follow = (as: string | null, thing: object, state: string) =>
    world.tell('setFollow', { thing, state }, as, { select: '' });

  it('brings what happens to a thing, or nothing of it; wishes are heeded', async () => {
    const thing = { kind: 'session', id: await world.session('What stays after the week') };
    const state = async () =>
      (
        await world.ask('query ($thing: ThingInput!) { followState(thing: $thing) }', {
          variables: { thing },
          as: rizky,
        })
      ).data.followState;
    expect((await follow(rizky, thing, 'MUTED')).data.setFollow).toBe('MUTED');
    expect(await state()).toBe('MUTED');
    const muted = await say(lan, 'Unheard.', { mentions: [await world.person(rizky)] });
    await allTold();
    expect((await inboxOf(rizky)).notifications.nodes.some(({ place }: Told) => place.includes(muted))).toBe(
      false,
    );
    await follow(rizky, thing, 'NEITHER');
    expect(await state()).toBe('NEITHER');
    await wish(rizky, { mentions: false });
    const unwanted = await say(lan, 'Unwanted.', { mentions: [await world.person(rizky)] });
    await allTold();
    expect(
      (await inboxOf(rizky)).notifications.nodes.some(({ place }: Told) => place.includes(unwanted)),
    ).toBe(false);
    await wish(rizky, {});
    const promise = await world.promised(isla, { audience: 'NETWORK' });
    await follow(rizky, { kind: 'commitment', id: promise.id }, 'FOLLOWED');
    await world.change(isla, [promise.occurrences[0].id], 'DONE');
    expect(await told(rizky, 'COMMITMENT_DONE')).toMatchObject({
      thing: { path: `/due?commitment=${promise.id}` },
    });
    const other = await world.promised(isla, { audience: 'NETWORK' });
    await follow(rizky, { kind: 'commitment', id: other.id }, 'FOLLOWED');
    await wish(rizky, { commitments: false });
    await world.change(isla, [other.occurrences[0].id], 'DONE');
    await allTold();
    expect(
      (await inboxOf(rizky)).notifications.nodes.some(({ thing }: Told) => thing.path.includes(other.id)),
    ).toBe(false);
    await wish(rizky, {});
  });

  it('is refused to a stranger and on what one may not know of', async () => {
    const { id } = await world.promised(isla);
    expect(refusal(await follow(null, { kind: 'body', id }, 'FOLLOWED'))).toBe('UNAUTHENTICATED');
    expect(refusal(await follow(rizky, { kind: 'commitment', id }, 'FOLLOWED'))).toBe('NOT_FOUND');
    expect(refusal(await follow(rizky, { kind: 'dragon', id }, 'FOLLOWED'))).toBe('NOT_FOUND');
    expect(refusal(await follow(rizky, { kind: 'commitment', id }, 'NEITHER'))).toBeNull();
  });
});

describe('mail', () => {
  it('comes at once for what waits for one’s answer, and is stopped by one POST and not by a GET', async () => {
    await world.newcomer('hoang', 'Hoàng', 'hoang@example.org');
    await world.given('hoang', 'kobe', 'FOCAL_POINT');
    await world.rows(`update person set preferred_language = 'vi' where slug = 'hoang'`);
    const promise = await world.promised(isla, { words: 'Send six young designers.' });
    const bodyId = await world.body('kobe');
    await world.tell('delegateCommitment', { commitmentId: promise.id, bodyId }, isla);
    const got = await mail.mailTo('hoang@example.org');
    expect(got.subject).toBe('Isla McAllister nhờ quý vị thực hiện: Send six young designers.');
    expect(linkIn(got).pathname + linkIn(got).search).toBe(`/due?commitment=${promise.id}`);
    expect(got.raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    const stop = /List-Unsubscribe:\s*<([^>]+)>/
      .exec(got.raw.replace(/\r\n[ \t]+/g, ''))![1]!
      .replace(world.origin, world.url);
    const wishes = async () =>
      (await world.rows(`select notification_wishes->>'mail' as mail from person where slug = 'hoang'`))[0]
        .mail;
    const page = await fetch(stop);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Ngừng nhận thư')]);
    expect(await wishes()).toBeNull();
    expect((await fetch(`${stop.slice(0, -2)}xx`, { method: 'POST' })).status).toBe(404);
    expect(
      (await fetch(`${world.url}/mail/stop/${await world.person(lan)}.${'x'.repeat(43)}`, { method: 'POST' }))
        .status,
    ).toBe(404);
    expect(await wishes()).toBeNull();
    const pressed = await fetch(stop, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(pressed.status).toBe(200);
    expect(await wishes()).toBe('NEVER');
    expect((await fetch(stop, { method: 'DELETE' })).status).toBe(405);
  });

  it('gathers the rest in a digest, in the reader’s morning and language, once a day, and nothing where nothing is new', async () => {
    await world.rows(`update person set notification_wishes = '{"mail":"NEVER"}'`);
    await world.rows('update notification set mailed_at = now() where mailed_at is null');
    // The house may have written one by itself since the file began, and a day has one only.
    await world.rows('delete from digest');
    await wish(rizky, { mail: 'DAILY' }, 'Asia/Jakarta');
    await say(lan, 'For the digest.', { mentions: [await world.person(rizky)] });
    await allTold();
    const at = (instant: string) =>
      world.rows(
        `create or replace function house_now() returns timestamptz language sql stable as 'select timestamptz ''${instant}'''`,
      );
    // Midnight in Greenwich is seven o’clock in Bandung.
    const [{ day }] = await world.rows(`select (now() at time zone 'UTC')::date::text as day`);
    await at(`${day} 00:30:00Z`);
    expect(await sendDigests(world.app.services)).toBe(0);
    await at(`${day} 01:30:00Z`);
    const sent = await Promise.all([sendDigests(world.app.services), sendDigests(world.app.services)]);
    expect(sent.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1);
    const email = await emailOf(rizky);
    const digest = await mail.mailTo(email, ({ subject }) => subject === 'One thing is new for you');
    expect(digest.text).toContain('Nguyễn Thu Lan mentioned you');
    expect(digest.text).toContain(`${world.origin}/inbox`);
    await say(lan, 'Too late for today.', { mentions: [await world.person(rizky)] });
    await allTold();
    expect(await sendDigests(world.app.services)).toBe(0);
    await wish(rizky, { mail: 'WEEKLY' }, 'Asia/Jakarta');
    await at('2027-01-05 03:00:00Z');
    expect(await sendDigests(world.app.services)).toBe(0);
    await world.rows(
      `update notification set at = timestamptz '2027-01-10 03:00:00Z' where mailed_at is null`,
    );
    // They have looked in since, so they are not one who comes back after a month.
    await world.rows(
      `update notification set read_at = timestamptz '2027-01-09' where mailed_at is not null`,
    );
    await at('2027-01-11 03:00:00Z');
    await sendDigests(world.app.services);
    await until(
      'the digest of Monday',
      async () =>
        mail.received.filter(({ to, subject }) => to.includes(email) && /new for you/.test(subject))
          .length === 2,
    );
    await world.daysLater(0);
  });
});

describe('a digest after a month away', () => {
  it('says only what waits for the reader’s own decision, and the next one is as usual', async () => {
    const at = (instant: string) =>
      world.rows(
        `create or replace function house_now() returns timestamptz language sql stable as 'select timestamptz ''${instant}'''`,
      );
    await world.rows(`update person set notification_wishes = '{"mail":"NEVER"}'`);
    await world.rows('update notification set mailed_at = now() where mailed_at is null');
    const mention = await say(lan, 'Long ago.', { mentions: [await world.person(isla)] });
    const later = await say(lan, 'A while ago.', { mentions: [await world.person(isla)] });
    await told(isla, 'MENTION', ({ place }) => place.includes(later));
    await wish(isla, { mail: 'DAILY' });
    await at('2027-03-10 09:30:00Z');
    await world.rows(
      `update notification set read_at = timestamptz '2027-01-01' where person_id = (select id from person where slug = $1)`,
      [isla],
    );
    const set = (place: string, day: string, more = '') =>
      world.rows(
        `update notification set at = $2::timestamptz, read_at = null, mailed_at = null${more} where place like '%' || $1
          and person_id = (select id from person where slug = $3)`,
        [place, day, isla],
      );
    await set(mention, '2027-02-01');
    await set(later, '2027-03-01');
    await world.rows(`delete from digest where person_id = (select id from person where slug = $1)`, [isla]);
    // Nothing that is new waits for a decision: nothing is written, and nothing is kept to be written of later.
    expect(await sendDigests(world.app.services)).toBe(0);
    await set(later, '2027-03-02', ', asks = true');
    await at('2027-03-11 09:30:00Z');
    await sendDigests(world.app.services);
    const digest = await mail.mailTo(
      await emailOf(isla),
      ({ subject }) => subject === 'One thing waits for your decision',
    );
    expect(digest.text).toContain('You have not been here for a month.');
    expect(digest.text.match(/mentioned you/g)).toHaveLength(1);
    await world.daysLater(0);
  });
});

describe('a reminder', () => {
  const stages = async (id: string) =>
    (
      await world.rows(
        'select stage from reminder r join occurrence o on o.id = r.occurrence_id where o.commitment_id = $1 order by r.at',
        [id],
      )
    ).map(({ stage }) => stage);
  const morning = (days: number) =>
    world.rows(
      `create or replace function house_now() returns timestamptz language sql stable as
        'select date_trunc(''day'', now() at time zone ''UTC'') at time zone ''UTC'' + interval ''${days} days 10 hours'''`,
    );

  it('comes a week and a day before, when it is overdue, and after a week to the focal point; each once, and anew when put off', async () => {
    await world.newcomer('officer');
    await world.given('officer', 'dundee', 'STAFF');
    const personId = await world.person('officer');
    await morning(0);
    const { id, occurrences } = await world.promised(isla, { personId, words: 'Open the second hall.' });
    await told('officer', 'COMMITMENT_GIVEN');
    await Promise.all([remind(world.app.services), remind(world.app.services)]);
    expect(await stages(id)).toEqual(['WEEK']);
    expect(await told('officer', 'DUE_SOON')).toMatchObject({ asks: false });
    await morning(4);
    await remind(world.app.services);
    await morning(6);
    await remind(world.app.services);
    expect(await told('officer', 'OVERDUE')).toMatchObject({
      asks: true,
      thing: { title: 'Open the second hall.' },
    });
    await morning(13);
    await remind(world.app.services);
    await remind(world.app.services);
    expect(await stages(id)).toEqual(['WEEK', 'DAY', 'OVERDUE', 'ESCALATED']);
    await told(isla, 'ESCALATED');
    expect(
      (await inboxOf('officer')).notifications.nodes.some(({ kind }: Told) => kind === 'ESCALATED'),
    ).toBe(false);
    const [{ later }] = await world.rows(`select (house_day() + 6)::text as later`);
    await world.change(isla, [occurrences[0].id], 'DEFER', { dueOn: later, reason: 'The paint is late.' });
    await remind(world.app.services);
    expect(await stages(id)).toEqual(['WEEK', 'DAY', 'OVERDUE', 'ESCALATED', 'WEEK']);
    await world.change(isla, [occurrences[0].id], 'DONE');
    await morning(30);
    await remind(world.app.services);
    expect(await stages(id)).toHaveLength(5);
    await world.daysLater(0);
  });

  it('is the successor’s once the office was handed over, and who leads the body is reminded where it ended', async () => {
    const words = 'Air the third hall.';
    const isMeant = ({ thing }: Told) => thing.title === words;
    const wasTold = async (as: string, kind: string) =>
      (await inboxOf(as, '(first: 100)')).notifications.nodes.some(
        (one: Told) => one.kind === kind && isMeant(one),
      );
    const personId = await world.newcomer('leaver');
    const toPersonId = await world.newcomer('follower');
    const appointmentId = await world.given('leaver', 'dundee', 'STAFF');
    await morning(0);
    await world.promised(isla, { personId, words });
    const ground = 'She moves on.';
    const { data } = await world.tell('handOver', { appointmentId, toPersonId, ground }, isla);
    await told('follower', 'COMMITMENT_GIVEN', isMeant);
    await remind(world.app.services);
    await told('follower', 'DUE_SOON', isMeant);
    expect(await wasTold('leaver', 'DUE_SOON')).toBe(false);
    await world.tell('endAppointment', { appointmentId: data.handOver.id, ground }, isla);
    await morning(6);
    await remind(world.app.services);
    await told(isla, 'OVERDUE', isMeant);
    expect(await wasTold('follower', 'OVERDUE')).toBe(false);
    await world.daysLater(0);
  });
});

describe('what is due', () => {
  const due = (as: string | null, filter: object = {}, more = '') =>
    world.ask(
      `query ($filter: DueFilterInput) { due(filter: $filter${more}) { total hasNextPage endCursor nodes { id group commitment { id } } } }`,
      {
        variables: { filter },
        as,
      },
    );

  it('is listed for a body, a person and oneself, in groups, as far as one may know it', async () => {
    const bodyId = await world.body('hanoi');
    const soon = await world.promised(lan, { words: 'Soon.' });
    const later = await world.promised(lan, {
      words: 'Later.',
      due: { kind: 'ONCE', on: await world.day(40) },
    });
    const never = await world.promised(lan, { words: 'At no day.', due: { kind: 'NONE' } });
    const late = await world.promised(lan, {
      words: 'Late.',
      due: { kind: 'ONCE', on: await world.day(-3) },
    });
    const nodes = async (as: string | null, filter: object) =>
      (await due(as, filter)).data.due.nodes.map(
        ({ commitment, group }: { commitment: { id: string }; group: string }) => [commitment.id, group],
      );
    const all = await nodes(lan, { bodyId });
    for (const [one, group] of [
      [late, 'OVERDUE'],
      [soon, 'FORTNIGHT'],
      [later, 'LATER'],
      [never, 'NO_DAY'],
    ] as const) {
      expect(all).toContainEqual([one.id, group]);
      expect(await nodes(lan, { bodyId, group })).toContainEqual([one.id, group]);
    }
    expect(all.findIndex(([id]: [string]) => id === late.id)).toBeLessThan(
      all.findIndex(([id]: [string]) => id === soon.id),
    );
    expect(await nodes(lan, { mine: true })).toContainEqual([soon.id, 'FORTNIGHT']);
    expect(await nodes(isla, { bodyId })).not.toContainEqual([soon.id, 'FORTNIGHT']);
    expect(await nodes(null, { bodyId })).not.toContainEqual([soon.id, 'FORTNIGHT']);
    expect((await due(lan, { personId: 'x' })).data.due.total).toBe(0);
    const page = (await due(lan, { bodyId }, ', first: 1')).data.due;
    expect(page.hasNextPage).toBe(true);
    const next = (await due(lan, { bodyId }, `, first: 1, after: "${page.endCursor}"`)).data.due;
    expect(next.nodes[0].id).not.toBe(page.nodes[0].id);
    expect(refusal(await due(lan, {}, ', first: 0'))).toBe('INVALID first');
    expect(refusal(await due(lan, {}, ', after: "x"'))).toBe('INVALID after');
  });

  it('is read by a calendar programme at a secret address, until that is revoked or the person acts for the body no more', async () => {
    const bodyId = await world.body('hanoi');
    const words =
      'Mang theo: bản đồ, danh sách; ký tên\\ – một việc dài để dòng phải gấp lại hai lần, với nhiều dấu tiếng Việt.';
    const { id } = await world.promised(lan, { words, due: { kind: 'ONCE', on: '2030-05-01' } });
    const make = (as: string | null, input: Record<string, unknown>) =>
      world.tell('makeCalendar', input, as, { select: '{ address body { slug } }' });
    const made = (await make(lan, { bodyId })).data.makeCalendar;
    expect(made.body.slug).toBe('hanoi');
    const read = (address: string, method = 'GET') =>
      fetch(address.replace(world.origin, world.url), { method });
    const got = await read(made.address);
    expect(got.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await got.text();
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const whole = text.replace(/\r\n /g, '');
    expect(whole).toContain('DTSTART;VALUE=DATE:20300501');
    expect(whole).toContain(`URL:${world.origin}/due?commitment=${id}`);
    expect(whole).toContain('SUMMARY:Mang theo: bản đồ\\, danh sách\\; ký tên\\\\ – một việc');
    expect((await read(made.address, 'POST')).status).toBe(405);
    expect((await read(made.address.replace(/.\.ics$/, 'x.ics'))).status).toBe(404);
    const again = (await make(lan, { bodyId })).data.makeCalendar;
    expect((await read(made.address)).status).toBe(404);
    expect((await read(again.address)).status).toBe(200);
    const mine = (await world.ask('{ calendars { id address usedAt body { slug } } }', { as: lan })).data
      .calendars;
    expect(mine).toMatchObject([{ address: again.address, body: { slug: 'hanoi' } }]);
    expect((await world.ask('{ calendars { id } }', { as: isla })).data.calendars).toEqual([]);
    await world.rows(
      `update appointment set ended_at = now(), to_date = current_date where body_id = $1 and person_id = $2`,
      [bodyId, await world.person(lan)],
    );
    expect((await read(again.address)).status).toBe(404);
    await world.rows(
      `update appointment set ended_at = null, to_date = null where body_id = $1 and person_id = $2`,
      [bodyId, await world.person(lan)],
    );
    await world.tell('revokeCalendar', { bodyId }, lan, { select: '' });
    expect((await read(again.address)).status).toBe(404);
    expect(refusal(await make(isla, { bodyId }))).toBe('FORBIDDEN');
    expect(refusal(await make(isla, { bodyId: randomUUID().slice(1) }))).toBe('NOT_FOUND');
    expect(refusal(await make(null, {}))).toBe('UNAUTHENTICATED');
    expect(refusal(await world.tell('revokeCalendar', {}, null, { select: '' }))).toBe('UNAUTHENTICATED');
  });
});
