import { setImmediate } from 'node:timers/promises';
import { spreadsheetLimits as limits, noSpreadsheet, tooLarge, tooManyColumns } from '../limits.ts';
import type { Cell, SheetRow } from '../sheet.ts';
import { dateOf } from './dates.ts';
import { attribute, walkXml } from './xml.ts';

export interface SheetSettings {
  readonly strings: readonly string[];
  /** By the number of a style, whether it shows days. */
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
  /** Refuses beyond what can be read. */
  count(cells: readonly Cell[]): void;
}

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Row {
  readonly line: number;
  readonly cells: Cell[];
}

/** Reads the rows of one sheet. What is merged stands in each of its cells: a value that is meant for several rows is theirs. */
export async function readSheet(
  part: string,
  bytes: Uint8Array,
  settings: SheetSettings,
): Promise<SheetRow[]> {
  const rows: Row[] = [];
  const merged: Range[] = [];
  let row: Row = { line: 0, cells: [] };
  let column = 0;
  let cell = { type: 'n', style: 0, value: '', formula: '', at: 0 };
  let reading: 'value' | 'formula' | null = null;
  let events = 0;
  for (const event of walkXml(part, bytes)) {
    if (++events % 50_000 === 0) await setImmediate();
    if (event.kind === 'text') {
      if (reading && cell[reading].length <= limits.cellText) cell[reading] += event.text;
      continue;
    }
    const begins = event.kind === 'open';
    switch (event.name) {
      case 'row':
        if (begins) {
          const line = Number(attribute(event.tag, 'r') ?? row.line + 1);
          if (!Number.isInteger(line) || line <= row.line)
            throw noSpreadsheet(`${part} has its rows in no order.`);
          row = { line, cells: [] };
          column = 0;
        }
        if (!begins || event.isEmpty) keep(rows, row, settings);
        break;
      case 'c':
        if (begins) {
          const at = columnOf(attribute(event.tag, 'r')) ?? column;
          cell = {
            type: attribute(event.tag, 't') ?? 'n',
            style: Number(attribute(event.tag, 's') ?? 0),
            value: '',
            formula: '',
            at,
          };
          column = at + 1;
        }
        if (!begins || event.isEmpty) put(row, cell.at, shownIn(cell, settings));
        break;
      case 'v':
      case 't':
        reading = begins && !event.isEmpty ? 'value' : null;
        break;
      case 'f':
        reading = begins && !event.isEmpty ? 'formula' : null;
        break;
      case 'mergeCell':
        if (begins) merged.push(rangeOf(part, attribute(event.tag, 'ref') ?? ''));
        if (merged.length > limits.merged)
          throw tooLarge(`${part} has more than ${limits.merged} merged ranges.`);
        break;
    }
  }
  fillMerged(rows, merged);
  return rows.filter(({ cells }) => cells.length > 0);
}

function keep(rows: Row[], row: Row, { count }: SheetSettings): void {
  if (row.cells.length === 0) return;
  count(row.cells);
  rows.push(row);
}

function put(row: Row, at: number, value: Cell): void {
  if (value === null) return;
  if (at >= limits.columns) throw tooManyColumns();
  while (row.cells.length < at) row.cells.push(null);
  row.cells[at] = value;
}

function shownIn(
  cell: { type: string; style: number; value: string; formula: string },
  { strings, dates, from1904 }: SheetSettings,
): Cell {
  const { type, value, formula } = cell;
  if (value === '') return formula ? tidy(`=${formula}`) : null;
  switch (type) {
    case 's':
      return tidy(strings[Number(value)] ?? '');
    case 'b':
      return value === '1';
    case 'n': {
      const number = Number(value);
      if (!Number.isFinite(number)) return tidy(value);
      return dates[cell.style] ? (dateOf(number, from1904) ?? number) : number;
    }
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').slice(0, 16);
    default:
      return tidy(value);
  }
}

/** Text as we keep it; signs that XML can't hold are written in a way of their own. */
function tidy(text: string): string | null {
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex) => {
    const code = Number.parseInt(hex, 16);
    return code < 0x20 && code !== 0x0a ? '' : String.fromCharCode(code);
  });
  return plain.replace(/\r\n?/g, '\n').normalize('NFC').trim().slice(0, limits.cellText) || null;
}

/** The place of a column, the first being 0; null where nothing is said. */
function columnOf(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rangeOf(part: string, reference: string): Range {
  const [, from, to] = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/.exec(reference) ?? [];
  if (!from || !to)
    throw noSpreadsheet(`${part} merges ${JSON.stringify(reference.slice(0, 40))}, which is no range.`);
  const line = (one: string) => Number(/\d+/.exec(one)![0]);
  return { top: line(from), bottom: line(to), left: columnOf(from)!, right: columnOf(to)! };
}

/** Only rows that are there are filled, and only as wide as can be read, however much a range says it covers. */
function fillMerged(rows: readonly Row[], merged: readonly Range[]): void {
  if (merged.length === 0) return;
  const byLine = new Map(rows.map((row, index) => [row.line, index]));
  for (const { top, bottom, left, right } of merged) {
    const first = byLine.get(top);
    const value = first === undefined ? null : (rows[first]!.cells[left] ?? null);
    if (first === undefined || value === null) continue;
    for (let index = first; index < rows.length && rows[index]!.line <= bottom; index++) {
      const row = rows[index]!;
      for (let at = left; at <= Math.min(right, limits.columns - 1); at++)
        if ((row.cells[at] ?? null) === null) put(row, at, value);
    }
  }
}
