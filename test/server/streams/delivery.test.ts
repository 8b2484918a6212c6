import { describe, expect, it } from 'vitest';
import { gql, say } from '../../support/api.ts';
import { headOf } from '../../support/fill.ts';
import { openHouse } from '../../support/open-house.ts';
import { until } from '../../support/until.ts';
import { writeOn } from '../../support/writer.ts';

const house = openHouse();

describe('a discussion followed at two servers', () => {
  it('shows at each what was said at the other, and loses nothing when one is killed', async () => {
    const { a, b, world, follow } = house();
    const [atA, atB] = await Promise.all([follow({ urls: [a.url, b.url] }), follow({ urls: [b.url] })]);
    await say(a.url, world.lan.cookie, world.session.id, 'Said at A');
    const second = await say(b.url, world.seoyeon.cookie, world.session.id, 'Said at B');
    await Promise.all([atA.reaches(second.position), atB.reaches(second.position)]);
    expect(atA.texts.slice(-2)).toEqual(['Said at A', 'Said at B']);

    await a.kill9();
    await say(b.url, world.lan.cookie, world.session.id, 'Said while A is gone');
    const last = await say(b.url, world.lan.cookie, world.session.id, 'And once more');
    await Promise.all([atA.reaches(last.position), atB.reaches(last.position)]);
    expect(atA.entries).toEqual(atB.entries);
    expect([...atA.holes, ...atB.holes]).toEqual([]);
    expect(atA.closes).toEqual([1006]);
  });

  it('keeps telling of everything while its listener is ended by PostgreSQL again and again', async () => {
    const { a, b, world, pool, follow } = house();
    const atB = await follow({ urls: [b.url] });
    for (let round = 0; round < 3; round++) {
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'trellis listener' and datname = current_database()`,
      );
      const said = await say(a.url, world.lan.cookie, world.session.id, `Said in round ${round}`);
      await atB.reaches(said.position);
    }
    await a.kill9();
    const said = await say(b.url, world.lan.cookie, world.session.id, 'Said at last');
    await atB.reaches(said.position);
    expect(atB.texts.slice(-4)).toEqual([
      'Said in round 0',
      'Said in round 1',
      'Said in round 2',
      'Said at last',
    ]);
    expect(atB.closes).toEqual([]);
  });
});

describe('the order of a discussion', () => {
  it('has no gap and hides nothing from a reader while sixteen people write at two servers and one is killed', async () => {
    const { a, b, world, pool, begin, follow } = house();
    const people = [world.lan, world.seoyeon, world.weiling, world.rizky];
    const [atA, atB] = await Promise.all([follow({ urls: [a.url, b.url] }), follow({ urls: [b.url] })]);
    const before = atA.position;
    let acknowledged = 0;
    const writers = Array.from({ length: 16 }, (_, index) =>
      writeOn({
        servers: [a, b],
        author: people[index % people.length]!,
        sessionId: world.session.id,
        goesOn: (written) => written < 20,
        onAcknowledged: () => {
          acknowledged += 1;
        },
      }),
    );
    await until('a hundred messages', () => acknowledged >= 100);
    await a.kill9();
    const acked = (await Promise.all(writers)).flat();

    const head = await headOf(pool, world.session);
    const late = begin({ urls: [b.url], after: before });
    await Promise.all([atA, atB, late].map((one) => one.reaches(head)));
    const { rows } = await pool.query<{ position: string; request_id: string }>(
      `select e.position, m.request_id from entry e join message m on m.id = e.subject_id
        where e.stream_id = $1 and e.position > $2 order by e.position`,
      [world.session.streamId, before],
    );
    expect(rows.map((row) => Number(row.position))).toEqual(
      Array.from({ length: head - before }, (_, index) => before + 1 + index),
    );
    expect(rows.map((row) => row.request_id).sort()).toEqual(acked.map((one) => one.requestId).sort());
    expect(atB.entries).toEqual(late.entries);
    expect(atA.entries).toEqual(late.entries);
    expect(atB.holes).toEqual([]);
    for (const one of acked) {
      expect(late.entries[one.position - before - 1]).toMatchObject({
        position: one.position,
        message: { id: one.id },
      });
    }
  });

  it('keeps every wording of a message that is changed at two servers at once', async () => {
    const { a, b, world, pool, follow } = house();
    const follower = await follow({ urls: [b.url] });
    const message = await say(a.url, world.lan.cookie, world.session.id, 'Wording 0');
    const edit = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { id } }`;
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        gql([a, b][index % 2]!.url, world.lan.cookie, edit, {
          input: { requestId: crypto.randomUUID(), messageId: message.id, text: `Wording ${index + 1}` },
        }),
      ),
    );
    expect(answers.map((answer) => answer.code)).toEqual(Array(24).fill(null));
    await a.kill9();
    const { rows } = await pool.query<{ text: string }>(
      `select text from message_version where message_id = $1 union all select text from message where id = $1`,
      [message.id],
    );
    const wordings = Array.from({ length: 25 }, (_, index) => `Wording ${index}`);
    expect(rows.map((row) => row.text).sort()).toEqual(wordings.sort());
    await follower.reaches(await headOf(pool, world.session));
    expect(follower.holes).toEqual([]);
  });
});
