import { type Notice, nameThings, ofEntry, tellsOf } from '../notifications/index.ts';
import { isWithdrawn, mayKnowKeyPoint, mayMarkKeyPoint } from './key-points/key-point.policy.ts';
import { forumColumns, mayRead, sessionColumns } from './session.policy.ts';

const titled = (row: string, language: string) =>
  `coalesce(${row}.title->>'${language}', ${row}.title->>'en')`;

nameThings(
  {
    kind: 'session',
    table: 'session',
    title: (session, { language }) => titled(session, language),
    path: (session) => `'/sessions/' || ${session}.id`,
    readable: (session, context) => mayRead.sql(sessionColumns(session), context),
  },
  {
    kind: 'forum',
    table: 'forum',
    title: (forum, { language }) => titled(forum, language),
    path: (forum) => `'/forums/' || ${forum}.slug`,
    readable: (forum, context) => mayRead.sql(forumColumns(forum), context),
  },
  {
    kind: 'key-point',
    table: 'key_point',
    title: (point) => `${point}.words`,
    within: (point, { language }) =>
      `(select ${titled('s', language)} from session s where s.id = ${point}.session_id)`,
    path: (point) => `'/sessions/' || ${point}.session_id || '?point=' || ${point}.id`,
    readable: (point, context) => `(not ${isWithdrawn(point)} and ${mayKnowKeyPoint(point, context)})`,
    editable: mayMarkKeyPoint,
  },
);

// Whom a message mentions, and whom it answers.
tellsOf({
  kinds: /^message\.(posted|edited)$/,
  async tell(ask, entry) {
    const [message] = await ask<{ sessionId: string; answeredId: string | null; mentioned: string[] }>(
      `select m.session_id as "sessionId", r.author_id as "answeredId",
          array(select n.person_id from message_mention n where n.message_id = m.id) as mentioned
        from message m left join message r on r.id = m.reply_to_id where m.id = $1 and m.deleted_at is null and m.hidden_at is null`,
      [entry.subjectId],
    );
    if (!message) return [];
    const { sessionId, answeredId, mentioned } = message;
    const thing = { kind: 'session', id: sessionId };
    const place = `?message=${entry.subjectId}`;
    const common = { ...ofEntry(entry), thing, place, source: `message.${entry.subjectId}` };
    const mentions = mentioned.map((personId): Notice => ({ ...common, personId, kind: 'MENTION' }));
    if (entry.kind !== 'message.posted' || answeredId === null || mentioned.includes(answeredId))
      return mentions;
    return [...mentions, { ...common, personId: answeredId, kind: 'ANSWER' }];
  },
});
