import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesOfPeople } from '../../../server/domains/people/persons/personal-data.ts';
import { until } from '../../support/until.ts';
import { type PeopleWorld, peopleWorld, refusal } from './people-world.ts';

let world: PeopleWorld;
let hanoi: string;
const lan = 'nguyen-thu-lan';

beforeAll(async () => {
  world = await peopleWorld();
  hanoi = await world.body('hanoi');
});
afterAll(() => world.close());

const profile =
  '{ person { name } preferredLanguage zone notifications { mail mentions answers texts commitments agreements } }';
const update = (input: Record<string, unknown>, as: string | null) =>
  world.tell('updateProfile', input, as, { select: profile });
const post = async (as: string, text: string) => {
  const sessionId = await world.session('What stays after');
  const input = { requestId: randomUUID(), sessionId, text };
  const { data } = await world.ask(
    'mutation ($input: PostMessageInput!) { postMessage(input: $input) { id } }',
    { as, variables: { input } },
  );
  return data.postMessage.id as string;
};
const message = async (id: string, as: string | null = null, language: 'en' | 'vi' = 'en') =>
  (
    await world.ask(
      'query ($id: ID!) { message(id: $id) { text author { id name isFormer appointments { id } } body { slug } } }',
      { variables: { id }, as, language },
    )
  ).data.message;

describe('one’s own profile', () => {
  it('keeps what is given, in one form, and leaves the rest', async () => {
    await world.newcomer('ly', 'Ly');
    const decomposed = 'Ly\u0301  Nguyễn ';
    const { data } = await update(
      {
        name: decomposed,
        preferredLanguage: 'vi',
        zone: 'Asia/Ho_Chi_Minh',
        notifications: { mail: 'WEEKLY' },
      },
      'ly',
    );
    expect(data.updateProfile).toEqual({
      person: { name: 'Lý Nguyễn' },
      preferredLanguage: 'vi',
      zone: 'Asia/Ho_Chi_Minh',
      notifications: {
        mail: 'WEEKLY',
        mentions: true,
        answers: true,
        texts: true,
        commitments: true,
        agreements: true,
      },
    });
    const again = await update({ notifications: { mentions: false } }, 'ly');
    expect(again.data.updateProfile).toMatchObject({
      person: { name: 'Lý Nguyễn' },
      notifications: { mail: 'WEEKLY', mentions: false, answers: true },
    });
    expect((await world.ask(`{ viewer ${profile} }`, { as: 'ly' })).data.viewer).toEqual(
      again.data.updateProfile,
    );
    expect(
      (
        await world.rows(
          `select u.name from auth_user u join person p on p.user_id = u.id where p.slug = 'ly'`,
        )
      )[0].name,
    ).toBe('Lý Nguyễn');
  });

  it('takes names as people of many languages write them', async () => {
    await world.newcomer('many');
    for (const name of [
      'Đặng Thị Ánh',
      'O’Brien-Smith',
      '李 小龍',
      'María José',
      'على\u200cرضا',
      'Nguyễn Văn A.',
    ]) {
      expect((await update({ name }, 'many')).data.updateProfile.person.name).toBe(name.normalize('NFC'));
    }
  });

  it.each([
    ['name', ''],
    ['name', '   '],
    ['name', '\u200b'],
    ['name', 'La\u200bn'],
    ['name', 'La\u200dn'],
    ['name', '\u2066Lan\u2069'],
    ['name', 'nal\u202e'],
    ['name', 'Lan\u0000'],
    ['name', 'Lan\nBcc: x@example.org'],
    ['name', 'La\ufeffn'],
    ['name', 'L\u0301\u0301\u0301\u0301\u0301\u0301an'],
    ['name', '12345'],
    ['name', 'x'.repeat(121)],
    ['zone', 'Mars/Olympus'],
    ['zone', '+07:00'],
    ['zone', ''],
    ['zone', "UTC'; drop table person"],
  ])('refuses the %s %j and changes nothing', async (field, value) => {
    const before = await world.rows(`select * from person where slug = $1`, [lan]);
    const code = refusal(await update({ [field]: value, preferredLanguage: 'en' }, lan));
    // Some never come further than the door.
    expect([`INVALID ${field}`, 'BAD_USER_INPUT']).toContain(code);
    expect(await world.rows(`select * from person where slug = $1`, [lan])).toEqual(before);
  });

  it('takes no word that is not in the list, no field that is not asked for, and no stranger', async () => {
    expect(refusal(await update({ preferredLanguage: 'de' }, lan))).toBe('BAD_USER_INPUT');
    expect(refusal(await update({ notifications: { mail: 'HOURLY' } }, lan))).toBe('BAD_USER_INPUT');
    expect(refusal(await update({ isDemonstration: false }, lan))).toBe('BAD_USER_INPUT');
    expect(refusal(await update({ personId: await world.person('rizky-pratama') }, lan))).toBe(
      'BAD_USER_INPUT',
    );
    expect(refusal(await update({ name: 'Nobody' }, null))).toBe('UNAUTHENTICATED');
  });
});

describe('a person as others see them', () => {
  const person = async (id: string, as: string | null) =>
    (
      await world.ask(
        'query ($id: ID!) { person(id: $id) { name appointments { role body { slug } ground } } }',
        { variables: { id }, as },
      )
    ).data.person;

  it('has a name and what they do today, for anybody', async () => {
    expect(await person(await world.person('isla-mcallister'), null)).toEqual({
      name: 'Isla McAllister',
      appointments: [{ role: 'FOCAL_POINT', body: { slug: 'dundee' }, ground: null }],
    });
  });

  it('is nobody to strangers who acts for no body, and nobody to all where the id is none', async () => {
    const retired = await world.newcomer('retired');
    await world.given('retired', 'hanoi', 'STAFF', { to: '2021-01-01' });
    const never = await world.newcomer('never');
    expect(await person(retired, null)).toBeNull();
    expect(await person(retired, 'rizky-pratama')).toMatchObject({ appointments: [] });
    expect(await person(never, 'rizky-pratama')).toBeNull();
    expect(await person(never, 'never')).toMatchObject({ name: 'never' });
    for (const id of [randomUUID(), hanoi, 'x', "' or true"]) expect(await person(id, lan)).toBeNull();
  });

  it('is found by a part of their name among the people of the network, and by no stranger', async () => {
    const find = async (search: string, as: string | null) =>
      (
        await world.ask('query ($search: String) { people(search: $search) { totalCount nodes { name } } }', {
          variables: { search },
          as,
        })
      ).data.people;
    expect(await find('thu lan', 'rizky-pratama')).toEqual({
      totalCount: 1,
      nodes: [{ name: 'Nguyễn Thu Lan' }],
    });
    expect(await find('thu lan', null)).toEqual({ totalCount: 0, nodes: [] });
    expect((await find('never', 'rizky-pratama')).totalCount).toBe(0);
    expect((await find('never', 'tran-duc-minh')).totalCount).toBe(1);
    expect((await find('%', 'tran-duc-minh')).totalCount).toBe(0);
  });
});

describe('everything about me', () => {
  it('is one file with all that the house keeps of me, nothing of others, and no secret', async () => {
    const personId = await world.newcomer('mai', 'Mai', 'mai@example.org');
    await world.given('mai', 'hanoi', 'DELEGATE');
    await update({ zone: 'Asia/Tokyo' }, 'mai');
    await post('mai', 'This I said.');
    await world.rows(
      `insert into auth_account (id, user_id, account_id, provider_id, password) select gen_random_uuid(), user_id, 'mai', 'credential', 'a-hash-of-hers' from person where id = $1`,
      [personId],
    );
    const response = await fetch(`${world.url}/api/export/me`, {
      headers: { cookie: await world.cookieOf('mai') },
    });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="trellis-about-me.json"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    const all = JSON.parse(text);
    expect(all.profile).toEqual([
      expect.objectContaining({ name: 'Mai', email: 'mai@example.org', zone: 'Asia/Tokyo' }),
    ]);
    expect(all.appointments).toEqual([expect.objectContaining({ body: 'Hanoi', role: 'DELEGATE' })]);
    expect(all.messages).toEqual([expect.objectContaining({ text: 'This I said.' })]);
    expect(all.signIns).toHaveLength(1);
    expect(all.history.map((one: { kind: string }) => one.kind)).toEqual(
      expect.arrayContaining(['person.changed', 'export.made']),
    );
    expect(text).not.toMatch(/a-hash-of-hers|token|Rizky/);
    const [{ token }] = await world.rows(
      `select s.token from auth_session s join person p on p.user_id = s.user_id where p.slug = 'mai'`,
    );
    expect(text).not.toContain(token);
  });

  it('asks every table that points to a person, so that none is forgotten', async () => {
    const tables = await world.rows(
      `select distinct r.relname as name from pg_constraint c join pg_class r on r.oid = c.conrelid
        where c.contype = 'f' and c.confrelid in ('person'::regclass, 'auth_user'::regclass) order by 1`,
    );
    // Left out on purpose: what a request was answered holds ids alone, and the others are secrets of the sign-in.
    const left = ['auth_account', 'request', 'single_use_link'];
    const untold = tables
      .map((one) => one.name)
      .filter((name) => !tablesOfPeople().has(name) && !left.includes(name));
    expect(untold, 'say with keepsPersonalData what these keep of a person').toEqual([]);
    expect(tables.length).toBeGreaterThan(10);
  });

  it('is given to nobody who is not signed in', async () => {
    expect((await fetch(`${world.url}/api/export/me`)).status).toBe(401);
  });
});

describe('leaving for good', () => {
  const erase = (as: string | null) => world.tell('eraseMe', {}, as, { select: '' });

  it('takes name, sign-in and address along, and leaves what was done and said in its place', async () => {
    const personId = await world.newcomer('tam', 'Tâm Phạm', 'tam@example.org');
    const appointment = await world.given('tam', 'hanoi', 'DELEGATE');
    const messageId = await post('tam', 'I will be gone.');
    await world.tell(
      'invite',
      {
        email: 'tam@example.org',
        name: 'Tâm',
        bodyId: hanoi,
        role: 'STAFF',
        ground: 'x y z',
        language: 'en',
      },
      lan,
      { actingFor: hanoi },
    );
    await world.rows(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'session', $1, $2, 'READER')`,
      [await world.session('Coordinators'), personId],
    );
    // The same mailbox under another of its names.
    await world.rows(
      `insert into outbox_mail (id, kind, recipient, language, subject, text_body) values (gen_random_uuid(), 'x', 'tam+city@example.org', 'en', 'x', 'x')`,
    );
    await world.rows(
      `insert into invitation (id, email, body_id, role, ground, token_hash, invited_by_id, expires_at)
       values (gen_random_uuid(), 'tam+city@example.org', $1, 'MEMBER', 'x', sha256('x'), $2, now() + interval '1 day')`,
      [hanoi, await world.person(lan)],
    );
    expect((await erase('tam')).data).toEqual({ eraseMe: true });

    expect(await message(messageId)).toEqual({
      text: 'I will be gone.',
      author: { id: personId, name: 'Former member', isFormer: true, appointments: [] },
      body: { slug: 'hanoi' },
    });
    expect((await message(messageId, null, 'vi')).author.name).toBe('Thành viên cũ');
    const [kept] = await world.rows(
      'select a.ended_at, p.* from appointment a join person p on p.id = a.person_id where a.id = $1',
      [appointment],
    );
    expect(kept).toMatchObject({ user_id: null, slug: null, name: 'Former member' });
    expect(kept.ended_at).not.toBeNull();
    const trace = /tam(\+city)?@example|Tâm/;
    for (const table of [
      'auth_user',
      'auth_session',
      'auth_account',
      'person',
      'invitation',
      'outbox_mail',
      'appointment',
      'entry',
      '"grant"',
      'request',
    ]) {
      expect(JSON.stringify(await world.rows(`select * from ${table}`)), table).not.toMatch(trace);
    }
    expect((await world.audit('hanoi')).map((one) => one.kind)).toContain('appointment.ended');
    await until(
      'that the sign-in is nobody’s',
      async () => (await world.ask('{ viewer { email } }', { as: 'tam' })).data.viewer === null,
    );
  });

  it('can be invited anew under the address that was theirs, and is somebody else then', async () => {
    const { data } = await world.tell(
      'invite',
      { email: 'tam@example.org', bodyId: hanoi, role: 'STAFF', ground: 'x y z', language: 'en' },
      lan,
      { actingFor: hanoi },
    );
    expect(data.invite.id).toBeTruthy();
  });

  it('is refused to the last focal point, who hands over first, and changes nothing', async () => {
    const personId = await world.newcomer('lonely', 'Lonely', 'lonely@example.org');
    await world.given('lonely', 'kanazawa', 'FOCAL_POINT');
    await world.given('lonely', 'hanoi', 'STAFF');
    expect(refusal(await erase('lonely'))).toBe('CONFLICT');
    expect(await world.rows('select name, erased_at from person where id = $1', [personId])).toEqual([
      { name: 'Lonely', erased_at: null },
    ]);
    expect(
      await world.rows('select 1 from appointment where person_id = $1 and ended_at is not null', [personId]),
    ).toEqual([]);
  });

  it('lets one of two last focal points go who leave at once', async () => {
    for (const slug of ['first-of-two', 'second-of-two']) {
      await world.newcomer(slug);
      await world.given(slug, 'sapporo', 'FOCAL_POINT');
      await world.given(slug, 'wuhan', 'STAFF');
    }
    const answers = await Promise.all([erase('first-of-two'), erase('second-of-two')]);
    expect(answers.map(refusal).sort()).toEqual(['CONFLICT', null]);
  });

  it('is refused to strangers and to the people of the demonstration, who are everybody’s', async () => {
    expect(refusal(await erase(null))).toBe('UNAUTHENTICATED');
    expect(refusal(await erase('rizky-pratama'))).toBe('FORBIDDEN');
  });
});
