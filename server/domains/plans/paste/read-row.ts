import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import { invalid } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import { dayIn, numberIn, textIn } from '../../../spreadsheets/index.ts';

/** A row as it was copied from a spreadsheet: every cell as its words. */
export interface PastedRow {
  /** The line that a person sees it on. */
  readonly line: number;
  readonly group?: string | null;
  readonly title?: string | null;
  readonly lead?: string | null;
  /** Names of the bodies that take part, parted by semicolons. */
  readonly coordinating?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly budget?: string | null;
  readonly budgetSource?: string | null;
}

/** What a row says, once it is read: a group, an activity, or both. */
export interface ReadRow {
  readonly line: number;
  readonly group: string | null;
  readonly title: string | null;
  readonly lead: string | null;
  readonly coordinating: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly budget: number | null;
  readonly budgetSource: string | null;
}

/** Reads a row; throws the refusal that says what is wrong with it, and in which column. */
export function readRow(row: PastedRow): ReadRow {
  const startsOn = dayOfCell('startsOn', row.startsOn);
  const endsOn = dayOfCell('endsOn', row.endsOn);
  if (startsOn && endsOn && endsOn < startsOn)
    throw invalid('endsOn', `It ends on ${endsOn}, before it begins on ${startsOn}.`, 'DAY_BEFORE_BEGIN', {
      begin: startsOn,
    });
  const group = wordsOfCell('group', row.group, limits.title);
  const title = wordsOfCell('title', row.title, limits.title);
  if (!group && !title) throw invalid('title', 'The row names no activity.', 'EMPTY');
  return {
    line: row.line,
    group,
    title,
    lead: textIn(row.lead ?? null) || null,
    coordinating: (row.coordinating ?? '').split(/[;\n]/).map(textIn).filter(Boolean),
    startsOn,
    endsOn,
    budget: budgetOf(row.budget),
    budgetSource: wordsOfCell('budgetSource', row.budgetSource, limits.budgetSource),
  };
}

/** Whether a row says nothing at all. */
export const isBlank = ({ line: _line, ...cells }: PastedRow): boolean =>
  Object.values(cells).every((cell) => !textIn(cell ?? null));

function wordsOfCell(
  field: string,
  cell: string | null | undefined,
  bounds: { min: number; max: number },
): string | null {
  const words = textIn(cell ?? null);
  return words ? plainText(field, words, bounds) : null;
}

function dayOfCell(field: string, cell: string | null | undefined): string | null {
  const words = textIn(cell ?? null);
  if (!words) return null;
  const day = dayIn(words);
  if (!day) throw invalid(field, `${JSON.stringify(words)} is no day; write one as 18/11/2026.`, 'NO_DAY');
  return day;
}

function budgetOf(cell: string | null | undefined): number | null {
  const words = textIn(cell ?? null);
  if (!words) return null;
  const { min, max } = limits.budget;
  const amount = numberIn(words.replace(/(đ|₫|vnd|vnđ|đồng)$/iu, ''));
  if (amount === null || !Number.isInteger(amount) || amount < min || amount > max)
    throw invalid('budget', `${JSON.stringify(words)} is no amount.`, 'NUMBER_OUT_OF_RANGE', { min, max });
  return amount;
}
