import { acting, anyOf, appointedToOwner, holdsGrant } from '../../../kernel/policy.ts';
import type { ReadContext } from '../../../kernel/read-context.ts';
import { mayRead, sessionColumns } from '../session.policy.ts';

/** Who says what came out of a session: its rapporteur, and who moderates it, for the body that holds the forum or by a grant. */
export const mayMark = acting(
  anyOf(appointedToOwner('RAPPORTEUR', 'MODERATOR', 'COORDINATOR'), holdsGrant('MODERATOR', 'COORDINATOR')),
);

/** What was taken back, or said in a message that is gone, has no words any more; its place stays. */
export const isWithdrawn = (point: string) =>
  `(${point}.taken_back_at is not null or exists (select 1 from message m where m.id = ${point}.message_id
    and (m.deleted_at is not null or m.hidden_at is not null)))`;

const ofSession = (point: string, rule: typeof mayRead, context: ReadContext) =>
  `exists (select 1 from session held where held.id = ${point}.session_id and ${rule.sql(sessionColumns('held'), context)})`;

/** Who may know of a key point: whoever may read its session. */
export const mayKnowKeyPoint = (point: string, context: ReadContext) => ofSession(point, mayRead, context);

/** Whether the actor, acting as now, says what came of it. */
export const mayMarkKeyPoint = (point: string, context: ReadContext) => ofSession(point, mayMark, context);
