import { festivalLimits as limits } from '../../../schema/festival-limits.ts';
import {
  type EditionPointKind,
  type FestivalEditionState,
  type FestivalKind,
  type FestivalStatus,
  isCurrency,
} from '../../../schema/festivals/index.ts';
import { dayOf } from '../../kernel/day.ts';
import { invalid } from '../../kernel/errors.ts';
import { languages } from '../../kernel/localised-text.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { LanguageTexts } from '../people/index.ts';

/** What is said of a festival beside its editions. */
export interface FestivalFacts {
  readonly name: string;
  readonly nativeName?: string | null;
  readonly nativeLanguage?: string | null;
  readonly kind: FestivalKind;
  readonly status: FestivalStatus;
  readonly firstYear?: number | null;
  readonly frequency?: string | null;
  readonly source: string;
  readonly note?: string | null;
}

/** The same as it is kept. */
export function festivalFacts(given: FestivalFacts) {
  const nativeName = optional('nativeName', given.nativeName, limits.name);
  return {
    name: plainText('name', given.name, limits.name),
    nativeName,
    nativeLanguage: nativeName ? languageCode(given.nativeLanguage ?? '') : null,
    kind: given.kind,
    status: given.status,
    firstYear: whole('firstYear', given.firstYear, limits.firstYear),
    frequency: optional('frequency', given.frequency, limits.frequency),
    source: sourceOf('source', given.source),
    note: optional('note', given.note, limits.note),
  };
}

/** Words in whichever languages they were written in. */
export interface GivenWords {
  readonly en?: string | null;
  readonly vi?: string | null;
}

/** One line that is told of an edition. */
export interface GivenPoint {
  readonly kind: EditionPointKind;
  readonly words: GivenWords;
  readonly bodyId?: string | null;
  readonly amount?: number | null;
  readonly source?: string | null;
}

/** What is said of an edition. */
export interface EditionFacts {
  readonly year: number;
  readonly number?: number | null;
  readonly state: FestivalEditionState;
  readonly theme?: GivenWords | null;
  readonly note?: GivenWords | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly cost?: number | null;
  readonly currency?: string | null;
  readonly costSource?: string | null;
  readonly attendance?: number | null;
  readonly attendanceSource?: string | null;
  readonly source: string;
  readonly points?: readonly GivenPoint[] | null;
}

/** The same as it is kept: a figure has a source, an amount a currency, and an end is not before the beginning. */
export function editionFacts(given: EditionFacts) {
  const year = whole('year', given.year, limits.year)!;
  const startsOn = given.startsOn ? dayOrMonth('startsOn', given.startsOn) : null;
  const endsOn = given.endsOn ? dayOrMonth('endsOn', given.endsOn) : null;
  if (startsOn && Math.abs(Number(startsOn.slice(0, 4)) - year) > 1)
    throw invalid('startsOn', `${startsOn} is in another year than ${year}.`, 'NOT_IN_ITS_YEAR', { year });
  if (startsOn && endsOn && endsOn.slice(0, startsOn.length) < startsOn.slice(0, endsOn.length))
    throw invalid('endsOn', `${endsOn} is before ${startsOn}, when it begins.`, 'DAY_BEFORE_BEGIN', {
      begin: startsOn,
    });
  const cost = whole('cost', given.cost, limits.money);
  const currency = given.currency?.trim() ? currencyOf(given.currency) : null;
  if (!currency && (cost !== null || given.points?.some(({ amount }) => amount != null)))
    throw invalid('currency', 'Say in which currency the amount is.', 'CURRENCY_NEEDED');
  const attendance = whole('attendance', given.attendance, limits.attendance);
  return {
    year,
    number: whole('number', given.number, limits.number),
    state: given.state,
    theme: given.theme ? wordsOf('theme', given.theme, limits.theme) : null,
    note: given.note ? wordsOf('note', given.note, limits.note) : null,
    startsOn,
    endsOn,
    cost,
    currency,
    costSource: cost === null ? null : sourceOf('costSource', given.costSource),
    attendance,
    attendanceSource: attendance === null ? null : sourceOf('attendanceSource', given.attendanceSource),
    source: sourceOf('source', given.source),
  };
}

/** A line that is told of an edition, as it is kept; refuses one without words, and an amount of what is no money. */
export function pointFacts({ kind, words, bodyId, amount, source }: GivenPoint) {
  const said = wordsOf('points', words, limits.words);
  if (!said) throw invalid('points', 'Write something first.', 'EMPTY');
  if (kind !== 'FUNDING' && amount != null)
    throw invalid('points', `${amount} stands beside what is no funding.`, 'NUMBER_OUT_OF_RANGE', {
      min: 0,
      max: 0,
    });
  return {
    kind,
    words: said,
    bodyId: bodyId ?? null,
    amount: whole('points', amount, limits.money),
    source: optional('points', source, limits.source),
  };
}

function wordsOf(
  field: string,
  given: GivenWords,
  bounds: { min: number; max: number },
): LanguageTexts | null {
  const written = languages.flatMap((language) => {
    const words = given[language];
    return words?.trim() ? [[language, plainText(field, words, bounds)] as const] : [];
  });
  return written.length > 0 ? Object.fromEntries(written) : null;
}

function sourceOf(field: string, given: string | null | undefined): string {
  if (!given?.trim()) throw invalid(field, 'Say where this can be read up, or who counted.', 'SOURCE_NEEDED');
  return plainText(field, given, limits.source);
}

function optional(field: string, given: string | null | undefined, bounds: { min: number; max: number }) {
  return given?.trim() ? plainText(field, given, bounds) : null;
}

function whole(field: string, given: number | null | undefined, { min, max }: { min: number; max: number }) {
  if (given == null) return null;
  if (!Number.isInteger(given) || given < min || given > max)
    throw invalid(field, `${given} is no whole number from ${min} to ${max}.`, 'NUMBER_OUT_OF_RANGE', {
      min,
      max,
    });
  return given;
}

/** A day, or a month where no more is known. */
function dayOrMonth(field: string, given: string): string {
  return /^\d{4}-\d\d$/.test(given) ? dayOf(field, `${given}-01`).slice(0, 7) : dayOf(field, given);
}

function currencyOf(given: string): string {
  const code = given.trim().toUpperCase();
  if (!isCurrency(code))
    throw invalid(
      'currency',
      `${JSON.stringify(given)} is no currency; write its three letters.`,
      'NO_CURRENCY',
    );
  return code;
}

function languageCode(given: string): string {
  const code = given.trim().toLowerCase();
  if (!/^[a-z]{2,3}$/.test(code))
    throw invalid(
      'nativeLanguage',
      `${JSON.stringify(given)} is no language; write its code, as vi.`,
      'NO_SUCH_LANGUAGE',
    );
  return code;
}
