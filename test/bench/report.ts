import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Goal, HttpResult } from './measures/http-measure.ts';
import type { FanOutResult } from './measures/s1.ts';

export type Measurement =
  | {
      readonly kind: 'requests';
      readonly name: string;
      readonly title: string;
      readonly results: readonly HttpResult[];
      readonly goals: readonly Goal[];
    }
  | {
      readonly kind: 'fan-out';
      readonly name: string;
      readonly title: string;
      readonly results: readonly FanOutResult[];
      readonly goals: readonly Goal[];
    };

export interface Verdict extends Goal {
  readonly measurement: string;
  readonly ratio: number;
  readonly isMet: boolean;
}

const folder = join(import.meta.dirname, 'results');

/** One measurement as a table, with what was asked of it. */
export function tableOf(measurement: Measurement): string {
  const rows =
    measurement.kind === 'requests' ? requestRows(measurement.results) : fanOutRows(measurement.results);
  const verdicts = verdictsOf(measurement).map(
    ({ of, against, ratio, must, aim, isMet, better }) =>
      `${isMet ? '✓' : '✗'} ${of} ${ratio.toFixed(2)} × ${against} (must ${better === 'higher' ? '≥' : '≤'} ${must}${aim === undefined ? '' : `, aim ${aim}`})`,
  );
  return [
    `## ${measurement.title}`,
    '',
    ...markdown(rows),
    '',
    ...verdicts.map((one) => `- ${one}`),
    '',
  ].join('\n');
}

/** Each goal with the ratio of medians that was reached. */
export function verdictsOf(measurement: Measurement): Verdict[] {
  return measurement.goals.map((goal) => {
    const ratio = reachedBy(measurement, goal, 'Trellis') / reachedBy(measurement, goal, goal.against);
    return {
      ...goal,
      measurement: measurement.name,
      ratio,
      isMet: goal.better === 'higher' ? ratio >= goal.must : ratio <= goal.must,
    };
  });
}

/** Keeps a whole run beside its machine and date, for people and for programs. */
export function writeResults(
  measurements: readonly Measurement[],
  how: { rounds: number; seconds: number },
): void {
  const about = aboutThisRun(how);
  mkdirSync(folder, { recursive: true });
  const json = { ...about, measurements: measurements.map((one) => ({ ...one, verdicts: verdictsOf(one) })) };
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(json, null, 2)}\n`);
  const head = `# Measured side by side\n\n${about.date}, ${about.machine}; commit ${about.commit}; ${how.rounds} interleaved rounds of ${how.seconds} s after a warm-up, 16 connections, medians.\n`;
  writeFileSync(join(folder, 'bench.md'), `${head}\n${measurements.map(tableOf).join('\n')}`);
}

function aboutThisRun(how: { rounds: number; seconds: number }) {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString(),
    machine: `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}, Node ${process.versions.node}, PostgreSQL 18 with fsync on`,
    commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim(),
    ...how,
  };
}

function reachedBy(measurement: Measurement, { of }: Goal, name: string): number {
  if (measurement.kind === 'requests')
    return measurement.results.find((one) => one.name === name)!.requestsPerSecond.median;
  const result = measurement.results.find((one) => one.name === name)!;
  return of === 'last receipt' ? result.last.median : result.cpuPerDelivery;
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
