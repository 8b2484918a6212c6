import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';

let database: TestDatabase;
let near: ServerProcess;
let far: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let documentId: string;
let sectionId: string;

// The common festival framework, read and written in at two servers.
beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  [near, far] = (await Promise.all([1, 2].map(() => serverProcess({ databaseUrl: database.url })))) as [
    ServerProcess,
    ServerProcess,
  ];
  browser = await openBrowser();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ document_id: string; section_id: string }>(
    `select f.document_id, s.id as section_id from framework f join section s on s.document_id = f.document_id
      where f.slug = 'festivals-in-creative-cities' and s.removed_at is null and s.parent_id is null order by s.place limit 1`,
  );
  documentId = rows[0]!.document_id;
  sectionId = rows[0]!.section_id;
  await client.end();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([near, far].map((server) => server?.kill9()));
  await database?.drop();
});

describe('a text that is reviewed by two cities', () => {
  it('is commented on by keyboard, answered live, keeps a comment whose words are gone, and goes back to how it read', async () => {
    const lan = await opened('Nguyễn Thu Lan', near);
    const isla = await opened('Isla McAllister', far);

    await write(lan, 'Words to be discussed here. ');
    await text(isla).getByText('Words to be discussed here.').first().waitFor();
    await chooseFirst(isla, 'Words to be discussed'.length);
    await isla.keyboard.press('Control+Alt+m');
    const field = isla.getByLabel('What do you say about these words?');
    await field.fill('Discussed by whom?');
    await isla.reload();
    await text(isla).getByText('Words to be discussed here.').first().waitFor();
    await chooseFirst(isla, 'Words to be discussed'.length);
    await isla.keyboard.press('Control+Alt+m');
    expect(await field.inputValue()).toBe('Discussed by whom?');
    await isla.getByRole('button', { name: 'Say it' }).click();

    const thread = lan.getByRole('article', { name: /Comment of Isla McAllister/ });
    await thread.getByText('Discussed by whom?').waitFor();
    await expect.poll(() => commentedIn(lan), { timeout: 30_000 }).toContain('Words to be');
    expect(await axeFindings(lan)).toEqual([]);
    await thread.getByRole('button', { name: 'Answer' }).click();
    await thread.getByLabel('Answer').pressSequentially('By all of us, @Isl');
    await thread.getByRole('option', { name: /Isla McAllister/ }).waitFor();
    expect(await axeFindings(lan)).toEqual([]);
    await lan.keyboard.press('Enter');
    await thread.getByRole('button', { name: 'Say it' }).click();
    await isla.locator('.mention.me', { hasText: '@Isla McAllister' }).waitFor();

    // Who coordinates hides a comment with a reason that all read, and shows it again.
    const said = thread.getByRole('listitem').filter({ hasText: 'Discussed by whom?' });
    await said.getByRole('button', { name: 'Hide', exact: true }).click();
    const hiding = lan.getByRole('dialog', { name: 'Hide the comment of Isla McAllister' });
    await hiding.getByLabel('Why it is hidden').fill('It is asked elsewhere.');
    expect(await axeFindings(lan)).toEqual([]);
    await hiding.getByRole('button', { name: 'Hide it' }).click();
    await isla.getByText('Hidden by who coordinates the document. Reason: It is asked elsewhere.').waitFor();
    expect(await isla.getByText('Discussed by whom?').count()).toBe(0);
    await thread.getByRole('button', { name: 'Show again' }).click();
    await isla.getByText('Discussed by whom?').waitFor();

    await chooseFirst(lan, 'Words to be discussed here. '.length);
    await lan.keyboard.press('Delete');
    await text(isla).locator('.commented').first().waitFor({ state: 'detached' });
    await isla.getByLabel('Show', { exact: true }).selectOption('Open, words gone');
    const gone = isla.getByRole('article', { name: /Comment of Isla McAllister/ });
    await gone.getByText(/^Words to be/).waitFor();
    await gone.getByText('Words gone').waitFor();

    await lan.getByRole('tab', { name: 'History' }).click();
    await lan
      .getByRole('button', { name: /^What changed: Wrote in/ })
      .first()
      .click();
    const dialog = lan.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Compare two texts' }).waitFor();
    await dialog.getByText(/^Reading/).waitFor({ state: 'detached' });
    expect(await axeFindings(lan)).toEqual([]);
    await lan.keyboard.press('Escape');
    await lan.getByRole('button', { name: 'Who wrote this' }).click();
    await dialog.getByRole('listitem').first().waitFor();
    await lan.keyboard.press('Escape');
    await text(lan).click();
    await lan.keyboard.press('Control+z');
    await text(isla).getByText('Words to be discussed here.').first().waitFor();
    await isla.getByLabel('Show', { exact: true }).selectOption('Open');
    await expect.poll(() => commentedIn(isla), { timeout: 30_000 }).toContain('Words to be');
    await isla.getByRole('button', { name: 'Settle' }).click();
    await text(lan).locator('.commented').first().waitFor({ state: 'detached' });
  });

  it('is brought back to an earlier wording from its history', async () => {
    const lan = await opened('Nguyễn Thu Lan', near);
    await write(lan, 'A sentence too many. ');
    // What another sees is stored.
    const rizky = await opened('Rizky Pratama', far);
    await text(rizky).getByText('A sentence too many.').first().waitFor();
    await lan.getByRole('tab', { name: 'History' }).click();
    await lan
      .getByRole('button', { name: /^What changed: Wrote in/ })
      .first()
      .click();
    const dialog = lan.getByRole('dialog');
    await dialog
      .getByText(/A sentence too many/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Bring this wording back' }).click();
    await dialog.getByRole('button', { name: 'Bring it back' }).click();
    await dialog.getByText('The earlier wording is back.').waitFor();
    await lan.keyboard.press('Escape');
    for (const page of [lan, rizky])
      await text(page).getByText('A sentence too many.').waitFor({ state: 'detached' });
    await lan.getByText(/^Brought .* back to an earlier wording/).waitFor();
  });
});

async function opened(name: string, server: ServerProcess): Promise<Page> {
  const page = await browser.visit({ url: server.url });
  await enterAs(page, name);
  await page.goto(`/documents/${documentId}`);
  await text(page).waitFor();
  return page;
}

const text = (page: Page) => page.locator(`#section-${sectionId} .ProseMirror`);

/** The words that a comment is about, as the text marks them; another's caret among them cuts the mark in two. */
const commentedIn = async (page: Page) => (await text(page).locator('.commented').allTextContents()).join('');

/** Puts the cursor at the beginning of the first section and writes. */
async function write(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
}

/** Chooses so many letters from the beginning of the first section. */
async function chooseFirst(page: Page, letters: number): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < letters; at++) await page.keyboard.press('Shift+ArrowRight');
}
