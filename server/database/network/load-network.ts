import type { ClientBase } from 'pg';
import type { CsvSource } from './csv.ts';
import { type CurrentNetwork, readCurrentNetwork, tables } from './current-network.ts';
import { type NetworkPlan, planNetwork } from './network-plan.ts';
import { readRows } from './read-rows.ts';
import type { Keeper, Wanted } from './sheet.ts';
import {
  cityTable,
  designationTable,
  keyOf,
  removeRows,
  type Table,
  type TableRow,
  writeRows,
} from './tables.ts';

export interface NetworkChange {
  readonly what: 'added' | 'changed' | 'removed';
  readonly table: string;
  readonly label: string;
  /** What was otherwise before: `latitude 45.7 → 45.8`. */
  readonly details: readonly string[];
}

/** What loading did, row by row and in numbers. */
export interface LoadReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly changes: readonly NetworkChange[];
}

/**
 * Brings the network to what the files say, in one transaction, and keeps ids and slugs once given.
 * Throws `BadData`, with nothing changed, where a file is wrong; what no file mentions is left alone.
 */
export async function loadNetwork(
  client: ClientBase,
  sources: readonly CsvSource[],
  by: Keeper = 'release',
): Promise<LoadReport> {
  const rows = readRows(sources);
  await client.query('begin');
  try {
    // Two servers that start together would both find an empty network.
    await client.query(`select pg_advisory_xact_lock(hashtext('trellis network'))`);
    const current = await readCurrentNetwork(client);
    const report = await apply(client, current, planNetwork(current, rows, by), by);
    await client.query('commit');
    return report;
  } catch (error) {
    // Where the connection is lost the server rolls back by itself, and the first error is the one to tell.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function apply(
  client: ClientBase,
  current: CurrentNetwork,
  plan: NetworkPlan,
  by: Keeper,
): Promise<LoadReport> {
  const changes: NetworkChange[] = [];
  const touched = new Set<string>();
  let unchanged = 0;
  const write = new Map<Table, TableRow[]>();
  for (const table of tables) {
    const there = new Map((current.rows.get(table) ?? []).map((row) => [keyOf(table, row), row]));
    for (const wanted of plan.wanted.get(table) ?? []) {
      const change = compare(table, there.get(keyOf(table, wanted.row)), wanted);
      if (!change) {
        unchanged += 1;
        continue;
      }
      changes.push(change);
      if (wanted.cityId) touched.add(wanted.cityId);
      write.set(table, [...(write.get(table) ?? []), wanted.row]);
    }
  }
  const obsolete = obsoleteDesignations(current, plan);
  for (const row of obsolete) {
    const cityId = String(row.city_id);
    touched.add(cityId);
    const label = `${plan.labels.get(cityId)} ${row.field} from ${row.from_year}`;
    changes.push({ what: 'removed', table: designationTable.name, label, details: [] });
  }
  if (by === 'administrator') keepFromNowOn(current, plan, touched, write);

  await removeRows(
    client,
    designationTable,
    obsolete.map((row) => String(row.id)),
  );
  for (const table of tables) await writeRows(client, table, write.get(table) ?? []);
  const count = (what: NetworkChange['what']) => changes.filter((change) => change.what === what).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed'), unchanged, changes };
}

function compare(table: Table, before: TableRow | undefined, { row, label }: Wanted): NetworkChange | null {
  if (!before) return { what: 'added', table: table.name, label, details: [] };
  const columns = Object.keys(table.columns).filter((column) => column !== 'id');
  const different = columns.filter((column) => before[column] !== row[column]);
  if (different.length === 0) return null;
  const details = different.map((column) => `${column} ${before[column] ?? '—'} → ${row[column] ?? '—'}`);
  return { what: 'changed', table: table.name, label, details };
}

function obsoleteDesignations(current: CurrentNetwork, plan: NetworkPlan): TableRow[] {
  const told = new Set(
    plan.wanted.get(designationTable)?.map((wanted) => keyOf(designationTable, wanted.row)),
  );
  return (current.rows.get(designationTable) ?? []).filter(
    (row) => plan.withWholeHistory.has(String(row.city_id)) && !told.has(keyOf(designationTable, row)),
  );
}

// The cities that an administrator's files change are theirs from now on.
function keepFromNowOn(
  current: CurrentNetwork,
  plan: NetworkPlan,
  touched: ReadonlySet<string>,
  write: Map<Table, TableRow[]>,
): void {
  const rows = new Map<unknown, TableRow>();
  for (const row of current.rows.get(cityTable) ?? []) rows.set(row.id, row);
  for (const { row } of plan.wanted.get(cityTable) ?? []) rows.set(row.id, row);
  const kept: TableRow[] = [];
  for (const id of touched) {
    const row = rows.get(id);
    if (row) kept.push({ ...row, kept_by: 'administrator' });
  }
  write.set(cityTable, kept);
}
