import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { cutStreams } from '../../server/streams/retention.ts';
import { gql, type Posted, say } from '../support/api.ts';
import { headOf } from '../support/fill.ts';
import { openHouse } from '../support/open-house.ts';
import { TcpProxy } from '../support/proxy.ts';
import { until } from '../support/until.ts';
import { compare, expectNothingLost, leastAcknowledged, lostOf } from './support/check.ts';
import { drive } from './support/drive.ts';
import { isFull, record } from './support/record.ts';

const house = openHouse();
const lines: TcpProxy[] = [];
afterAll(() => Promise.all(lines.map((line) => line.close())));

async function lineTo(port: number): Promise<TcpProxy> {
  const line = await TcpProxy.to({ port, host: '127.0.0.1' });
  lines.push(line);
  return line;
}

const urlOf = (line: TcpProxy) => `http://127.0.0.1:${line.port}`;

/** A tenth of a second up to many: as often short as long. */
const aWhile = (longest: number) => 0.1 * (longest / 0.1) ** Math.random();

describe('G4 a reader’s line that is cut', () => {
  const times = isFull ? 60 : 9;

  it(`by a reset, by a hold-up or by falling silent, ${times} times: all is received, once, in order`, async () => {
    const { a, b, world, pool, follow } = house();
    const [toA, toB] = [await lineTo(a.port), await lineTo(b.port)];
    const cut = await follow({ urls: [urlOf(toA)], origin: a.url });
    const alsoCut = await follow({ urls: [urlOf(toB)], origin: b.url });
    const steady = await follow({ urls: [b.url], after: cut.position });
    const driver = drive([a.url, b.url], world, { writers: isFull ? 2 : 8 });
    const away: number[] = [];
    for (let time = 0; time < times; time++) {
      const line = [toA, toB][time % 2]!;
      const reader = [cut, alsoCut][time % 2]!;
      await reader.live();
      const seconds = aWhile(isFull ? 30 : 2);
      away.push(seconds);
      // Something is always written while it is away, however short that is.
      const goesBy = () => Promise.all([pause(seconds * 1_000), driver.more(1)]);
      if (time % 3 === 0) {
        line.reset();
        await goesBy();
      } else if (time % 3 === 1) {
        line.pause();
        await goesBy();
        line.resume();
      } else {
        line.blackhole();
        await goesBy();
        // The device has noticed; the server has not, and goes on holding a line that nobody reads.
        reader.drop();
        line.resume();
      }
      if (time === Math.floor(times / 2)) {
        await a.kill9();
        await a.restart();
      }
    }
    await driver.more(Math.max(1, leastAcknowledged - driver.count()));
    const { acknowledged } = await driver.stop();
    const findings = await compare(pool, world.session, acknowledged);
    expectNothingLost(findings);
    const head = await headOf(pool, world.session);
    await Promise.all([cut, alsoCut, steady].map((one) => one.reaches(head)));
    expect(cut.entries).toEqual(steady.entries);
    expect(alsoCut.entries).toEqual(
      steady.entries.slice(alsoCut.entries[0]!.position - steady.entries[0]!.position),
    );
    expect([...cut.holes, ...alsoCut.holes]).toEqual([]);
    record({
      fault: 'G4',
      what: 'reset, hold-up and silence of a reader’s line',
      times,
      ...findings,
      measured: {
        lines: cut.closes.length + alsoCut.closes.length,
        'away, s': `${Math.min(...away).toFixed(1)}–${Math.max(...away).toFixed(0)}`,
      },
    });
  });

  if (isFull) {
    it('is let go by the server, and has missed nothing when it is back after ten minutes', async () => {
      const { a, b, world, pool, follow } = house();
      const line = await lineTo(a.port);
      const reader = await follow({ urls: [urlOf(line)], origin: a.url });
      const steady = await follow({ urls: [b.url], after: reader.position });
      const since = performance.now();
      line.blackhole();
      const letGo = until('the server to let go', () => line.ended > 0, 40_000).then(
        () => performance.now() - since,
      );
      const said: Posted[] = [];
      while (performance.now() - since < 600_000) {
        said.push(await say([a, b][said.length % 2]!.url, world.lan.cookie, world.session.id, 'Meanwhile'));
        await pause(500);
      }
      const after = await letGo;
      await a.kill9();
      await a.restart();
      reader.drop();
      line.resume();
      await Promise.all([reader, steady].map((one) => one.reaches(said.at(-1)!.position)));
      expect(reader.entries).toEqual(steady.entries);
      expect(reader.holes).toEqual([]);
      const findings = await compare(
        pool,
        world.session,
        said.map((one) => ({ ...one, position: Number(one.position) })),
      );
      expectNothingLost(findings);
      expect(after).toBeLessThanOrEqual(30_000);
      record({
        fault: 'G4',
        what: 'a line silent for ten minutes, let go by the server',
        times: 1,
        ...findings,
        measured: { 'let go after, ms': Math.round(after) },
      });
    }, 900_000);
  }
});

describe('G5 a reader who was gone for longer than is kept', () => {
  it('is told so, loads the discussion afresh and follows on without a gap', async () => {
    const { a, b, world, pool, follow } = house();
    const gone = await follow({ urls: [a.url] });
    gone.stop();
    const driver = drive([a.url, b.url], world);
    await driver.more(leastAcknowledged);
    expect(await cutStreams(pool, 50)).toBe(1);
    await b.kill9();
    await b.restart();
    const back = await follow({ urls: [b.url], after: gone.position });
    expect(back.resyncs).toEqual(['TOO_OLD']);
    const afresh = await gql<{
      session: { discussion: { position: string; messages: { nodes: { id: string }[] } } };
    }>(
      b.url,
      null,
      'query ($id: ID!) { session(id: $id) { discussion { position messages(last: 200) { nodes { id } } } } }',
      { id: world.session.id },
    );
    await driver.more(100);
    const { acknowledged } = await driver.stop();
    await back.reaches(await headOf(pool, world.session));
    expect(back.holes).toEqual([]);
    // What the fresh load shows and what is followed after it is everything that was said lately.
    const { position, messages } = afresh.data!.session.discussion;
    const known = new Set([
      ...messages.nodes.map((one) => one.id),
      ...back.entries.map((entry) => entry.message?.id),
    ]);
    const lately = acknowledged.filter((one) => one.position > Number(position) - 150);
    expect(lately.filter((one) => !known.has(one.id))).toEqual([]);
    const lost = await lostOf(
      pool,
      acknowledged.map((one) => one.requestId),
    );
    expect(lost).toBe(0);
    record({
      fault: 'G5',
      what: 'gone longer than the log is kept',
      times: 1,
      acknowledged: acknowledged.length,
      lost,
      measured: { answered: 'Resync TOO_OLD' },
    });
  });
});
