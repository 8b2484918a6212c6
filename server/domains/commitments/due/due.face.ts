import type { DueGroup } from '../../../../schema/words.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { mayKnow } from '../commitment.policy.ts';

export interface DueFilter {
  readonly bodyId?: string | null;
  readonly personId?: string | null;
  /** Only what the reader sees to: named, accepted for another, or nobody's where they answer for the body. */
  readonly mine?: boolean | null;
  readonly thingId?: string | null;
  readonly group?: DueGroup | null;
}

/** Ids of what is open and counts, that the reader may know and asks for, as a query; `place` orders them by day. */
export function dueRows(filter: DueFilter, context: ReadContext): string {
  const { param, actor } = context;
  const where = [`o.state in ('PROMISED','IN_PROGRESS')`, 'c.counts', mayKnow.sql('c', context)];
  if (filter.bodyId)
    where.push(
      `(c.body_id = ${param(filter.bodyId)}::uuid or exists (select 1 from delegation g where g.commitment_id = c.id and g.state = 'ACCEPTED' and g.to_body_id = ${param(filter.bodyId)}::uuid))`,
    );
  if (filter.personId)
    where.push(
      `(c.person_id = ${param(filter.personId)}::uuid or exists (select 1 from delegation g where g.commitment_id = c.id and g.state = 'ACCEPTED' and g.to_person_id = ${param(filter.personId)}::uuid))`,
    );
  if (filter.mine) where.push(isMine(actor, param));
  if (filter.thingId) where.push(`c.holder_id = ${param(filter.thingId)}::uuid`);
  if (filter.group) where.push(groups[filter.group]);
  return `select o.*, row_number() over (order by o.due_on nulls last, o.id)::int as place, count(*) over ()::int as total
    from occurrence o join commitment c on c.id = o.commitment_id where ${where.filter((one) => one !== 'true').join(' and ')}`;
}

const groups: Readonly<Record<DueGroup, string>> = {
  OVERDUE: 'day_over(o.due_on, c.body_id)',
  FORTNIGHT: '(not day_over(o.due_on, c.body_id) and day_over(o.due_on, c.body_id, -15))',
  LATER: 'not day_over(o.due_on, c.body_id, -15)',
  NO_DAY: 'o.due_on is null',
};

function isMine(actor: Actor, param: (value: unknown) => string): string {
  if (actor.kind !== 'person') return 'false';
  const me = `${param(actor.id)}::uuid`;
  const led = actor.appointments
    .filter(({ role }) => ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR'].includes(role))
    .map(({ bodyId }) => bodyId);
  const accepted = `exists (select 1 from delegation g where g.commitment_id = c.id and g.state = 'ACCEPTED' and g.to_person_id = ${me})`;
  return `(c.person_id = ${me} or ${accepted} or (c.person_id is null and c.body_id = any(${param(led)}::uuid[])))`;
}
