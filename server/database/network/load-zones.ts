import type { ClientBase } from 'pg';
import { timeZone } from '../../kernel/time-zone.ts';
import { type CsvSource, readCsv } from './csv.ts';

/** Gives each member city that has none its time zone: its own where the file names the city, else its country's. */
export async function loadZones(client: ClientBase, source: CsvSource): Promise<void> {
  const rows = readCsv(source).lines.map(({ cells: [country = '', city = '', zone = ''] }) => ({
    country,
    city,
    zone: timeZone('zone', zone),
  }));
  await client.query(
    `update body b set zone = found.zone
       from city c, lateral (
         select z->>'zone' as zone from jsonb_array_elements($1::jsonb) z
          where z->>'country' = c.country_code and (z->>'city' = ''
            or exists (select from body_name n where n.body_id = c.id and n.is_primary and n.name = z->>'city'))
          order by (z->>'city' <> '') desc limit 1) found
      where c.id = b.id and b.zone is null`,
    [JSON.stringify(rows)],
  );
}
