import type { LiveEvent, LiveView } from '../../graphql/live/live-view.ts';
import { readSelection } from '../../graphql/planner/index.ts';
import { stranger } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { prepared } from '../../kernel/prepared.ts';
import { sessionFace } from './forum.face.ts';
import { keyPointFace } from './key-points/key-point.face.ts';
import { messageFace } from './message.face.ts';
import { mayRead, sessionColumns } from './session.policy.ts';

/** A session's discussion, live: each entry with its message or session as it is when it is delivered. */
export const discussionView: LiveView = {
  field: 'discussion',

  async open({ database }, { actor }, args) {
    const sessionId = String(args.sessionId);
    if (!isId(sessionId)) throw notFound('session', sessionId);
    const values: unknown[] = [];
    const param = (value: unknown) => `$${values.push(value)}`;
    const predicate = mayRead.sql(sessionColumns('s'), { actor, language: 'en', param });
    const text = `select s.stream_id, t.position, t.access_version from session s join stream t on t.id = s.stream_id
      where s.id = ${param(sessionId)} and ${predicate}`;
    const { rows } = await database.pool.query<{
      stream_id: string;
      position: number;
      access_version: number;
    }>(prepared(text, values));
    const [found] = rows;
    if (!found) throw notFound('session', sessionId);
    const { stream_id: streamId, position, access_version: accessVersion } = found;
    return { streamId, position, accessVersion, accessClass: 'reader' };
  },

  async load(reader, entries, selections) {
    // All readers are shown the same, so nothing is read as anyone in particular: opening has authorised each.
    const common = { ...reader, actor: stranger };
    const messageIds = entries.flatMap((entry) =>
      entry.kind.startsWith('message.') ? [entry.subjectId] : [],
    );
    const sessionIds = entries.flatMap((entry) =>
      entry.kind.startsWith('session.') ? [entry.subjectId] : [],
    );
    const keyPointIds = entries.flatMap((entry) =>
      entry.kind.startsWith('key-point.') ? [entry.subjectId] : [],
    );
    const [messages, sessions, keyPoints] = await Promise.all([
      readByIds(common, selections('DiscussionEntry', 'message'), messageFace, messageIds),
      readByIds(
        common,
        selections('DiscussionEntry', 'session'),
        { ...sessionFace, readable: () => 'true' },
        sessionIds,
      ),
      readByIds(
        common,
        selections('DiscussionEntry', 'keyPoint'),
        { ...keyPointFace, readable: () => 'true' },
        keyPointIds,
      ),
    ]);
    return entries.map(
      (entry) =>
        ({
          __typename: 'DiscussionEntry',
          position: entry.position,
          at: entry.at.getTime(),
          kind: entry.kind,
          message: messages.get(entry.subjectId) ?? null,
          session: sessions.get(entry.subjectId) ?? null,
          keyPoint: keyPoints.get(entry.subjectId) ?? null,
        }) satisfies LiveEvent & Record<string, unknown>,
    );
  },
};

async function readByIds(
  reader: Parameters<typeof readSelection>[0],
  selection: Parameters<typeof readSelection>[1] | null,
  face: Parameters<typeof readSelection>[2],
  ids: readonly string[],
): Promise<Map<string, object>> {
  if (!selection || ids.length === 0) return new Map();
  const withId = { ...face, always: ['id'] };
  const rows = await readSelection(reader, selection, withId, ({ param }) => ({
    where: (row) => `${row}.id = any(${param([...new Set(ids)])}::uuid[])`,
  }));
  return new Map(rows.map((row) => [row.id as string, row]));
}
