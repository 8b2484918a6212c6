import pg from 'pg';
import { cloneDatabase, type TestDatabase } from './postgres.ts';
import { freePort, type ServerProcess, serverProcess } from './server-process.ts';
import { type World, world } from './world.ts';

export interface House {
  readonly databaseUrl: string;
  /** For looking at the database from outside. */
  readonly pool: pg.Pool;
  readonly a: ServerProcess;
  readonly b: ServerProcess;
  readonly world: World;
  close(): Promise<void>;
}

export interface HouseOptions {
  env?: Record<string, string>;
  /** The database to use instead of a clone of the template. */
  database?: TestDatabase;
  /** The URL by which the second server reaches the database, where it is not the first one's. */
  secondReaches?(databaseUrl: string): string;
}

/** Two server processes on one database of their own, with the demonstration's people signed in. */
export async function twoServers({
  env = {},
  database,
  secondReaches = (url) => url,
}: HouseOptions = {}): Promise<House> {
  const own = database ?? (await cloneDatabase('demonstration'));
  const [portOfA, portOfB] = [await freePort(), await freePort()];
  const [a, b] = await Promise.all([
    serverProcess({ databaseUrl: own.url, env, port: portOfA }),
    serverProcess({ databaseUrl: secondReaches(own.url), env, port: portOfB }),
  ]);
  const pool = new pg.Pool({ connectionString: own.url, max: 4 });
  pool.on('error', () => undefined);
  return {
    databaseUrl: own.url,
    pool,
    a,
    b,
    world: await world(a.url, own.url),
    async close() {
      await Promise.all([a, b].map((server) => server.isRunning && server.kill9()));
      await pool.end();
      if (!database) await own.drop();
    },
  };
}
