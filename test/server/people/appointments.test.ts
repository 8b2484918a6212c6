import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeLapsed } from '../../../server/domains/people/appointments/watch-lapses.ts';
import { onHandOver } from '../../../server/domains/people/index.ts';
import { until } from '../../support/until.ts';
import { Wire } from '../../support/wire.ts';
import { type PeopleWorld, peopleWorld, refusal } from './people-world.ts';

let world: PeopleWorld;
let hanoi: string;
let department: string;
let dundee: string;
let today: string;
const ground = 'Decision 12/QĐ';

beforeAll(async () => {
  world = await peopleWorld();
  hanoi = await world.body('hanoi');
  department = await world.body('hanoi-department-of-culture-and-sports');
  dundee = await world.body('dundee');
  today = (await world.rows('select body_today($1)::text as day', [hanoi]))[0].day;
});
afterAll(() => world.close());

const whole =
  '{ id role fromDate toDate isCurrent ground person { id name } body { slug } madeBy { name } handedTo { id } }';
const appoint = (input: Record<string, unknown>, as: string | null, actingFor?: string) =>
  world.tell('appoint', { ground, ...input }, as, { select: whole, ...(actingFor ? { actingFor } : {}) });
const end = (input: Record<string, unknown>, as: string | null, actingFor?: string) =>
  world.tell('endAppointment', { ground, ...input }, as, {
    select: whole,
    ...(actingFor ? { actingFor } : {}),
  });
const handOver = (input: Record<string, unknown>, as: string | null, actingFor?: string) =>
  world.tell('handOver', { ground, ...input }, as, { select: whole, ...(actingFor ? { actingFor } : {}) });
const day = async (offset: number) =>
  (await world.rows('select (body_today($2) + $1::int)::text as day', [offset, hanoi]))[0].day as string;
const row = async (id: string) => (await world.rows('select * from appointment where id = $1', [id]))[0];
const bodiesOf = async (slug: string) => {
  const { data } = await world.ask('{ viewer { appointments { role body { slug } } } }', { as: slug });
  return data.viewer.appointments.map(
    (one: { role: string; body: { slug: string } }) => `${one.role} ${one.body.slug}`,
  );
};

describe('appointing somebody', () => {
  it('lets them act for the body at once, on a ground that is kept, and writes it in the body’s history and theirs', async () => {
    const ana = await world.newcomer('ana', 'Ana');
    const { data } = await appoint(
      { personId: ana, bodyId: hanoi, role: 'DELEGATE' },
      'nguyen-thu-lan',
      hanoi,
    );
    expect(data.appoint).toMatchObject({
      role: 'DELEGATE',
      fromDate: today,
      toDate: null,
      isCurrent: true,
      ground,
      madeBy: { name: 'Nguyễn Thu Lan' },
    });
    expect(await bodiesOf('ana')).toEqual(['DELEGATE hanoi']);
    expect((await world.audit('hanoi')).at(-1)).toEqual({
      kind: 'appointment.made',
      subject_id: data.appoint.id,
      actor: 'nguyen-thu-lan',
      facts: { personId: ana, bodyId: hanoi, role: 'DELEGATE', fromDate: today, toDate: null },
    });
    const own = await world.rows(
      `select e.kind from entry e join stream s on s.id = e.stream_id where s.kind = 'person' and s.subject_id = $1`,
      [ana],
    );
    expect(own.map((one) => one.kind)).toContain('appointment.made');
  });

  it('gives one effect and one answer however often the request is sent', async () => {
    const personId = await world.newcomer('repeater');
    const input = { requestId: randomUUID(), personId, bodyId: hanoi, role: 'STAFF' };
    const answers = await Promise.all([1, 2, 3].map(() => appoint(input, 'nguyen-thu-lan', hanoi)));
    expect(new Set(answers.map((one) => one.data.appoint.id)).size).toBe(1);
    expect(refusal(await appoint({ ...input, role: 'MEMBER' }, 'nguyen-thu-lan', hanoi))).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
  });

  it('is for the body’s focal points and coordinators, focal points above it, and administrators', async () => {
    const personId = await world.newcomer('wanted');
    const singapore = await world.body('singapore');
    const tries: [string, string, string | undefined, string | null][] = [
      ['nguyen-thu-lan', hanoi, hanoi, null],
      ['nguyen-thu-lan', department, hanoi, null],
      ['nguyen-thu-lan', department, department, 'FORBIDDEN'],
      ['nguyen-thu-lan', dundee, hanoi, 'FORBIDDEN'],
      ['tan-wei-ling', singapore, undefined, null],
      ['tan-wei-ling', hanoi, undefined, 'FORBIDDEN'],
      ['tran-duc-minh', dundee, undefined, null],
      ['le-minh-chau', department, undefined, 'FORBIDDEN'],
      ['rizky-pratama', await world.body('bandung'), undefined, 'FORBIDDEN'],
      ['ngo-gia-han', hanoi, undefined, 'FORBIDDEN'],
    ];
    for (const [as, bodyId, actingFor, expected] of tries) {
      const answer = await appoint({ personId, bodyId, role: 'OBSERVER' }, as, actingFor);
      expect(refusal(answer), `${as} for ${bodyId}`).toBe(expected);
    }
    expect(refusal(await appoint({ personId, bodyId: hanoi, role: 'OBSERVER' }, null))).toBe(
      'UNAUTHENTICATED',
    );
    expect(refusal(await appoint({ personId, bodyId: hanoi, role: 'MEMBER' }, 'wanted', hanoi))).toBe(
      'FORBIDDEN',
    );
  });

  it('never gives a role above one’s own', async () => {
    const personId = await world.newcomer('climber');
    const singapore = await world.body('singapore');
    for (const role of ['FOCAL_POINT', 'ADMINISTRATOR']) {
      expect(refusal(await appoint({ personId, bodyId: singapore, role }, 'tan-wei-ling'))).toBe('FORBIDDEN');
    }
    expect(
      refusal(await appoint({ personId, bodyId: hanoi, role: 'ADMINISTRATOR' }, 'nguyen-thu-lan', hanoi)),
    ).toBe('FORBIDDEN');
    expect(
      refusal(await appoint({ personId, bodyId: singapore, role: 'COORDINATOR' }, 'tan-wei-ling')),
    ).toBeNull();
    const { data } = await world.ask('{ body(slug: "singapore") { may { appoint roles } } }', {
      as: 'tan-wei-ling',
    });
    expect(data.body.may.appoint).toBe(true);
    expect(data.body.may.roles).not.toContain('FOCAL_POINT');
    expect(data.body.may.roles).toContain('COORDINATOR');
  });

  it.each([
    ['fromDate', '2023-02-30'],
    ['fromDate', '0000-01-01'],
    ['fromDate', '9999-12-31'],
    ['fromDate', '2566-05-01'],
    ['fromDate', 'tomorrow'],
    ['toDate', '2024-02-30'],
    ['toDate', '2019-12-31'],
    ['ground', ''],
    ['ground', '\u200b\u200b\u200b'],
  ])('refuses %s %s and writes nothing', async (field, value) => {
    const personId = await world.person('han-seo-yeon');
    const before = await world.rows('select count(*) from appointment');
    const answer = await appoint(
      { personId, bodyId: hanoi, role: 'OBSERVER', fromDate: '2020-01-01', [field]: value },
      'nguyen-thu-lan',
      hanoi,
    );
    expect(refusal(answer)).toBe(`INVALID ${field}`);
    expect(await world.rows('select count(*) from appointment')).toEqual(before);
  });

  it('refuses what somebody holds already, also when it is asked for twice at once', async () => {
    const personId = await world.newcomer('twice');
    const one = () => appoint({ personId, bodyId: hanoi, role: 'MEMBER' }, 'nguyen-thu-lan', hanoi);
    expect((await Promise.all([one(), one(), one()])).map(refusal).sort()).toEqual([
      'CONFLICT',
      'CONFLICT',
      null,
    ]);
    expect(refusal(await one())).toBe('CONFLICT');
    expect(
      refusal(
        await appoint(
          { personId, bodyId: hanoi, role: 'MEMBER', fromDate: await day(30) },
          'nguyen-thu-lan',
          hanoi,
        ),
      ),
    ).toBe('CONFLICT');
    await expect(world.given('twice', 'hanoi', 'MEMBER')).rejects.toThrow(/appointment_once/);
  });

  it('knows nobody who is unknown or erased, and no body that is none', async () => {
    expect(
      refusal(
        await appoint({ personId: randomUUID(), bodyId: hanoi, role: 'MEMBER' }, 'nguyen-thu-lan', hanoi),
      ),
    ).toBe('NOT_FOUND');
    expect(
      refusal(await appoint({ personId: 'x', bodyId: hanoi, role: 'MEMBER' }, 'nguyen-thu-lan', hanoi)),
    ).toBe('NOT_FOUND');
    expect(
      refusal(await appoint({ personId: hanoi, bodyId: hanoi, role: 'MEMBER' }, 'nguyen-thu-lan', hanoi)),
    ).toBe('NOT_FOUND');
    expect(
      refusal(await appoint({ personId: hanoi, bodyId: randomUUID(), role: 'MEMBER' }, 'tran-duc-minh')),
    ).toBe('NOT_FOUND');
  });
});

describe('ending an appointment', () => {
  it('takes effect at once, and the body one acts for falls to another', async () => {
    await world.newcomer('two-hats');
    const first = await world.given('two-hats', 'hanoi', 'DELEGATE', { from: '2020-01-01' });
    await world.given('two-hats', 'dundee', 'DELEGATE', { from: '2021-01-01' });
    const { data } = await end({ appointmentId: first }, 'nguyen-thu-lan', hanoi);
    expect(data.endAppointment).toMatchObject({ toDate: today, isCurrent: false });
    await until('that the office is gone', async () => (await bodiesOf('two-hats')).length === 1);
    const { data: seen } = await world.ask('{ body(slug: "dundee") { people { person { name } } } }', {
      as: 'two-hats',
      actingFor: hanoi,
    });
    expect(seen.body.people.map((one: { person: { name: string } }) => one.person.name)).toContain(
      'two-hats',
    );
    const say = async (actingFor?: string) => {
      const input = {
        requestId: randomUUID(),
        sessionId: await world.session('What stays after'),
        text: 'Still here.',
      };
      const mutation =
        'mutation ($input: PostMessageInput!) { postMessage(input: $input) { body { slug } } }';
      return world.ask(mutation, {
        as: 'two-hats',
        variables: { input },
        ...(actingFor ? { actingFor } : {}),
      });
    };
    expect((await say()).data.postMessage.body.slug).toBe('dundee');
    // A tab that still names the body is told; nothing is said for another one that its person did not choose.
    expect(refusal(await say(hanoi))).toBe('FORBIDDEN');
  });

  it('ends what was open on a socket, which has nothing more to ask for', async () => {
    const id = await world.newcomer('listener');
    const appointment = await world.given('listener', 'hanoi-department-of-culture-and-sports', 'MEMBER');
    const table = await world.session('Coordinators');
    const cookie = await world.cookieOf('listener');
    const wire = await Wire.open(world.url, { init: true, headers: { cookie, origin: world.origin } });
    wire.subscribe(
      '1',
      'subscription ($id: ID!) { discussion(sessionId: $id, after: "0") { ... on CaughtUp { position } } }',
      { id: table },
    );
    await wire.next((message) => message.type === 'next');
    await end({ appointmentId: appointment }, 'nguyen-thu-lan', hanoi);
    const last = await Promise.race([
      wire.next((message) => message.type === 'error' || message.type === 'complete').then((one) => one.type),
      wire.closed.then(() => 'closed'),
    ]);
    expect(['error', 'complete', 'closed']).toContain(last);
    expect(
      (await world.rows('select access_version from person where id = $1', [id]))[0].access_version,
    ).toBe(2);
    wire.close();
  });

  it('on a day to come leaves the office until then, and closes it by itself afterwards', async () => {
    const personId = await world.newcomer('leaving');
    const id = await world.given('leaving', 'hanoi', 'STAFF');
    expect(
      (await end({ appointmentId: id, lastDay: await day(5) }, 'nguyen-thu-lan', hanoi)).data.endAppointment,
    ).toMatchObject({
      isCurrent: true,
      toDate: await day(5),
    });
    expect(await bodiesOf('leaving')).toEqual(['STAFF hanoi']);
    const version = async () =>
      (await world.rows('select access_version as v from person where id = $1', [personId]))[0].v;
    const before = await version();
    await world.rows(`update appointment set to_date = current_date - 1 where id = $1`, [id]);
    await closeLapsed(world.app.database.pool);
    await until('that the office has lapsed', async () => (await row(id)).ended_at !== null);
    expect(await version()).toBe(before + 1);
    expect(await closeLapsed(world.app.database.pool)).toEqual([]);
  });

  it.each([
    ['before it begins', '2019-12-31', 'INVALID lastDay'],
    ['on a day that is none', '2025-02-29', 'INVALID lastDay'],
    ['in the year 0000', '0000-06-01', 'INVALID lastDay'],
    ['in the year 9999', '9999-06-01', 'INVALID lastDay'],
  ])('is refused %s', async (_words, lastDay, expected) => {
    const slug = `ends-${lastDay}`;
    await world.newcomer(slug);
    const id = await world.given(slug, 'hanoi', 'STAFF');
    const before = await row(id);
    expect(refusal(await end({ appointmentId: id, lastDay }, 'nguyen-thu-lan', hanoi))).toBe(expected);
    expect(await row(id)).toEqual(before);
  });

  it('is refused twice, and for an end later than the one that is set', async () => {
    await world.newcomer('ended-twice');
    const id = await world.given('ended-twice', 'hanoi', 'STAFF', { to: await day(10) });
    expect(refusal(await end({ appointmentId: id, lastDay: await day(11) }, 'nguyen-thu-lan', hanoi))).toBe(
      'INVALID lastDay',
    );
    expect(refusal(await end({ appointmentId: id }, 'nguyen-thu-lan', hanoi))).toBeNull();
    expect(refusal(await end({ appointmentId: id }, 'nguyen-thu-lan', hanoi))).toBe('CONFLICT');
    expect(refusal(await end({ appointmentId: randomUUID() }, 'nguyen-thu-lan', hanoi))).toBe('NOT_FOUND');
    expect(refusal(await end({ appointmentId: '1' }, 'nguyen-thu-lan', hanoi))).toBe('NOT_FOUND');
  });

  it('is refused to who has no say, and over a role above one’s own; one’s own office anybody lays down', async () => {
    await world.newcomer('member');
    const member = await world.given('member', 'singapore', 'MEMBER');
    await world.newcomer('singapore-focal');
    const focal = await world.given('singapore-focal', 'singapore', 'FOCAL_POINT');
    expect(refusal(await end({ appointmentId: member }, 'isla-mcallister'))).toBe('FORBIDDEN');
    expect(refusal(await end({ appointmentId: member }, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await end({ appointmentId: focal }, 'tan-wei-ling'))).toBe('FORBIDDEN');
    expect(refusal(await end({ appointmentId: member }, 'member'))).toBeNull();
  });

  it('never removes the last focal point of a body nor the last administrator, also of two who leave at once', async () => {
    const isla = (
      await world.rows(
        `select a.id from appointment a join person p on p.id = a.person_id where p.slug = 'isla-mcallister'`,
      )
    )[0].id;
    expect(refusal(await end({ appointmentId: isla }, 'isla-mcallister'))).toBe('CONFLICT');
    expect(refusal(await end({ appointmentId: isla, lastDay: await day(40) }, 'tran-duc-minh'))).toBe(
      'CONFLICT',
    );
    const minh = (await world.rows(`select id from appointment where role = 'ADMINISTRATOR'`))[0].id;
    expect(refusal(await end({ appointmentId: minh }, 'tran-duc-minh'))).toBe('CONFLICT');

    await world.newcomer('second');
    const second = await world.given('second', 'dundee', 'FOCAL_POINT');
    const both = await Promise.all([
      end({ appointmentId: isla }, 'isla-mcallister'),
      end({ appointmentId: second }, 'second'),
    ]);
    expect(both.map(refusal).sort()).toEqual(['CONFLICT', null]);
    await world.newcomer('other-admin');
    const other = await world.given('other-admin', 'singapore', 'ADMINISTRATOR');
    const admins = await Promise.all([
      end({ appointmentId: minh }, 'tran-duc-minh'),
      end({ appointmentId: other }, 'other-admin'),
    ]);
    expect(admins.map(refusal).sort()).toEqual(['CONFLICT', null]);
    // For the tests that follow Minh is the only one again.
    await world.rows(
      `update appointment set to_date = case when id = $2 then current_date end, ended_at = case when id = $2 then now() end where id in ($1, $2)`,
      [minh, other],
    );
  });

  it('does not count who holds the office only for a time', async () => {
    const anong = (
      await world.rows(
        `select a.id from appointment a join person p on p.id = a.person_id where p.slug = 'anong-srisuk'`,
      )
    )[0].id;
    await world.newcomer('for-a-time');
    await world.given('for-a-time', 'chiang-mai', 'FOCAL_POINT', { to: await day(90) });
    expect(refusal(await end({ appointmentId: anong }, 'anong-srisuk'))).toBe('CONFLICT');
  });
});

describe('handing over', () => {
  it('ends one appointment and begins the other in the same role, linked, with the day between them', async () => {
    await world.newcomer('before');
    const to = await world.newcomer('after', 'After', 'after@example.org');
    const old = await world.given('before', 'kobe', 'FOCAL_POINT');
    const { data } = await handOver({ appointmentId: old, toPersonId: to }, 'before');
    expect(data.handOver).toMatchObject({
      role: 'FOCAL_POINT',
      fromDate: today,
      toDate: null,
      person: { id: to },
      ground,
    });
    expect(await row(old)).toMatchObject({
      handed_to_id: data.handOver.id,
      to_date: await day(-1),
      ended_ground: ground,
    });
    expect(await bodiesOf('after')).toEqual(['FOCAL_POINT kobe']);
    await until('that the office is gone', async () => (await bodiesOf('before')).length === 0);
    expect((await world.audit('kobe')).map((one) => one.kind)).toEqual([
      'appointment.made',
      'appointment.handed-over',
    ]);
    const mail = await world.rows(
      `select kind, recipient, text_body from outbox_mail where recipient = 'after@example.org'`,
    );
    expect(mail).toEqual([
      expect.objectContaining({
        kind: 'appointment-handed-over',
        text_body: expect.stringContaining('/bodies/kobe'),
      }),
    ]);
    const { data: page } = await world.ask(
      '{ body(slug: "kobe") { formerPeople { person { name } ground endedGround handedTo { id } } } }',
      { as: 'after' },
    );
    expect(page.body.formerPeople).toEqual([
      { person: { name: 'before' }, ground: null, endedGround: ground, handedTo: { id: data.handOver.id } },
    ]);
  });

  it('takes what waits for the one to the other, in the same transaction', async () => {
    const heard: object[] = [];
    let fails = false;
    onHandOver(async (_work, told) => {
      heard.push(told);
      if (fails) throw new Error('A domain can’t take over just now.');
    });
    const fromPersonId = await world.newcomer('waited');
    const toPersonId = await world.newcomer('waits-now');
    const id = await world.given('waited', 'nagoya', 'FOCAL_POINT');
    fails = true;
    expect(refusal(await handOver({ appointmentId: id, toPersonId }, 'waited'))).toBe('INTERNAL');
    expect((await row(id)).ended_at).toBeNull();
    fails = false;
    await handOver({ appointmentId: id, toPersonId }, 'waited');
    expect(heard.at(-1)).toEqual({ bodyId: await world.body('nagoya'), fromPersonId, toPersonId });
  });

  it('leaves what was granted to the person with the person', async () => {
    const personId = await world.newcomer('granted');
    const toPersonId = await world.newcomer('not-granted');
    const id = await world.given('granted', 'wuhan', 'FOCAL_POINT');
    const table = await world.session('Coordinators');
    await world.rows(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'session', $1, $2, 'PARTICIPANT')`,
      [table, personId],
    );
    await handOver({ appointmentId: id, toPersonId }, 'granted');
    const sees = async (as: string) =>
      (await world.ask('query ($id: ID!) { session(id: $id) { id } }', { as, variables: { id: table } })).data
        .session;
    expect(await sees('granted')).not.toBeNull();
    expect(await sees('not-granted')).toBeNull();
  });

  it('of two focal points who hand over to each other at once lets one win and gives the other a conflict', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [a, b] = [`cross-a-${round}`, `cross-b-${round}`];
      const idOfA = await world.newcomer(a);
      const idOfB = await world.newcomer(b);
      const city = ['lyon', 'bologna', 'dakar', 'popayan'][round] as string;
      const officeOfA = await world.given(a, city, 'FOCAL_POINT');
      const officeOfB = await world.given(b, city, 'FOCAL_POINT');
      const answers = await Promise.all([
        handOver({ appointmentId: officeOfA, toPersonId: idOfB }, a),
        handOver({ appointmentId: officeOfB, toPersonId: idOfA }, b),
      ]);
      expect(answers.map(refusal).sort()).toEqual(['CONFLICT', null]);
      const left = await world.rows(
        `select p.slug from appointment a join person p on p.id = a.person_id join body b on b.id = a.body_id
          where b.slug = $1 and a.role = 'FOCAL_POINT' and a.ended_at is null`,
        [city],
      );
      expect(left).toHaveLength(1);
    }
  });

  it('lets the last focal point and the last administrator go, since somebody follows', async () => {
    const to = await world.newcomer('next-admin');
    const minh = (
      await world.rows(`select id from appointment where role = 'ADMINISTRATOR' and ended_at is null`)
    )[0].id;
    const { data } = await handOver({ appointmentId: minh, toPersonId: to }, 'tran-duc-minh');
    expect(data.handOver.role).toBe('ADMINISTRATOR');
    const back = await handOver(
      { appointmentId: data.handOver.id, toPersonId: await world.person('tran-duc-minh') },
      'next-admin',
    );
    expect(refusal(back)).toBe('CONFLICT');
    expect(back.errors?.[0]?.message).toMatch(/today/);
  });

  it.each([
    ['on', { on: '2019-12-31' }],
    ['on', { on: '2023-02-30' }],
    ['on', { on: '0000-01-01' }],
    ['on', { on: '9999-01-01' }],
    ['ground', { ground: ' ' }],
  ])('refuses a bad %s and changes nothing', async (field, input) => {
    const slug = `keeps-${JSON.stringify(input).replace(/\W+/g, '')}`;
    await world.newcomer(slug);
    const toPersonId = await world.newcomer(`${slug}-to`);
    const id = await world.given(slug, 'singapore', 'DEPUTY');
    const answer = await handOver({ appointmentId: id, toPersonId, ...input }, 'tan-wei-ling');
    expect(refusal(answer)).toBe(`INVALID ${field}`);
    expect((await row(id)).ended_at).toBeNull();
  });

  it('is refused to oneself, to nobody, without a say, and for an office that is over', async () => {
    const me = await world.newcomer('self');
    const other = await world.newcomer('someone');
    const id = await world.given('self', 'singapore', 'STAFF');
    expect(refusal(await handOver({ appointmentId: id, toPersonId: me }, 'tan-wei-ling'))).toBe(
      'INVALID toPersonId',
    );
    expect(refusal(await handOver({ appointmentId: id, toPersonId: randomUUID() }, 'tan-wei-ling'))).toBe(
      'NOT_FOUND',
    );
    expect(refusal(await handOver({ appointmentId: id, toPersonId: other }, 'self'))).toBe('FORBIDDEN');
    expect(refusal(await handOver({ appointmentId: id, toPersonId: other }, null))).toBe('UNAUTHENTICATED');
    await end({ appointmentId: id }, 'tan-wei-ling');
    expect(refusal(await handOver({ appointmentId: id, toPersonId: other }, 'tan-wei-ling'))).toBe(
      'CONFLICT',
    );
  });

  it('goes on with who holds the office already, for good, unless they hold it at another time as well', async () => {
    await world.newcomer('goes');
    const toPersonId = await world.newcomer('stays');
    const id = await world.given('goes', 'singapore', 'DEPUTY');
    const held = await world.given('stays', 'singapore', 'DEPUTY', { to: await day(3) });
    const later = await world.given('stays', 'singapore', 'DEPUTY', {
      from: await day(20),
      to: await day(30),
    });
    expect(refusal(await handOver({ appointmentId: id, toPersonId }, 'tan-wei-ling'))).toBe('CONFLICT');
    expect((await row(held)).to_date).toBe(await day(3));
    await world.rows('delete from appointment where id = $1', [later]);
    const { data } = await handOver({ appointmentId: id, toPersonId }, 'tan-wei-ling');
    expect(data.handOver).toMatchObject({ id: held, toDate: null });
  });

  it('on a day to come leaves the office with the one until the day before', async () => {
    await world.newcomer('until-then');
    const toPersonId = await world.newcomer('from-then');
    const id = await world.given('until-then', 'singapore', 'RAPPORTEUR');
    const on = await day(7);
    const { data } = await handOver({ appointmentId: id, toPersonId, on }, 'tan-wei-ling');
    expect(data.handOver).toMatchObject({ fromDate: on, isCurrent: false });
    expect(await row(id)).toMatchObject({ to_date: await day(6), ended_at: null });
    expect(await bodiesOf('until-then')).toEqual(['RAPPORTEUR singapore']);
    expect(await bodiesOf('from-then')).toEqual([]);
  });
});
