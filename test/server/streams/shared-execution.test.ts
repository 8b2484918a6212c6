import { afterAll, describe, expect, it } from 'vitest';
import { say } from '../../support/api.ts';
import { openHouse } from '../../support/open-house.ts';
import { proxied } from '../../support/proxied-database.ts';
import type { TcpProxy } from '../../support/proxy.ts';
import { StatementCount } from '../../support/statements.ts';
import type { Subscriber } from '../../support/subscriber.ts';

let line: TcpProxy;
const house = openHouse(async () => {
  const { proxy, reach } = await proxied();
  line = proxy;
  return { secondReaches: reach };
});
afterAll(() => line?.close());

describe('a discussion that many follow alike', () => {
  it('is read and written out once for all of them, and each is sent the very same bytes', async () => {
    const { a, b, world, follow } = house();
    const { lan, seoyeon, session } = world;
    const tell = async (readers: Subscriber[]) => {
      const statements = new StatementCount(line, [
        'stream positions',
        'watch access',
        'close lapsed appointments',
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
    expect(forMany.length).toBe(forOne.length);
    expect(forOne.length).toBeGreaterThanOrEqual(8);
    for (const other of others) expect(other.frames.slice(-8)).toEqual(one.frames.slice(-8));

    await b.kill9();
    const said = await say(a.url, lan.cookie, session.id, 'Told by the other server');
    const again = await follow({ urls: [a.url], after: one.position });
    await again.reaches(said.position);
  });
});
