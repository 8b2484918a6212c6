import { projectLimits as limits } from '../../../schema/project-limits.ts';
import { type AreaOfAction, areasOfAction, developmentTargets } from '../../../schema/projects/index.ts';
import { type CreativeField, creativeFields } from '../../../schema/words.ts';
import { dayOf } from '../../kernel/day.ts';
import { invalid } from '../../kernel/errors.ts';
import { type Language, languages } from '../../kernel/localised-text.ts';
import { plainText } from '../../kernel/plain-text.ts';

/** What is said of a project beside its partners, milestones, money, risks and results. */
export interface ProjectFacts {
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly joining?: string | null;
  readonly lessons?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly fields?: readonly CreativeField[] | null;
  readonly areas?: readonly AreaOfAction[] | null;
  readonly targets?: readonly string[] | null;
  readonly currency: string;
}

/** The same as it is kept; refuses one that ends before it begins, and targets and currencies that there are none of. */
export function projectFacts(given: ProjectFacts) {
  const { startsOn, endsOn } = periodOf(given);
  return {
    title: plainText('title', given.title, limits.title),
    summary: plainText('summary', given.summary, limits.summary),
    language: languageOf(given.language),
    joining: optional('joining', given.joining, limits.joining),
    lessons: optional('lessons', given.lessons, limits.lessons),
    startsOn,
    endsOn,
    fields: creativeFields.filter((one) => given.fields?.includes(one)),
    areas: areasOfAction.filter((one) => given.areas?.includes(one)),
    targets: targetsOf(given.targets ?? []),
    currency: currencyOf(given.currency),
  };
}

/** The days that something begins and ends on, where they are known; refuses an end before the beginning. */
export function periodOf(given: { startsOn?: string | null; endsOn?: string | null }) {
  const startsOn = given.startsOn ? dayOf('startsOn', given.startsOn) : null;
  const endsOn = given.endsOn ? dayOf('endsOn', given.endsOn) : null;
  if (startsOn && endsOn && endsOn < startsOn)
    throw invalid('endsOn', `${endsOn} is before ${startsOn}, when it begins.`, 'DAY_BEFORE_BEGIN', {
      begin: startsOn,
    });
  return { startsOn, endsOn };
}

/** A text that may be left out. */
export function optional(
  field: string,
  value: string | null | undefined,
  bounds: { min: number; max: number },
): string | null {
  return value?.trim() ? plainText(field, value, bounds) : null;
}

/** An amount in whole units, where one is known. */
export function amountOf(field: string, given: number | null | undefined): number | null {
  if (given == null) return null;
  const { min, max } = limits.money;
  if (!Number.isInteger(given) || given < min || given > max)
    throw invalid(
      field,
      `${given} is no amount: whole units from ${min} to ${max} are.`,
      'NUMBER_OUT_OF_RANGE',
      { min, max },
    );
  return given;
}

function languageOf(given: string): Language {
  const language = languages.find((one) => one === given);
  if (!language)
    throw invalid(
      'language',
      `${JSON.stringify(given)} is none of ${languages.join(', ')}.`,
      'NO_SUCH_LANGUAGE',
    );
  return language;
}

function targetsOf(given: readonly string[]): string[] {
  const { max } = limits.targets;
  if (given.length > max)
    throw invalid('targets', `${given.length} are more than ${max}.`, 'TOO_MANY_HERE', { max });
  const wrong = given.find((one) => !developmentTargets.includes(one));
  if (wrong !== undefined)
    throw invalid(
      'targets',
      `${JSON.stringify(wrong)} is no target of the 2030 Agenda; write one as 11.4.`,
      'NO_SUCH_TARGET',
      { target: wrong.slice(0, 20) },
    );
  return developmentTargets.filter((one) => given.includes(one));
}

function currencyOf(given: string): string {
  const code = given.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code))
    throw invalid(
      'currency',
      `${JSON.stringify(given)} is no currency; write its three letters.`,
      'NO_CURRENCY',
    );
  return code;
}
