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

// The common festival framework: Hanoi coordinates it, Dundee and Bandung write in it, each at a server of its own.
beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  [near, far] = (await Promise.all([1, 2].map(() => serverProcess({ databaseUrl: database.url })))) as [
    ServerProcess,
    ServerProcess,
  ];
  browser = await openBrowser();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ document_id: string }>(
    "select document_id from framework where slug = 'festivals-in-creative-cities'",
  );
  documentId = rows[0]!.document_id;
  await client.end();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([near, far].map((server) => server?.kill9()));
  await database?.drop();
});

describe('two cities that word one section each in their own way', () => {
  it('see each other’s wording beside the text, and that they collide; one is accepted, the other waits for its author', async () => {
    const isla = await opened('Isla McAllister', far);
    const rizky = await opened('Rizky Pratama', near);
    const lan = await opened('Nguyễn Thu Lan', near);
    await propose(isla, 'Dundee says: ', 'It names us.');
    await propose(rizky, 'Bandung says: ', 'It names us too.');
    const islas = lan.getByRole('article', { name: /Isla McAllister/ });
    await islas.getByText('It names us.', { exact: true }).waitFor();
    await lan.getByText(/same words as the proposal of Rizky Pratama/).waitFor();
    await rizky.getByText(/same words as the proposal of Isla McAllister/).waitFor();
    expect(await axeFindings(lan)).toEqual([]);
    expect(await rizky.getByRole('button', { name: 'Accept' }).count()).toBe(0);

    // Each is discussed where it stands, and who reads along hears of it by itself.
    await islas.getByText('Discussion', { exact: true }).click();
    await islas.getByRole('button', { name: 'Say something about it' }).click();
    await islas.getByLabel('What do you say about this proposal?').fill('Would a city be named twice?');
    await islas.getByRole('button', { name: 'Say it' }).click();
    const onScreen = isla.getByRole('article', { name: /Isla McAllister/ });
    await onScreen.getByText('Discussion, 1 comment').click();
    await onScreen.getByText('Would a city be named twice?').waitFor();
    expect(await axeFindings(isla)).toEqual([]);

    await islas.getByRole('button', { name: 'Accept' }).click();
    await islas.waitFor({ state: 'detached' });
    await isla
      .getByText(/^Dundee says: /)
      .first()
      .waitFor();
    await lan.getByText('What was decided here').click();
    const decided = lan.getByRole('article', { name: /Isla McAllister/ });
    await decided.getByText('Accepted', { exact: true }).waitFor();
    await decided.getByText(/Decided by Nguyễn Thu Lan, /).waitFor();
    expect(await axeFindings(lan)).toEqual([]);
    await rizky.getByText('Waits for its author').waitFor();
    await rizky.getByRole('button', { name: 'Bring up to date' }).click();
    await rizky
      .getByRole('dialog')
      .getByText(/1 place that you change too/)
      .waitFor();
    expect(await axeFindings(rizky)).toEqual([]);
  });

  it('have the menus, tools and dialogs of the text itself', async () => {
    const rizky = await opened('Rizky Pratama', near);
    await word(rizky, 'See the plan');
    const dialog = rizky.getByRole('dialog', { name: /^Word anew/ });
    const text = dialog.getByRole('textbox').first();
    await rizky.keyboard.press('Control+Shift+ArrowLeft');
    await rizky.keyboard.press('Control+k');
    const link = rizky.getByRole('dialog', { name: 'Link' });
    await link.waitFor();
    await rizky.keyboard.type('example.org/plan');
    await rizky.keyboard.press('Enter');
    await link.waitFor({ state: 'detached' });
    await text.getByRole('link', { name: 'plan' }).waitFor();
    await rizky.keyboard.type(' of @Isl');
    await rizky.getByRole('option', { name: 'Isla McAllister Dundee' }).waitFor();
    await rizky.keyboard.press('Enter');
    await text.locator('[data-mention]').waitFor();
    expect(await axeFindings(rizky)).toEqual([]);

    await rizky.keyboard.press('Enter');
    await rizky.keyboard.type('/quote');
    await rizky.getByRole('option', { name: /^Quotation/ }).waitFor();
    await rizky.keyboard.press('Escape');
    await rizky.getByRole('listbox').waitFor({ state: 'detached' });
    await text.getByText('/quote').waitFor();
    for (const _ of '/quote') await rizky.keyboard.press('Backspace');
    await dialog.getByRole('toolbar').getByRole('button', { name: 'Insert' }).click();
    await rizky.keyboard.press('Escape');
    await rizky.getByRole('menu').waitFor({ state: 'detached' });
    await text.click();
    await rizky.keyboard.press('Control+Home');
    await rizky.keyboard.type('/foot\n');
    const note = rizky.getByRole('dialog', { name: 'Footnote' });
    await note.waitFor();
    await rizky.keyboard.type('Decided in 2023.');
    await rizky.keyboard.press('Control+Enter');
    await note.waitFor({ state: 'detached' });
    await dialog.getByText('Decided in 2023.').first().waitFor();
    // Closed by mistake, it is there again.
    await dialog.locator('.dialog-head').getByRole('button').click();
    await dialog.waitFor({ state: 'detached' });
    await rizky.getByRole('button', { name: 'Propose another wording' }).click();
    await dialog.getByText('What you typed before is here again.').waitFor();
    await text.locator('[data-mention]').waitFor();
    await rizky.getByLabel('Why').fill('It has a source.');
    await rizky.getByRole('button', { name: 'Propose', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });

    // Whoever decides reads all of it: where the link leads, who is named, and what the footnote says.
    const lan = await opened('Nguyễn Thu Lan', near);
    const proposed = lan.getByRole('article').filter({ hasText: 'It has a source.' });
    await proposed.getByRole('link', { name: 'plan' }).waitFor();
    expect(await proposed.getByRole('link', { name: 'plan' }).getAttribute('href')).toBe(
      'https://example.org/plan',
    );
    await proposed.getByText('Isla McAllister').first().waitFor();
    await proposed.getByText('Decided in 2023.').first().waitFor();
  });

  it('keep a draft that who coordinates does not see', async () => {
    const rizky = await opened('Rizky Pratama', far);
    await word(rizky, 'Not for others yet. ');
    await rizky.getByRole('button', { name: 'Keep as a private draft' }).click();
    await rizky.getByRole('article', { name: 'Your private draft' }).waitFor();
    const lan = await opened('Nguyễn Thu Lan', near);
    await lan.getByRole('button', { name: 'Propose another wording' }).waitFor();
    expect(await lan.getByText('Not for others yet.').count()).toBe(0);
  });
});

async function opened(name: string, server: ServerProcess): Promise<Page> {
  const page = await browser.visit({ url: server.url });
  await enterAs(page, name);
  await page.goto(`/documents/${documentId}`);
  await page.getByRole('tab', { name: 'Proposals' }).click();
  // In its first section, whatever else comes to the top of the screen.
  await page.locator('.sec-text .read').first().click();
  await page.getByRole('button', { name: 'Propose another wording' }).waitFor();
  return page;
}

async function word(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Propose another wording' }).click();
  const text = page.getByRole('dialog').getByRole('textbox').first();
  await text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
}

async function propose(page: Page, words: string, why: string): Promise<void> {
  await word(page, words);
  await page.getByLabel('Why').fill(why);
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
