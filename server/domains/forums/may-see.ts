import type { Actor } from '../../kernel/actor.ts';
import { actorNow } from '../../kernel/actor-now.ts';
import { askWithin } from '../../kernel/ask-within.ts';
import { forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Rule } from '../../kernel/policy.ts';
import { prepared } from '../../kernel/prepared.ts';
import type { Work } from '../../kernel/work.ts';
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
    if (await maySee(services, actor, sessionId, mayRead)) throw moderatorsOnly();
  }
  throw notFound('session', sessionId);
}

/** The same once the unit of work holds the session: the right may have gone while it waited. */
export async function mustStillModerate(work: Work, sessionId: string): Promise<void> {
  const actor = await actorNow(work);
  const columns = sessionColumns('s');
  const [found] = await askWithin<{ may: boolean }>(work.em, (param) => {
    const context = { actor, language: 'en' as const, param };
    return `select ${mayModerate.sql(columns, context)} as may from session s
      where s.id = ${param(sessionId)} and ${mayRead.sql(columns, context)}`;
  });
  if (!found) throw notFound('session', sessionId);
  if (!found.may) throw moderatorsOnly();
}

const moderatorsOnly = () =>
  forbidden(
    'Only who moderates the session does this, acting for the body they moderate it for.',
    'MODERATORS_ONLY',
  );
