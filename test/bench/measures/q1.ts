import { sizes } from '../data/bench-data.ts';
import { jsonPost } from '../load/connection.ts';
import type { Rig, Server } from '../rig.ts';
import { ids } from './bench-ids.ts';
import type { Contestant, HttpMeasure } from './http-measure.ts';

const document = `query Discussion($id: ID!) {
  session(id: $id) {
    discussion { messages(last: 50) { nodes {
      id position text isQuestion postedAt
      author { id name }
      body { id city { id name field } }
      reactions { kind count }
    } } }
  }
}`;

const peerDocument = `query Discussion($id: UUID!) {
  messages: allMessagesList(condition: { sessionId: $id, replyToId: null }, orderBy: [POSITION_DESC], first: 50) {
    id: rowId position text: shownText isQuestion postedAt
    author: personByAuthorId { id: rowId name }
    body: bodyByBodyId { id: rowId city: cityByRowId { id: rowId name field } }
    reactions: tallyList { kind count }
  }
}`;

interface Ours {
  data: { session: { discussion: { messages: { nodes: unknown[] } } } };
}

/** Fifty messages of a session, each with its author, the city it was said for, and its reaction counts. */
export async function discussionMeasure(rig: Rig): Promise<HttpMeasure> {
  const sessions = await ids(rig.db, 'session', sizes.sessions);
  const posts = (path: string, body: (id: string) => object) => {
    const requests = sessions.map((id) => jsonPost(path, JSON.stringify(body(id))));
    return (connection: number, count: number) => requests[(connection * 7 + count) % requests.length]!;
  };
  const trellis = (server: Server): Contestant => ({
    name: server.name,
    server,
    request: posts('/graphql', (id) => ({ query: document, variables: { id } })),
    rows: (answer) => (answer as Ours).data.session.discussion.messages.nodes,
  });
  return {
    title: 'Q1 · 50 messages with author, city and reaction counts',
    contestants: [
      {
        name: 'floor A',
        server: rig.floor,
        request: posts('/q1', (sessionId) => ({ sessionId })),
        rows: (answer) => answer,
      },
      {
        name: 'floor A3 (flat rows)',
        server: rig.floor,
        request: posts('/q1-rows', (sessionId) => ({ sessionId })),
        rows: (answer) => answer,
      },
      ...rig.ours.map(trellis),
      {
        name: 'PostGraphile 5',
        server: rig.postgraphile,
        request: posts('/graphql', (id) => ({ query: peerDocument, variables: { id } })),
        rows: (answer) => (answer as { data: { messages: unknown[] } }).data.messages.reverse(),
      },
    ],
    goals: [
      { of: 'requests', against: 'floor A', must: 0.5, aim: 0.6, better: 'higher' },
      { of: 'requests', against: 'PostGraphile 5', must: 1.25, better: 'higher' },
    ],
  };
}
