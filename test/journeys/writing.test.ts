import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenDocument } from '../support/document.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { type World, world } from '../support/world.ts';
import { axeFindings, enterAs, openBrowser, type Visit } from './browser.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let pool: pg.Pool;
let people: World;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  people = await world(server.url, database.url);
  pool = new pg.Pool({ connectionString: database.url });
});

afterAll(async () => {
  await pool?.end();
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

describe('writing with the keyboard alone', () => {
  it('makes headings, lists, tables, notes, links and mentions from a slash and from signs', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id, people.isla.id]);
    const page = await entered(documentId, 'Rizky Pratama');
    await page.keyboard.type('# A plan\nFirst words.\n- a ramp\n\n');

    await page.keyboard.type('/');
    const menu = page.getByRole('listbox', { name: 'What to put here' });
    await menu.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'slash');
    await page.keyboard.type('todo');
    await expect.poll(() => menu.getByRole('option').allInnerTexts(), patient).toHaveLength(1);
    const chosen = await text(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${chosen}"]`).innerText()).toContain('Checklist');
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'detached' });
    await page.keyboard.type('book the hall');
    await page.keyboard.press('Control+Enter');
    await text(page).getByRole('checkbox', { name: 'Done: book the hall', checked: true }).waitFor();
    await page.keyboard.type('\n\n/tab\n');

    for (const word of ['City', 'Field', 'Year', 'Dundee', 'Design', '2014', 'Bandung', 'Design', '2015']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Hà Nội');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name: 'Table' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'table');
    await page.getByRole('menuitem', { name: 'Column after' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page).locator('tr').first().locator('th').count(), patient).toBe(4);
    expect(await text(page).locator('tr').count()).toBe(4);

    await page.keyboard.press('Control+End');
    await page.keyboard.type('After the table, @Isl');
    await page.getByRole('option', { name: 'Isla McAllister Dundee' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('says @hanoi');
    await page.getByRole('option', { name: 'Hanoi' }).waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => text(page).locator('[data-mention]').allInnerTexts(), patient)
      .toEqual(['Isla McAllister', 'Hanoi']);

    await page.keyboard.type('/foot\n');
    const note = page.getByRole('dialog', { name: 'Footnote' });
    await note.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('Decided in 2023.');
    await page.keyboard.press('Control+Enter');
    await note.waitFor({ state: 'detached' });
    await page.getByRole('list', { name: 'Notes of this section' }).getByText('Decided in 2023.').waitFor();

    await page.keyboard.type(' See the plan');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+k');
    const link = page.getByRole('dialog', { name: 'Link' });
    await link.waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.type('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await link.getByText('This is no address that a link may lead to.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('example.org/plan');
    await page.keyboard.press('Enter');
    await link.waitFor({ state: 'detached' });
    expect(await text(page).getByRole('link', { name: 'plan' }).getAttribute('href')).toBe(
      'https://example.org/plan',
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+k');
    await page.getByRole('button', { name: 'Remove the link' }).click();
    await expect.poll(() => text(page).getByRole('link', { name: 'plan' }).count(), patient).toBe(0);
    await saved(page);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'written');

    // What was made is what the other reads.
    const isla = await entered(documentId, 'Isla McAllister');
    await expect.poll(async () => outline(isla), patient).toEqual(await outline(page));
  });
});

describe('what comes from elsewhere', () => {
  it('is cleaned when it is pasted from Word, and goes out again as Markdown', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id]);
    const page = await entered(documentId, 'Rizky Pratama');
    const file = join(import.meta.dirname, '../client/documents/clipboard/word-lists-and-notes.txt');
    await paste(page, { 'text/html': readFileSync(file, 'utf8'), 'text/plain': 'Lễ hội' });
    await text(page).getByRole('heading', { name: 'Lễ hội của thành phố' }).waitFor();
    expect(await text(page).locator('li li').innerText()).toBe('also at the back');
    expect(await text(page).locator('img').count()).toBe(0);
    await page.getByText('1 picture was left out').waitFor();
    await saved(page);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'pasted');
    await page.keyboard.press('Control+a');
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
      return data.getData('text/plain');
    });
    expect(copied).toContain('# Lễ hội của thành phố');
    expect(copied).toMatch(/^- A ramp at each door\n\n {2}- also at the back$/m);
    expect(copied).toContain('[^1]: Decided by the council in 2023.');
  });

  it('is a picture only with words for who can’t see it, and for those alone who may read the document', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id, people.isla.id]);
    const page = await entered(documentId, 'Rizky Pratama');
    await page.keyboard.type('Above the picture');
    await paste(page, {}, await picture(page));
    const dialog = page.getByRole('dialog', { name: 'Picture' });
    await dialog.getByRole('img').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'picture');
    await dialog.getByRole('button', { name: 'Insert the picture' }).click();
    expect(await dialog.getByRole('textbox', { name: 'What it shows' }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    await dialog.getByRole('textbox', { name: 'What it shows' }).fill('A stage beside a lake');
    await dialog.getByRole('textbox', { name: 'Caption' }).fill('The first evening');
    await dialog.getByRole('button', { name: 'Insert the picture' }).click();
    await dialog.waitFor({ state: 'detached' });
    const image = text(page).getByRole('img', { name: 'A stage beside a lake' });
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth), patient).toBe(60);
    await saved(page);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'with-picture');

    // One that is dropped on the text stands where it was let go.
    await drop(text(page).getByText('Above the picture'), await picture(page));
    await dialog.getByRole('textbox', { name: 'What it shows' }).fill('The stage by night');
    await dialog.getByRole('button', { name: 'Insert the picture' }).click();
    await dialog.waitFor({ state: 'detached' });
    await text(page).getByRole('img', { name: 'The stage by night' }).waitFor();
    const inOrder = await text(page)
      .getByRole('img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt));
    expect(inOrder).toEqual(['The stage by night', 'A stage beside a lake']);
    await saved(page);

    const address = (await image.getAttribute('src'))!;
    const isla = await entered(documentId, 'Isla McAllister');
    await text(isla).getByRole('img', { name: 'A stage beside a lake' }).waitFor();
    const stranger = await browser.visit({ url: server.url });
    await stranger.goto('/');
    const answers = await Promise.all(
      [isla, stranger].map((one) => one.evaluate(async (url) => (await fetch(url)).status, address)),
    );
    expect(answers).toEqual([200, 404]);
  });
});

describe('methods of input', () => {
  it('lose and double no letter when two compose in one line, whatever their scripts', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id, people.isla.id]);
    const rizky = await entered(documentId, 'Rizky Pratama');
    await rizky.keyboard.type('The line of both. ');
    const isla = await entered(documentId, 'Isla McAllister');
    await expect.poll(() => wordsOf(isla), patient).toContain('The line of both.');
    await rizky.keyboard.press('Control+End');
    await isla.keyboard.press('Control+Home');
    const [mine, theirs] = await Promise.all([rizky, isla].map((one) => one.context().newCDPSession(one)));
    for (const [at, steps] of compositions.entries()) {
      const others = compositions[(at + 2) % compositions.length]!;
      for (let step = 0; step < Math.max(steps.length, others.length); step++) {
        await Promise.all([compose(mine!, steps[step]), compose(theirs!, others[step])]);
      }
      await Promise.all([commit(mine!, steps), commit(theirs!, others)]);
    }
    const composed = compositions.map((steps) => steps.at(-1));
    const others = compositions.map((_steps, at) => compositions[(at + 2) % compositions.length]!.at(-1));
    const whole = `${others.join(' ')} The line of both. ${composed.join(' ')} `;
    await expect.poll(() => wordsOf(rizky), patient).toBe(whole);
    await expect.poll(() => wordsOf(isla), patient).toBe(whole);
    await saved(rizky);
    await saved(isla);
  });

  it('leave a composed word whole while another types around it, and the other’s letters too', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id, people.isla.id]);
    const rizky = await entered(documentId, 'Rizky Pratama');
    await rizky.keyboard.type('Both here. ');
    const isla = await entered(documentId, 'Isla McAllister');
    await expect.poll(() => wordsOf(isla), patient).toContain('Both here.');
    await rizky.keyboard.press('Control+End');
    const keyboard = await rizky.context().newCDPSession(rizky);
    let typed = '';
    for (const steps of compositions) {
      for (const [step, composed] of steps.entries()) {
        await compose(keyboard, composed);
        await isla.keyboard.press(step % 2 === 0 ? 'Home' : 'End');
        await isla.keyboard.type(`${step}`);
        typed += `${step}`;
      }
      await commit(keyboard, steps);
    }
    const composed = compositions.map((steps) => steps.at(-1)).join(' ');
    const sorted = (words: string) => words.replace(/\D/g, '').split('').sort().join('');
    // What the other has written during the last word comes in after it.
    for (const page of [rizky, isla])
      await expect
        .poll(async () => {
          const words = await wordsOf(page);
          return { composed: words.replace(/\d/g, ''), typed: sorted(words) };
        }, patient)
        .toEqual({ composed: `Both here. ${composed} `, typed: sorted(typed) });
    await expect.poll(() => wordsOf(rizky), patient).toBe(await wordsOf(isla));
  });
});

describe('writing on a phone', () => {
  it('has the tools, the menu of blocks and the dialogs within the screen, in the dark and in Vietnamese', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id]);
    const page = await browser.visit({ url: server.url, isPhone: true, isDark: true, language: 'vi' });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: /Rizky Pratama/ }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.goto(`/documents/${documentId}`);
    await text(page).tap();
    await toolsReady(page);
    await page.keyboard.type('Viết trên điện thoại.\n/');
    const menu = page.getByRole('listbox', { name: 'Chèn gì vào đây' });
    await menu.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'phone-slash');
    expect(await isWithin(page, '.suggestions')).toBe(true);
    await page.keyboard.type('tieu de nho');
    await menu.getByRole('option', { name: /^Tiêu đề nhỏ/ }).tap();
    await page.keyboard.type('Nhỏ');
    await text(page).getByRole('heading', { name: 'Nhỏ' }).waitFor();
    await page.getByRole('button', { name: 'Chèn' }).tap();
    expect(await isWithin(page, '.tools .menu')).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'phone-insert');
    await page.getByRole('menuitem', { name: 'Bảng' }).tap();
    await text(page).locator('th').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await shot(page, 'phone-table');
    await saved(page);
    expect(await axeFindings(page)).toEqual([]);
  });
});

const patient = { timeout: 30_000 };

/** What a method of input shows while a word is being made: Vietnamese by Telex, Korean, Japanese, Chinese. */
const compositions = [
  ['n', 'ng', 'ngu', 'nguw', 'ngươ', 'ngươi', 'người'],
  ['ㄷ', '대', '댁', '대구'],
  ['ｔ', 'と', 'とｋ', 'とけ', 'とけい', '時計'],
  ["ni'h", 'ni’hao', '你好'],
];

async function compose(keyboard: CDPSession, composed: string | undefined): Promise<void> {
  if (composed === undefined) return;
  const { length } = composed;
  await keyboard.send('Input.imeSetComposition', {
    text: composed,
    selectionStart: length,
    selectionEnd: length,
  });
}

async function commit(keyboard: CDPSession, steps: readonly string[]): Promise<void> {
  await keyboard.send('Input.insertText', { text: `${steps.at(-1)} ` });
}

/** Puts something on an editor as if it was pasted. */
async function paste(page: Page, data: Record<string, string>, picture?: string): Promise<void> {
  await page.evaluate(
    ([given, base64]) => {
      const transfer = new DataTransfer();
      for (const [kind, value] of Object.entries(given)) transfer.setData(kind, value);
      if (base64) {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        transfer.items.add(new File([bytes], 'stage.png', { type: 'image/png' }));
      }
      const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
    },
    [data, picture] as const,
  );
}

/** Lets a picture go over a place in a text, as it is dragged from a folder. */
async function drop(place: Locator, base64: string): Promise<void> {
  await place.evaluate((element, data) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
    transfer.items.add(new File([bytes], 'night.png', { type: 'image/png' }));
    const { left, top, height } = element.getBoundingClientRect();
    const at = { clientX: left + 2, clientY: top + height / 2 };
    const how = { ...at, dataTransfer: transfer, bubbles: true, cancelable: true };
    for (const kind of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(kind, how));
  }, base64);
}

/** A picture of sixty by forty points, in base64. */
function picture(page: Page): Promise<string> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 60;
    canvas.height = 40;
    const ink = canvas.getContext('2d')!;
    ink.fillStyle = '#2a3b73';
    ink.fillRect(0, 20, 60, 20);
    return canvas.toDataURL('image/png').split(',')[1]!;
  });
}

function isWithin(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isOnTop = element.contains(document.elementFromPoint((left + right) / 2, top + 20));
    return isOnTop && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
}

/** Kinds and words of the blocks of a text, as one reads them. */
function outline(page: Page): Promise<string[]> {
  return text(page).evaluate((read) => {
    const copy = read.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.cur, .ProseMirror-trailingBreak')) caret.remove();
    return [...copy.children].map((block) => `${block.tagName} ${block.textContent}`);
  });
}

function wordsOf(page: Page): Promise<string> {
  return text(page).evaluate((read) => {
    const copy = read.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.cur')) caret.remove();
    return copy.textContent ?? '';
  });
}

async function entered(documentId: string, name: string, how: Omit<Visit, 'url'> = {}): Promise<Page> {
  const page = await browser.visit({ url: server.url, ...how });
  await enterAs(page, name);
  await page.goto(`/documents/${documentId}`);
  await text(page).focus();
  await toolsReady(page);
  return page;
}

function text(page: Page) {
  return page.getByRole('textbox', { name: /First,/ });
}

/** A robot is faster than an editor that was just entered. */
async function toolsReady(page: Page): Promise<void> {
  await page.locator('.tools button[aria-disabled=false]').first().waitFor();
  await page.evaluate(async () => {
    for (let n = 0; n < 4; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

async function saved(page: Page): Promise<void> {
  await page.locator('.saved[data-save=saved]').waitFor();
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.TRELLIS_SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
