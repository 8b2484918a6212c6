import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reason } from '../../../schema/reasons.ts';
import { type Doors, goodPassword, openDoors } from './doors.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors({}, { attemptsPerAddress: 1_000 });
});
afterAll(() => doors.close());

const invitationOf = async (email: string) =>
  (await doors.rows('select * from invitation where email = $1 order by created_at desc', [email]))[0];
const peopleNamed = async (name: string) =>
  (await doors.rows('select 1 from person where name = $1', [name])).length;

describe('accepting an invitation', () => {
  it('makes somebody known by name, signed in, and able to act for the body', async () => {
    const browser = doors.browser();
    const token = await doors.invite('new@wuhan.example', { role: 'COORDINATOR' });
    const said = await browser.post('/invitation/accept', {
      token,
      name: '  Trần   Ngọc Ánh ',
      password: goodPassword,
      zone: 'Asia/Ho_Chi_Minh',
    });
    expect(said).toMatchObject({ status: 200, body: { name: 'Trần Ngọc Ánh' } });
    const { data } = await browser.ask(
      '{ viewer { email zone person { name } appointments { role body { name } } } }',
    );
    expect(data.viewer).toEqual({
      email: 'new@wuhan.example',
      zone: 'Asia/Ho_Chi_Minh',
      person: { name: 'Trần Ngọc Ánh' },
      appointments: [{ role: 'COORDINATOR', body: { name: 'Hanoi' } }],
    });
    expect((await doors.browser().signIn('new@wuhan.example', goodPassword)).status).toBe(200);
  });

  it('needs no password: a link or another house’s sign-in serves as well', async () => {
    const browser = doors.browser();
    await browser.post('/invitation/accept', {
      token: await doors.invite('bare@wuhan.example'),
      name: 'Bare Person',
    });
    expect(await browser.name()).toBe('Bare Person');
    expect((await doors.browser().signIn('bare@wuhan.example', goodPassword)).status).toBe(401);
  });

  it('succeeds for one of many who do it at once, and says the same to all others', async () => {
    const token = await doors.invite('race@wuhan.example');
    const said = await Promise.all(
      [doors.a, doors.b, doors.a, doors.b, doors.a].map((at, turn) =>
        doors.browser().post('/invitation/accept', { token, name: `Racer ${'ABCDE'[turn]}` }, { at }),
      ),
    );
    expect(said.filter((one) => one.status === 200)).toHaveLength(1);
    expect((await doors.rows(`select 1 from auth_user where email = 'race@wuhan.example'`)).length).toBe(1);
    expect((await doors.rows(`select 1 from person where name like 'Racer %'`)).length).toBe(1);
    expect(
      (
        await doors.rows(
          `select 1 from appointment a join person p on p.id = a.person_id where p.name like 'Racer %'`,
        )
      ).length,
    ).toBe(1);
    expect(said.map((one) => one.body.code).filter(Boolean)).toEqual(Array(4).fill('INVITE_INVALID'));
    const late = await doors.browser().post('/invitation/accept', { token, name: 'Racer F' });
    expect(late).toMatchObject({ status: 404, body: { code: 'INVITE_INVALID' } });
  });

  it('is refused alike when it is unknown, used, out of date or withdrawn, and makes nobody known', async () => {
    const used = await doors.invite('used@wuhan.example');
    await doors.browser().post('/invitation/accept', { token: used, name: 'Used Once' });
    const late = await doors.invite('toolate@wuhan.example', { expires: '-1 second' });
    const revoked = await doors.invite('revoked@wuhan.example');
    await doors.rows(
      `update invitation set revoked_at = now(), revoked_by_id = invited_by_id where email = 'revoked@wuhan.example'`,
    );
    const said = await Promise.all(
      [used, late, revoked, 'a'.repeat(43), 'x'].map((token) =>
        doors.browser().post('/invitation/accept', { token, name: 'Nobody At All', password: goodPassword }),
      ),
    );
    for (const one of said) {
      expect(one.status).toBe(404);
      expect(one.body).toEqual(said[0]!.body);
      expect(one.headers.getSetCookie()).toEqual([]);
    }
    expect(said[0]!.body.code).toBe('INVITE_INVALID');
    expect(await peopleNamed('Nobody At All')).toBe(0);
  });

  it.each<[string, object, string, Reason?]>([
    ['a name with a sign that nobody sees', { name: 'An\u200bna' }, 'name'],
    ['a name that runs backwards', { name: 'Anna \u202egnp.exe' }, 'name'],
    ['a name that carries a mail header', { name: 'Anna\r\nBcc: all@evil.example' }, 'name'],
    ['no name at all', { name: ' ' }, 'name'],
    [
      'a password that everybody tries',
      { name: 'Anna', password: 'password12345' },
      'password',
      'PASSWORD_EASY',
    ],
    ['a short password', { name: 'Anna', password: 'short' }, 'password', 'PASSWORD_LENGTH'],
    ['a password that is one’s address', { name: 'Anna', password: 'mistaken@wuhan' }, 'password'],
    ['a zone that is none', { name: 'Anna', zone: 'Mars/Olympus' }, 'zone'],
    ['a role one would like', { name: 'Anna', role: 'ADMINISTRATOR' }, 'role'],
  ])('with %s says what is wrong and leaves the invitation open', async (_what, input, field, reason) => {
    const email = 'mistaken@wuhan.example';
    await doors.rows('delete from invitation where email = $1', [email]);
    const token = await doors.invite(email);
    const said = await doors.browser().post('/invitation/accept', { token, ...input });
    expect(said).toMatchObject({
      status: 400,
      body: { code: 'INVALID', field, ...(reason ? { reason } : {}) },
    });
    expect((await invitationOf(email)).accepted_at).toBeNull();
    expect((await doors.rows('select 1 from auth_user where email = $1', [email])).length).toBe(0);
  });

  it('asks who has an account to sign in with it first; the mail alone lets nobody in as them', async () => {
    await doors.newcomer('known@wuhan.example');
    await doors.rows(`update invitation set accepted_at = now() where email = 'known@wuhan.example'`);
    const token = await doors.invite('known@wuhan.example', { role: 'FOCAL_POINT', body: 'daegu' });
    const stranger = doors.browser();
    const said = await stranger.post('/invitation/accept', {
      token,
      name: 'Somebody Else',
      password: 'other words of mine',
    });
    expect(said).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED', reason: 'ACCOUNT_FIRST' } });
    expect(await stranger.name()).toBeNull();
    await stranger.signIn('known@wuhan.example', goodPassword);
    const accepted = await stranger.post('/invitation/accept', { token });
    expect(accepted).toMatchObject({ status: 200, body: { name: 'Person of known' } });
    const { data } = await stranger.ask('{ viewer { appointments { role body { name } } } }');
    expect(data.viewer.appointments).toContainEqual({ role: 'FOCAL_POINT', body: { name: 'Daegu' } });
  });

  it('by somebody else who is signed in changes nothing for either', async () => {
    await doors.newcomer('meant@wuhan.example');
    const other = await doors.newcomer('other@wuhan.example');
    const forKnown = await doors.invite('meant@wuhan.example', { role: 'FOCAL_POINT' });
    expect(await other.post('/invitation/accept', { token: forKnown })).toMatchObject({
      status: 404,
      body: { code: 'INVITE_INVALID' },
    });
    const forNew = await doors.invite('unmet@wuhan.example');
    expect(await other.post('/invitation/accept', { token: forNew, name: 'Un Met' })).toMatchObject({
      status: 409,
      body: { code: 'CONFLICT', reason: 'SIGNED_IN_AS_ANOTHER' },
    });
    expect(await other.name()).toBe('Person of other');
    expect(await peopleNamed('Un Met')).toBe(0);
    expect((await invitationOf('unmet@wuhan.example')).accepted_at).toBeNull();
  });

  it('is not done by a mail scanner that follows the link', async () => {
    const token = await doors.invite('scanned@wuhan.example');
    for (const path of [`/invitation?token=${token}`, `/api/auth/invitation/accept?token=${token}`]) {
      for (const method of ['GET', 'HEAD']) await fetch(`${doors.a.url}${path}`, { method });
    }
    const form = await fetch(`${doors.a.url}/api/auth/invitation/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `token=${token}&name=Scanner`,
    });
    expect(form.status).toBe(415);
    expect((await invitationOf('scanned@wuhan.example')).accepted_at).toBeNull();
    expect((await doors.browser().post('/invitation/accept', { token, name: 'Human Being' })).status).toBe(
      200,
    );
  });

  it('makes one account of one mailbox, whatever suffix and letters it is written with', async () => {
    await doors.newcomer('one@wuhan.example');
    const token = await doors.invite('one+hanoi@wuhan.example', { body: 'daegu' });
    const said = await doors.browser().post('/invitation/accept', { token, name: 'Second Self' });
    expect(said).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    await expect(
      doors.rows(
        `insert into auth_user (id, name, email) values (gen_random_uuid(), 'x', 'One+two@wuhan.example')`,
      ),
    ).rejects.toThrow(/auth_user_mailbox_key/);
    expect(await peopleNamed('Second Self')).toBe(0);
    const browser = doors.browser();
    await browser.signIn('one+hanoi@wuhan.example', goodPassword);
    expect(await browser.post('/invitation/accept', { token })).toMatchObject({
      status: 200,
      body: { name: 'Person of one' },
    });
  });
});
