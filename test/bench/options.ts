import { parseArgs } from 'node:util';

export const measurementNames = [
  'q1',
  'q2',
  'q3',
  'q4',
  'r1-open',
  'r1-ends',
  'r1-filter',
  'm1-many',
  'm1-hot',
  's1-1000',
  's1-5000',
  's1-10000',
  'd1-lone',
  'd1-steady',
  'd1-burst',
  'd1-loaded',
  'd1-join',
  'f1',
] as const;
export type MeasurementName = (typeof measurementNames)[number];

export interface BenchOptions {
  readonly names: readonly MeasurementName[];
  readonly rounds: number;
  /** Seconds that each contestant is loaded in a round. */
  readonly seconds: number;
  /** Only whole runs of the product as it is built are kept; the rest is looked at. */
  readonly isKept: boolean;
  /** Other builds of the server to measure beside this one, by name; one named `Trellis` stands in its place. */
  readonly builds: Readonly<Record<string, string>>;
  /** The folder for a CPU profile of our server in each measurement, if any. */
  readonly profile: string | undefined;
}

/** Reads the command line; refuses what it does not know. */
export function readOptions(args: string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      build: { type: 'string', multiple: true, default: [] },
      profile: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 5));
  return {
    names: positionals.length > 0 ? namesOf(positionals) : measurementNames,
    rounds,
    seconds: values.quick ? 1 : 2,
    isKept: !values.quick && rounds >= 5 && values.build.length === 0 && !values.profile,
    builds: Object.fromEntries(values.build.map((one) => one.split('=') as [string, string])),
    profile: values.profile,
  };
}

/** `M1` means all that begin with it. */
function namesOf(asked: string[]): MeasurementName[] {
  const beginnings = asked.map((one) => one.toLowerCase());
  for (const beginning of beginnings) {
    if (measurementNames.some((name) => name.startsWith(beginning))) continue;
    throw new Error(
      `There is no measurement ${JSON.stringify(beginning)}: choose from ${measurementNames.join(', ')}.`,
    );
  }
  return measurementNames.filter((name) => beginnings.some((beginning) => name.startsWith(beginning)));
}
