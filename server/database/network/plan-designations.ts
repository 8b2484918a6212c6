import { type Place, problem } from './bad-data.ts';
import type { KnownCity } from './city-directory.ts';

/** A designation as a line of a file or a row of the table says it. */
export interface Period {
  readonly field: string;
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly note: string | null;
  readonly at: Place | null;
}

/** Notes what is wrong with the history of one city: overlaps, none that runs today, or another than cities.csv says. */
export function checkHistory(city: KnownCity, history: readonly Period[], problems: string[]): void {
  const who = `${city.name} (${city.countryCode})`;
  const periods = [...history].sort((one, other) => one.fromYear - other.fromYear);
  periods.forEach((period, index) => {
    if (!period.at) return;
    const before = periods[index - 1];
    if (period.toYear !== null && period.toYear <= period.fromYear) {
      problems.push(
        problem(period.at, 'to_year', period.toYear, `is not after from_year ${period.fromYear}`),
      );
    } else if (before && (before.toYear === null || before.toYear > period.fromYear)) {
      const until = before.toYear === null ? 'runs today' : `runs to ${before.toYear}`;
      problems.push(
        problem(
          period.at,
          'from_year',
          period.fromYear,
          `falls into ${before.field} of ${who}, which ${until}`,
        ),
      );
    }
  });
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return;
  if (last.toYear !== null && last.at) {
    problems.push(
      problem(last.at, 'to_year', last.toYear, `ends the last designation of ${who}; a member holds one`),
    );
  }
  if (!city.line) return;
  if (last.field !== city.line.creative_field) {
    problems.push(
      problem(
        city.line.at,
        'creative_field',
        city.line.creative_field,
        `is not what the designations say: ${last.field} since ${last.fromYear}`,
      ),
    );
  }
  if (first.fromYear !== city.line.designation_year) {
    problems.push(
      problem(
        city.line.at,
        'designation_year',
        city.line.designation_year,
        `is not what the designations say: first ${first.fromYear}`,
      ),
    );
  }
}
