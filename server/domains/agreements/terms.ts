import {
  type EntryRule,
  entryRules,
  type RenewalRule,
  renewalRules,
} from '../../../schema/agreements/index.ts';
import { dayAfter, dayOf } from '../../kernel/day.ts';
import { invalid } from '../../kernel/errors.ts';
import type { Agreement } from './agreement.entity.ts';

/** From when an agreement holds, how long, and how it goes on, as they are given. */
export interface Terms {
  readonly entryRule?: EntryRule | null;
  readonly entersOn?: string | null;
  readonly termMonths?: number | null;
  readonly endsOn?: string | null;
  readonly isOpenEnded?: boolean | null;
  readonly renewalRule?: RenewalRule | null;
  readonly renewalMonths?: number | null;
  readonly noticeDays?: number | null;
  readonly terminationNoticeDays?: number | null;
  readonly reviewMonths?: number | null;
}

type KeptTerms = Pick<
  Agreement,
  | 'entryRule'
  | 'entersOn'
  | 'termMonths'
  | 'endsOn'
  | 'isOpenEnded'
  | 'renewalRule'
  | 'renewalMonths'
  | 'noticeDays'
  | 'terminationNoticeDays'
  | 'reviewMonths'
>;

/** Terms as they are kept; refuses days that are none, an end before the beginning, and terms that contradict themselves. */
export function termsOf(given: Terms): KeptTerms {
  const entryRule = entryRules.find((one) => one === given.entryRule) ?? 'LAST_SIGNATURE';
  const entersOn = given.entersOn ? dayOf('entersOn', given.entersOn) : null;
  if (entryRule === 'ON_DAY' && !entersOn)
    throw invalid('entersOn', 'Say on which day it enters into force.', 'ENTRY_DAY_NEEDED');
  const endsOn = given.endsOn ? dayOf('endsOn', given.endsOn) : null;
  if (endsOn && entersOn && endsOn < entersOn)
    throw invalid(
      'endsOn',
      `It would end on ${endsOn}, before it begins on ${entersOn}.`,
      'DAY_BEFORE_BEGIN',
      {
        begin: entersOn,
      },
    );
  const termMonths = months('termMonths', given.termMonths, 1_200);
  const isOpenEnded = given.isOpenEnded ?? false;
  const ends = [termMonths !== null, endsOn !== null, isOpenEnded].filter(Boolean).length;
  if (ends > 1)
    throw invalid('termMonths', 'Give its length, its last day or no end: one of them.', 'ONE_END_ONLY');
  const renewalRule = renewalRules.find((one) => one === given.renewalRule) ?? 'NONE';
  const renewalMonths = months('renewalMonths', given.renewalMonths, 600);
  if (renewalRule === 'TACIT' && renewalMonths === null)
    throw invalid(
      'renewalMonths',
      'Say for how long it is renewed when nobody objects.',
      'RENEWAL_LENGTH_NEEDED',
    );
  return {
    entryRule,
    entersOn: entryRule === 'ON_DAY' ? entersOn : null,
    termMonths,
    endsOn,
    isOpenEnded,
    renewalRule,
    renewalMonths: renewalRule === 'NONE' ? null : renewalMonths,
    noticeDays: months('noticeDays', given.noticeDays, 1_000),
    terminationNoticeDays: months('terminationNoticeDays', given.terminationNoticeDays, 1_000),
    reviewMonths: months('reviewMonths', given.reviewMonths, 600),
  };
}

/** Refuses terms that say neither when it ends nor that it has no end. */
export function mustHaveTerm({ termMonths, endsOn, isOpenEnded }: Agreement): void {
  if (termMonths === null && endsOn === null && !isOpenEnded)
    throw invalid('termMonths', 'Say how long it holds, or that it has no end.', 'TERM_NEEDED');
}

function months(field: string, value: number | null | undefined, max: number): number | null {
  if (value == null) return null;
  if (!Number.isInteger(value) || value < 1 || value > max)
    throw invalid(field, `${value} is not between 1 and ${max}.`, 'NUMBER_OUT_OF_RANGE', { min: 1, max });
  return value;
}

/** A day so many months later; the last of the month where that one has no such day. */
export function monthsAfter(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The last day of a term that begins on a day. */
export function lastDayOf(begin: string, termMonths: number): string {
  return dayAfter(monthsAfter(begin, termMonths), -1);
}

/** The last day of a term that follows on another one's last day. */
export function lastDayOfNext(endsOn: string, renewalMonths: number): string {
  return lastDayOf(dayAfter(endsOn, 1), renewalMonths);
}

/** The first day of its rhythm on which it is looked at again after a day; null where it has none. */
export function nextReviewAfter(
  { reviewMonths, enteredOn }: Pick<Agreement, 'enteredOn' | 'reviewMonths'>,
  day: string,
): string | null {
  if (reviewMonths === null || enteredOn === null) return null;
  for (let times = 1; ; times++) {
    const review = monthsAfter(enteredOn, reviewMonths * times);
    if (review > day) return review;
  }
}
