import type { ClientBase } from 'pg';

export type Cell = string | number | boolean | null;
export type TableRow = Record<string, Cell>;

/** A table as the loader writes it: its columns with their types, and the columns that tell its rows apart. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly key: readonly string[];
}

export const bodyTable: Table = {
  name: 'body',
  columns: { id: 'uuid', kind: 'text', slug: 'text' },
  key: ['id'],
};
export const bodyNameTable: Table = {
  name: 'body_name',
  columns: { body_id: 'uuid', lang: 'text', name: 'text', is_primary: 'boolean' },
  key: ['body_id', 'lang'],
};
export const cityTable: Table = {
  name: 'city',
  columns: {
    id: 'uuid',
    country_code: 'text',
    region: 'text',
    latitude: 'double precision',
    longitude: 'double precision',
    native_language: 'text',
    source: 'text',
    kept_by: 'text',
  },
  key: ['id'],
};
export const designationTable: Table = {
  name: 'designation',
  columns: {
    id: 'uuid',
    city_id: 'uuid',
    field: 'text',
    from_year: 'smallint',
    to_year: 'smallint',
    note: 'text',
  },
  key: ['city_id', 'from_year'],
};
export const festivalTable: Table = {
  name: 'festival',
  columns: {
    id: 'uuid',
    city_id: 'uuid',
    name: 'text',
    kind: 'text',
    first_year: 'smallint',
    frequency: 'text',
    status: 'text',
    source: 'text',
    note: 'text',
    release_name: 'text',
    kept_by: 'text',
  },
  key: ['city_id', 'release_name'],
};
export const aliasTable: Table = {
  name: 'city_alias',
  columns: { city_id: 'uuid', name: 'text', reason: 'text' },
  key: ['city_id', 'name'],
};
export const countryNameTable: Table = {
  name: 'country_name',
  columns: { country_code: 'text', lang: 'text', name: 'text' },
  key: ['country_code', 'lang', 'name'],
};

/** The rows a table has now, or those of it that the condition keeps. */
export async function readTable(client: ClientBase, table: Table, where = 'true'): Promise<TableRow[]> {
  const columns = Object.keys(table.columns).join(', ');
  const { rows } = await client.query<TableRow>(`select ${columns} from ${table.name} where ${where}`);
  return rows;
}

/** Inserts the rows, or brings those with the same key to what they say, in one statement. */
export async function writeRows(client: ClientBase, table: Table, rows: readonly TableRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(table.columns);
  const updated = columns.filter((column) => column !== 'id' && !table.key.includes(column));
  const onConflict =
    updated.length === 0
      ? 'do nothing'
      : `do update set ${updated.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  const types = Object.entries(table.columns).map(([column, type]) => `${column} ${type}`);
  await client.query(
    `insert into ${table.name} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_to_recordset($1::jsonb) as row (${types.join(', ')})
     on conflict (${table.key.join(', ')}) ${onConflict}`,
    [JSON.stringify(rows)],
  );
}

/** Removes rows by id in one statement. */
export async function removeRows(client: ClientBase, table: Table, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await client.query(`delete from ${table.name} where id = any($1::uuid[])`, [ids]);
}

/** What tells a row of the table from all others, as one string. */
export function keyOf(table: Table, row: TableRow): string {
  return JSON.stringify(table.key.map((column) => row[column] ?? null));
}
