import { afterAll, describe, expect, it } from 'vitest';
import { cutStreams } from '../../server/streams/retention.ts';
import { gql } from '../support/api.ts';
import { headOf } from '../support/fill.ts';
import { openHouse } from '../support/open-house.ts';
import { TcpProxy } from '../support/proxy.ts';
import { until } from '../support/until.ts';
import { compare, expectNothingLost, leastAcknowledged } from './support/check.ts';
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

describe('G4 a reader’s line that is cut', () => {
  const times = isFull ? 60 : 9;

  it(`by a reset, by a hold-up or by falling silent, ${times} times: all is received, once, in order`, async () => {
    const { a, b, world, pool, follow } = house();
    const [toA, toB] = [await lineTo(a.port), await lineTo(b.port)];
    const cut = await follow({ urls: [urlOf(toA)], origin: a.url });
    const alsoCut = await follow({ urls: [urlOf(toB)], origin: b.url });
    const steady = await follow({ urls: [b.url], after: cut.position });
    const driver = drive([a.url, b.url], world);
    for (let time = 0; time < times; time++) {
      const line = [toA, toB][time % 2]!;
      const reader = [cut, alsoCut][time % 2]!;
      await reader.live();
      const written = 1 + Math.floor(Math.random() * (isFull && time % 10 === 0 ? 2_000 : 60));
      if (time % 3 === 0) {
        line.reset();
        await driver.more(written);
      } else if (time % 3 === 1) {
        line.pause();
        await driver.more(written);
        line.resume();
      } else {
        line.blackhole();
        await driver.more(written);
        // The device has noticed; the server has not, and goes on holding a line that nobody reads.
        reader.drop();
        line.resume();
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
      measured: { lines: cut.closes.length + alsoCut.closes.length },
    });
  });

  // It takes two of the server’s pings, that is half a minute.
  if (isFull) {
    it('is let go by the server when it has fallen silent for good', async () => {
      const { a, follow } = house();
      const line = await lineTo(a.port);
      const reader = await follow({ urls: [urlOf(line)], origin: a.url });
      const since = performance.now();
      line.blackhole();
      await until('the server to let go', () => line.ended > 0, 40_000);
      const after = performance.now() - since;
      expect(after).toBeLessThanOrEqual(30_000);
      record({
        fault: 'G4',
        what: 'half-open socket let go',
        times: 1,
        acknowledged: 0,
        lost: 0,
        measured: { 'after, ms': Math.round(after) },
      });
      reader.stop();
    });
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
    const { rows } = await pool.query('select id from message where request_id = any($1)', [
      acknowledged.map((one) => one.requestId),
    ]);
    expect(rows.length).toBe(acknowledged.length);
    record({
      fault: 'G5',
      what: 'gone longer than the log is kept',
      times: 1,
      acknowledged: acknowledged.length,
      lost: 0,
      measured: { answered: 'Resync TOO_OLD' },
    });
  });
});
