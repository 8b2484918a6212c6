import type { Work } from '../../kernel/work.ts';
import type { HeldPlan } from './hold-plan.ts';

/** Tells in a plan's stream what happened to it, or to one of its lines. */
export function recordPlan(
  work: Work,
  { plan }: Pick<HeldPlan, 'plan'>,
  kind: string,
  { subjectId = plan.id as string, ...facts }: Readonly<Record<string, string | number | null>> = {},
): void {
  work.record(plan.streamId, { kind: `plan.${kind}`, subjectId: String(subjectId), facts });
}
