import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { type EditingResult, type Figure, figures, reachedByEditing } from './measures/editing.ts';
import type { Goal, HttpResult } from './measures/http-measure.ts';
import type { FanOutResult } from './measures/s1.ts';
import { type MeasurementName, measurementNames } from './options.ts';
import { median } from './statistics.ts';

/** When, where and on what a measurement was made. */
export interface Circumstances {
  readonly date: string;
  readonly machine: string;
  /** How many processes wanted the machine's processors when it began: beside others' work, ratios lean towards whoever has more processes. */
  readonly load: number;
  readonly commit: string;
  readonly rounds: number;
  readonly seconds: number;
}

export interface Measurement extends Circumstances {
  readonly name: MeasurementName;
  readonly title: string;
  readonly results: readonly HttpResult[] | readonly FanOutResult[] | readonly EditingResult[];
  readonly goals: readonly Goal[];
}

export interface Verdict extends Goal {
  readonly ratio: number;
  readonly isMet: boolean | null;
}

const folder = join(import.meta.dirname, 'results');

/** One measurement as a table, with what was asked of it. */
export function tableOf(measurement: Measurement): string {
  const { title, results, date, load, commit, rounds } = measurement;
  const rows = isEditing(results)
    ? editingRows(results)
    : isFanOut(results)
      ? fanOutRows(results)
      : requestRows(results);
  const verdicts = verdictsOf(measurement).map(verdictInWords);
  return [
    `## ${title}`,
    '',
    `${date.slice(0, 16)}, commit ${commit}, ${rounds} rounds, load ${load.toFixed(1)} when it began.`,
    '',
    ...markdown(rows),
    '',
    ...verdicts.map((one) => `- ${one}`),
    '',
  ].join('\n');
}

function verdictInWords({ of, against, ratio, must, aim, isMet, better }: Verdict): string {
  const reached = against === null ? `${of} ${ratio.toFixed(1)}` : `${of} ${ratio.toFixed(2)} × ${against}`;
  if (must === undefined) return reached;
  const asked = `must ${better === 'higher' ? '≥' : '≤'} ${must}${aim === undefined ? '' : `, aim ${aim}`}`;
  return `${isMet ? '✓' : '✗'} ${reached} (${asked})`;
}

/** Each goal with what was reached: a ratio of medians, or where people write together a median of the rounds' ratios. */
export function verdictsOf(measurement: Measurement): Verdict[] {
  return measurement.goals.map((goal) => {
    const { results } = measurement;
    const ratio = isEditing(results)
      ? reachedByEditing(results, goal)
      : reachedBy(measurement, goal, 'Trellis') / reachedBy(measurement, goal, goal.against!);
    const { must, better } = goal;
    return {
      ...goal,
      ratio,
      isMet: must === undefined ? null : better === 'higher' ? ratio >= must : ratio <= must,
    };
  });
}

/** Keeps a measurement in the place of an earlier one of its name, for people and for programs. */
export function keepResults(measurement: Measurement): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'bench.json');
  const kept: Measurement[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const all = measurementNames.flatMap(
    (name) => [measurement, ...kept].find((one) => one.name === name) ?? [],
  );
  const json = all.map((one) => ({ ...one, verdicts: verdictsOf(one) }));
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
  const head = `# Measured side by side\n\n${measurement.machine}; interleaved rounds after a warm-up, 16 connections, medians. Written by \`npm run bench\`.\n`;
  writeFileSync(join(folder, 'bench.md'), `${head}\n${all.map(tableOf).join('\n')}`);
}

/** What has to be known of a measurement that begins now. */
export function circumstances(how: { rounds: number; seconds: number }): Circumstances {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return {
    date: new Date().toISOString(),
    machine: `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory}, ${process.platform} ${release()}, Node ${process.versions.node}, PostgreSQL 18 with fsync on`,
    load: loadavg()[0]!,
    commit: commitMeasured(),
    ...how,
  };
}

/** The commit, and whether anything but the results of this very run differs from it. */
function commitMeasured(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':/', `:(exclude)${folder}`);
  return `${git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : '-dirty'}`;
}

function reachedBy({ results }: Measurement, { of }: Goal, name: string): number {
  if (isEditing(results)) throw new Error('Rounds are compared with rounds.');
  if (!isFanOut(results)) return results.find((one) => one.name === name)!.requestsPerSecond.median;
  const result = results.find((one) => one.name === name)!;
  return of === 'last receipt' ? result.last.median : result.cpuPerDelivery;
}

function isFanOut(results: Measurement['results']): results is readonly FanOutResult[] {
  return 'last' in results[0]!;
}

function isEditing(results: Measurement['results']): results is readonly EditingResult[] {
  return 'rounds' in results[0]!;
}

function editingRows(results: readonly EditingResult[]): string[][] {
  const told = Object.keys(results[0]!.rounds[0]!) as Figure[];
  return [
    ['', ...told.map((figure) => `${figures[figure].title} min/med/max`)],
    ...results.map(({ name, rounds }) => [
      name,
      ...told.map((figure) => {
        const all = rounds.map((round) => round[figure]!);
        const { digits } = figures[figure];
        return [Math.min(...all), median(all), Math.max(...all)].map((one) => one.toFixed(digits)).join('/');
      }),
    ]),
  ];
}

function requestRows(results: readonly HttpResult[]): string[][] {
  const [floor] = results;
  return [
    ['', 'requests/s min/med/max', '÷ floor', 'p50 ms', 'p99 ms', 'node CPU ms', 'PostgreSQL CPU ms'],
    ...results.map(({ name, requestsPerSecond: { min, median, max }, p50, p99, nodeCpu, postgresCpu }) => [
      name,
      `${min.toFixed(0)}/${median.toFixed(0)}/${max.toFixed(0)}`,
      (median / floor!.requestsPerSecond.median).toFixed(2),
      p50.toFixed(1),
      p99.toFixed(1),
      nodeCpu.toFixed(2),
      postgresCpu?.toFixed(2) ?? '–',
    ]),
  ];
}

function fanOutRows(results: readonly FanOutResult[]): string[][] {
  return [
    ['', 'last receipt ms min/med/max', 'CPU µs a delivery', 'connect and subscribe s'],
    ...results.map(({ name, last: { min, median, max }, cpuPerDelivery, connect }) => [
      name,
      `${min.toFixed(0)}/${median.toFixed(0)}/${max.toFixed(0)}`,
      cpuPerDelivery.toFixed(1),
      connect.toFixed(1),
    ]),
  ];
}

function markdown([head, ...rows]: string[][]): string[] {
  const widths = head!.map((_, column) => Math.max(...[head!, ...rows].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head!), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)];
}
