import { buildWhatChanged, type Part } from '../../server/setup/build.ts';
import { table } from '../faults/support/record.ts';
import { type Outcome, runTool, runVitest } from './tools.ts';

export interface Step {
  name: string;
  run(): Promise<Outcome>;
}

/** Steps that go one after another. */
export type Lane = Step[];

/**
 * Everything `npm test` does. Lanes of one line go beside one another: what tests servers mostly waits for them, and what
 * draws pages mostly does not. Where times are measured, everything goes by itself.
 */
export const STEPS: Lane[][] = [
  [
    [{ name: 'build', run: () => build(['server', 'client']) }],
    [tool('types', 'node_modules/typescript/bin/tsc', ['--noEmit'])],
  ],
  [
    [tests('server', 'conformance'), { name: 'faults', run: faults }],
    [
      tool('lint', 'node_modules/@biomejs/biome/bin/biome', [
        'ci',
        '--error-on-warnings',
        '--colors=off',
        '.',
      ]),
      tool('schema', 'server/setup/commands/schema.ts', ['--check']),
      tests('architecture'),
      tests('client', 'screens'),
      tests('setup'),
      tests('journeys'),
    ],
  ],
];

/** The faults; their long form ends with the table of what was measured. */
async function faults(): Promise<Outcome> {
  const outcome = await runVitest(['--project=faults']);
  if (process.env.TRELLIS_FULL === '1') console.log(`\n${table()}\n`);
  return outcome;
}

/** What `npm run check` does: everything that needs no database and no browser. */
export const CHECK = ['types', 'lint', 'schema', 'architecture'];

function tool(name: string, script: string, args: string[]): Step {
  return { name, run: () => runTool(script, args) };
}

function tests(...projects: string[]): Step {
  const name = projects.join(' and ');
  return { name, run: () => runVitest(projects.map((project) => `--project=${project}`)) };
}

/** What has to be built for tests of these names or paths. */
export function builtFor(names: string[]): Part[] {
  if (names.some((name) => /setup|journeys|faults/.test(name))) return ['server', 'client'];
  return names.some((name) => /server|streams|conformance|schema/.test(name)) ? ['server'] : [];
}

/** Builds what changed; a failure is an outcome. */
export async function build(parts: Part[]): Promise<Outcome> {
  try {
    await buildWhatChanged(parts);
    return { passed: 1, failed: 0, said: '' };
  } catch (error) {
    return { passed: 0, failed: 1, said: (error as Error).message };
  }
}
