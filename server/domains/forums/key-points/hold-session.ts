import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { mayRead, sessionColumns } from '../session.policy.ts';
import { mayMark } from './key-point.policy.ts';

/** Where the entries of a session go, and who writes them now. */
export interface HeldSession {
  readonly streamId: string;
  readonly actor: Person;
  /** The body acted for: whoever may mark acts for one. */
  readonly bodyId: string;
}

/** Holds a session's row so that it is marked by one at a time; refuses who may not mark it, and to whom it is not shown. */
export async function holdSession(work: Work, sessionId: string): Promise<HeldSession> {
  if (!isId(sessionId)) throw notFound('session', sessionId);
  // As an update locks it: `for update` would wait in a ring with messages that name the session.
  await work.em.execute('select 1 from session where id = ? for no key update', [sessionId]);
  const actor = await actorNow(work);
  const columns = sessionColumns('s');
  const [found] = await askWithin<{ stream_id: string; may: boolean }>(work.em, (param) => {
    const context = { actor, language: 'en' as const, param };
    return `select s.stream_id, ${mayMark.sql(columns, context)} as may from session s
      where s.id = ${param(sessionId)} and ${mayRead.sql(columns, context)}`;
  });
  if (!found) throw notFound('session', sessionId);
  if (!found.may || !actor.actingFor) throw rapporteursOnly();
  return { streamId: found.stream_id, actor, bodyId: actor.actingFor };
}

const rapporteursOnly = () =>
  forbidden(
    'Only the session’s rapporteur and who moderates it mark its key points, acting for the body they do it for.',
    'RAPPORTEURS_ONLY',
  );
