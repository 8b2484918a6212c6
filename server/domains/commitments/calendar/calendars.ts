import { timingSafeEqual } from 'node:crypto';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { prepared } from '../../../kernel/prepared.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import type { Services } from '../../../streams/index.ts';
import { personAgain } from '../../people/index.ts';
import { dueRows } from '../due/due.face.ts';
import { mustKnowOf } from '../origin/link-origin.ts';
import { daysOfNetwork } from './days-of-networks.ts';
import { type CalendarDay, writeCalendar } from './ics.ts';

const purpose = 'calendar';

/** The secret address of a calendar: signed, so that nobody makes one up, and good as long as its row is. */
export const addressOf = ({ url, seal }: Pick<Services, 'url' | 'seal'>, id: string): string =>
  `${url}/calendar/${id}.${seal(purpose, id)}.ics`;

/** Whose calendar it is: a body's, a sub-network's, or, with neither, one's own. */
export interface WhoseCalendar {
  readonly bodyId?: string | null;
  readonly networkId?: string | null;
}

/**
 * Makes a secret address by which a calendar programme reads what is due, for oneself or for a body one acts for, or what a
 * sub-network that one knows has before it. The address there was before is no longer good.
 */
export async function makeCalendar(
  services: Services,
  actor: Person,
  input: WhoseCalendar & { requestId: string },
  language: Language,
): Promise<string> {
  const { requestId, bodyId = null, networkId = null } = input;
  if (bodyId !== null && !isId(bodyId)) throw notFound('body', bodyId);
  if (networkId !== null && !isId(networkId)) throw notFound('network', networkId);
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'makeCalendar', payload: { bodyId, networkId } },
    async (work) => {
      if (networkId !== null) await mustKnowOf(work, { kind: 'network', id: networkId });
      if (networkId !== null && bodyId !== null)
        throw invalid('id', 'A calendar is a body’s or a sub-network’s, not both.');
      const now = await actorNow(work);
      if (bodyId !== null && !now.appointments.some((one) => one.bodyId === bodyId))
        throw forbidden('Those who act for a body have a calendar of it.', 'NO_PART_HERE');
      await work.em.execute('select 1 from person where id = ? for no key update', [actor.id]);
      await revokeOpen(work.em, actor.id, { bodyId, networkId });
      const made = newId<'Calendar'>();
      await work.em.execute(
        'insert into calendar (id, person_id, body_id, network_id, language) values (?, ?, ?, ?, ?)',
        [made, actor.id, bodyId, networkId, language],
      );
      return { id: made as string };
    },
  );
  return id;
}

/** Ends an address: whoever has it reads nothing any more. */
export async function revokeCalendar(
  services: Services,
  actor: Person,
  input: WhoseCalendar & { requestId: string },
): Promise<void> {
  const { requestId, bodyId = null, networkId = null } = input;
  const payload = { bodyId, networkId };
  await services.streams.perform(actor, { requestId, action: 'revokeCalendar', payload }, async (work) => {
    if ([bodyId, networkId].every((id) => id === null || isId(id)))
      await revokeOpen(work.em, actor.id, { bodyId, networkId });
    return {};
  });
}

async function revokeOpen(
  em: { execute(sql: string, values: unknown[]): Promise<unknown> },
  personId: string,
  { bodyId, networkId }: { readonly bodyId: string | null; readonly networkId: string | null },
): Promise<void> {
  await em.execute(
    `update calendar set revoked_at = now() where person_id = ? and body_id is not distinct from ?::uuid
      and network_id is not distinct from ?::uuid and revoked_at is null`,
    [personId, bodyId, networkId],
  );
}

interface Row {
  id: string;
  words: string;
  day: string;
  first_day: string;
  body: string;
  person: string | null;
  version: number;
  changed_at: Date;
  commitment_id: string;
}

/** The calendar of a secret address, as its person may know things now; null where the address is not, or no longer, good. */
export async function readCalendarOf(
  services: Services,
  address: { id: string; seal: string },
): Promise<string | null> {
  const { pool } = services.database;
  if (!isId(address.id) || !isSealed(services, address)) return null;
  const { rows } = await pool.query<{
    person_id: string;
    body_id: string | null;
    network_id: string | null;
    language: Language;
  }>({
    name: 'calendar of address',
    text: 'update calendar set used_at = now() where id = $1 and revoked_at is null returning person_id, body_id, network_id, language',
    values: [address.id],
  });
  const calendar = rows[0];
  const actor = calendar && (await personAgain(pool, calendar.person_id, null));
  if (!actor) return null;
  const { body_id: bodyId, network_id: networkId, language } = calendar;
  if (networkId !== null) {
    const found = await daysOfNetwork(pool, services.url, networkId, { actor, language });
    return found && writeCalendar(`Trellis: ${found.name}`, found.days);
  }
  // Whoever no longer acts for the body has its calendar no longer.
  if (bodyId !== null && !actor.appointments.some((one) => one.bodyId === bodyId)) return null;
  const values: unknown[] = [];
  const context: ReadContext = { actor, language, param: (value) => `$${values.push(value)}` };
  const filter = bodyId === null ? { mine: true } : { bodyId };
  const name = (body: string) =>
    `coalesce((select n.name from body_name n where n.body_id = ${body} and n.lang = '${language}'), (select n.name from body_name n where n.body_id = ${body} order by n.is_primary desc, n.lang limit 1))`;
  const found = await pool.query<Row>(
    prepared(
      `select due.id, due.commitment_id, c.words, due.due_on::text as day, due.first_due_on::text as first_day, ${name('c.body_id')} as body,
          p.name as person, due.version, coalesce(due.begun_at, c.made_at) as changed_at
        from (${dueRows(filter, context)}) due join commitment c on c.id = due.commitment_id left join person p on p.id = c.person_id
        where due.due_on is not null order by due.place limit 2000`,
      values,
    ),
  );
  const title = bodyId === null ? actor.name : (found.rows[0]?.body ?? '');
  const days = found.rows.map(
    (row): CalendarDay => ({
      uid: `${row.id}@trellis`,
      day: row.day,
      title: row.words,
      about: [row.body, row.person].filter(Boolean).join('\n'),
      url: `${services.url}/due?commitment=${row.commitment_id}`,
      changedAt: row.changed_at,
      sequence: row.version,
    }),
  );
  return writeCalendar(`Trellis: ${title}`, days);
}

function isSealed({ seal }: Pick<Services, 'seal'>, address: { id: string; seal: string }): boolean {
  const expected = Buffer.from(seal(purpose, address.id));
  const given = Buffer.from(address.seal);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
