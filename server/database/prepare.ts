import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

import { prepareJobs } from '../jobs/index.ts';
import { ormOptions } from './database.ts';
import { loadAdaptations } from './demonstration/adaptations/load-adaptations.ts';
import { loadDemonstration } from './demonstration/load-demonstration.ts';
import { loadKeyPoints } from './demonstration/load-key-points.ts';
import { loadFestivals } from './festivals/load-festivals.ts';
import { loadBodies } from './network/load-bodies.ts';
import { loadHolidayLists } from './network/load-holiday-lists.ts';
import { loadNetwork } from './network/load-network.ts';
import { loadZones } from './network/load-zones.ts';
import { readOwnBodies, readOwnNetwork, readOwnZones } from './network/network-files.ts';
import { loadNetworks } from './networks/load-networks.ts';
import { loadPlans } from './plans/load-plans.ts';
import { loadPromises } from './plans/load-promises.ts';
import { loadProcedures } from './procedures/load-procedures.ts';

export interface Preparation {
  /** Brings in the real network as this release knows it. */
  withNetwork: boolean;
  /** Brings in invented people and the conference they discuss. */
  withDemonstration?: boolean;
}

/** Migrates a database to this release and loads what belongs in it; a second time, or beside another server, changes nothing. */
export async function prepareDatabase(url: string, preparation: Preparation): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'trellis prepare' });
  await client.connect();
  try {
    // Two servers that start together: the second waits and finds all done.
    await client.query(`select pg_advisory_lock(hashtext('trellis prepare'))`);
    await migrate(url);
    await prepareJobs(url);
    if (preparation.withNetwork) {
      await loadNetwork(client, await readOwnNetwork());
      await loadBodies(client, await readOwnBodies());
      await loadZones(client, await readOwnZones());
      await loadPlans(client);
      await loadPromises(client);
      await loadFestivals(client);
      await loadNetworks(client);
    }
    await loadHolidayLists(client, preparation);
    await loadProcedures(client);
    if (preparation.withDemonstration) {
      await loadDemonstration(client);
      await loadAdaptations(url);
      await loadKeyPoints(client);
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function migrate(url: string): Promise<void> {
  const orm = await MikroORM.init({ ...ormOptions(url), extensions: [Migrator] });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
