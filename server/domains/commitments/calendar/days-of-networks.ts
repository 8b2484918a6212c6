import type pg from 'pg';
import { prepared } from '../../../kernel/prepared.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { mayRead, networkColumns } from '../../networks/index.ts';
import type { CalendarDay } from './ics.ts';

/**
 * Days of a sub-network that a domain knows of, as the reader may know them: rows of (id, day, until, title, about, path, at,
 * version), where until is the day after the last, or null.
 */
type Days = (network: string, context: ReadContext) => string;

const words = {
  en: { COORDINATOR: 'Last day to vote: coordinator', DEPUTY: 'Last day to vote: deputy' },
  vi: { COORDINATOR: 'Hạn bỏ phiếu: điều phối viên', DEPUTY: 'Hạn bỏ phiếu: phó điều phối' },
} as const;

/** Until when it is voted, which is nobody else's to hand in. */
const elections: Days = (network, { language }) =>
  `select e.id, (e.closes_at at time zone body_zone(${network}.body_id))::date::text as day, null as until,
      case e.office when 'COORDINATOR' then '${words[language].COORDINATOR}' else '${words[language].DEPUTY}' end as title,
      '' as about, '/networks/' || b.slug || '#elections' as path, e.round_opened_at as at, e.round as version
    from network_election e join body b on b.id = ${network}.body_id where e.network_id = ${network}.id and e.state = 'OPEN'`;

const known: Days[] = [elections];

/** Makes a domain's days stand in the calendars of sub-networks: called once by its door. */
export function hasDaysOfNetworks(days: Days): void {
  known.push(days);
}

interface Row {
  readonly id: string;
  readonly day: string;
  readonly until: string | null;
  readonly title: string;
  readonly about: string;
  readonly path: string;
  readonly at: Date;
  readonly version: number;
}

/** What stands in the calendar of a sub-network for a reader; null where they may not know of it. */
export async function daysOfNetwork(
  pool: pg.Pool,
  url: string,
  networkId: string,
  reader: Omit<ReadContext, 'param'>,
): Promise<{ name: string; days: CalendarDay[] } | null> {
  const values: unknown[] = [];
  const context: ReadContext = { ...reader, param: (value) => `$${values.push(value)}` };
  const days = known.map((select) => `(${select('network', context)})`).join(' union all ');
  const { rows } = await pool.query<{ name: string; days: Row[] }>(
    prepared(
      `select (select n.name from body_name n where n.body_id = network.body_id order by (n.lang = '${reader.language}') desc, n.is_primary desc limit 1) as name,
          coalesce((select json_agg(d order by d.day, d.id) from (select * from (${days}) every order by every.day desc limit 2000) d), '[]') as days
        from sub_network network where network.id = ${context.param(networkId)}::uuid and ${mayRead.sql(networkColumns('network'), context)}`,
      values,
    ),
  );
  const [found] = rows;
  if (!found) return null;
  return {
    name: found.name,
    days: found.days.map(({ id, day, until, title, about, path, at, version }) => ({
      uid: `${id}@trellis`,
      day,
      until,
      title,
      about,
      url: `${url}${path}`,
      changedAt: new Date(at),
      sequence: version,
    })),
  };
}
