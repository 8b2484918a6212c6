import { randomUUID } from 'node:crypto';
import { sizes, writtenSessions } from '../data/bench-data.ts';
import { jsonPost } from '../load/connection.ts';
import type { Rig, Server } from '../rig.ts';
import { ids } from './bench-ids.ts';
import type { Contestant, HttpMeasure } from './http-measure.ts';
import { type SignedIn, signedInPeople } from './sign-in.ts';

const connections = 16;
const text =
  'The budget was small, so every workshop lent its own tools and its own evenings. What stays is the people.';

export const postDocument = `mutation Post($input: PostMessageInput!) {
  postMessage(input: $input) { id text postedAt author { id name } body { id city { id name } } }
}`;

/** Posting a message: on disk, with its entry and its wake-up, by people who are signed in and may post. */
export async function postingMeasure(rig: Rig, spread: 'many' | 'hot'): Promise<HttpMeasure> {
  const count = spread === 'hot' ? 1 : writtenSessions - 1;
  const sessions = await ids(
    rig.db,
    'session',
    count,
    spread === 'hot' ? sizes.sessions : sizes.sessions + 1,
  );
  const writers = await signedInPeople(rig, connections);
  // A connection is a person at their own device, going through the sessions.
  const turn = (connection: number, sent: number): [string, SignedIn] => [
    sessions[(connection * 5 + sent) % sessions.length]!,
    writers[connection]!,
  ];
  const trellis = (server: Server): Contestant => ({
    name: server.name,
    server,
    request(connection, sent) {
      const [sessionId, { cookie }] = turn(connection, sent);
      const variables = { input: { requestId: randomUUID(), sessionId, text } };
      return jsonPost('/graphql', JSON.stringify({ query: postDocument, variables }), { cookie });
    },
    rows: (answer) => withoutOwn((answer as { data: { postMessage: object } }).data.postMessage),
  });
  return {
    title:
      spread === 'hot'
        ? 'M1 · post a message, one hot session'
        : `M1 · post a message, spread over ${count} sessions`,
    contestants: [
      {
        name: 'floor A (bare insert)',
        server: rig.floor,
        request(connection, sent) {
          const [sessionId, { personId, bodyId }] = turn(connection, sent);
          return jsonPost(
            '/m1',
            JSON.stringify({ requestId: randomUUID(), sessionId, personId, bodyId, text }),
          );
        },
        rows: (answer) => withoutOwn(answer as object),
      },
      ...rig.ours.map(trellis),
    ],
    goals: [{ of: 'requests', against: 'floor A (bare insert)', must: 0.4, aim: 0.8, better: 'higher' }],
  };
}

function withoutOwn(message: object): object {
  return { ...message, id: 'its own', postedAt: 'its own' };
}
