import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';

export const resultsFile = 'test/faults/results/faults.json';

/** The long forms are run, and measured. */
export const isFull = process.env.TRELLIS_FULL === '1';

/** One line of the table: a fault, how often, and what came of it. */
export interface Row {
  fault: string;
  what: string;
  times: number;
  acknowledged: number;
  lost: number;
  measured: Record<string, number | string>;
}

/** A line as it is kept: rows of several runs stand beside one another, each with when and beside what it came. */
interface Kept extends Row {
  date: string;
  /** How busy the machine was with everything, these tests among it; more than its processors makes times long. */
  load: number;
}

interface Results {
  machine: string;
  rows: Kept[];
}

/** Keeps a line of the full run's table; short runs only judge. */
export function record(row: Row): void {
  if (!isFull) return;
  const rows = read().rows.filter((one) => one.fault !== row.fault || one.what !== row.what);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  const kept = { ...row, date: new Date().toISOString().slice(0, 16), load: Math.round(loadavg()[1]!) };
  const results: Results = { machine, rows: [...rows, kept] };
  mkdirSync(dirname(resultsFile), { recursive: true });
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
}

/** The table of the full runs so far, as text. */
export function table(): string {
  const { machine, rows } = read();
  const lines = [...rows]
    .sort((one, other) => one.fault.localeCompare(other.fault, 'en', { numeric: true }))
    .map(({ fault, what, times, acknowledged, lost, measured, date, load }) => [
      fault,
      what,
      `${times}`,
      `${acknowledged}`,
      `${lost}`,
      Object.entries(measured)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
      `${date}, load ${load}`,
    ]);
  const all = [['fault', 'what', 'times', 'acknowledged', 'lost', 'measured', 'when'], ...lines];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  const text = all.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [machine, ...text].join('\n');
}

/** The middle of what was measured, in whole milliseconds. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/** The worst of what was measured but for one in a hundred. */
export function p99(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0);
}

function read(): Results {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8')) as Results;
  } catch {
    return { machine: '', rows: [] };
  }
}
