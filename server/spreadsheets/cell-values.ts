import type { Cell } from './sheet.ts';

/**
 * The day that somebody wrote in a cell: a day of the sheet's own, or text as 18/11/2026, 18-11-2026, 18.11.2026, 2026-11-18 or
 * “ngày 18 tháng 11 năm 2026”. The day stands before the month, as in Viet Nam and most of the world, unless `monthFirst`
 * is said. Null where it is none, 30 February among them.
 */
export function dayIn(cell: Cell, { monthFirst = false } = {}): string | null {
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(text);
  if (iso) return realDay(iso[1]!, iso[2]!, iso[3]!);
  const written = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  if (written) return realDay(written[3]!, written[2]!, written[1]!);
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!parts) return null;
  const [, first, second, year] = parts as unknown as [string, string, string, string];
  return monthFirst ? realDay(year, first, second) : realDay(year, second, first);
}

function realDay(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text ? null : text;
}

/**
 * The number that somebody wrote in a cell: 1.234,5 and 1,234.5 and 1 234,5 are the same. One sign followed by three figures
 * sets thousands apart where it stands more than once, or where `decimal` is the other one. Null where it is no number.
 */
export function numberIn(cell: Cell, decimal: ',' | '.' = ','): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^[+-]?\d[\d.,]*$/.test(text)) return null;
  const point = decimalSignOf(text, decimal);
  const thousands = point === ',' ? '.' : ',';
  const bare = text.replaceAll(thousands, '').replace(point, '.');
  return /^[+-]?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

function decimalSignOf(text: string, usual: ',' | '.'): ',' | '.' {
  const [commas, points] = [text.split(',').length - 1, text.split('.').length - 1];
  if (commas > 0 && points > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  if (commas > 1) return '.';
  if (points > 1) return ',';
  const only = commas === 1 ? ',' : '.';
  return only === usual || !/[.,]\d{3}$/.test(text) ? only : usual;
}

/** What stands in a cell as one line of text; empty where nothing does. */
export function textIn(cell: Cell): string {
  return cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim();
}
