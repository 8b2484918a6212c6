import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { written } from '../../../client/documents/data/section-text.ts';
import { type Device, deviceOf, type Tab } from '../../support/device.ts';
import { givenDocument, rightTaken } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';
import { TcpProxy } from '../../support/proxy.ts';
import { until } from '../../support/until.ts';

let house: House;
let line: TcpProxy;
let documentId: string;
let sectionId: string;
const tabs: Tab[] = [];

beforeAll(async () => {
  house = await twoServers();
});
afterAll(() => house?.close());
beforeEach(async () => {
  const { rizky, isla } = house.world;
  ({ documentId, sectionId } = await givenDocument(house.pool, [rizky.id, isla.id]));
  line = await TcpProxy.to({ host: '127.0.0.1', port: house.b.port });
});
afterEach(async () => {
  for (const tab of tabs.splice(0)) tab.close();
  await line.close();
});

describe('a document that is open on two devices at two servers', () => {
  it('comes to the same text on both, and says that it is saved once it is', async () => {
    const rizky = await opened(deviceOf(house.world.rizky, house.a.url));
    const isla = await opened(deviceOf(house.world.isla, house.b.url));
    type(rizky, 'From Bandung.');
    type(isla, 'From Dundee.');
    expect(rizky.document.state.save.kind).toBe('saving');
    await equal(rizky, isla);
    expect(words(rizky).sort()).toEqual(['From Bandung.', 'From Dundee.']);
    await saved(rizky);
    expect(rizky.document.state.save).toMatchObject({ kind: 'saved', at: expect.any(Number) });
  });

  it('keeps what is written while the line is silent, and sends it once when it is back', async () => {
    const rizky = await opened(deviceOf(house.world.rizky, house.a.url));
    const isla = await opened(behindTheLine());
    type(isla, 'Before.');
    await saved(isla);
    line.blackhole();
    for (let n = 0; n < 250; n++) type(isla, `Word ${n}.`);
    type(rizky, 'Meanwhile.');
    await until('the words to wait on the device', () => isla.document.state.save.kind === 'onThisDevice');
    line.resume();
    await saved(isla);
    await equal(rizky, isla);
    expect(new Set(words(rizky)).size).toBe(252);
    const { rows } = await house.pool.query<{ n: number }>(
      'select count(*)::int as n from document_update where section_id = $1',
      [sectionId],
    );
    expect(rows[0]!.n).toBeLessThan(20);
  });

  it('loses nothing when the server is killed and the tab closed at the same moment', async () => {
    const device = deviceOf(house.world.isla, house.b.url);
    const isla = await opened(device);
    const ids: number[] = [];
    for (let round = 0; round < 4; round++) {
      const tab = round === 0 ? isla : await opened(device);
      ids.push(tab.document.text(sectionId)!.doc.clientID);
      for (let n = 0; n < 10; n++) {
        type(tab, `Round ${round}, word ${n}.`);
        await new Promise((resolve) => setTimeout(resolve, n));
      }
      await Promise.all([house.b.kill9(), Promise.resolve(tab.close())]);
      await house.b.restart();
    }
    const last = await opened(device);
    await saved(last);
    const rizky = await opened(deviceOf(house.world.rizky, house.a.url));
    await equal(rizky, last);
    expect(words(rizky).length).toBe(40);
    // The same device wrote under the same Yjs client all along.

    expect(new Set(ids).size).toBe(1);
  });

  it('writes under another client in a second tab, which takes over what a closed one could not send', async () => {
    const device = behindTheLine();
    const first = await opened(device);
    const second = await opened(device);
    const [one, other] = [first, second].map((tab) => tab.document.text(sectionId)!.doc.clientID);
    expect(one).not.toBe(other);
    line.blackhole();
    type(first, 'Written in the first tab.');
    first.close();
    line.resume();
    const rizky = await opened(deviceOf(house.world.rizky, house.a.url));
    await until('the second tab to send it', () => words(rizky).includes('Written in the first tab.'));
    await equal(rizky, second);
  });
});

describe('undo', () => {
  it('takes back what one wrote oneself, over sections, and nothing of the others', async () => {
    const rizky = await opened(deviceOf(house.world.rizky, house.a.url));
    const isla = await opened(deviceOf(house.world.isla, house.b.url));
    type(rizky, 'First.');
    await equal(rizky, isla);
    type(isla, 'Of another.');
    await equal(rizky, isla);
    rizky.document.text(sectionId)!.undo.stopCapturing();
    type(rizky, 'Second.');
    expect(rizky.document.undo()).toBe(sectionId);
    expect(words(rizky).sort()).toEqual(['First.', 'Of another.']);
    expect(rizky.document.undo()).toBe(sectionId);
    expect(words(rizky)).toEqual(['Of another.']);
    expect(rizky.document.undo()).toBe(null);
    expect(rizky.document.redo()).toBe(sectionId);
    await equal(rizky, isla);
    expect(words(isla).sort()).toEqual(['First.', 'Of another.']);
  });
});

describe('words that the server refuses', () => {
  it('stay on the device when the right to write is taken away, and go in again when it is given back', async () => {
    const device = behindTheLine();
    const isla = await opened(device);
    type(isla, 'Allowed.');
    await saved(isla);
    line.pause();
    type(isla, 'Too late.');
    await regrant('READER');
    line.resume();
    await until('the words to be kept', () => isla.document.state.kept.length === 1);
    expect(isla.document.state).toMatchObject({
      access: 'read',
      kept: [{ words: 'Too late.', sectionTitle: 'First', code: 'NOT_FOUND' }],
    });
    expect(words(isla)).toEqual(['Allowed.']);
    isla.close();

    const again = await opened(device);
    expect(again.document.state.kept.map((one) => one.words)).toEqual(['Too late.']);
    await regrant('EDITOR');
    again.close();
    const writer = await opened(device);
    type(writer, 'Allowed again.');
    await writer.document.putBack(writer.document.state.kept[0]!.id);
    await saved(writer);
    expect(writer.document.state.kept).toEqual([]);
    const rizky = await opened(deviceOf(house.world.rizky, house.a.url));
    expect(words(rizky).sort()).toEqual(['Allowed again.', 'Allowed.', 'Too late.']);
  });

  it('are mended where two who are each right have together left an empty list', async () => {
    const rizky = await opened(deviceOf(house.world.rizky, house.a.url));
    const isla = await opened(behindTheLine());
    write(rizky, (fragment) => fragment.insert(0, [list('one', 'two')]));
    await equal(rizky, isla);
    line.pause();
    write(rizky, (fragment) => (fragment.get(0) as Y.XmlElement).delete(0, 1));
    await saved(rizky);
    write(isla, (fragment) => (fragment.get(0) as Y.XmlElement).delete(1, 1));
    type(isla, 'And words.');
    line.resume();
    await saved(isla);
    await equal(rizky, isla);
    expect(isla.document.state.kept).toEqual([]);
    expect(words(rizky)).toEqual(['And words.']);
  });
});

/** Isla’s browser, whose line to the second server can be cut. */
function behindTheLine(): Device {
  return deviceOf(house.world.isla, `http://127.0.0.1:${line.port}`, house.b.url);
}

async function opened(device: Device): Promise<Tab> {
  const tab = await device.open(documentId);
  tabs.push(tab);
  await until('the document to be live', () => tab.document.state.follow.kind === 'live');
  return tab;
}

async function saved(tab: Tab): Promise<void> {
  await until('all to be saved', () => tab.document.state.save.kind === 'saved', 60_000);
}

async function equal(one: Tab, other: Tab): Promise<void> {
  await until(
    'both to have the same text',
    () =>
      one.document.state.save.kind === 'saved' &&
      other.document.state.save.kind === 'saved' &&
      text(one) === text(other),
    60_000,
  );
}

function text(tab: Tab): string {
  return tab.document.text(sectionId)!.fragment.toString();
}

function write(tab: Tab, change: (fragment: Y.XmlFragment) => void): void {
  const { doc, fragment } = tab.document.text(sectionId)!;
  doc.transact(() => change(fragment), written);
}

function type(tab: Tab, said: string): void {
  write(tab, (fragment) => fragment.insert(fragment.length, [paragraph(said)]));
}

function paragraph(said: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(said)]);
  return element;
}

function list(...items: string[]): Y.XmlElement {
  const all = new Y.XmlElement('bulletList');
  all.insert(
    0,
    items.map((said) => {
      const item = new Y.XmlElement('listItem');
      item.insert(0, [paragraph(said)]);
      return item;
    }),
  );
  return all;
}

function words(tab: Tab): string[] {
  const { fragment } = tab.document.text(sectionId)!;
  return fragment.toArray().map((one) => (one as Y.XmlElement).toString().replace(/<[^>]+>/g, ''));
}

async function regrant(role: string): Promise<void> {
  await house.pool.query(`update "grant" set role = $1 where thing_id = $2 and person_id = $3`, [
    role,
    documentId,
    house.world.isla.id,
  ]);
  await house.pool.query(rightTaken, [documentId]);
}
