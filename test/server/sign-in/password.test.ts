import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doors, goodPassword, openDoors } from './doors.ts';

let doors: Doors;
beforeAll(async () => {
  // Many of these tests fail on purpose, all from one address.
  doors = await openDoors({}, { attemptsPerAddress: 1_000 });
});
afterAll(() => doors.close());

describe('signing in with a password', () => {
  it('lets in who knows it, in small letters or large, with a suffix or without', async () => {
    await doors.newcomer('ana@lisboa.example');
    for (const email of ['ana@lisboa.example', 'ANA@Lisboa.Example', 'ana+work@lisboa.example']) {
      const browser = doors.browser();
      const said = await browser.signIn(email, goodPassword);
      expect(said).toMatchObject({ status: 200, body: { name: 'Person of ana' } });
      expect(await browser.name()).toBe('Person of ana');
      expect(await browser.name(doors.b)).toBe('Person of ana');
    }
  });

  it('answers an unknown address as it answers a wrong password, byte for byte', async () => {
    await doors.newcomer('known@lisboa.example');
    const wrong = await doors.browser().signIn('known@lisboa.example', 'not the password at all');
    const unknown = await doors.browser().signIn('nobody@lisboa.example', 'not the password at all');
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.body).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'WRONG_ADDRESS_OR_PASSWORD' });
    const names = ({ headers }: { headers: Headers }) =>
      [...headers.keys()].filter((name) => name !== 'date');
    expect(names(unknown)).toEqual(names(wrong));
  });

  it('does the work of a password also for an address that nobody has', async () => {
    await doors.newcomer('worked@lisboa.example');
    const time = async (email: string) => {
      const began = process.cpuUsage();
      await doors.browser().signIn(email, 'not the password at all');
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      known.push(await time('worked@lisboa.example'));
      unknown.push(await time('unheard-of@lisboa.example'));
    }
    // A hash costs tens of milliseconds of the processor; without one the answer would cost almost nothing.
    expect(Math.max(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it('refuses people without a password as if they were unknown', async () => {
    const said = await doors.browser().signIn('tran-duc-minh@trellis.invalid', goodPassword);
    expect(said).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it('gives a new session each time, and ends the one that the browser came with', async () => {
    const browser = await doors.newcomer('fixed@lisboa.example');
    const before = browser.cookie;
    await browser.signIn('fixed@lisboa.example', goodPassword);
    expect(browser.cookie).not.toBe(before);
    const planted = doors.browser();
    planted.cookies.set('trellis.session_token', before.replace('trellis.session_token=', ''));
    expect(await planted.name()).toBeNull();
  });

  it('replaces a session that somebody planted, and never takes over its name', async () => {
    const attacker = await doors.newcomer('attacker@lisboa.example');
    await doors.newcomer('victim@lisboa.example');
    const victim = doors.browser();
    victim.cookies = new Map(attacker.cookies);
    await victim.signIn('victim@lisboa.example', goodPassword);
    expect(await victim.name()).toBe('Person of victim');
    expect(victim.cookie).not.toBe(attacker.cookie);
    expect(await attacker.name(doors.b)).toBeNull();
  });

  it('tells the page nothing that opens the house: the token stays in the cookie, which no script reads', async () => {
    await doors.newcomer('quiet@lisboa.example');
    const said = await doors.browser().signIn('quiet@lisboa.example', goodPassword);
    expect(said.body).toEqual({ name: 'Person of quiet' });
    const [cookie = ''] = said.headers.getSetCookie();
    expect(cookie).toMatch(/^trellis\.session_token=[^;]+; .*HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/domain=/i);
    expect(said.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps who came in in the person’s own history, and who was refused', async () => {
    const browser = await doors.newcomer('kept@lisboa.example');
    await browser.signIn('kept@lisboa.example', goodPassword);
    await browser.signIn('kept@lisboa.example', 'not the password at all');
    await doors.a.app.services.database.pool.query('select 1');
    const kinds = () =>
      doors.rows(
        `select e.kind from entry e join stream s on s.id = e.stream_id join person p on p.id = s.subject_id
          where s.kind = 'person' and p.name = 'Person of kept' and e.kind like 'sign-in.%' order by e.position`,
      );
    await expect
      .poll(async () => (await kinds()).map((row) => row.kind))
      .toEqual(['sign-in.invitation', 'sign-in.password', 'sign-in.refused']);
  });
});

describe('a cookie that is not ours', () => {
  const viewer = async (value: string) => {
    const browser = doors.browser();
    browser.cookies.set('trellis.session_token', value);
    return browser.ask('{ viewer { email } }');
  };

  it('is like none: forged, of another key, cut short, of a session that never was', async () => {
    const none = await doors.browser().ask('{ viewer { email } }');
    const browser = await doors.newcomer('forged@lisboa.example');
    const value = decodeURIComponent(browser.cookies.get('trellis.session_token')!);
    const token = value.slice(0, value.lastIndexOf('.'));
    const signed = (text: string, key: string) =>
      encodeURIComponent(`${text}.${createHmac('sha256', key).update(text).digest('base64')}`);
    const forgeries = [
      signed(token, 'another key, also long enough to be one'),
      encodeURIComponent(token),
      encodeURIComponent(`${token}.`),
      encodeURIComponent(value.slice(0, -4)),
      signed('a-session-that-never-was', 'a secret of a test, long enough to be one'),
      '%E0%A4%A',
      '.',
      '',
    ];
    for (const forgery of forgeries) expect(await viewer(forgery)).toEqual(none);
    expect((await viewer(signed(token, 'a secret of a test, long enough to be one'))).data.viewer.email).toBe(
      'forged@lisboa.example',
    );
  });
});

describe('the doors themselves', () => {
  it.each([
    ['nothing', '', 400],
    ['half of a JSON', '{ "email', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['a number for an address', '{"email": 7, "password": "x"}', 400],
    ['an object for an address', '{"email": {"$ne": null}, "password": "x"}', 400],
    ['a field that nobody asked for', '{"email": "a@b.example", "password": "x", "isAdmin": true}', 400],
    ['a sign that can’t be kept', '{"email": "a@b.example", "password": "x\\u0000"}', 400],
    ['two addresses in one', '{"email": "a@b.example, c@d.example", "password": "x"}', 400],
    [
      'an address with a header in it',
      '{"email": "a@b.example\\r\\nBcc: c@d.example", "password": "x"}',
      400,
    ],
  ])('refuse %s with words and change nothing', async (_what, body, status) => {
    const [before] = await doors.rows('select count(*)::int as count from auth_session');
    const said = await doors.browser().post('/sign-in/password', body);
    expect(said.status).toBe(status);
    expect(said.body.message).toMatch(/\w/);
    expect(JSON.stringify(said.body)).not.toMatch(/select |node_modules|at .*\.ts/);
    expect(await doors.rows('select count(*)::int as count from auth_session')).toEqual([before]);
  });

  it('take no form, no other origin, and no cookie without an origin', async () => {
    const browser = await doors.newcomer('origin@lisboa.example');
    const form = await browser.post('/sign-in/password', 'email=a@b.example&password=x', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(form.status).toBe(415);
    const foreign = await browser.post('/sign-out', {}, { headers: { origin: 'http://evil.example' } });
    expect(foreign.status).toBe(403);
    const silent = await fetch(`${doors.a.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: browser.cookie },
    });
    expect(silent.status).toBe(403);
    expect(await browser.name()).toBe('Person of origin');
  });

  it('have no other handle: what better-auth could do besides is not reachable', async () => {
    const browser = await doors.newcomer('handle@lisboa.example');
    for (const path of [
      '/sign-up/email',
      '/sign-in/email',
      '/update-user',
      '/change-email',
      '/delete-user',
      '/enter',
      '/list-sessions',
      '/reset-password',
      '/error',
      '/ok',
    ]) {
      expect((await browser.post(path, {})).status).toBe(404);
      const read = await fetch(`${doors.a.url}/api/auth${path}`, {
        headers: { cookie: browser.cookie, origin: 'http://trellis.test' },
      });
      expect(read.status).toBe(404);
    }
    const read = await fetch(`${doors.a.url}/api/auth/sign-in/password`);
    expect(read.status).toBe(405);
  });

  it('keep passwords, tokens and addresses of people out of the log', async () => {
    await doors.newcomer('logged@lisboa.example');
    await doors.browser().signIn('logged@lisboa.example', 'a wrong but telling one');
    const all = doors.logged.join('\n');
    for (const secret of ['logged@lisboa.example', 'a wrong but telling one', goodPassword])
      expect(all).not.toContain(secret);
  });
});
