import type pg from 'pg';
import { idsFrom } from '../../../../schema/blocks/index.ts';
import { personAgain } from '../../../domains/people/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { Allowance } from '../../../kernel/allowance.ts';
import { openStreams, Presence, type Services } from '../../../streams/index.ts';
import { openDatabase } from '../../database.ts';
import type { Deed } from './format.ts';

/** How the demonstration does what people did: by the product's own actions, on the day they did it. */
export interface Deeds {
  readonly pool: pg.Pool;
  readonly services: Services;
  /**
   * Does something for a person and the first body they act for. The same deed is done once: its request has the same
   * id whenever the demonstration is told again.
   */
  act<Result>(
    deed: Deed,
    name: string,
    run: (services: Services, actor: Person, requestId: string) => Promise<Result>,
  ): Promise<Result>;
}

/** Opens what the actions need, with a clock that stands at the day of each deed. */
export async function withDeeds(databaseUrl: string, tell: (deeds: Deeds) => Promise<void>): Promise<void> {
  let now = new Date();
  const clock = { now: () => now };
  const database = await openDatabase(databaseUrl);
  const streams = await openStreams(database, {
    clock,
    retention: Number.MAX_SAFE_INTEGER,
    onTrouble: () => undefined,
  });
  const silent = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  const presence = new Presence(streams);
  const services: Services = {
    database,
    streams,
    presence,
    files: null as never,
    writes: new Allowance(1_000_000, 1),
    edits: new Allowance(1_000_000, 1),
    clock,
    log: silent,
    isDemonstration: true,
    url: 'http://localhost',
    sendsMail: false,
    seal: () => {
      throw new Error('The demonstration signs nothing.');
    },
  };
  let minutes = 0;
  let day = '';
  const act: Deeds['act'] = async ({ by, on }, name, run) => {
    minutes = on === day ? minutes + 7 : 0;
    day = on;
    now = new Date(Date.parse(`${on}T09:00:00+07:00`) + minutes * 60_000);
    const actor = await actorOf(database.pool, by);
    const { rows } = await database.pool.query<{ at: Date }>('select clock_timestamp() as at');
    const result = await run(services, actor, idsFrom(`demonstration ${by} ${on} ${name}`)());
    // An entry says when it was written; these were written long before they are told. An audit is never changed.
    await database.pool.query(
      `update entry e set at = $1 from stream s where s.id = e.stream_id and s.kind <> 'audit' and e.actor_id = $2 and e.at >= $3`,
      [now, actor.id, rows[0]!.at],
    );
    return result;
  };
  try {
    await tell({ pool: database.pool, services, act });
  } finally {
    presence.close();
    await streams.close();
    await database.close();
  }
}

async function actorOf(pool: pg.Pool, slug: string): Promise<Person> {
  const { rows } = await pool.query<{ id: string; body_id: string }>(
    `select p.id, a.body_id from person p join appointment a on a.person_id = p.id
      where p.is_demonstration and p.slug = $1 order by a.from_date, a.id limit 1`,
    [slug],
  );
  const actor = rows[0] && (await personAgain(pool, rows[0].id, rows[0].body_id));
  if (!actor) throw new Error(`Nobody of the demonstration is called ${slug}.`);
  return actor;
}
