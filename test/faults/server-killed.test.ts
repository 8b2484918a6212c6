import type pg from 'pg';
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
    const { acknowledged, refusals, cutOff } = await driver.stop();
    const findings = await compare(pool, world.session, acknowledged);
    expectNothingLost(findings);
    expect(Object.keys(refusals).filter((one) => !one.startsWith('no '))).toEqual([]);
    // A line may be cut on its way to a server that is no more; what that server had taken it has answered.
    const taken = await takenUnanswered(pool, cutOff);
    expect(taken).toEqual([]);
    await atB.reaches(await headOf(pool, world.session));
    expect(atA.closes.filter((code) => code !== 1006)).toEqual(Array(times).fill(1001));
    expect(atB.closes).toEqual([]);
    record({
      fault: 'G19',
      what: 'SIGTERM under load',
      times,
      ...findings,
      measured: {
        'ended after, ms': median(endedAfter),
        'found nobody': refusals['no connection'] ?? 0,
        'cut off before they were taken': cutOff.length,
        'taken and not answered': taken.length,
      },
    });
    if (isFull) expect(median(endedAfter)).toBeLessThanOrEqual(10_000);
    await b.kill9();
    await atB.sees('the end of its line', () => atB.closes.length > 0);
  });
});

/** Tries that were stored before their line was cut: whoever sent them again was answered later. Server and database share a clock. */
async function takenUnanswered(
  pool: pg.Pool,
  cutOff: readonly { requestId: string; at: string }[],
): Promise<string[]> {
  const { rows } = await pool.query<{ request_id: string }>(
    `select r.request_id from request r
      join unnest($1::uuid[], $2::timestamptz[]) as cut(request_id, at) using (request_id) where r.at <= cut.at`,
    [cutOff.map((one) => one.requestId), cutOff.map((one) => one.at)],
  );
  return rows.map((row) => row.request_id);
}
