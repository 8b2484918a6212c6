import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadZones } from '../../../server/database/network/load-zones.ts';
import { readOwnZones } from '../../../server/database/network/network-files.ts';
import { closeLapsed } from '../../../server/domains/people/appointments/watch-lapses.ts';
import { type PeopleWorld, peopleWorld, refusal } from './people-world.ts';

let world: PeopleWorld;
let hanoi: string;
let department: string;
let dundee: string;
const ground = 'Decision 12/QĐ';
const lan = 'nguyen-thu-lan';
const minh = 'tran-duc-minh';

beforeAll(async () => {
  world = await peopleWorld();
  hanoi = await world.body('hanoi');
  department = await world.body('hanoi-department-of-culture-and-sports');
  dundee = await world.body('dundee');
  await world.rows(`update body set zone = 'Asia/Ho_Chi_Minh' where slug = 'hanoi'`);
  await world.rows(`update body set zone = 'Europe/London' where slug = 'dundee'`);
  await itIs('2030-03-11T18:30:00Z');
});
afterAll(() => world.close());

/** Puts another instant in the place of the database's own, for this house alone. */
async function itIs(instant: string): Promise<void> {
  await world.rows(
    `create or replace function house_now() returns timestamptz language sql stable as $$ select timestamptz '${instant}' $$`,
  );
}

const whole = '{ id role fromDate toDate isCurrent isCancelled person { id } handedTo { id } }';
const tell = (mutation: string, input: Record<string, unknown>, as: string | null, actingFor?: string) =>
  world.tell(mutation, { ground, ...input }, as, { select: whole, ...(actingFor ? { actingFor } : {}) });
const may = async (slug: string, id: string, as: string | null, actingFor?: string) => {
  const query = `query ($slug: String!) { body(slug: $slug) {
    people { id may { end handOver cancel } } comingPeople { id may { end handOver cancel } } } }`;
  const variables = { slug };
  const { data } = await world.ask(query, { variables, as, ...(actingFor ? { actingFor } : {}) });
  return [...data.body.people, ...data.body.comingPeople].find((one) => one.id === id)?.may;
};
const row = async (id: string) => (await world.rows('select * from appointment where id = $1', [id]))[0];

describe('a day of a body', () => {
  it('is the day where it is: half past six in the evening in Greenwich is tomorrow in Hanoi', async () => {
    const { data } = await world.ask(
      `{ hanoi: body(slug: "hanoi") { zone today } dundee: body(slug: "dundee") { zone today }
         department: body(slug: "hanoi-department-of-culture-and-sports") { zone today } kobe: body(slug: "kobe") { zone today } }`,
    );
    expect(data.hanoi).toEqual({ zone: 'Asia/Ho_Chi_Minh', today: '2030-03-12' });
    expect(data.department).toEqual(data.hanoi);
    expect(data.dundee).toEqual({ zone: 'Europe/London', today: '2030-03-11' });
    await world.rows(`update body set zone = null where slug = 'kobe'`);
    const { data: none } = await world.ask('{ body(slug: "kobe") { zone today } }');
    expect(none.body).toEqual({ zone: 'UTC', today: '2030-03-11' });
  });

  it('is chosen by its own people, and a member city has its own from the beginning', async () => {
    const edit = async (zone: string | null) => {
      const { data } = await world.ask('{ body(slug: "kobe") { id version } }');
      const { id: bodyId, version } = data.body;
      return world.tell('editBody', { bodyId, version, zone }, minh, { select: '{ zone today }' });
    };
    expect((await edit('Asia/Tokyo')).data.editBody).toEqual({ zone: 'Asia/Tokyo', today: '2030-03-12' });
    expect(refusal(await edit('Kobe time'))).toBe('INVALID zone');
    expect((await edit(null)).data.editBody.zone).toBe('UTC');
    const client = await world.app.database.pool.connect();
    await loadZones(client, await readOwnZones()).finally(() => client.release());
    const { data } = await world.ask(
      '{ kobe: body(slug: "kobe") { zone } seattle: body(slug: "seattle") { zone } austin: body(slug: "austin") { zone } }',
    );
    expect(data).toEqual({
      kobe: { zone: 'Asia/Tokyo' },
      seattle: { zone: 'America/Los_Angeles' },
      austin: { zone: 'America/Chicago' },
    });
    expect(await world.rows('select b.slug from city c join body b using (id) where b.zone is null')).toEqual(
      [],
    );
  });

  it('is what today means for an appointment that names no day, whoever writes it', async () => {
    const personId = await world.newcomer('morning');
    const made = await tell('appoint', { personId, bodyId: department, role: 'STAFF' }, lan, hanoi);
    expect(made.data.appoint).toMatchObject({ fromDate: '2030-03-12', isCurrent: true });
    const abroad = await tell('appoint', { personId, bodyId: dundee, role: 'STAFF' }, minh);
    expect(abroad.data.appoint).toMatchObject({ fromDate: '2030-03-11', isCurrent: true });
    const ended = await tell('endAppointment', { appointmentId: made.data.appoint.id }, lan, hanoi);
    expect(ended.data.endAppointment).toMatchObject({ toDate: '2030-03-12', isCurrent: false });
    const passed = { personId, bodyId: hanoi, role: 'MEMBER', fromDate: '2030-01-01', toDate: '2030-03-11' };
    expect(refusal(await tell('appoint', passed, lan, hanoi))).toBe('INVALID toDate');
    expect(refusal(await tell('appoint', { ...passed, bodyId: dundee }, minh))).toBeNull();
  });

  it('begins and ends an office at midnight there, and nowhere else', async () => {
    const personId = await world.newcomer('clockwork');
    const days = { personId, role: 'OBSERVER', fromDate: '2030-03-13', toDate: '2030-03-13' };
    const ids: string[] = [];
    for (const bodyId of [hanoi, dundee])
      ids.push((await tell('appoint', { ...days, bodyId }, minh)).data.appoint.id);
    const holds = async () => {
      const { data } = await world.ask('{ viewer { appointments { id } } }', { as: 'clockwork' });
      return data.viewer.appointments.map((one: { id: string }) => ids.indexOf(one.id));
    };
    const expected: [string, number[], number[]][] = [
      ['2030-03-12T16:59:00Z', [], []],
      ['2030-03-12T17:00:00Z', [0], []],
      ['2030-03-13T00:00:00Z', [0, 1], []],
      ['2030-03-13T17:00:00Z', [1], [0]],
      ['2030-03-14T00:00:00Z', [], [0, 1]],
    ];
    for (const [instant, current, closed] of expected) {
      await itIs(instant);
      expect((await holds()).sort(), instant).toEqual(current);
      await closeLapsed(world.app.database.pool);
      const over = await Promise.all(ids.map(async (id, at) => ((await row(id)).ended_at ? [at] : [])));
      expect(over.flat(), `${instant} closed`).toEqual(closed);
    }
    await itIs('2030-03-11T18:30:00Z');
  });

  it('agrees, however an appointment stands to it, with asking its body’s own clock', async () => {
    const [{ wrong }] = await world.rows(
      `with zones as (select unnest(array['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'UTC']) zone),
        days as (select house_day() + n as day from generate_series(-3, 3) n)
       select count(*)::int as wrong from zones z, days f, (select day from days union all select null) t,
         lateral (select (house_now() at time zone z.zone)::date as today) here
        where (t.day is null or t.day >= f.day) and
          ((f.day < house_day() and (t.day is null or t.day > house_day())) and not (here.today between f.day and coalesce(t.day, 'infinity'))
            or here.today between f.day and coalesce(t.day, 'infinity') and not (f.day <= house_day() + 1 and (t.day is null or t.day >= house_day() - 1)))`,
    );
    expect(wrong).toBe(0);
  });
});

describe('calling off an appointment', () => {
  const coming = async (slug: string, role = 'DELEGATE', bodyId = hanoi) => {
    const personId = await world.newcomer(slug);
    const input = { personId, bodyId, role, fromDate: '2030-04-01' };
    return (await tell('appoint', input, minh)).data.appoint.id as string;
  };

  it('that has not begun takes it out of the body’s page, and stays written with its ground', async () => {
    const id = await coming('never-came');
    expect(await may('hanoi', id, lan, hanoi)).toEqual({ end: false, handOver: false, cancel: true });
    const { data } = await tell('cancelAppointment', { appointmentId: id }, lan, hanoi);
    expect(data.cancelAppointment).toMatchObject({ id, isCancelled: true, isCurrent: false });
    const body = await world.ask('{ body(slug: "hanoi") { comingPeople { id } formerPeople { id } } }', {
      as: lan,
    });
    expect(JSON.stringify(body.data)).not.toContain(id);
    expect((await world.audit('hanoi')).at(-1)).toMatchObject({
      kind: 'appointment.cancelled',
      subject_id: id,
      actor: lan,
    });
    expect(await row(id)).toMatchObject({ is_cancelled: true, ended_ground: ground });
    expect(refusal(await tell('cancelAppointment', { appointmentId: id }, lan, hanoi))).toBe('CONFLICT');
    const again = await tell(
      'appoint',
      { personId: await world.person('never-came'), bodyId: hanoi, role: 'DELEGATE' },
      lan,
      hanoi,
    );
    expect(refusal(again)).toBeNull();
  });

  it('is anybody’s for their own, and else for who has a say over the role', async () => {
    const id = await coming('own-mind', 'FOCAL_POINT');
    const input = { appointmentId: id };
    expect(refusal(await tell('cancelAppointment', input, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await tell('cancelAppointment', input, 'rizky-pratama'))).toBe('FORBIDDEN');
    expect(refusal(await tell('cancelAppointment', input, 'never-came', dundee))).toBe('FORBIDDEN');
    await world.newcomer('nobody-yet');
    expect(refusal(await tell('cancelAppointment', input, 'nobody-yet'))).toBe('NOT_FOUND');
    expect(refusal(await tell('cancelAppointment', { appointmentId: randomUUID() }, lan, hanoi))).toBe(
      'NOT_FOUND',
    );
    expect(refusal(await tell('cancelAppointment', { ...input, ground: ' ' }, 'own-mind'))).toBe(
      'INVALID ground',
    );
    expect(refusal(await tell('cancelAppointment', input, 'own-mind'))).toBeNull();
  });

  it('is refused for one that has begun, though in Greenwich it is still the day before', async () => {
    const personId = await world.newcomer('begun');
    const made = await tell(
      'appoint',
      { personId, bodyId: hanoi, role: 'MEMBER', fromDate: '2030-03-12' },
      lan,
      hanoi,
    );
    const { id } = made.data.appoint;
    expect(await may('hanoi', id, lan, hanoi)).toEqual({ end: true, handOver: true, cancel: false });
    expect(refusal(await tell('cancelAppointment', { appointmentId: id }, lan, hanoi))).toBe('CONFLICT');
    expect(await row(id)).toMatchObject({ ended_at: null, is_cancelled: false });
  });

  it('of somebody to whom an office was handed over leaves it with who has it', async () => {
    await world.newcomer('stays');
    const old = await world.given('stays', 'kobe', 'FOCAL_POINT');
    const toPersonId = await world.newcomer('not-after-all');
    const next = await tell('handOver', { appointmentId: old, toPersonId, on: '2030-06-01' }, minh);
    expect(await row(old)).toMatchObject({ handed_to_id: next.data.handOver.id, ended_at: null });
    const { data } = await tell('cancelAppointment', { appointmentId: next.data.handOver.id }, 'stays');
    expect(data.cancelAppointment.isCancelled).toBe(true);
    expect(await row(old)).toMatchObject({ handed_to_id: null, to_date: null, ended_ground: null });
  });
});

describe('what the reader may do with an appointment', () => {
  const idOf = async (slug: string, body: string, role: string) =>
    (
      await world.rows(
        `select a.id from appointment a join person p on p.id = a.person_id join body b on b.id = a.body_id
          where p.slug = $1 and b.slug = $2 and a.role = $3`,
        [slug, body, role],
      )
    )[0].id as string;

  it('says beforehand what the actions decide', async () => {
    const staff = await idOf('begun', 'hanoi', 'MEMBER');
    const focal = await idOf(lan, 'hanoi', 'FOCAL_POINT');
    const all = { end: true, handOver: true, cancel: false };
    const none = { end: false, handOver: false, cancel: false };
    expect(await may('hanoi', staff, lan, hanoi)).toEqual(all);
    expect(await may('hanoi', staff, lan, department)).toEqual(none);
    expect(await may('hanoi', staff, 'begun')).toEqual({ ...none, end: true });
    expect(await may('hanoi', staff, 'rizky-pratama')).toEqual(none);
    expect(await may('hanoi', staff, null)).toEqual(none);
    // The last focal point hands over; nothing else is offered, to nobody.
    const others = await world.rows(
      `select 1 from appointment where role = 'FOCAL_POINT' and body_id = $1 and id <> $2 and ended_at is null`,
      [hanoi, focal],
    );
    expect(others).toEqual([]);
    for (const as of [lan, minh]) expect(await may('hanoi', focal, as)).toEqual({ ...all, end: false });
    await world.newcomer('second');
    await world.given('second', 'hanoi', 'FOCAL_POINT');
    expect(await may('hanoi', focal, lan, hanoi)).toEqual(all);
  });
});
