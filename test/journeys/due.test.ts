import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { enterAs, openBrowser } from './browser.ts';
import { enter, everyWay, expectSound } from './ways.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let lan: Page;
let isla: Page;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  [lan, isla] = await Promise.all([browser.visit({ url: server.url }), browser.visit({ url: server.url })]);
  await enterAs(lan, 'Nguyễn Thu Lan');
  await enterAs(isla, 'Isla McAllister');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

const words = 'List of six young designers for Dundee';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** From a promise to its end: each part begins where the one before it ended. */
describe('a promise', () => {
  it('is made for the body one acts for, and stands in what is due', async () => {
    await lan.goto('/due');
    await button(lan, 'Promise something').click();
    await lan.getByLabel('What is promised').fill(words);
    await lan.getByLabel('Due on').fill(inDays(5));
    await button(lan, 'Promise').last().click();
    const dialog = lan.getByRole('dialog', { name: 'A promise' });
    await dialog.getByText(words).waitFor();
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await dialog.getByText('In progress', { exact: true }).waitFor();
    await dialog.getByLabel('Address of a page').fill('https://example.org/list');
    await button(lan, 'Add evidence').click();
    await dialog.getByRole('link', { name: 'https://example.org/list' }).waitFor();
  });

  it('is handed to another body, who is told at once and answers', async () => {
    const dialog = lan.getByRole('dialog', { name: 'A promise' });
    await dialog.getByRole('button', { name: 'Ask another body' }).click();
    await lan.getByLabel('Which body').fill('Dundee');
    await lan
      .getByRole('option', { name: /Dundee/ })
      .first()
      .click();
    await button(lan, 'Ask').last().click();
    await dialog
      .getByText(/was asked/)
      .first()
      .waitFor();
    await isla.goto('/');
    await button(isla, /What is new: /).click();
    await isla
      .getByRole('region', { name: 'What is new' })
      .getByRole('link', { name: words })
      .first()
      .click();
    await button(isla, 'We do it').click();
    await isla
      .getByRole('dialog')
      .getByText(/does it/)
      .first()
      .waitFor();
    await button(lan, /What is new: /).waitFor({ state: 'attached' });
  });

  it('is ticked with others, put off with a reason, and put back by undo', async () => {
    await lan.goto('/due?of=mine');
    await lan.getByLabel(`Choose: ${words}`).check();
    await button(lan, 'Put off').click();
    await lan.getByLabel('New day').fill(inDays(40));
    await lan.getByLabel('Reason').fill('The jury meets later.');
    await lan.getByRole('dialog').getByRole('button', { name: 'Put off' }).click();
    await lan.getByRole('heading', { name: /Later/ }).waitFor();
    await button(lan, 'Undo').click();
    await lan.getByRole('heading', { name: /This fortnight/ }).waitFor();
  });

  it('is read by a calendar programme at the address that is shown', async () => {
    await button(lan, 'Calendar').click();
    await button(lan, 'Make an address').first().click();
    const address = await lan.getByLabel('Address: What I see to').inputValue();
    const response = await lan.request.get(address.replace(/^https?:\/\/[^/]+/, server.url));
    expect(await response.text()).toContain('SUMMARY:List of six young designers');
    await lan.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });

  it('waits at home until it is done, and is gone from there afterwards', async () => {
    await lan.goto('/');
    // Beside it, what is new tells of it too.
    await lan.locator('.session-lines').getByRole('link', { name: words }).click();
    await lan.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await lan.getByRole('dialog').getByText('Done', { exact: true }).first().waitFor();
    await lan.goto('/due');
    await expect.poll(() => lan.getByRole('link', { name: words }).count()).toBe(0);
  });
});

describe.each(everyWay)('what is due and what is new, $name', ({ how }) => {
  it('has nothing that axe finds, and nothing that is wider than the screen', async () => {
    const page = await browser.visit({ url: server.url, ...how });
    await expectSound(page, '/due');
    await expectSound(page, '/inbox');
    await enter(page, 'Nguyễn Thu Lan');
    await expectSound(page, '/due?of=all&by=body');
    await expectSound(page, '/inbox');
    await expectSound(page, '/');
  });
});
