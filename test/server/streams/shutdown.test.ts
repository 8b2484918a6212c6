import { describe, expect, it } from 'vitest';
import { headOf } from '../../support/fill.ts';
import { openHouse } from '../../support/open-house.ts';
import { until } from '../../support/until.ts';
import { writeOn } from '../../support/writer.ts';

const house = openHouse();

describe('a server that is asked to end under load', () => {
  it('answers what it has taken, tells its sockets, ends well, and nothing acknowledged is lost', async () => {
    const { a, b, world, pool, follow } = house();
    const [atA, atB] = await Promise.all([follow({ urls: [a.url, b.url] }), follow({ urls: [b.url] })]);
    const before = atB.position;
    let acknowledged = 0;
    let isEnding = false;
    let unanswered = 0;
    const people = [world.lan, world.seoyeon, world.weiling, world.rizky];
    const writers = Array.from({ length: 12 }, (_, index) =>
      writeOn({
        servers: index % 3 === 0 ? [b] : [a, b],
        author: people[index % people.length]!,
        sessionId: world.session.id,
        goesOn: (written) => written < 25,
        onAcknowledged: () => {
          acknowledged += 1;
        },
        onRefused: (answer) => {
          if (answer || !isEnding) unanswered += 1;
        },
      }),
    );
    await until('a hundred messages', () => acknowledged >= 100);
    isEnding = true;
    expect(await a.term()).toBe(0);
    const acked = (await Promise.all(writers)).flat();
    await Promise.all([atA, atB].map(async (one) => one.reaches(await headOf(pool, world.session))));

    expect(atA.closes).toEqual([1001]);
    expect(atA.holes).toEqual([]);
    expect(atB.closes).toEqual([]);
    expect(unanswered).toBe(0);
    const told = atB.entries.map((entry) => entry.message?.requestId);
    expect(told.sort()).toEqual(acked.map((one) => one.requestId).sort());
    expect(atB.position).toBe(before + acked.length);
    expect(a.logs()).not.toMatch(/"level":(50|60)/);
  });
});
