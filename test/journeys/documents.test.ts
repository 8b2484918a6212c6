import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDocument, givenDocument, rightTaken } from '../support/document.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { TcpProxy } from '../support/proxy.ts';
import { freePort, type ServerProcess, serverProcess } from '../support/server-process.ts';
import { type World, world } from '../support/world.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';

let database: TestDatabase;
let near: ServerProcess;
let far: ServerProcess;
let line: TcpProxy;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let pool: pg.Pool;
let people: World;
let farUrl: string;

// Rizky writes at the near server; Isla reaches the far one over a line that can be cut.
beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  near = await serverProcess({ databaseUrl: database.url });
  const port = await freePort();
  line = await TcpProxy.to({ host: '127.0.0.1', port });
  farUrl = `http://127.0.0.1:${line.port}`;
  far = await serverProcess({ databaseUrl: database.url, port, env: { TRELLIS_URL: farUrl } });
  browser = await openBrowser();
  people = await world(near.url, database.url);
  pool = new pg.Pool({ connectionString: database.url });
});

afterAll(async () => {
  await pool?.end();
  await browser?.close();
  await line?.close();
  await Promise.all([near, far].map((server) => server?.kill9()));
  await database?.drop();
});

describe('a text that people of two cities write together', () => {
  it('comes to the same words at both, also those of a tab that was closed before they could be sent', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id, people.isla.id]);
    const rizky = await entered(near.url, 'Rizky Pratama', documentId);
    let isla = await entered(farUrl, 'Isla McAllister', documentId);
    await Promise.all([type(rizky, 'Written in Bandung. '), type(isla, 'Written in Dundee. ')]);
    await same(rizky, isla, ['Written in Bandung.', 'Written in Dundee.']);
    await saved(rizky);
    expect(await axeFindings(rizky)).toEqual([]);

    line.blackhole();
    await type(isla, 'Written on the train. ');
    await isla.getByText('On this device').waitFor();
    await type(rizky, 'Written meanwhile. ');
    await isla.close();
    line.reset();
    line.resume();
    isla = await isla.context().newPage();
    await isla.goto(`/documents/${documentId}`);
    await same(rizky, isla, ['Written on the train.', 'Written meanwhile.']);
    await saved(isla);
    expect(await axeFindings(isla)).toEqual([]);
  });

  it.each(Object.keys(withoutStore))(
    'says that words are on the page alone where the browser’s store %s, and sends them when the line is back',
    async (how) => {
      const { documentId } = await givenDocument(pool, [people.rizky.id, people.isla.id]);
      const rizky = await entered(near.url, 'Rizky Pratama', documentId);
      const isla = await entered(farUrl, 'Isla McAllister', documentId, withoutStore[how]);
      await type(isla, 'With a line. ');
      await same(rizky, isla, ['With a line.']);
      line.blackhole();
      await type(isla, 'Without one. ');
      await isla.getByText('Only on this page until you are back').waitFor();
      expect(await axeFindings(isla)).toEqual([]);
      line.reset();
      line.resume();
      await same(rizky, isla, ['With a line.', 'Without one.']);
      await saved(isla);
      await Promise.all([rizky.close(), isla.close()]);
    },
  );

  it('shows each who else is here, by name and city, and where they write', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id, people.isla.id]);
    const rizky = await entered(near.url, 'Rizky Pratama', documentId);
    const isla = await entered(farUrl, 'Isla McAllister', documentId);
    await type(isla, 'Here I am. ');
    const here = rizky.getByRole('list', { name: 'Here now' });
    await here.getByText('Isla McAllister, Dundee').waitFor();
    await rizky.locator('.cur').waitFor();
    expect(await rizky.locator('.cur > b').innerText()).toBe('Isla McAllister, Dundee');
    await isla.close();
    await here.waitFor({ state: 'detached' });
    await rizky.locator('.cur').waitFor({ state: 'detached' });
  });
});

describe('the right to write', () => {
  it('when it is taken away while one writes, leaves the words with who wrote them', async () => {
    const { documentId, grants } = await givenDocument(pool, [people.isla.id], 'NETWORK');
    const isla = await entered(farUrl, 'Isla McAllister', documentId);
    await type(isla, 'Allowed. ');
    await saved(isla);
    line.pause();
    await type(isla, 'Written a moment too late. ');
    await pool.query('delete from "grant" where id = any($1)', [grants]);
    await pool.query(rightTaken, [documentId]);
    line.resume();
    await isla.getByText('You may no longer edit; your words are kept here').waitFor();
    const kept = isla.getByRole('region', { name: 'Your words that could not be saved' });
    await kept.getByText('Written a moment too late.').waitFor();
    await expect.poll(() => wordsOf(isla.locator('.read')), patient).toBe('Allowed. ');
    expect(await isla.locator('.read').getAttribute('contenteditable')).toBe('false');
    expect(await axeFindings(isla)).toEqual([]);
    await isla.reload();
    await kept.getByText('Written a moment too late.').waitFor();
    await kept.getByRole('button', { name: 'Delete here' }).click();
    await kept.waitFor({ state: 'detached' });
  });

  it('is not there for a stranger, who learns nothing of the document', async () => {
    const { documentId } = await givenDocument(pool, [people.isla.id]);
    const stranger = await browser.visit({ url: near.url });
    await stranger.goto(`/documents/${documentId}`);
    await stranger
      .getByRole('heading', { name: 'There is no such document, or it is not open to you.' })
      .first()
      .waitFor();
    expect(await stranger.getByText('A common text').count()).toBe(0);
    expect(await axeFindings(stranger)).toEqual([]);
  });
});

describe('the sections of a text', () => {
  it('are added, named, moved, split, joined, taken out and put back, with the keyboard alone', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id]);
    const page = await entered(near.url, 'Rizky Pratama', documentId);
    await type(page, 'First words.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('More words.');
    await menu(page, 'First', 'Begin a section at the cursor');
    await page.getByRole('textbox', { name: 'Title of section 2' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.ariaLabel), patient)
      .toBe('Title of section 2');
    await page.keyboard.type('Second');
    await page.keyboard.press('Enter');
    await contents(page, ['1 First', '2 Second']);
    await page.keyboard.type('Up here. ');
    await page.getByRole('textbox', { name: '2 Second, text' }).getByText('Up here. More words.').waitFor();

    // The arrows lead over the border between the sections.
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type(' And the end.');
    await page.getByText('First words. And the end.').waitFor();

    await page.getByRole('link', { name: '2 Second' }).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await contents(page, ['1 First', '1.1 Second']);
    await menu(page, 'Second', 'Move out');
    await contents(page, ['1 First', '2 Second']);
    await menu(page, 'First', 'Remove');
    await contents(page, ['1 Second']);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await contents(page, ['1 First', '2 Second']);
    await menu(page, 'Second', 'Put behind section 1');
    await contents(page, ['1 First']);
    await expect
      .poll(() => wordsOf(text(page)), patient)
      .toBe('First words. And the end.\nSecond\nUp here. More words.');
    await saved(page);
  });

  it('are read on a phone, in the dark, and in Vietnamese, with nothing wider than the screen', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id]);
    const wide = await entered(near.url, 'Rizky Pratama', documentId);
    await type(wide, 'Words for a small screen.');
    await saved(wide);
    const page = await browser.visit({ url: near.url, isPhone: true, isDark: true, language: 'vi' });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: /Rizky Pratama/ }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.goto(`/documents/${documentId}`);
    await page.getByText('Words for a small screen.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

describe('a text of two hundred pages', () => {
  it('has editors only for what is near the screen, and is whole for who goes through it', async () => {
    const { documentId, sectionId } = await givenDocument(pool, [people.rizky.id]);
    await fillDocument(pool, documentId, sectionId, { sections: 60, paragraphs: 25, words: 60 });
    const page = await entered(near.url, 'Rizky Pratama', documentId);
    await page
      .getByRole('textbox', { name: '1 First, text' })
      .getByText('Paragraph 25 of section 1 ')
      .waitFor();
    expect(await page.locator('.sec').count()).toBe(60);
    expect(await page.locator('.read').count()).toBeLessThan(8);
    await type(page, 'Typed in a long text. ');
    await page.keyboard.press('Control+Home');
    await expect.poll(() => isUnderTools(page), patient).toBe(false);
    await page.getByRole('link', { name: '60 Section 60' }).click();
    const last = page.getByRole('textbox', { name: '60 Section 60, text' });
    await last.getByText('Paragraph 1 of section 60 ').waitFor();
    await expect.poll(() => page.locator('.read').count(), patient).toBeLessThan(16);
    await last.focus();
    await frames(page);
    await page.keyboard.type('And at its end. ');
    await saved(page);
  });
});

const patient = { timeout: 30_000 };

async function menu(page: Page, section: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Section ${section}`, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: item }).focus();
  await page.keyboard.press('Enter');
}

async function contents(page: Page, expected: string[]): Promise<void> {
  const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
  await expect
    .poll(async () => (await links.allInnerTexts()).map((one) => one.replace(/\s+/g, ' ').trim()), patient)
    .toEqual(expected);
}

/** The words of a text, a line for each block, without the names at others’ cursors. */
function wordsOf(read: Locator): Promise<string> {
  return read.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.cur')) caret.remove();
    return [...copy.children].map((block) => block.textContent).join('\n');
  });
}

/** What makes a browser keep nothing of what is written. */
const withoutStore: Record<string, () => void> = {
  'is refused': () => {
    indexedDB.open = () => {
      throw new DOMException('The store is refused.', 'SecurityError');
    };
  },
  'is full': () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    };
  },
  'is closed meanwhile': () => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      if (args[1] === 'readwrite') this.close();
      return transaction.apply(this, args);
    };
  },
};

async function entered(url: string, name: string, documentId: string, prepare?: () => void): Promise<Page> {
  const page = await browser.visit({ url });
  if (prepare) await page.addInitScript(prepare);
  await enterAs(page, name);
  await page.goto(`/documents/${documentId}`);
  await page.getByRole('textbox', { name: /First, text/ }).waitFor();
  return page;
}

/** Whether the place where one writes lies under what stands over the text, or above the screen. */
function isUnderTools(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const caret = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return caret.top < document.querySelector('.docbar')!.getBoundingClientRect().bottom;
  });
}

function text(page: Page) {
  return page.getByRole('textbox', { name: /First, text/ });
}

/** Goes to the end of a text and writes there; a robot is faster than an editor that was just entered. */
async function type(page: Page, words: string): Promise<void> {
  await toEnd(page);
  await page.keyboard.type(words);
}

async function toEnd(page: Page): Promise<void> {
  await text(page).focus();
  await page.locator('.tools button[aria-disabled=false]').first().waitFor();
  await frames(page);
  await page.keyboard.press('Control+End');
  await frames(page);
}

function frames(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let n = 0; n < 4; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Waits until both have the same text, with these words in it. */
async function same(one: Page, other: Page, words: string[]): Promise<void> {
  await expect
    .poll(async () => {
      const [mine, theirs] = [await wordsOf(text(one)), await wordsOf(text(other))];
      return { isSame: mine === theirs, missing: words.filter((said) => !mine.includes(said)) };
    }, patient)
    .toEqual({ isSame: true, missing: [] });
}

async function saved(page: Page): Promise<void> {
  await page.locator('.saved[data-save=saved]').waitFor();
}
