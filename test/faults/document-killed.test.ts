import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type KeptEdits, keepInMemory } from '../../client/documents/data/kept-edits.ts';
import { written } from '../../client/documents/data/section-text.ts';
import { takeSnapshots } from '../../server/documents/snapshots.ts';
import { signIn } from '../support/api.ts';
import { deviceOf, type Tab } from '../support/device.ts';
import { givenDocument } from '../support/document.ts';
import { openHouse } from '../support/open-house.ts';
import { TcpProxy } from '../support/proxy.ts';
import { until } from '../support/until.ts';
import { leastAcknowledged } from './support/check.ts';
import { compareDocument, expectDocumentWhole } from './support/check-document.ts';
import { driveEdits } from './support/drive-edits.ts';
import { ownPostgres } from './support/own-postgres.ts';
import { isFull, median, record } from './support/record.ts';

const postgres = ownPostgres();
const house = openHouse(() => postgres.house());

async function given() {
  const { pool, world, a, b } = house();
  const { lan, seoyeon, rizky, isla } = world;
  const document = await givenDocument(
    pool,
    [lan, seoyeon, rizky, isla].map((one) => one.id),
  );
  const readers = [a, b].map(({ url }) => ({ url, cookie: rizky.cookie }));
  return { document, readers };
}

const victims = ['a', 'all backends', 'b', 'one backend', 'a', 'b', 'postmaster', 'b'] as const;

describe('G13 server or PostgreSQL killed right after an edit was acknowledged, with the tabs closed at that moment', () => {
  const times = isFull ? 60 : 4;

  it(
    `loses no acknowledged edit and has each once, ${times} times`,
    async () => {
      const { a, b, world, pool } = house();
      const { document, readers } = await given();
      const driver = driveEdits([a.url, b.url], world, document.sectionId);
      const recovered: number[] = [];
      for (let time = 0; time < times; time++) {
        const victim = isFull
          ? victims[time % victims.length]!
          : (['a', 'postmaster', 'b', 'all backends'] as const)[time]!;
        await driver.more(isFull ? 1 + Math.floor(Math.random() * 60) : leastAcknowledged / times);
        const server = victim === 'a' || victim === 'b' ? { a, b }[victim] : null;
        await Promise.all([
          server ? server.kill9() : postgres.kill(victim as 'postmaster', pool),
          driver.closeTabs(),
        ]);
        const killed = performance.now();
        await server?.restart();
        await driver.more(1);
        recovered.push(performance.now() - killed);
        // Snapshots by two at once, while people write: neither may put an older one over a newer.
        await Promise.all([takeSnapshots(pool, 20), takeSnapshots(pool, 20)]).catch(() => undefined);
      }
      if (isFull) await driver.more(Math.max(1, leastAcknowledged - driver.acknowledged().length));
      await driver.closeTabs();
      const findings = await compareDocument(pool, document, readers, driver.acknowledged());
      record({
        fault: 'G13',
        what: 'kill -9 of server or PostgreSQL right after an edit, tabs closed',
        times,
        ...findings,
        measured: { 'edits go on, ms': median(recovered), 'worst, ms': Math.round(Math.max(...recovered)) },
      });
      expectDocumentWhole(findings);
    },
    times * 30_000 + 60_000,
  );
});

describe('the checker of a document', () => {
  it('finds what is missing, doubled or half written where somebody has planted it', async () => {
    const { a, b, world, pool } = house();
    const { document, readers } = await given();
    const driver = driveEdits([a.url, b.url], world, document.sectionId, 2);
    await driver.more(8);
    await driver.closeTabs();
    const acknowledged = driver.acknowledged();
    const nothing = { lost: 0, doubled: 0, halfWritten: 0, gaps: 0, texts: 1 };
    expect(await compareDocument(pool, document, readers, acknowledged)).toMatchObject(nothing);
    const { streamId, sectionId } = document;
    const of = [streamId, acknowledged[0]!.position];
    await pool.query('delete from document_update where stream_id = $1 and position = $2', of);
    await pool.query(
      `insert into entry (stream_id, position, kind, subject_id) values ($1, 1000000, 'section.edited', $2)`,
      [streamId, sectionId],
    );
    await pool.query(
      `insert into document_update (stream_id, position, section_id, data)
        select stream_id, 1000000, section_id, data from document_update where stream_id = $1 and position = $2`,
      [streamId, acknowledged[1]!.position],
    );
    const findings = await compareDocument(pool, document, readers, acknowledged);
    expect(findings).toMatchObject({ doubled: 1, halfWritten: 1, gaps: 1 });
    expect(findings.lost).toBeGreaterThanOrEqual(1);
    await b.kill9();
  });
});

describe('G14 somebody who writes without a line, closes the tab and comes back after a day, signed out meanwhile', () => {
  it('finds all their words in the text, none twice, beside what others wrote', async () => {
    const { a, b, world, pool } = house();
    const { document } = await given();
    const { documentId, sectionId } = document;
    const line = await TcpProxy.to({ host: '127.0.0.1', port: b.port });
    const kept = keepInMemory();
    const here = deviceOf(world.isla, `http://127.0.0.1:${line.port}`, b.url, kept);
    const tab = await opened(await here.open(documentId));
    type(tab, sectionId, 'Before.');
    await saved(tab);
    line.blackhole();
    const count = isFull ? 2_000 : 200;
    for (let n = 0; n < count; n++) type(tab, sectionId, `Offline ${n}.`);
    await until('the words to wait on the device', () => tab.document.state.save.kind === 'onThisDevice');
    tab.close();
    await line.close();

    // A day goes by: the sign-in has ended, others write on, a snapshot is taken, a server was started anew.
    await pool.query(
      `update auth_session set seen_at = seen_at - interval '1 day'
        where user_id = (select user_id from person where id = $1)`,
      [world.isla.id],
    );
    const other = await opened(await deviceOf(world.rizky, a.url).open(documentId));
    for (let n = 0; n < 40; n++) type(other, sectionId, `Meanwhile ${n}.`);
    await saved(other);
    await takeSnapshots(pool, 1);
    await b.kill9();
    await b.restart();

    const cookie = await signIn(b.url, world.isla.slug);
    const back = await opened(await deviceOf({ ...world.isla, cookie }, b.url, b.url, kept).open(documentId));
    await saved(back);
    await until(
      'both to have the same text',
      () => textOf(back, sectionId) === textOf(other, sectionId),
      60_000,
    );
    const words = wordsOf(other, sectionId);
    const expected = [
      'Before.',
      ...Array.from({ length: count }, (_, n) => `Offline ${n}.`),
      ...Array.from({ length: 40 }, (_, n) => `Meanwhile ${n}.`),
    ];
    expect([...words].sort()).toEqual(expected.sort());
    const findings = await compareDocument(
      pool,
      document,
      [a, b].map(({ url }) => ({ url, cookie: world.rizky.cookie })),
      [],
    );
    record({
      fault: 'G14',
      what: 'written offline, tab closed, back after a day',
      times: 1,
      ...findings,
      acknowledged: count,
      measured: { words: words.length },
    });
    expect(findings).toMatchObject({ doubled: 0, halfWritten: 0, gaps: 0, texts: 1 });
    for (const one of [back, other]) one.close();
  });
});

describe('G14 a device whose store is refused or full', () => {
  const refuse = () => Promise.reject(new DOMException('No room is left.', 'QuotaExceededError'));
  it('says that words live as long as the page, and loses none while that is open and servers are killed', async () => {
    const { a, b, world, pool } = house();
    const { document } = await given();
    const { documentId, sectionId } = document;
    const full: KeptEdits = { ...keepInMemory(), isLasting: true, put: refuse, addClient: refuse };
    const line = await TcpProxy.to({ host: '127.0.0.1', port: b.port });
    const [one, other] = await Promise.all([
      deviceOf(world.seoyeon, `http://127.0.0.1:${line.port}`, b.url, full).open(documentId).then(opened),
      deviceOf(world.rizky, a.url, a.url, keepInMemory()).open(documentId).then(opened),
    ]);
    const rounds = isFull ? 20 : 4;
    const each = Math.ceil(leastAcknowledged / rounds / 2);
    const written: string[] = [];
    for (let round = 0; round < rounds; round++) {
      line.blackhole();
      for (let n = 0; n < each; n++)
        for (const [tab, name] of [
          [one, 'full'],
          [other, 'refused'],
        ] as const) {
          written.push(`${name} ${round} ${n}.`);
          type(tab, sectionId, written.at(-1)!);
        }
      await until('the words to be on the page alone', () => {
        const { save } = one.document.state;
        return save.kind === 'onThisDevice' && !save.isLasting;
      });
      await a.kill9();
      await a.restart();
      line.reset();
      line.resume();
      await Promise.all([saved(one), saved(other)]);
    }
    await until(
      'both to have the same text',
      () => textOf(one, sectionId) === textOf(other, sectionId),
      60_000,
    );
    const words = wordsOf(other, sectionId);
    expect([...words].sort()).toEqual([...written].sort());
    const findings = await compareDocument(
      pool,
      document,
      [a, b].map(({ url }) => ({ url, cookie: world.rizky.cookie })),
      [],
    );
    expect(findings).toMatchObject({ doubled: 0, halfWritten: 0, gaps: 0, texts: 1 });
    record({
      fault: 'G14',
      what: 'the device’s store full or refused, line cut, server killed',
      times: rounds,
      ...findings,
      acknowledged: written.length,
      measured: { words: words.length },
    });
    for (const tab of [one, other]) tab.close();
    await line.close();
  }, 300_000);
});

async function opened(tab: Tab): Promise<Tab> {
  await until('the document to be live', () => tab.document.state.follow.kind === 'live');
  return tab;
}

async function saved(tab: Tab): Promise<void> {
  await until('all to be saved', () => tab.document.state.save.kind === 'saved', 60_000);
}

function type(tab: Tab, sectionId: string, said: string): void {
  const { doc, fragment } = tab.document.text(sectionId)!;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(said)]);
  doc.transact(() => fragment.push([paragraph]), written);
}

function textOf(tab: Tab, sectionId: string): string {
  return tab.document.text(sectionId)!.fragment.toString();
}

function wordsOf(tab: Tab, sectionId: string): string[] {
  const { fragment } = tab.document.text(sectionId)!;
  return fragment.toArray().map((one) => (one as Y.XmlElement).toString().replace(/<[^>]+>/g, ''));
}
