import { agreementKinds, agreementStates } from '../../../../schema/agreements/index.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { agreementColumns, mayKnowHistory } from '../agreement.policy.ts';
import { isBinding } from './next.ts';

/** The order of the register: what was asked for, then what stays the same from one reading to the next. */
export function orderOf(a: string, order: string, isDescending: boolean, context: ReadContext): string {
  const way = isDescending ? 'desc nulls last' : 'asc nulls last';
  const key = keys[order] ?? keys.NEXT!;
  return `${key(a, context)} ${way}, ${title(a, context)} collate "und-x-icu", ${a}.id`;
}

const title = (a: string, { language }: ReadContext) =>
  `coalesce(${a}.title->>'${language}', ${a}.title->>'en')`;

const rank = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(',')}]`;

const keys: Record<string, (a: string, context: ReadContext) => string> = {
  // The same days as the column shows, without the words that go with them.
  NEXT: (a, context) => `least(
    (select min(s.due_on) from procedure_run r join run_step s on s.run_id = r.id and s.closed_at is null
      where r.agreement_id = ${a}.id and r.voided_at is null and ${mayKnowHistory.sql(agreementColumns(a), context)}),
    (select min(oc.due_on) from obligation ob join commitment cm on cm.id = ob.commitment_id and cm.counts
      join occurrence oc on oc.commitment_id = cm.id and oc.state in ('PROMISED','IN_PROGRESS') where ob.agreement_id = ${a}.id),
    case when ${isBinding(a)} then least(case when ${a}.ends_on - ${a}.notice_days >= house_day() then ${a}.ends_on - ${a}.notice_days end,
      ${a}.ends_on, ${a}.next_review_on) end)`,
  TITLE: (a, context) => `${title(a, context)} collate "und-x-icu"`,
  STATE: (a) => `array_position(${rank(agreementStates)}, ${a}.state)`,
  KIND: (a) => `array_position(${rank(agreementKinds)}, ${a}.kind)`,
  ENDS: (a) => `${a}.ends_on`,
  BEGUN: (a) => `${a}.created_at`,
};
