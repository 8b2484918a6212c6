import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../server/kernel/ids.ts';
import { until } from '../../support/until.ts';
import { type Doors, goodPassword, openDoors, type Said } from './doors.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors({ trustedProxies: 1 });
});
afterAll(() => doors.close());
beforeEach(() => doors.rows('delete from attempt'));

let hosts = 0;
/** An address that nobody else in these tests has. */
const address = () => `203.0.113.${++hosts}`;
const turns = (count: number) => Array.from({ length: count }, (_, turn) => turn);

const attempt = (email: string, password: string, from: string, turn = 0): Promise<Said> =>
  doors
    .browser()
    .post(
      '/sign-in/password',
      { email, password },
      { at: turn % 2 ? doors.b : doors.a, headers: { 'x-forwarded-for': `198.51.100.7, ${from}` } },
    );

async function statuses(all: Promise<Said>[]): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const { status } of await Promise.all(all)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('attempts with a password', () => {
  it('are ten in a quarter of an hour for an account, from wherever they come and whichever server is asked', async () => {
    await doors.newcomer('account@kobe.example');
    for (const turn of turns(10)) {
      expect((await attempt('account@kobe.example', `wrong ${turn}`, address(), turn)).status).toBe(401);
    }
    const eleventh = await attempt('ACCOUNT+x@kobe.example', goodPassword, address(), 1);
    expect(eleventh).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    const seconds = Number(eleventh.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(14 * 60);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
    expect(eleventh.body.retryAfter).toBe(seconds);
    // Whoever is shut out by somebody's guesses comes in by another way.
    const link = await doors
      .browser()
      .post(
        '/sign-in/link',
        { email: 'account@kobe.example' },
        { headers: { 'x-forwarded-for': address() } },
      );
    expect(link.status).toBe(200);
    // Nobody is locked out for good: what is older than a quarter of an hour is forgotten.
    await doors.rows(`update attempt set at = at - interval '15 minutes'`);
    expect((await attempt('account@kobe.example', goodPassword, address())).status).toBe(200);
  });

  it('are ten for an unknown address as for a known one', async () => {
    for (const turn of turns(10))
      expect((await attempt('nobody@kobe.example', 'wrong', address(), turn)).status).toBe(401);
    expect((await attempt('nobody@kobe.example', 'wrong', address())).status).toBe(429);
  });

  it('are ten from one address, whomever they are for; what a client says of its own address counts for nothing', async () => {
    const from = address();
    for (const turn of turns(10)) {
      const said = await doors.browser().post(
        '/sign-in/password',
        { email: `person${turn}@kobe.example`, password: 'wrong' },
        {
          at: turn % 2 ? doors.b : doors.a,
          headers: {
            'x-forwarded-for': `192.0.2.${turn}, ${from}`,
            'x-trellis-address': `192.0.2.${turn}`,
          },
        },
      );
      expect(said.status).toBe(401);
    }
    expect((await attempt('another@kobe.example', 'wrong', from)).status).toBe(429);
    expect((await attempt('another@kobe.example', 'wrong', address())).status).toBe(401);
  });

  it('are ten also when forty are made at once on two servers', async () => {
    await doors.newcomer('burst@kobe.example');
    const counts = await statuses(
      turns(40).map((turn) => attempt('burst@kobe.example', `wrong ${turn}`, address(), turn)),
    );
    expect(counts).toEqual({ 401: 10, 429: 30 });
  });

  it('that succeed are not counted: a hall full of people signs in through one line', async () => {
    const from = address();
    const emails = turns(14).map((turn) => `guest${turn}@kobe.example`);
    await doors.newcomer('host@kobe.example');
    for (const email of emails) {
      await doors.browser().post('/invitation/accept', { token: await doors.invite(email), name: 'A Guest' });
    }
    // All have the same password, hashed once: hashing fourteen takes seconds.
    await doors.rows(`insert into auth_account (id, user_id, account_id, provider_id, password)
      select gen_random_uuid(), guest.id, guest.id, 'credential', a.password from auth_user guest, auth_account a
        join auth_user host on host.id = a.user_id and host.email = 'host@kobe.example' where guest.email like 'guest%'`);
    await doors.rows('delete from attempt');
    const counts = await statuses(emails.map((email, turn) => attempt(email, goodPassword, from, turn)));
    expect(counts).toEqual({ 200: 14 });
  });

  it('are forgotten for an account when its person comes in, and not for the address', async () => {
    await doors.newcomer('relieved@kobe.example');
    await doors.rows('delete from attempt');
    const from = address();
    for (const turn of turns(9)) await attempt('relieved@kobe.example', 'wrong', from, turn);
    expect((await attempt('relieved@kobe.example', goodPassword, from)).status).toBe(200);
    expect((await attempt('relieved@kobe.example', 'wrong', from)).status).toBe(401);
    expect((await attempt('relieved@kobe.example', 'wrong', from)).status).toBe(429);
    expect((await attempt('relieved@kobe.example', 'wrong', address())).status).toBe(401);
  });
});

describe('other attempts', () => {
  it.each([
    ['/sign-in/link', () => ({ email: 'asked@kobe.example' })],
    ['/password/forgotten', () => ({ email: 'asked@kobe.example' })],
  ])('%s writes ten mails to one address at most, known or not', async (path, body) => {
    for (const turn of turns(10)) {
      const said = await doors
        .browser()
        .post(path, body(), { at: turn % 2 ? doors.b : doors.a, headers: { 'x-forwarded-for': address() } });
      expect(said.status).toBe(200);
    }
    const said = await doors.browser().post(path, body(), { headers: { 'x-forwarded-for': address() } });
    expect(said.status).toBe(429);
    expect(said.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  it.each([
    ['/sign-in/link/open', (turn: number) => ({ token: `guess-${turn}` }), 404],
    ['/password/new', (turn: number) => ({ token: `guess-${turn}`, password: goodPassword }), 404],
    ['/invitation/accept', (turn: number) => ({ token: `guess-${turn}`, name: 'Guesser' }), 404],
  ])('%s: tokens are guessed ten times from one address', async (path, body, status) => {
    const headers = { 'x-forwarded-for': address() };
    for (const turn of turns(10)) {
      expect(
        (await doors.browser().post(path, body(turn), { at: turn % 2 ? doors.b : doors.a, headers })).status,
      ).toBe(status);
    }
    expect((await doors.browser().post(path, body(10), { headers })).status).toBe(429);
  });

  describe('with an invitation’s token', () => {
    const read = 'query ($token: String!) { invitation(token: $token) { role } }';
    const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { role } }';
    const guess = (turn: number) => ({ input: { requestId: newId(), token: `guess-${turn}` } });
    const from = (host: string) => ({ 'x-forwarded-for': host });
    const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) =>
      errors?.[0]?.extensions.code;

    it('are ten from one address, read or accepted, here or at the door, on whichever server', async () => {
      const inside = await doors.newcomer('guesses@kobe.example');
      const good = await doors.invite('waits@kobe.example');
      await doors.rows('delete from attempt');
      const headers = from(address());
      for (const turn of turns(4)) {
        const at = turn % 2 ? doors.b : doors.a;
        const stranger = await doors.browser().ask(read, { token: `guess-${turn}` }, { at, headers });
        expect(codeOf(stranger)).toBe('INVITE_INVALID');
        expect(codeOf(await inside.ask(accept, guess(turn), { at, headers }))).toBe('INVITE_INVALID');
      }
      const door = (token: string) =>
        doors.browser().post('/invitation/accept', { token, name: 'Guesser' }, { headers });
      for (const turn of turns(2)) expect((await door(`guess-${turn}`)).status).toBe(404);
      // From then on whoever comes from there waits, also who has a good link: that it is good is not told.
      expect((await door(good)).status).toBe(429);
      const late = await doors.browser().ask(read, { token: good }, { headers });
      expect(codeOf(late)).toBe('RATE_LIMITED');
      expect(late.errors[0].extensions.retryAfter).toBeGreaterThan(14 * 60);
      expect(codeOf(await inside.ask(accept, guess(9), { headers }))).toBe('RATE_LIMITED');
      const elsewhere = await doors.browser().ask(read, { token: good }, { headers: from(address()) });
      expect(elsewhere.data.invitation.role).toBe('DELEGATE');
    });

    it('are ten by one account, from however many addresses', async () => {
      const inside = await doors.newcomer('travels@kobe.example');
      await doors.rows('delete from attempt');
      for (const turn of turns(10))
        expect(codeOf(await inside.ask(accept, guess(turn), { headers: from(address()) }))).toBe(
          'INVITE_INVALID',
        );
      for (const again of [
        await inside.ask(accept, guess(10), { headers: from(address()) }),
        await inside.ask(read, { token: 'guess-11' }, { headers: from(address()) }),
      ])
        expect(codeOf(again)).toBe('RATE_LIMITED');
    });

    it('are counted one by one where one request makes many', async () => {
      const many = turns(12).map((turn) => `g${turn}: invitation(token: "guess-${turn}") { role }`);
      await doors.rows('delete from attempt');
      const headers = from(address());
      const { errors } = await doors.browser().ask(`{ ${many.join(' ')} }`, {}, { headers });
      expect(codeOf({ errors })).toBe('INVITE_INVALID');
      // The first that fails is the answer; the others may still be under way.
      await until('ten that failed', async () => {
        const [{ failed }] = await doors.rows('select count(*)::int as failed from attempt where has_failed');
        return failed === 10;
      });
      expect(codeOf(await doors.browser().ask(read, { token: 'guess-13' }, { headers }))).toBe(
        'RATE_LIMITED',
      );
    });

    it('that are good are not counted: a scanner of mail and its reader open a link as often as they like', async () => {
      const token = await doors.invite('scanned@kobe.example');
      const headers = from(address());
      for (const turn of turns(12)) {
        await fetch(`${doors.a.url}/invitation#${token}`, { headers });
        const { data } = await doors.browser().ask(read, { token }, { headers });
        expect(data.invitation.role, `time ${turn}`).toBe('DELEGATE');
      }
      const said = await doors.browser().post('/invitation/accept', { token, name: 'A Reader' }, { headers });
      expect(said.status).toBe(200);
    });
  });

  it('are ten from one network of IPv6, which is one house', async () => {
    const guess = (from: string) =>
      doors
        .browser()
        .post('/sign-in/link/open', { token: 'guess' }, { headers: { 'x-forwarded-for': from } });
    for (const turn of turns(10)) expect((await guess(`2001:db8:0:7::${turn + 1}`)).status).toBe(404);
    expect((await guess('2001:0db8:0000:0007:ffff::1')).status).toBe(429);
    expect((await guess('2001:db8:0:8::1')).status).toBe(404);
  });

  it('at one’s present password are ten, also for who is signed in', async () => {
    const browser = await doors.newcomer('inside@kobe.example');
    const change = (currentPassword: string) =>
      browser.post(
        '/password/change',
        { currentPassword, password: 'ten bridges under snow' },
        { headers: { 'x-forwarded-for': address() } },
      );
    for (const turn of turns(10)) expect((await change(`wrong ${turn}`)).status).toBe(400);
    expect((await change(goodPassword)).status).toBe(429);
  });
});

it('the table of attempts names neither accounts nor addresses', async () => {
  await attempt('private@kobe.example', 'wrong', '203.0.113.250');
  const all = JSON.stringify(await doors.rows('select a::text from attempt a'));
  expect(all).not.toMatch(/kobe|203\.0\.113/);
});
