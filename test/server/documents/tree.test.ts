import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { written } from '../../../client/documents/data/section-text.ts';
import { gql } from '../../support/api.ts';
import { deviceOf, type Tab } from '../../support/device.ts';
import { givenDocument } from '../../support/document.ts';
import { type House, twoServers } from '../../support/house.ts';
import { until } from '../../support/until.ts';
import type { Somebody } from '../../support/world.ts';

let house: House;
let rizky: Somebody;
let isla: Somebody;
let documentId: string;
let sectionId: string;

beforeAll(async () => {
  house = await twoServers();
  ({ rizky, isla } = house.world);
});
afterAll(() => house?.close());
beforeEach(async () => {
  ({ documentId, sectionId } = await givenDocument(house.pool, [rizky.id]));
});

describe('splitting and joining sections', () => {
  it('keep the words and the id of every block, and are seen at once by who has the document open', async () => {
    const tab = await opened();
    write(tab, ['one', 'two', 'three', 'four']);
    await saved(tab);
    const all = blocks(tab, sectionId);
    const [, second] = all;
    const split = await act('splitSection', { sectionId, blockId: second!.id, title: 'The rest' });
    expect(split.code).toBe(null);
    const rest = split.data!.section.id;
    await until('the new section', () => tab.document.text(rest) && blocks(tab, rest).length === 3);
    expect([...blocks(tab, sectionId), ...blocks(tab, rest)]).toEqual(all);
    expect(titles(tab)).toEqual(['1 First', '2 The rest']);

    const joined = await act('joinSections', { sectionId: rest, intoId: sectionId });
    expect(joined.data!.section.id).toBe(sectionId);
    await until('one section', () => titles(tab).join() === '1 First' && blocks(tab, sectionId).length === 5);
    const [one, heading, ...others] = blocks(tab, sectionId);
    expect(heading).toMatchObject({ kind: 'heading', words: 'The rest' });
    expect([one, ...others]).toEqual(all);

    // A heading that gives the title is the title afterwards, and no block.
    const again = await act('splitSection', { sectionId, blockId: heading!.id, title: 'The rest' });
    const id = again.data!.section.id;
    await until('the new section', () => tab.document.text(id) && blocks(tab, id).length === 3);
    expect([...blocks(tab, sectionId), ...blocks(tab, id)]).toEqual(all);
  });

  it('take what hangs below along, and are done once however often they are asked for', async () => {
    const tab = await opened();
    const second = await add('Second', null, sectionId);
    const below = await add('Below', second, null);
    const requestId = crypto.randomUUID();
    for (const server of [house.a, house.b]) {
      const answer = await act(
        'joinSections',
        { requestId, sectionId: second, intoId: sectionId },
        rizky,
        server.url,
      );
      expect(answer.data!.section.id).toBe(sectionId);
    }
    await until('the tree', () => titles(tab).join() === '1 First,1.1 Below');
    expect(tab.document.state.sections[1]!.id).toBe(below);
  });

  it('are refused to who may not write, and where there is nothing to split or to join', async () => {
    const part = await add('Part', sectionId, null);
    const blockId = crypto.randomUUID();
    expect((await act('splitSection', { sectionId, blockId, title: 'Two' }, isla)).code).toBe('NOT_FOUND');
    expect((await act('splitSection', { sectionId, blockId, title: 'Two' })).code).toBe('NOT_FOUND');
    expect((await act('splitSection', { sectionId, blockId, title: ' ' })).code).toBe('INVALID');
    expect((await act('joinSections', { sectionId: part, intoId: sectionId }, isla)).code).toBe('NOT_FOUND');
    expect((await act('joinSections', { sectionId, intoId: part })).why).toBe('CONFLICT JOINS_WHAT_IS_BELOW');
    expect((await act('joinSections', { sectionId, intoId: sectionId })).code).toBe('NOT_FOUND');
    expect((await act('restoreSection', { sectionId: part }, isla)).code).toBe('NOT_FOUND');
  });
});

describe('a section that was taken out', () => {
  it('is put back where it stood, with its words and what stood below it', async () => {
    const tab = await opened();
    write(tab, ['kept']);
    await saved(tab);
    const part = await add('Part', sectionId, null);
    await add('Last', null, sectionId);
    const gone = await add('Gone before', sectionId, part);
    await act('removeSection', { sectionId: gone });
    const requestId = crypto.randomUUID();
    const twice = [1, 2].map(() => act('removeSection', { requestId, sectionId }));
    expect((await Promise.all(twice)).map(({ code }) => code)).toEqual([null, null]);
    expect((await act('removeSection', { requestId, sectionId })).code).toBe(null);
    await until('the tree without it', () => titles(tab).join() === '1 Last');
    await act('restoreSection', { sectionId });
    await until('the tree with it', () => titles(tab).join() === '1 First,1.1 Part,2 Last');
    expect(blocks(tab, sectionId).map(({ words }) => words)).toEqual(['kept']);
    expect((await act('restoreSection', { sectionId })).code).toBe(null);
  });

  it('comes to the end where what it hung below is gone', async () => {
    const tab = await opened();
    const part = await add('Part', sectionId, null);
    await act('removeSection', { sectionId: part });
    await add('Other', null, sectionId);
    await act('removeSection', { sectionId });
    await act('restoreSection', { sectionId: part });
    await until('the tree', () => titles(tab).join() === '1 Other,2 Part');
  });
});

interface Block {
  id: string;
  kind: string;
  words: string;
}

async function opened(): Promise<Tab> {
  const tab = await deviceOf(rizky, house.b.url).open(documentId);
  onTestFinished(() => tab.close());
  return tab;
}

function blocks(tab: Tab, id: string): Block[] {
  return tab.document
    .text(id)!
    .fragment.toArray()
    .map((one) => {
      const element = one as Y.XmlElement;
      const words = element.toString().replace(/<[^>]+>/g, '');
      return { id: element.getAttribute('id') ?? '', kind: element.nodeName, words };
    });
}

function titles(tab: Tab): string[] {
  return tab.document.state.sections.map(({ number, title }) => `${number} ${title}`);
}

function write(tab: Tab, lines: string[]): void {
  const { doc, fragment } = tab.document.text(sectionId)!;
  doc.transact(() => {
    for (const words of lines) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('id', crypto.randomUUID());
      paragraph.insert(0, [new Y.XmlText(words)]);
      fragment.push([paragraph]);
    }
  }, written);
}

async function saved(tab: Tab): Promise<void> {
  await until('all to be saved', () => tab.document.state.save.kind === 'saved');
}

async function add(title: string, parentId: string | null, afterId: string | null): Promise<string> {
  return (await act('addSection', { documentId, title, parentId, afterId })).data!.section.id;
}

function act(name: string, input: object, as = rizky, url = house.a.url) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  return gql<{ section: { id: string } }>(
    url,
    as.cookie,
    `mutation ($input: ${type}) { section: ${name}(input: $input) { id } }`,
    { input: { requestId: crypto.randomUUID(), ...input } },
  );
}
