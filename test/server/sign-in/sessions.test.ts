import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualSignInLimits } from '../../../server/config.ts';
import { Sessions } from '../../../server/domains/people/sessions.ts';
import { tidy } from '../../../server/domains/people/sign-in/tidy.ts';
import { type Browser, type Doors, goodPassword, openDoors, origin } from './doors.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors({}, { attemptsPerAddress: 1_000 });
});
afterAll(() => doors.close());

/** A server remembers who somebody is for a second; on a loaded machine a test allows for more. */
const patience = { timeout: 15_000 };
const newId = () => crypto.randomUUID();
const mine = 'id isCurrent device { kind browser system } address since seenAt expiresAt idleUntil';
const sessionsOf = async (browser: Browser) =>
  (await browser.ask(`{ viewer { sessions { ${mine} } } }`)).data.viewer.sessions;
const endAll = (browser: Browser, keepsThis: boolean) =>
  browser.ask('mutation ($input: EndAllSessionsInput!) { endAllSessions(input: $input) { id isCurrent } }', {
    input: { requestId: newId(), keepsThis },
  });
const end = (browser: Browser, id: string) =>
  browser.ask('mutation ($input: EndSessionInput!) { endSession(input: $input) { id } }', {
    input: { requestId: newId(), id },
  });

describe('my sign-ins', () => {
  it('are shown by what I know them by, and which of them asks', async () => {
    const desk = await doors.newcomer('seen@nagoya.example');
    const phone = doors.browser();
    phone.userAgent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
    await phone.signIn('seen@nagoya.example', goodPassword, doors.b);
    const sessions = await sessionsOf(phone);
    expect(sessions).toHaveLength(2);
    expect(sessions.find((one: { isCurrent: boolean }) => one.isCurrent)).toMatchObject({
      device: { kind: 'PHONE', browser: 'Safari', system: 'iPhone' },
      address: '127.0.0.1',
    });
    expect(sessions.find((one: { isCurrent: boolean }) => !one.isCurrent)).toMatchObject({
      device: { kind: 'COMPUTER', browser: 'Firefox', system: 'Linux' },
    });
    const { data } = await desk.ask(`{ viewer { session { ${mine} } } }`);
    const { since, expiresAt, idleUntil, seenAt } = data.viewer.session;
    expect(Date.parse(expiresAt) - Date.parse(since)).toBe(14 * 24 * 3600_000);
    expect(Date.parse(idleUntil) - Date.parse(seenAt)).toBe(12 * 3600_000);
  });

  it('are mine only: another’s can’t be named, seen or ended', async () => {
    const ana = await doors.newcomer('ana@nagoya.example');
    const eve = await doors.newcomer('eve@nagoya.example');
    const [session] = await sessionsOf(ana);
    const foreign = await end(eve, session.id);
    const unknown = await end(eve, newId());
    expect(foreign.errors[0].extensions).toEqual({ code: 'NOT_FOUND' });
    expect(foreign.errors[0].message.replace(session.id, '')).toBe(
      unknown.errors[0].message.replace(/[0-9a-f-]{36}/, ''),
    );
    expect(await ana.name()).toBe('Person of ana');
    expect((await doors.browser().ask(`{ viewer { sessions { id } } }`)).data.viewer).toBeNull();
    expect((await end(doors.browser(), session.id)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('end one by one, with their sockets, on whichever server they are', async () => {
    const desk = await doors.newcomer('one@nagoya.example');
    const phone = doors.browser();
    await phone.signIn('one@nagoya.example', goodPassword, doors.b);
    const [deskSocket, phoneSocket] = [await desk.socket(doors.a), await phone.socket(doors.b)];
    const other = (await sessionsOf(desk)).find((one: { isCurrent: boolean }) => !one.isCurrent);
    const { data } = await end(desk, other.id);
    expect(data.endSession).toHaveLength(1);
    expect(await phoneSocket.closed).toEqual({ code: 4403, reason: 'Signed out' });
    await expect.poll(() => phone.name(doors.b), patience).toBeNull();
    expect(await desk.name()).toBe('Person of one');
    await deskSocket.quiet();
    deskSocket.close();
  });

  it('end everywhere at once, this one too or all but this one', async () => {
    const desk = await doors.newcomer('all@nagoya.example');
    const others = [doors.browser(), doors.browser()];
    for (const [turn, other] of others.entries())
      await other.signIn('all@nagoya.example', goodPassword, turn ? doors.a : doors.b);
    const sockets = await Promise.all([
      ...others.map((other) => other.socket(doors.b)),
      others[0]!.socket(doors.a),
    ]);
    const kept = await endAll(desk, true);
    expect(kept.data.endAllSessions).toMatchObject([{ isCurrent: true }]);
    for (const socket of sockets) expect((await socket.closed).code).toBe(4403);
    for (const other of others)
      for (const at of [doors.a, doors.b]) await expect.poll(() => other.name(at), patience).toBeNull();
    expect(await desk.name()).toBe('Person of all');
    const socket = await desk.socket(doors.b);
    expect((await endAll(desk, false)).data.endAllSessions).toEqual([]);
    expect((await socket.closed).code).toBe(4403);
    await expect.poll(() => desk.name(doors.b), patience).toBeNull();
    const kinds =
      await doors.rows(`select e.kind from entry e join stream s on s.id = e.stream_id join person p on p.id = s.subject_id
      where s.kind = 'person' and p.name = 'Person of all' order by e.position`);
    expect(kinds.filter((row) => row.kind === 'sign-in.all-ended')).toHaveLength(2);
  });

  it('end in all tabs and sockets when I sign out', async () => {
    const desk = await doors.newcomer('out@nagoya.example');
    const tab = doors.browser();
    tab.cookies = new Map(desk.cookies);
    const sockets = await Promise.all([tab.socket(doors.a), tab.socket(doors.b)]);
    const said = await desk.post('/sign-out', {});
    expect(said).toMatchObject({ status: 200, body: { status: 'signed out' } });
    expect(desk.cookie).toBe('');
    for (const socket of sockets) expect((await socket.closed).code).toBe(4403);
    await expect.poll(() => tab.name(doors.b), patience).toBeNull();
    const again = await desk.post('/sign-out', {});
    expect(again.status).toBe(200);
  });

  it('end with their sockets when the password is changed elsewhere', async () => {
    const desk = await doors.newcomer('pass@nagoya.example');
    const phone = doors.browser();
    await phone.signIn('pass@nagoya.example', goodPassword);
    const [deskSocket, phoneSocket] = [await desk.socket(doors.b), await phone.socket(doors.b)];
    await desk.post('/password/change', {
      currentPassword: goodPassword,
      password: 'nine bridges under snow',
    });
    expect((await phoneSocket.closed).code).toBe(4403);
    await deskSocket.quiet();
    deskSocket.close();
  });

  it('are found ended within a second also where the shout between servers is lost', async () => {
    const desk = await doors.newcomer('deaf@nagoya.example');
    const socket = await desk.socket(doors.b);
    await doors.rows(
      `delete from auth_session s using person p where p.user_id = s.user_id and p.name = 'Person of deaf'`,
    );
    expect((await socket.closed).code).toBe(4403);
    expect(await desk.name(doors.b)).toBeNull();
  });
});

describe('a sign-in', () => {
  const back = (name: string, column: string, by: string) =>
    doors.rows(
      `update auth_session s set ${column} = ${column} - interval '${by}' from person p where p.user_id = s.user_id and p.name = $1`,
      [name],
    );

  it('that nobody used for twelve hours is like none, by the database’s clock, and its sockets go', async () => {
    const desk = await doors.newcomer('idle@nagoya.example');
    await back('Person of idle', 'seen_at', '11 hours 59 minutes');
    expect(await desk.name(doors.b)).toBe('Person of idle');
    const socket = await desk.socket(doors.a);
    await back('Person of idle', 'seen_at', '12 hours 1 second');
    expect((await socket.closed).code).toBe(4403);
    const none = await doors.browser().ask('{ viewer { email } }');
    await expect.poll(() => desk.ask('{ viewer { email } }', {}, { at: doors.b }), patience).toEqual(none);
  });

  it('is kept by being used, and not by a socket that is open', async () => {
    const desk = await doors.newcomer('used@nagoya.example');
    const seen = async () =>
      (
        await doors.rows(
          `select s.seen_at < now() - interval '1 hour' as "isOld" from auth_session s join person p on p.user_id = s.user_id where p.name = 'Person of used'`,
        )
      )[0].isOld;
    const socket = await desk.socket(doors.b);
    await back('Person of used', 'seen_at', '2 hours');
    await socket.quiet();
    const other = await desk.socket(doors.a);
    expect(await seen()).toBe(true);
    await desk.name(doors.b);
    expect(await seen()).toBe(false);
    for (const one of [socket, other]) one.close();
  });

  it('ends after fourteen days, however much it is used', async () => {
    const desk = await doors.newcomer('old@nagoya.example');
    await back('Person of old', 'began_at', '13 days 23 hours');
    expect(await desk.name(doors.b)).toBe('Person of old');
    await back('Person of old', 'began_at', '1 hour 1 second');
    await expect.poll(() => desk.name(doors.b), patience).toBeNull();
  });

  it('is begun again in place: the same address by fetch, and the page’s work goes on', async () => {
    const desk = await doors.newcomer('again@nagoya.example');
    await back('Person of again', 'seen_at', '13 hours');
    const refused = await desk.ask(
      'mutation ($input: EndAllSessionsInput!) { endAllSessions(input: $input) { id } }',
      {
        input: { requestId: newId(), keepsThis: true },
      },
    );
    expect(refused.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await desk.signIn('again@nagoya.example', goodPassword);
    expect(await desk.name(doors.b)).toBe('Person of again');
  });
});

describe('what no longer lets anybody in', () => {
  it('is removed, and nothing else', async () => {
    const desk = await doors.newcomer('tidy@nagoya.example');
    const gone = doors.browser();
    await gone.signIn('tidy@nagoya.example', goodPassword);
    const [{ id }] = (await sessionsOf(gone)).filter((one: { isCurrent: boolean }) => one.isCurrent);
    await doors.rows(`update auth_session set seen_at = now() - interval '13 hours' where id = $1`, [id]);
    await doors.rows(`insert into single_use_link (token_hash, purpose, user_id, created_at, expires_at)
      select decode(md5(n::text), 'hex'), 'SIGN_IN', u.id, now() - interval '1 day', now() + n * interval '1 hour'
        from auth_user u, (values (-1), (1)) as v (n) where u.email = 'tidy@nagoya.example'`);
    await doors.rows(
      `insert into attempt (key, id, at) values ('\\x01', gen_random_uuid(), now() - interval '2 hours'), ('\\x01', gen_random_uuid(), now())`,
    );
    const sessions = new Sessions({
      pool: doors.a.app.database.pool,
      secret: '',
      url: origin,
      isDemonstration: true,
      ...usualSignInLimits,
    });
    await tidy(doors.a.app.database.pool, sessions.isAlive);
    expect(await doors.rows('select 1 from auth_session where id = $1', [id])).toEqual([]);
    expect(await desk.name(doors.b)).toBe('Person of tidy');
    const links = await doors.rows(
      `select 1 from single_use_link l join auth_user u on u.id = l.user_id where u.email = 'tidy@nagoya.example'`,
    );
    expect(links).toHaveLength(1);
    expect(await doors.rows(`select 1 from attempt where key = '\\x01'`)).toHaveLength(1);
  });
});

describe('where the house is reached by https', () => {
  it('its cookie is of this host only, and never sent in the clear', async () => {
    const url = 'https://trellis.test';
    const safe = await openDoors({ url });
    try {
      const browser = safe.browser();
      const said = await browser.post(
        '/sign-in/demonstration',
        { slug: 'isla-mcallister' },
        { headers: { origin: url } },
      );
      const [cookie = ''] = said.headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-trellis\.session_token=/);
      for (const word of [/; Secure/, /; HttpOnly/, /; Path=\/(;|$)/, /; SameSite=Lax/])
        expect(cookie).toMatch(word);
      expect(cookie).not.toMatch(/domain/i);
      expect(await browser.name()).toBe('Isla McAllister');
    } finally {
      await safe.close();
    }
  });
});

describe('administrators', () => {
  const health =
    '{ health { database { version milliseconds migration connections size } mail { isConfigured waiting givenUp } streams { streams entries lastEntryAt } signIn { people sessions failures } server { startedAt memory node } } }';
  const outbox =
    '{ outbox { totalCount nodes { id recipient subject text state kind language writtenAt sentAt attempts lastError } } }';

  it('read in the outbox what no mail server takes, with the link to hand on', async () => {
    await doors.newcomer('unsent@nagoya.example');
    await doors.browser().post('/sign-in/link', { email: 'unsent@nagoya.example' });
    const admin = doors.browser();
    await admin.post('/sign-in/demonstration', { slug: 'tran-duc-minh' });
    const kept = async () =>
      (await admin.ask(outbox)).data.outbox.nodes.find(
        (mail: { recipient: string }) => mail.recipient === 'unsent@nagoya.example',
      );
    await expect.poll(kept).toMatchObject({
      state: 'KEPT',
      sentAt: null,
      kind: 'sign-in-link',
    });
    const { text } = await kept();
    const token = /#(\S+)/.exec(text)![1];
    expect((await doors.browser().post('/sign-in/link/open', { token })).body.name).toBe('Person of unsent');
    expect(
      (await doors.browser().ask('{ signInWays { password link oidc sendsMail } }')).data.signInWays,
    ).toEqual({
      password: true,
      link: true,
      oidc: null,
      sendsMail: false,
    });
  });

  it('see how the house is', async () => {
    const admin = doors.browser();
    await admin.post('/sign-in/demonstration', { slug: 'tran-duc-minh' });
    const { data } = await admin.ask(health);
    expect(data.health.database.version).toMatch(/^18/);
    expect(data.health.mail).toMatchObject({ isConfigured: false, givenUp: 0 });
    expect(data.health.signIn.people).toBeGreaterThan(0);
    expect(data.health.streams.entries).toBeGreaterThan(0);
  });

  it.each([health, outbox])('are the only ones: %s', async (query) => {
    const strange = await doors.browser().ask(query);
    expect(strange.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(strange.data).toBeNull();
    const delegate = doors.browser();
    await delegate.post('/sign-in/demonstration', { slug: 'han-seo-yeon' });
    const refused = await delegate.ask(query);
    expect(refused.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(refused.data).toBeNull();
  });
});

describe('what a page asks by itself', () => {
  it('is no use of the sign-in, which ends as if nobody had asked', async () => {
    const desk = await doors.newcomer('asleep@nagoya.example');
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(`${doors.a.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: desk.cookie, ...headers },
        body: JSON.stringify({ query: '{ viewer { session { id seenAt } } }' }),
      });
      return (await response.json()).data.viewer.session;
    };
    const { id } = await ask({});
    await doors.rows(`update auth_session set seen_at = now() - interval '1 hour' where id = $1`, [id]);
    const seen = async () =>
      Date.now() -
      (await doors.rows('select seen_at from auth_session where id = $1', [id]))[0].seen_at.getTime();
    const answered = await ask({ 'x-unattended': '1' });
    expect(Date.now() - Date.parse(answered.seenAt)).toBeGreaterThan(3_000_000);
    expect(await seen()).toBeGreaterThan(3_000_000);
    await expect
      .poll(async () => {
        await ask({});
        return seen();
      }, patience)
      .toBeLessThan(600_000);
  });
});
