import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetRequests } from '../../../server/streams/forget-requests.ts';
import { gql, type Posted, post, say } from '../../support/api.ts';
import { openHouse } from '../../support/open-house.ts';

const house = openHouse();

const react = `mutation ($input: ReactInput!) { react(input: $input) { id } }`;
const edit = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { id } }`;

interface Write {
  send(url: string): Promise<unknown>;
  /** How often it has had its effect. */
  effects(): Promise<number>;
}

/** One write of a kind with an id of its own, to be sent as often as one likes. */
async function newWrite(kind: 'edit' | 'post' | 'react'): Promise<Write> {
  const { a, world, pool } = house();
  const { lan, session } = world;
  const requestId = crypto.randomUUID();
  const entries = async () => {
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from request r join entry e on e.stream_id = (r.result->>'streamId')::uuid
        and e.position = (r.result->>'position')::bigint where r.request_id = $1 and r.person_id = $2`,
      [requestId, lan.id],
    );
    return rows[0]!.n;
  };
  if (kind === 'post') {
    return {
      send: async (url) =>
        (await post(url, lan.cookie, { sessionId: session.id, text: 'Said once', requestId })).data,
      effects: async () => {
        const { rows } = await pool.query('select id from message where request_id = $1', [requestId]);
        const told = await pool.query('select 1 from entry where subject_id = any($1)', [
          rows.map((row) => row.id),
        ]);
        return rows.length === told.rows.length ? rows.length : Number.NaN;
      },
    };
  }
  const message = await say(a.url, lan.cookie, session.id, 'To be changed');
  const input = kind === 'edit' ? { text: 'Changed once' } : { kind: 'AGREE', on: true };
  const document = kind === 'edit' ? edit : react;
  return {
    send: async (url) =>
      (await gql(url, lan.cookie, document, { input: { requestId, messageId: message.id, ...input } })).data,
    effects: entries,
  };
}

describe('a write that is sent again', () => {
  it('has one effect and one answer, however often, at whichever server, at once and after a restart', async () => {
    const { a, b } = house();
    const sent: { write: Write; answer: string }[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('post' as const, 'edit' as const, 'react' as const),
        fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        async (kind, rounds) => {
          const write = await newWrite(kind);
          const answers: string[] = [];
          for (const round of rounds) {
            const round_ = await Promise.all(round.map((atA) => write.send((atA ? a : b).url)));
            answers.push(...round_.map((answer) => JSON.stringify(answer)));
          }
          expect(new Set(answers).size).toBe(1);
          expect(answers[0]).not.toBe('null');
          expect(await write.effects()).toBe(1);
          sent.push({ write, answer: answers[0]! });
        },
      ),
      { numRuns: 25 },
    );
    await a.kill9();
    await a.restart();
    for (const { write, answer } of sent) {
      expect(JSON.stringify(await write.send(a.url))).toBe(answer);
      expect(await write.effects()).toBe(1);
    }
  });

  it('is one message when the server is killed while it is being sent, and sent again to the other', async () => {
    const { a, b, world, pool, follow } = house();
    const { lan, session } = world;
    const follower = await follow({ urls: [b.url] });
    const before = follower.position;
    const ids = Array.from({ length: 30 }, () => crypto.randomUUID());
    const sendAll = (url: string) =>
      Promise.all(
        ids.map((requestId) =>
          post(url, lan.cookie, { sessionId: session.id, text: requestId, requestId }).catch(() => null),
        ),
      );
    const first = sendAll(a.url);
    await a.kill9();
    await first;
    const answers = await sendAll(b.url);
    const posted = answers.map((answer) => answer?.data?.postMessage as Posted);
    expect(posted.map((one) => one.text)).toEqual(ids);
    await follower.reaches(before + ids.length);
    expect([...follower.texts].sort()).toEqual([...ids].sort());
    const { rows } = await pool.query<{ n: number }>(
      'select count(*)::int as n from message where request_id = any($1)',
      [ids],
    );
    expect(rows[0]!.n).toBe(ids.length);
  });

  it('is refused when the same id comes with other words, at the same server and at another', async () => {
    const { a, b, world, pool } = house();
    const { lan, session } = world;
    const requestId = crypto.randomUUID();
    const send = (url: string, text: string) =>
      post(url, lan.cookie, { sessionId: session.id, text, requestId });
    const both = await Promise.all([send(a.url, 'One way'), send(b.url, 'Another way')]);
    expect(both.map((answer) => answer.code).sort()).toEqual(['IDEMPOTENCY_CONFLICT', null]);
    const kept = both.find((answer) => answer.data?.postMessage)!.data!.postMessage.text!;
    await a.kill9();
    expect((await send(b.url, 'A third way')).code).toBe('IDEMPOTENCY_CONFLICT');
    expect((await send(b.url, kept)).data?.postMessage.text).toBe(kept);
    const { rows } = await pool.query('select text from message where request_id = $1', [requestId]);
    expect(rows).toEqual([{ text: kept }]);
  });

  it('is known for thirty days and is a new write after them; two servers forget side by side what is older', async () => {
    const { a, b, world, pool } = house();
    const { lan, session } = world;
    const ids = Array.from({ length: 12 }, () => crypto.randomUUID());
    const send = async (url: string, requestId: string) => {
      const answer = await post(url, lan.cookie, { sessionId: session.id, text: 'Long ago', requestId });
      return answer.data!.postMessage.id;
    };
    const first = await Promise.all(ids.map((id) => send(a.url, id)));
    await pool.query(
      `update request set at = now() - interval '1 day' * (24.5 + n) from unnest($1::uuid[]) with ordinality as k(id, n)
        where request_id = k.id`,
      [ids],
    );
    // More old ones than fit one block, beside those of today.
    await pool.query(
      `insert into request (person_id, request_id, action, payload_hash, at)
        select $1, gen_random_uuid(), 'long ago', '', now() - interval '40 days' from generate_series(1, 2000)`,
      [lan.id],
    );
    const { rows: before } = await pool.query(`select 1 from request where at > now() - interval '30 days'`);
    const servers = [forgetRequests(pool, { blocks: 3 }), forgetRequests(pool, { blocks: 5 })];
    let forgotten = 0;
    while (forgotten < 2007) {
      for (const count of await Promise.all(servers.map((forget) => forget()))) forgotten += count;
    }
    expect(forgotten).toBe(2007);
    const { rows: after } = await pool.query(`select 1 from request`);
    expect(after.length).toBe(before.length);

    await a.kill9();
    const again = await Promise.all(ids.map((id) => send(b.url, id)));
    expect(again.slice(0, 5)).toEqual(first.slice(0, 5));
    expect(again.slice(5).filter((id) => first.includes(id))).toEqual([]);
  });
});
