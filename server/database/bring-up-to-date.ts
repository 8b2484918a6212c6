import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { prepareJobs } from '../jobs/index.ts';
import { ormOptions } from './database.ts';
import { loadAdaptations } from './demonstration/adaptations/load-adaptations.ts';
import { loadCouncil } from './demonstration/councils/load-council.ts';
import { loadDemonstration } from './demonstration/load-demonstration.ts';
import { loadKeyPoints } from './demonstration/load-key-points.ts';
import { loadFestivals } from './festivals/load-festivals.ts';
import { loadBodies } from './network/load-bodies.ts';
import { loadHolidayLists } from './network/load-holiday-lists.ts';
import { loadNetwork } from './network/load-network.ts';
import { loadZones } from './network/load-zones.ts';
import { readOwnBodies, readOwnNetwork, readOwnZones } from './network/network-files.ts';
import { loadNetworks } from './networks/load-networks.ts';
import { loadCouncilClaims } from './plans/load-council-claims.ts';
import { loadPlans } from './plans/load-plans.ts';
import { loadPromises } from './plans/load-promises.ts';
import type { Preparation } from './prepare.ts';
import { loadProcedures } from './procedures/load-procedures.ts';

/** Migrates a database to this release and loads what belongs in it; nobody else may do so at the same time. */
export async function bringUpToDate(client: pg.Client, url: string, preparation: Preparation): Promise<void> {
  await migrate(url);
  await prepareJobs(url);
  if (preparation.withNetwork) {
    await loadNetwork(client, await readOwnNetwork());
    await loadBodies(client, await readOwnBodies());
    await loadZones(client, await readOwnZones());
    await loadPlans(client);
    await loadPromises(client);
    await loadFestivals(client);
    await loadCouncilClaims(client);
    await loadNetworks(client);
  }
  await loadHolidayLists(client, preparation);
  await loadProcedures(client);
  if (preparation.withDemonstration) {
    await loadDemonstration(client);
    await loadAdaptations(url);
    await loadKeyPoints(client);
    await loadCouncil(client);
  }
  await client.query('analyze');
}

async function migrate(url: string): Promise<void> {
  const orm = await MikroORM.init({ ...ormOptions(url), extensions: [Migrator] });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
