import { afterAll, describe, expect, it } from 'vitest';
import { cutStreams } from '../../../server/streams/retention.ts';
import { say } from '../../support/api.ts';
import { fillDiscussion, headOf } from '../../support/fill.ts';
import { openHouse } from '../../support/open-house.ts';
import { proxied } from '../../support/proxied-database.ts';
import type { TcpProxy } from '../../support/proxy.ts';
import { StatementCount } from '../../support/statements.ts';
import type { Subscriber } from '../../support/subscriber.ts';
import { until } from '../../support/until.ts';

let line: TcpProxy;
const house = openHouse(async () => {
  const { proxy, reach } = await proxied();
  line = proxy;
  return { secondReaches: reach };
});
afterAll(() => line?.close());

describe('wake-ups that are lost', () => {
  it('are made good by the look at positions: a server that hears nothing still tells of everything', async () => {
    const { a, b, world, follow } = house();
    const atB = await follow({ urls: [b.url, a.url] });
    line.blackhole('trellis listener');
    for (const text of ['One', 'Two', 'Three']) {
      const said = await say(a.url, world.lan.cookie, world.session.id, text);
      await atB.reaches(said.position);
    }
    expect(atB.texts.slice(-3)).toEqual(['One', 'Two', 'Three']);
    expect(atB.closes).toEqual([]);

    await b.kill9();
    line.resume();
    const said = await say(a.url, world.lan.cookie, world.session.id, 'Said while B is gone');
    await atB.reaches(said.position);
    expect(atB.holes).toEqual([]);
  });

  it('come again by themselves once a line that had fallen silent is found out', async () => {
    const { a, b, world, pool, follow } = house();
    const listeners = async () => {
      const { rows } = await pool.query<{ pid: number }>(
        `select pid from pg_stat_activity where application_name = 'trellis listener' and datname = current_database()`,
      );
      return rows.map((row) => row.pid);
    };
    const before = await listeners();
    line.blackhole('trellis listener');
    // The new line is let through: only the old one has been forgotten on the way.
    line.resume();
    await until(
      'a new listener',
      async () => (await listeners()).some((pid) => !before.includes(pid)),
      20_000,
    );
    const atB = await follow({ urls: [b.url, a.url] });
    const said = await say(a.url, world.lan.cookie, world.session.id, 'Heard again');
    await atB.reaches(said.position);
    await b.kill9();
    const last = await say(a.url, world.lan.cookie, world.session.id, 'And at the other server');
    await atB.reaches(last.position);
  });
});

describe('a server that comes to know of a discussion late', () => {
  it('reads what lies between when a commit of its own comes before the news of the others’', async () => {
    const { a, b, world, follow } = house();
    const { lan, session } = world;
    const atB = await follow({ urls: [b.url, a.url] });
    line.blackhole('trellis listener');
    await say(a.url, lan.cookie, session.id, 'First, at A');
    await say(a.url, lan.cookie, session.id, 'Second, at A');
    const third = await say(b.url, lan.cookie, session.id, 'Third, at B');
    await atB.reaches(third.position);
    expect(atB.texts.slice(-3)).toEqual(['First, at A', 'Second, at A', 'Third, at B']);
    line.resume();
    await b.kill9();
    const last = await say(a.url, lan.cookie, session.id, 'Fourth, at A');
    await atB.reaches(last.position);
    expect([atB.holes, atB.resyncs, atB.repeated]).toEqual([[], [], 0]);
  });

  it('says so when what lies between is kept no more', async () => {
    const { a, b, world, pool, follow } = house();
    const { lan, session } = world;
    const atB = await follow({ urls: [b.url, a.url] });
    line.pause();
    await fillDiscussion(pool, session, lan, 120, 'While B hears nothing');
    expect(await cutStreams(pool, 50)).toBe(1);
    line.resume();
    await atB.reaches(await headOf(pool, session));
    expect(atB.resyncs).toEqual(['TOO_OLD']);
    await b.kill9();
    const said = await say(a.url, lan.cookie, session.id, 'After the cut');
    await atB.reaches(said.position);
    expect(atB.texts.at(-1)).toBe('After the cut');
    expect(atB.holes).toEqual([]);
  });

  it('feeds whoever comes in the moment in which the last one leaves', async () => {
    const { a, b, world, pool, begin, follow } = house();
    const { lan, session } = world;
    let here = await follow({ urls: [b.url, a.url] });
    for (let round = 0; round < 20; round++) {
      const leaving = here;
      here = begin({ urls: [b.url, a.url], after: await headOf(pool, session) });
      setTimeout(() => leaving.stop(), Math.random() * 12);
      await here.live();
      const said = await say([a, b][round % 2]!.url, lan.cookie, session.id, `Round ${round}`);
      await here.reaches(said.position);
      expect(here.texts.at(-1)).toBe(`Round ${round}`);
    }
    await b.kill9();
    const said = await say(a.url, lan.cookie, session.id, 'B is gone');
    await here.reaches(said.position);
    expect(here.holes).toEqual([]);
  });
});

describe('a discussion that many follow alike', () => {
  it('is read and written out once for all of them, and each is sent the very same bytes', async () => {
    const { a, b, world, follow } = house();
    const { lan, seoyeon, session } = world;
    const tell = async (readers: Subscriber[]) => {
      const statements = new StatementCount(line, [
        'stream positions',
        'other listeners',
        'watch access',
        'close lapsed appointments',
        'streams to cut',
        'request blocks',
        'forget requests',
        'jobs to hand over',
      ]);
      for (let round = 0; round < 8; round++) {
        const said = await say(a.url, lan.cookie, session.id, `Round ${round}`);
        await Promise.all(readers.map((one) => one.reaches(said.position)));
      }
      return statements.stop();
    };
    const one = await follow({ urls: [b.url], cookie: lan.cookie });
    const forOne = await tell([one]);
    // Of other people, other cursors, and nobody’s.
    const start = one.position;
    const others = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        follow({
          urls: [b.url],
          cookie: [lan.cookie, seoyeon.cookie, null, null, null][index % 5],
          after: start - (index % 4),
        }),
      ),
    );
    const forMany = await tell([one, ...others]);
    // How many statements a round takes depends on how its wake-ups meet and on what the house does meanwhile; that they
    // are not one for each reader, who would be 41 a round, does not.
    expect(forOne.length).toBeGreaterThan(0);
    expect(forMany.length).toBeLessThanOrEqual(8 * 8);
    for (const other of others) expect(other.frames.slice(-8)).toEqual(one.frames.slice(-8));

    await b.kill9();
    const said = await say(a.url, lan.cookie, session.id, 'Told by the other server');
    const again = await follow({ urls: [a.url], after: one.position });
    await again.reaches(said.position);
  });
});
