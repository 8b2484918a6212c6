import { commitmentLimits as limits } from '../../../schema/commitment-limits.ts';
import { type Audience, type DueKind, type RuleUnit, ruleUnits } from '../../../schema/words.ts';
import { isCurrent } from '../../kernel/actor-now.ts';
import { dayOf } from '../../kernel/day.ts';
import { invalid } from '../../kernel/errors.ts';
import { isId, newId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Work } from '../../kernel/work.ts';
import type { BodyId, PersonId } from '../people/index.ts';
import { Commitment, type CommitmentId } from './commitment.entity.ts';
import { makeOccurrence, makeOccurrences } from './make-occurrences.ts';
import { historyOf } from './record.ts';
import type { Rule } from './recurrence.ts';

/** When a commitment is due, as it is said. */
export interface Due {
  readonly kind: DueKind;
  /** Of what is due once: its day. */
  readonly on?: string | null | undefined;
  readonly rule?:
    | {
        readonly every: number;
        readonly unit: RuleUnit;
        readonly from: string;
        readonly until?: string | null | undefined;
      }
    | null
    | undefined;
  /** Of what is due when something happens: what, in words. */
  readonly condition?: string | null | undefined;
}

export interface NewCommitment {
  readonly bodyId: string;
  readonly personId?: string | null | undefined;
  readonly words: string;
  readonly language: string;
  readonly due: Due;
  readonly target?: number | null | undefined;
  readonly unit?: string | null | undefined;
  /** What it belongs to; without it, `audience` says who knows it. */
  readonly holder?: { readonly kind: string; readonly id: string };
  readonly audience?: Audience | undefined;
  /** Left out where it is due from now on. */
  readonly counts?: boolean;
  readonly isDemonstration?: boolean;
}

/**
 * Makes a commitment within the caller's unit of work. Whether the actor may promise this for that body is the caller's to
 * say; refuses words, days and rules that make no sense, and a person who does not act for the body.
 */
export async function promise(work: Work, made: NewCommitment): Promise<CommitmentId> {
  const commitment = work.em.create(Commitment, {
    id: newId<'Commitment'>(),
    bodyId: made.bodyId as BodyId,
    personId: await memberOf(work, made.bodyId, made.personId ?? null),
    words: plainText('words', made.words, limits.words),
    language: made.language,
    ...due(made.due),
    ...measure(made.target ?? null, made.unit ?? null),
    audience: made.audience ?? 'PRIVATE',
    holderKind: made.holder?.kind ?? null,
    holderId: made.holder?.id ?? null,
    counts: made.counts ?? true,
    isDemonstration: made.isDemonstration ?? false,
    madeById: work.actor.id as PersonId,
  });
  work.em.persist(commitment);
  await work.em.flush();
  await firstOccurrences(work, commitment, made.due);
  work.record(await historyOf(work, commitment.id), { kind: 'commitment.made', subjectId: commitment.id });
  return commitment.id;
}

async function firstOccurrences(work: Work, commitment: Commitment, { kind, on }: Due): Promise<void> {
  if (kind === 'BY_RULE') await makeOccurrences(work.em, commitment);
  else if (kind !== 'ON_CONDITION')
    await makeOccurrence(work.em, commitment.id, 1, kind === 'ONCE' ? dayOf('due', on ?? '') : null);
}

/** When it is due, as it is kept; refuses what says two things at once or nothing. */
export function due({ kind, rule, condition }: Due): Pick<Commitment, 'dueKind' | 'rule' | 'condition'> {
  return {
    dueKind: kind,
    rule: kind === 'BY_RULE' ? ruleOf(rule) : null,
    condition: kind === 'ON_CONDITION' ? plainText('condition', condition ?? '', limits.condition) : null,
  };
}

function ruleOf(rule: Due['rule']): Rule {
  if (!rule || !ruleUnits.includes(rule.unit)) throw invalid('rule', 'Say how often it is due.', 'NO_RULE');
  const { every, unit } = rule;
  const { min, max } = limits.every;
  if (!Number.isInteger(every) || every < min || every > max)
    throw invalid('every', `Every ${every} is no rhythm; ${min} to ${max} is.`, 'NUMBER_OUT_OF_RANGE', {
      min,
      max,
    });
  const from = dayOf('from', rule.from);
  const until = rule.until == null ? null : dayOf('until', rule.until);
  if (until !== null && until < from)
    throw invalid('until', `${until} is before ${from}, when it begins.`, 'DAY_BEFORE_BEGIN', {
      begin: from,
    });
  return { every, unit, from, until };
}

function measure(target: number | null, unit: string | null): Pick<Commitment, 'target' | 'unit'> {
  if (target === null) {
    if (unit?.trim()) throw invalid('target', 'Say how much of it, too.', 'EMPTY');
    return { target: null, unit: null };
  }
  const { max } = limits.target;
  if (!Number.isFinite(target) || target <= 0 || target > max)
    throw invalid('target', `${target} can’t be promised.`, 'NUMBER_OUT_OF_RANGE', { min: 0.001, max });
  return {
    target: Math.round(target * 1_000) / 1_000,
    unit: unit?.trim() ? plainText('unit', unit, limits.unit) : null,
  };
}

/** A person who acts for a body today, or nobody; refuses anybody else. */
export async function memberOf(
  { em }: Work,
  bodyId: string,
  personId: string | null,
): Promise<PersonId | null> {
  if (personId === null) return null;
  const found = isId(personId)
    ? await em.execute<object[]>(
        `select 1 from appointment a join person p on p.id = a.person_id and p.erased_at is null and p.disabled_at is null
          where a.person_id = ? and a.body_id = ? and ${isCurrent('a')} limit 1`,
        [personId, bodyId],
      )
    : [];
  if (found.length === 0)
    throw invalid('person', 'Only who acts for the body can see to it.', 'NOT_OF_THE_BODY');
  return personId as PersonId;
}
