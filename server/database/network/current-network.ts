import type { ClientBase } from 'pg';
import {
  aliasTable,
  bodyNameTable,
  bodyTable,
  cityTable,
  countryNameTable,
  designationTable,
  festivalTable,
  readTable,
  type Table,
  type TableRow,
} from './tables.ts';

/** Every table the loader writes, in the order that foreign keys ask for. */
export const tables: readonly Table[] = [
  bodyTable,
  bodyNameTable,
  cityTable,
  designationTable,
  festivalTable,
  aliasTable,
  countryNameTable,
];

/** What the database says of the network now. */
export interface CurrentNetwork {
  readonly rows: ReadonlyMap<Table, readonly TableRow[]>;
  /** Slugs of all bodies, cities or not: an address names one thing. */
  readonly slugs: ReadonlySet<string>;
}

/** Reads the whole network, in one statement a table. */
export async function readCurrentNetwork(client: ClientBase): Promise<CurrentNetwork> {
  const rows = new Map<Table, TableRow[]>();
  for (const table of tables) rows.set(table, await readTable(client, table, onlyCities.get(table)));
  const { rows: bodies } = await client.query<{ slug: string }>('select slug from body');
  return { rows, slugs: new Set(bodies.map((body) => body.slug)) };
}

const onlyCities = new Map<Table, string>([
  [bodyTable, `kind = 'CITY'`],
  [bodyNameTable, `body_id in (select id from city)`],
]);
