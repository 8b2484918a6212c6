import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

/** The one database, seen two ways: entities for units of work, rows for reads and hot writes. */
export interface Database {
  readonly orm: MikroORM;
  readonly pool: pg.Pool;
  /** A fresh entity manager; one for each request or job, never shared. */
  fork(): EntityManager;
  /** A connection of its own for what must not wait for the pool: the gate, the listener, the notifier. */
  connect(name: string, settings?: string): Promise<pg.Client>;
  close(): Promise<void>;
}

// Positions are small integers for as long as a stream lives; as numbers they compare and print plainly.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// Dates without a time stay what they are: a day, not an instant in some zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

// Whoever waits for the database is answered within ten seconds, also where the line to it has fallen silent: the last
// one counts on our side, the others on PostgreSQL's.
const patience = { connectionTimeoutMillis: 8_000, statement_timeout: 8_000, query_timeout: 9_000 };

/** Opens the pools and checks the connection; nothing is migrated here. */
export async function openDatabase(url: string, options: { poolSize?: number } = {}): Promise<Database> {
  const orm = await MikroORM.init(
    ormOptions(url, { ...patience, idle_in_transaction_session_timeout: patience.statement_timeout }),
  );
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    application_name: 'trellis read',
    keepAlive: true,
    ...patience,
  });
  // A connection that PostgreSQL ended is discarded by the pool; without a listener it would end us, idle or taken out.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    orm,
    pool,
    fork: () => orm.em.fork({ clear: true }) as EntityManager,
    connect: (name, settings) => connect(url, name, settings),
    async close() {
      await Promise.allSettled([orm.close(true), pool.end()]);
    },
  };
}

/** How the ORM meets the database, the same for serving and for migrating. */
export function ormOptions(url: string, driverOptions: object = {}): Options {
  return {
    entities,
    clientUrl: url,
    dbName: databaseName(url),
    pool: { min: 0, max: 6 },
    driverOptions: { application_name: 'trellis work', keepAlive: true, ...driverOptions },
    migrations: { migrationsList: migrations, snapshot: false, silent: true, tableName: 'migration' },
    discovery: { checkDuplicateTableNames: true },
    logger: () => undefined,
  };
}

async function connect(url: string, name: string, settings?: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `trellis ${name}`,
    keepAlive: true,
    ...patience,
  });
  client.on('error', () => undefined);
  await client.connect();
  if (settings) await client.query(settings);
  return client;
}

/** The database's name in a connection URL, also where the host is a socket's folder. */
function databaseName(url: string): string {
  const name = decodeURIComponent(url.replace(/[?#].*$/, '').replace(/^.*\//, ''));
  return name || 'postgres';
}
