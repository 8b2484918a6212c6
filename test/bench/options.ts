import { parseArgs } from 'node:util';

export const measureNames = ['q1', 'q2', 'm1', 's1'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface BenchOptions {
  readonly only: readonly MeasureName[];
  readonly rounds: number;
  /** Seconds that each peer is loaded in a round. */
  readonly seconds: number;
  readonly subscribers: readonly number[];
  readonly isQuick: boolean;
  /** Other builds of the server to measure beside this one, by name; one named `Trellis` stands in its place. */
  readonly builds: Readonly<Record<string, string>>;
  /** The folder for a CPU profile of our server in each measurement, if any. */
  readonly profile: string | undefined;
}

/** Reads the command line; refuses what it does not know. */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      build: { type: 'string', multiple: true, default: [] },
      profile: { type: 'string' },
    },
  });
  const only =
    values.only?.split(',').map((name) => measureNames.find((one) => one === name) ?? refuse(name)) ??
    measureNames;
  return {
    only,
    rounds: Number(values.rounds ?? (values.quick ? 3 : 5)),
    seconds: values.quick ? 1 : 2,
    subscribers: values.quick ? [1_000, 10_000] : [1_000, 5_000, 10_000],
    isQuick: values.quick,
    builds: Object.fromEntries(values.build.map((one) => one.split('=') as [string, string])),
    profile: values.profile,
  };
}

function refuse(name: string): never {
  throw new Error(`There is no measurement ${JSON.stringify(name)}: choose from ${measureNames.join(', ')}.`);
}
