import type { EntityManager } from '@mikro-orm/postgresql';
import { dayAfter } from '../../kernel/day.ts';
import { newId } from '../../kernel/ids.ts';
import type { Commitment } from './commitment.entity.ts';
import { daysToMake, horizonDays } from './recurrence.ts';

type ByRule = Pick<Commitment, 'id' | 'rule'>;

/** Adds one time that a commitment is to be kept. */
export async function makeOccurrence(
  em: EntityManager,
  commitmentId: string,
  number: number,
  dueOn: string | null,
): Promise<string> {
  const id = newId<'Occurrence'>();
  await em.execute(
    'insert into occurrence (id, commitment_id, number, due_on, first_due_on) values (?, ?, ?, ?, ?) on conflict (commitment_id, number) do nothing',
    [id, commitmentId, number, dueOn, dueOn],
  );
  return id;
}

/** Makes what a rule asks for up to the horizon; how many were made. The caller holds the commitment. */
export async function makeOccurrences(em: EntityManager, { id, rule }: ByRule): Promise<number> {
  if (!rule) return 0;
  const [state] = await em.execute<{ made: number; open: boolean; today: string }[]>(
    `select coalesce(max(o.number), 0) as made, coalesce(bool_or(o.state in ('PROMISED','IN_PROGRESS')), false) as open,
        house_day()::text as today from occurrence o where o.commitment_id = ?`,
    [id],
  );
  const { made, open, today } = state!;
  const days = daysToMake(rule, made, dayAfter(today, horizonDays), !open);
  for (const [index, day] of days.entries()) await makeOccurrence(em, id, made + 1 + index, day);
  return days.length;
}
