import { describe, expect, it } from 'vitest';
import { say } from '../../support/api.ts';
import { fillDiscussion, headOf } from '../../support/fill.ts';
import { openHouse } from '../../support/open-house.ts';
import { memoryOf } from '../../support/server-process.ts';
import type { Subscriber } from '../../support/subscriber.ts';

const house = openHouse();

// Long enough, in three bytes a letter, that what the kernel holds of a line is full after a part of it.
const long = 'Lời dài lấp đầy đường truyền ữ '.repeat(125);
const megabyte = 1_024;

describe('a socket that is never read', () => {
  it('harms nobody: the others are told everything, the server keeps its size, and it comes back by its cursor', async () => {
    const { a, b, world, pool, follow } = house();
    const { lan, session } = world;
    const others = await Promise.all([1, 2, 3].map(() => follow({ urls: [a.url] })));
    const slow = await Promise.all([1, 2, 3].map(() => follow({ urls: [a.url, b.url] })));
    const sayMuch = async (readers: Subscriber[]) => {
      for (let round = 0; round < 40; round++) {
        await fillDiscussion(pool, session, lan, 50, long);
        const head = await headOf(pool, session);
        await Promise.all(readers.map((one) => one.reaches(head)));
      }
    };
    await sayMuch([...others, ...slow]);

    const before = memoryOf(a.pid);
    for (const one of slow) one.socket?.pause();
    await sayMuch(others);
    const grown = memoryOf(a.pid) - before;
    expect(grown).toBeLessThan(20 * megabyte);
    expect(others.flatMap((one) => [...one.closes, ...one.holes])).toEqual([]);

    // Cut off by the server: what is still in the line ends before the last message, and the line with it.
    for (const one of slow) one.socket?.resume();
    const said = await say(b.url, lan.cookie, session.id, 'Short');
    await Promise.all(slow.map((one) => one.reaches(said.position)));
    expect(slow.map((one) => one.closes)).toEqual(slow.map(() => [1006]));
    expect(slow.flatMap((one) => one.holes)).toEqual([]);
    for (const one of slow) expect(one.entries.slice(0, -1)).toEqual(others[0]!.entries.slice(0, -1));
    await a.kill9();
    const last = await say(b.url, lan.cookie, session.id, 'Shorter');
    await Promise.all(slow.map((one) => one.reaches(last.position)));
  }, 90_000);
});
