import pg from 'pg';

export interface Preparation {
  /** Brings in the real network as this release knows it. */
  withNetwork: boolean;
  /** Brings in invented people and the conference they discuss. */
  withDemonstration?: boolean;
  /** What the server was built from: what the same one has prepared already, it need not prepare again. */
  builtFrom?: string | undefined;
}

/** Migrates a database to this release and loads what belongs in it; a second time, or beside another server, changes nothing. */
export async function prepareDatabase(url: string, preparation: Preparation): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'trellis prepare' });
  await client.connect();
  try {
    if (await isPrepared(client, preparation)) return;
    // Two servers that start together: the second waits and finds all done.
    await client.query(`select pg_advisory_lock(hashtext('trellis prepare'))`);
    if (await isPrepared(client, preparation)) return;
    // Loaded when there is something to do, which at most starts there is not.
    const { bringUpToDate } = await import('./bring-up-to-date.ts');
    await bringUpToDate(client, url, preparation);
    await keepPrepared(client, preparation);
  } finally {
    await client.end();
  }
}

/** What there is to bring in, by the names under which it is kept that it was. */
function partsOf({ withNetwork, withDemonstration }: Preparation): string[] {
  return [...(withNetwork ? ['network'] : []), ...(withDemonstration ? ['demonstration'] : [])];
}

async function isPrepared(client: pg.Client, preparation: Preparation): Promise<boolean> {
  if (!preparation.builtFrom) return false;
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('prepared') is not null as known`,
  );
  if (!rows[0]!.known) return false;
  const parts = partsOf(preparation);
  const { rows: done } = await client.query(
    'select part from prepared where part = any ($1) and built_from = $2',
    [parts, preparation.builtFrom],
  );
  return parts.length > 0 && done.length === parts.length;
}

async function keepPrepared(client: pg.Client, preparation: Preparation): Promise<void> {
  if (!preparation.builtFrom) return;
  await client.query(
    `insert into prepared (part, built_from) select part, $2 from unnest($1::text[]) part
     on conflict (part) do update set built_from = excluded.built_from, at = now()`,
    [partsOf(preparation), preparation.builtFrom],
  );
}
