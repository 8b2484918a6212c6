import type { SessionState } from '../../../schema/words.ts';
import type { Person } from '../../kernel/actor.ts';
import { askTogether } from '../../kernel/ask-together.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Rule } from '../../kernel/policy.ts';
import type { Services } from '../../streams/index.ts';
import { isOpen, mayModerate, mayPost, mayRead, sessionColumns } from './session.policy.ts';

/** The discussion a person writes in, as far as a write needs it. */
export interface DiscussionPlace {
  readonly sessionId: string;
  readonly streamId: string;
}

/** One message in it. */
export interface MessagePlace extends DiscussionPlace {
  readonly messageId: string;
  readonly authorId: string;
  readonly isGone: boolean;
  /** Where a reply to it hangs: threads have one level. */
  readonly rootId: string;
}

/** The session's discussion, where the person may post in it; to whom it is not shown, it is not there. */
export async function placeToPost(
  { database }: Services,
  person: Person,
  sessionId: string,
): Promise<DiscussionPlace> {
  if (!isId(sessionId)) throw notFound('session', sessionId);
  const session = await askTogether<{
    stream_id: string;
    state: SessionState;
    read: boolean;
    post: boolean;
  }>(database.pool, (param) => {
    const rules = rulesOf(person, param, { read: mayRead, post: mayPost });
    return `select s.stream_id, s.state, ${rules.read} as read, ${rules.post} as post
      from session s where s.id = ${param(sessionId)}::uuid`;
  });
  if (!session?.read) throw notFound('session', sessionId);
  if (!session.post) throw notForYou();
  refuseWhenShut(session.state);
  return { sessionId, streamId: session.stream_id };
}

/** A message, where the person may read it and its discussion is open to writing (or they moderate it). */
export async function placeOfMessage(
  { database }: Services,
  person: Person,
  messageId: string,
  needs: 'post' | 'moderate',
): Promise<MessagePlace> {
  if (!isId(messageId)) throw notFound('message', messageId);
  const row = await askTogether<{
    session_id: string;
    stream_id: string;
    state: SessionState;
    author_id: string;
    root_id: string;
    is_gone: boolean;
    read: boolean;
    allowed: boolean;
  }>(database.pool, (param) => {
    const rules = rulesOf(person, param, {
      read: mayRead,
      allowed: needs === 'post' ? mayPost : mayModerate,
    });
    return `select m.session_id, s.stream_id, s.state, m.author_id, coalesce(m.reply_to_id, m.id) as root_id,
        (m.deleted_at is not null or m.hidden_at is not null) as is_gone, ${rules.read} as read, ${rules.allowed} as allowed
      from message m join session s on s.id = m.session_id where m.id = ${param(messageId)}::uuid`;
  });
  if (!row?.read) throw notFound('message', messageId);
  if (!row.allowed) throw notForYou();
  if (needs === 'post') refuseWhenShut(row.state);
  return {
    sessionId: row.session_id,
    streamId: row.stream_id,
    messageId,
    authorId: row.author_id,
    rootId: row.root_id,
    isGone: row.is_gone,
  };
}

/** Said only to those who may read the discussion; to others it is not there. */
function notForYou() {
  return forbidden(
    'The body you act for has no such part in this discussion; you may read it.',
    'NO_PART_HERE',
  );
}

function refuseWhenShut(state: SessionState): void {
  if (!isOpen(state)) throw discussionClosed();
}

export const discussionClosed = () =>
  conflict('The discussion is closed: it can be read, and nothing more is added to it.', 'DISCUSSION_CLOSED');

function rulesOf<Names extends string>(
  person: Person,
  param: (value: unknown) => string,
  rules: Record<Names, Rule>,
): Record<Names, string> {
  const context = { actor: person, language: 'en' as const, param };
  const written = Object.entries<Rule>(rules).map(([name, rule]) => [
    name,
    rule.sql(sessionColumns('s'), context),
  ]);
  return Object.fromEntries(written) as Record<Names, string>;
}
