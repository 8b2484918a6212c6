import type { Actor } from '../../kernel/actor.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Rule } from '../../kernel/policy.ts';
import { prepared } from '../../kernel/prepared.ts';
import type { Services } from '../../streams/index.ts';
import { mayModerate, mayRead, sessionColumns } from './session.policy.ts';

/** Whether a rule holds for an actor and a session, asked of the database as it is now. */
export async function maySee(
  { database }: Pick<Services, 'database'>,
  actor: Actor,
  sessionId: string,
  rule: Rule,
): Promise<boolean> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const predicate = rule.sql(sessionColumns('s'), { actor, language: 'en', param });
  const text = `select 1 from session s where s.id = ${param(sessionId)} and ${predicate}`;
  const { rows } = await database.pool.query(prepared(text, values));
  return rows.length > 0;
}

/** Refuses whoever may not moderate the session: as forbidden where they may read it, else as if it were not there. */
export async function mustModerate(
  services: Pick<Services, 'database'>,
  actor: Actor,
  sessionId: string,
): Promise<void> {
  if (isId(sessionId)) {
    if (await maySee(services, actor, sessionId, mayModerate)) return;
    if (await maySee(services, actor, sessionId, mayRead)) {
      throw forbidden(
        'Only who moderates the session does this, acting for the body they moderate it for.',
        'MODERATORS_ONLY',
      );
    }
  }
  throw notFound('session', sessionId);
}
