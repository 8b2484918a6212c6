import type pg from 'pg';

type Rows = readonly object[];

/** What one domain keeps of a person, under the name it has in the export of everything about them. */
export interface PersonalData {
  readonly name: string;
  /** The tables it is read from; every table that points to a person must stand in one of these lists. */
  readonly tables: readonly string[];
  read(pool: Pick<pg.Pool, 'query'>, personId: string): Promise<Rows>;
}

const kept: PersonalData[] = [];

/** Makes what a domain keeps of a person part of their export. Called once, by the domain's door. */
export function keepsPersonalData(...data: readonly PersonalData[]): void {
  kept.push(...data);
}

/** Every table that somebody's export is read from. */
export function tablesOfPeople(): Set<string> {
  return new Set(kept.flatMap((one) => one.tables));
}

/** Everything that the house keeps of a person, by name. */
export async function everythingAbout(
  pool: Pick<pg.Pool, 'query'>,
  personId: string,
): Promise<Record<string, Rows>> {
  const all: Record<string, Rows> = {};
  for (const { name, read } of kept) all[name] = await read(pool, personId);
  return all;
}

/** Rows of one statement whose only parameter is the person's id. */
export const rowsOf =
  (text: string): PersonalData['read'] =>
  async (pool, personId) =>
    (await pool.query<object>(text, [personId])).rows;
