import { describe, expect, it } from 'vitest';
import { say } from '../../support/api.ts';
import { openHouse } from '../../support/open-house.ts';

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
