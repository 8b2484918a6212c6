import { describe, expect, it } from 'vitest';
import { gql } from '../../support/api.ts';
import { openHouse } from '../../support/open-house.ts';
import { until } from '../../support/until.ts';
import { writeOn } from '../../support/writer.ts';

const house = openHouse();

const end = `mutation ($input: EndParticipationInput!) { endParticipation(input: $input) { id } }`;
const move = `mutation ($input: MoveSessionInput!) { moveSession(input: $input) { id state } }`;

describe('units of work on crossing streams', () => {
  it('never wait for each other in a ring: many streams at once, at two servers, beside people who write', async () => {
    const { a, b, world, pool, follow } = house();
    const { chau, lan, seoyeon, rizky, isla, session, network, table, later } = world;
    const follower = await follow({ urls: [b.url] });
    let isOver = false;
    const refused: unknown[] = [];
    const writers = [session, network, session, network, later, later].map((place, index) =>
      writeOn({
        servers: [a, b],
        author: [lan, seoyeon, rizky][index % 3]!,
        sessionId: place.id,
        goesOn: () => !isOver,
        onRefused: (answer) => refused.push(answer),
      }),
    );
    // Each of these writes into the streams of all seven sessions, and one into a session's own row and stream.
    const removals = [rizky, isla, lan, seoyeon].map(async (who, index) => {
      for (let round = 0; round < 8; round++) {
        await pool.query(
          `insert into "grant" (id, thing_kind, thing_id, person_id, role)
            values (gen_random_uuid(), 'session', $1, $2, 'READER') on conflict do nothing`,
          [table.id, who.id],
        );
        const input = { requestId: crypto.randomUUID(), sessionId: table.id, personId: who.id };
        const answer = await gql([a, b][(index + round) % 2]!.url, chau.cookie, end, { input });
        if (answer.code) refused.push(answer);
      }
    });
    const moves = (async () => {
      for (let round = 0; round < 20; round++) {
        const input = {
          requestId: crypto.randomUUID(),
          sessionId: network.id,
          state: round % 2 ? 'CLOSED' : 'LIVE',
        };
        const answer = await gql([a, b][round % 2]!.url, chau.cookie, move, { input });
        if (answer.code && round > 0) refused.push(answer);
      }
    })();
    await Promise.all([...removals, moves]);
    isOver = true;
    // Who is refused because the session has just been closed would try for ever.
    const input = { requestId: crypto.randomUUID(), sessionId: network.id, state: 'LIVE' };
    await gql(a.url, chau.cookie, move, { input });
    const written = (await Promise.all(writers)).flat();
    expect(written.length).toBeGreaterThan(20);
    expect(refused.filter((answer) => !JSON.stringify(answer).includes('CONFLICT'))).toEqual([]);

    await Promise.all([a.kill9(), b.kill9()]);
    await until('the servers’ last words to PostgreSQL', async () => {
      const { rows } = await pool.query(
        `select 1 from pg_stat_activity where application_name like 'trellis %' and datname = current_database()`,
      );
      return rows.length === 0;
    });
    const { rows } = await pool.query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
    expect(follower.holes).toEqual([]);
    const gaps = await pool.query(
      `select s.id from stream s left join entry e on e.stream_id = s.id group by s.id
        having s.position <> count(e.*) or s.position <> coalesce(max(e.position), 0)`,
    );
    expect(gaps.rows).toEqual([]);
  });
});
