import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reason } from '../../../schema/reasons.ts';
import type { Answer } from '../../support/demo-house.ts';
import { type PeopleWorld, peopleWorld } from './people-world.ts';

/** Why each thing is refused, by the stable word that a client says in its reader's language. */
let world: PeopleWorld;
const ids: Record<string, string> = {};
// Hanoi's focal point (and staff of its department), an administrator, and people without a say there.
const [lan, minh, isla, rizky, chau] = [
  'nguyen-thu-lan',
  'tran-duc-minh',
  'isla-mcallister',
  'rizky-pratama',
  'le-minh-chau',
];
const ground = 'Decision 12/QĐ';

beforeAll(async () => {
  world = await peopleWorld();
  for (const slug of ['hanoi', 'dundee', 'kobe', 'singapore', 'hanoi-department-of-culture-and-sports'])
    ids[slug] = await world.body(slug);
  ids.department = ids['hanoi-department-of-culture-and-sports']!;
  for (const slug of ['ana', 'bao', 'chi', 'office', 'asker']) ids[slug] = await world.newcomer(slug);
  for (const slug of [lan, minh, isla, rizky]) ids[slug] = await world.person(slug);
  ids.table = await world.session('Coordinators');
  ids.forum = (await world.rows('select forum_id as id from session where id = $1', [ids.table]))[0].id;
  await world.given('office', 'kobe', 'MEMBER');
});
afterAll(() => world.close());

const reasonOf = ({ errors }: Answer) =>
  (errors?.[0]?.extensions as { reason?: string } | undefined)?.reason ?? null;
type Input = Record<string, unknown>;
const tell = (
  name: string,
  input: Input,
  as: string | null = lan,
  body: string | null = 'hanoi',
  select = '{ id }',
) => world.tell(name, input, as, { select, ...(body ? { actingFor: ids[body]! } : {}) });
const appoint = (input: Input = {}, as = lan, body: string | null = 'hanoi') =>
  tell('appoint', { personId: ids.ana, bodyId: ids.hanoi, role: 'MEMBER', ground, ...input }, as, body);
const held = (slug: string, body = 'kobe', role = 'STAFF', more: { from?: string; to?: string } = {}) =>
  world.given(slug, body, role, more);
const end = (appointmentId: string, more: Input = {}) =>
  tell('endAppointment', { appointmentId, ground, ...more }, minh, null);
const handOver = (appointmentId: string, toPersonId: string, more: Input = {}) =>
  tell('handOver', { appointmentId, toPersonId, ground, ...more }, minh, null);
const invite = async (email: string) =>
  (await tell('invite', { email, bodyId: ids.hanoi, role: 'STAFF', ground, language: 'en' })).data.invite
    .id as string;
async function editBody(
  input: Input,
  slug = 'hanoi-department-of-culture-and-sports',
  version?: number,
  as = lan,
) {
  const { data } = await world.ask('query ($slug: String!) { body(slug: $slug) { id version } }', {
    variables: { slug },
  });
  const { id, version: now } = data.body;
  return tell('editBody', { bodyId: id, version: version ?? now, ...input }, as, as === lan ? 'hanoi' : null);
}
const addBody = (input: Input, as = minh) =>
  tell(
    'addBody',
    { kind: 'ASSOCIATION', translations: [{ language: 'en', name: 'Weavers' }], ...input },
    as,
    null,
  );
const profile = (input: Input) => tell('updateProfile', input, 'bao', null, '{ person { id } }');
const session = (name: string, input: Input, as = chau) =>
  tell(name, { kind: 'session', id: ids.table, ...input }, as, null);
const ask = (as: string) =>
  tell(
    'askForAccess',
    { kind: 'session', id: ids.table, role: 'READER', words: 'Please let me in' },
    as,
    null,
    '',
  );
async function oneWhoAsked(): Promise<string> {
  await ask('asker');
  const [row] = await world.rows(
    'select id from access_request where person_id = $1 order by created_at desc limit 1',
    [ids.asker],
  );
  return row.id;
}
const decide = (accessRequestId: string) =>
  tell('decideAccess', { accessRequestId, give: false, reason: 'Another time' }, chau, null, '');

describe('what is refused', () => {
  it.each<[Reason, () => Promise<Answer>]>([
    ['EMPTY', () => appoint({ ground: ' ' })],
    ['TOO_SHORT', () => appoint({ ground: 'x' })],
    ['TOO_LONG', () => profile({ name: 'x'.repeat(500) })],
    ['STRANGE_SIGN', () => profile({ name: 'La\u200bn' })],
    ['NO_LETTER', () => profile({ name: '12345' })],
    ['NO_TIME_ZONE', () => profile({ zone: 'Mars/Olympus' })],
    [
      'NO_EMAIL_ADDRESS',
      () => tell('invite', { email: 'nobody', bodyId: ids.hanoi, role: 'STAFF', ground, language: 'en' }),
    ],
    ['NO_TELEPHONE_NUMBER', () => editBody({ contactPhone: 'call me' })],
    ['NO_WEB_ADDRESS', () => editBody({ website: 'javascript:alert(1)' })],
    ['BODY_ABOVE_ITSELF', () => editBody({ parentId: ids.department }, undefined, undefined, minh)],
    ['ENGLISH_NAME_NEEDED', () => editBody({ translations: [{ language: 'en', name: null }] })],
    [
      'NAMED_BY_THE_NETWORK',
      () => editBody({ translations: [{ language: 'vi', name: 'Thăng Long' }] }, 'hanoi'),
    ],
    ['EDITED_MEANWHILE', () => editBody({ website: null }, 'hanoi', 0)],
    ['NO_SUCH_LANGUAGE', () => editBody({ translations: [{ language: 'EN; drop', name: 'x' }] })],
    ['NO_SUCH_BODY', () => addBody({ parentId: randomUUID() })],
    ['NO_ADDRESS_PART', () => addBody({ slug: 'Hà Nội' })],
    ['ADDRESS_PART_TAKEN', () => addBody({ slug: 'hanoi' })],
    ['ADMINISTRATORS_ONLY', () => addBody({}, isla)],
    ['NO_DAY', () => appoint({ fromDate: '2023-02-30' })],
    ['DAY_BEFORE_BEGIN', () => appoint({ fromDate: '2024-01-02', toDate: '2024-01-01' })],
    ['DAY_PASSED', () => appoint({ fromDate: '2020-01-01', toDate: '2020-02-01' })],
    [
      'HELD_ALREADY',
      async () => {
        await held('ana', 'hanoi', 'DEPUTY');
        return appoint({ role: 'DEPUTY' });
      },
    ],
    ['NO_SAY_HERE', () => appoint({}, rizky, null)],
    ['CHOOSE_YOUR_BODY', () => appoint({}, lan, 'department')],
    ['ROLE_ABOVE_YOURS', () => appoint({ role: 'ADMINISTRATOR' })],
    [
      'DAY_AFTER_END',
      async () => end(await held('ana', 'kobe', 'STAFF', { to: '2090-01-01' }), { lastDay: '2091-01-01' }),
    ],
    [
      'APPOINTMENT_OVER',
      async () => {
        const id = await held('bao', 'kobe', 'OBSERVER');
        await end(id);
        return end(id);
      },
    ],
    [
      'APPOINTMENT_BEGUN',
      async () =>
        tell(
          'cancelAppointment',
          { appointmentId: await held('chi', 'kobe', 'RAPPORTEUR'), ground },
          minh,
          null,
        ),
    ],
    ['LAST_FOCAL_POINT', async () => end(await held('chi', 'kanazawa', 'FOCAL_POINT'))],
    ['SAME_PERSON', async () => handOver(await held('ana', 'singapore', 'STAFF'), ids.ana!)],
    [
      'HANDED_OVER_TO_YOU_TODAY',
      async () => {
        const first = await held('ana', 'kobe', 'DEPUTY');
        const { data } = await handOver(first, ids.bao!);
        return handOver(data.handOver.id, ids.ana!);
      },
    ],
    [
      'HELD_AT_ANOTHER_TIME',
      async () => {
        const id = await held('chi', 'singapore', 'DEPUTY');
        await held('bao', 'singapore', 'DEPUTY', { to: '2089-01-01' });
        await held('bao', 'singapore', 'DEPUTY', { from: '2090-01-01', to: '2091-01-01' });
        return handOver(id, ids.bao!);
      },
    ],
    [
      'INVITATION_TAKEN_BACK',
      async () => {
        const id = await invite('taken@example.org');
        await tell('revokeInvitation', { invitationId: id });
        return tell('revokeInvitation', { invitationId: id });
      },
    ],
    [
      'INVITATION_ACCEPTED',
      async () => {
        const id = await invite('done@example.org');
        await world.rows('update invitation set accepted_at = now(), accepted_by_id = $2 where id = $1', [
          id,
          ids.chi,
        ]);
        return tell('revokeInvitation', { invitationId: id });
      },
    ],
    ['NOT_YOURSELF', () => tell('disablePerson', { personId: ids[minh], reason: 'For a test' }, minh, null)],
    [
      'BELONGS_TO_THE_DEMONSTRATION',
      () => tell('disablePerson', { personId: ids[rizky], reason: 'For a test' }, minh, null),
    ],
    ['LET_IN_ALREADY', () => tell('enablePerson', { personId: ids.office }, minh, null)],
    [
      'KEPT_OUT_ALREADY',
      async () => {
        await tell('disablePerson', { personId: ids.office, reason: 'For a test' }, minh, null);
        return tell('disablePerson', { personId: ids.office, reason: 'For a test' }, minh, null);
      },
    ],
    ['KEPT_OUT', () => appoint({ personId: ids.office })],
    [
      'LAST_ADMINISTRATOR',
      async () => {
        const [{ id }] = await world.rows(
          `select id from appointment where person_id = $1 and role = 'ADMINISTRATOR'`,
          [ids[minh]],
        );
        return end(id);
      },
    ],
    ['BODY_OR_PERSON', () => session('giveGrant', { role: 'READER' })],
    [
      'GIVEN_ALREADY',
      async () => {
        await session('giveGrant', { role: 'READER', bodyId: ids.dundee });
        return session('giveGrant', { role: 'READER', bodyId: ids.dundee });
      },
    ],
    ['NOT_YOURS_TO_SHARE', () => session('setAudience', { audience: 'PUBLIC' }, isla)],
    ['NAMES_NO_PARTIES', () => session('setAudience', { audience: 'PARTIES' })],
    ['OPEN_TO_YOU_ALREADY', () => ask(chau)],
    [
      'ANSWERED_ALREADY',
      async () => {
        const id = await oneWhoAsked();
        await decide(id);
        return decide(id);
      },
    ],
    [
      'WIDER_THAN_ITS_HOLDER',
      async () => {
        await tell('setAudience', { kind: 'forum', id: ids.forum, audience: 'NETWORK' }, chau, null);
        return session('setAudience', { audience: 'PUBLIC' });
      },
    ],
  ])('says why: %s', async (reason, act) => {
    expect(reasonOf(await act())).toBe(reason);
  });

  it.each<[Reason, string, string, Record<string, string>]>([
    ['OVERSEERS_ONLY', rizky, '/api/export/audit?body=hanoi', {}],
    ['OUR_PAGES_ONLY', lan, '/api/export/me', { 'sec-fetch-site': 'cross-site' }],
  ])('says why of a file: %s', async (reason, as, path, headers) => {
    const response = await fetch(`${world.url}${path}`, {
      headers: { cookie: await world.cookieOf(as), ...headers },
    });
    expect(await response.json()).toMatchObject({ code: 'FORBIDDEN', reason });
  });
});
