import { describe, expect, it } from 'vitest';
import { headOf } from '../support/fill.ts';
import { openHouse } from '../support/open-house.ts';
import { compare, expectNothingLost, leastAcknowledged } from './support/check.ts';
import { drive } from './support/drive.ts';
import { isFull, median, record } from './support/record.ts';

const house = openHouse();

describe('G1 a server killed while people write', () => {
  const times = isFull ? 100 : 5;

  it(
    `loses nothing and doubles nothing, ${times} times, and is ready again by itself`,
    async () => {
      const { a, b, world, pool, follow } = house();
      const follower = await follow({ urls: [a.url, b.url] });
      const driver = drive([a.url, b.url], world);
      const readyAfter: number[] = [];
      for (let time = 0; time < times; time++) {
        const victim = [a, b][time % 2]!;
        await driver.more(1 + Math.floor(Math.random() * (isFull ? 200 : 100)));
        await victim.kill9();
        const killed = performance.now();
        await victim.restart();
        readyAfter.push(performance.now() - killed);
      }
      await driver.more(Math.max(1, leastAcknowledged - driver.count()));
      const { acknowledged } = await driver.stop();
      const findings = await compare(pool, world.session, acknowledged);
      expectNothingLost(findings);
      await follower.reaches(await headOf(pool, world.session));
      expect(follower.holes).toEqual([]);
      const told = new Set(follower.entries.map((entry) => entry.message?.requestId));
      expect(acknowledged.filter((one) => !told.has(one.requestId))).toEqual([]);
      record({
        fault: 'G1',
        what: 'kill -9 of a server mid-write',
        times,
        ...findings,
        measured: { 'ready again, ms': median(readyAfter) },
      });
      if (isFull) expect(median(readyAfter)).toBeLessThanOrEqual(3_000);
    },
    times * 20_000 + 60_000,
  );
});

describe('G19 a server asked to end while people write', () => {
  const times = isFull ? 20 : 2;

  it(`answers what it has taken and ends well, ${times} times`, async () => {
    const { a, b, world, pool, follow } = house();
    const [atA, atB] = await Promise.all([follow({ urls: [a.url] }), follow({ urls: [b.url] })]);
    const driver = drive([a.url, b.url], world);
    const endedAfter: number[] = [];
    for (let time = 0; time < times; time++) {
      await driver.more(100);
      const asked = performance.now();
      expect(await a.term()).toBe(0);
      endedAfter.push(performance.now() - asked);
      await a.restart();
      await atA.live();
    }
    await driver.more(Math.max(1, leastAcknowledged - driver.count()));
    const { acknowledged, refusals } = await driver.stop();
    const findings = await compare(pool, world.session, acknowledged);
    expectNothingLost(findings);
    // Only a server that is no more gives no answer; what it took it answered.
    expect(Object.keys(refusals).filter((one) => one !== 'no answer')).toEqual([]);
    await atB.reaches(await headOf(pool, world.session));
    expect(atA.closes.filter((code) => code !== 1006)).toEqual(Array(times).fill(1001));
    expect(atB.closes).toEqual([]);
    record({
      fault: 'G19',
      what: 'SIGTERM under load',
      times,
      ...findings,
      measured: { 'ended after, ms': median(endedAfter) },
    });
    if (isFull) expect(median(endedAfter)).toBeLessThanOrEqual(10_000);
  });
});
