import type { Actor } from '../../kernel/actor.ts';
import type { Rule } from '../../kernel/policy.ts';
import { prepared } from '../../kernel/prepared.ts';
import type { Services } from '../../streams/index.ts';
import { sessionColumns } from './session.policy.ts';

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
