import { type Place, problem } from './bad-data.ts';
import type { KnownCity } from './city-directory.ts';
import { keyOf, type Table, type TableRow } from './tables.ts';

/** Who loads: a release's own data gives way to what an administrator has loaded for a city. */
export type Keeper = 'administrator' | 'release';

/** A row as it is to be, how a person calls it, and the city it belongs to. */
export interface Wanted {
  readonly row: TableRow;
  readonly label: string;
  readonly cityId: string | null;
}

/** Collects rows by table, refuses two lines for one row, and leaves alone what is not ours to change. */
export class Sheet {
  readonly wanted = new Map<Table, Wanted[]>();
  readonly by: Keeper;
  readonly problems: string[];
  private readonly places = new Map<string, Place | null>();

  constructor(by: Keeper, problems: string[]) {
    this.by = by;
    this.problems = problems;
  }

  isOurs(city: KnownCity): boolean {
    return this.by === 'administrator' || city.row?.kept_by !== 'administrator';
  }

  put(
    table: Table,
    row: TableRow,
    from: { label: string; city?: KnownCity; at?: Place; column?: string; value?: string },
  ): void {
    const key = `${table.name} ${keyOf(table, row)}`;
    const before = this.places.get(key);
    if (before && from.at) {
      this.problems.push(
        problem(
          from.at,
          from.column ?? 'name',
          from.value ?? '',
          `stands in ${before.file} line ${before.line} already`,
        ),
      );
      return;
    }
    this.places.set(key, from.at ?? null);
    if (from.city && !this.isOurs(from.city)) return;
    const wanted = this.wanted.get(table) ?? [];
    wanted.push({ row, label: from.label, cityId: from.city?.id ?? null });
    this.wanted.set(table, wanted);
  }
}
