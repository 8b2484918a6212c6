import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let delegate: Page;
let stranger: Page;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  delegate = await browser.visit({ url: server.url });
  stranger = await browser.visit({ url: server.url });
  await enterAs(delegate, 'Rizky Pratama');
});
afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

const title = 'A street that stayed open';
const words = 'The street was kept free of cars for the whole week.';

describe('a case study', () => {
  it('is written by a delegate, tied to a section and published, and read by a stranger from the margin', async () => {
    await delegate.goto('/cases');
    await delegate.getByRole('button', { name: 'Tell a case' }).click();
    await delegate.getByLabel('Title').fill(title);
    await delegate.getByRole('button', { name: 'Begin it' }).click();
    await delegate.waitForURL(/\/cases\/a-street-that-stayed-open\/write/);
    await delegate.locator('.sec-text .read').first().click();
    await delegate.keyboard.type(words);
    await delegate.getByText('Saved', { exact: false }).first().waitFor();
    await delegate.getByRole('button', { name: 'Speaks to 0 sections' }).click();
    const choice = delegate.getByLabel('One more section');
    const option = choice.locator('option', { hasText: 'The accessibility plan' }).first();
    await option.waitFor({ state: 'attached' });
    await choice.selectOption((await option.getAttribute('value'))!);
    await delegate.getByRole('button', { name: 'Add it' }).click();
    await delegate.getByRole('button', { name: 'Take away: The accessibility plan' }).waitFor();
    expect(await axeFindings(delegate)).toEqual([]);
    await delegate.keyboard.press('Escape');

    await stranger.goto('/cases/a-street-that-stayed-open');
    await stranger
      .getByRole('heading', { name: 'There is no such case study, or it is not open to you.' })
      .first()
      .waitFor();
    await stranger.goto('/cases');
    await stranger.getByRole('heading', { name: 'Case studies' }).waitFor();
    await stranger.locator('.cases > li').first().waitFor();
    expect(await stranger.getByText(title).count()).toBe(0);
    expect(await axeFindings(stranger)).toEqual([]);

    await delegate.getByRole('button', { name: 'Publish' }).click();
    await delegate.waitForURL(/\/cases\/a-street-that-stayed-open$/);

    await stranger.goto('/frameworks/festivals-in-creative-cities');
    await stranger.getByRole('link', { name: title }).first().click();
    await stranger.getByRole('heading', { name: title }).waitFor();
    await stranger.getByText(words).waitFor();
    await stranger.getByRole('link', { name: /The accessibility plan/ }).waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
    await stranger.goto('/network/bandung');
    await stranger.getByRole('link', { name: title }).waitFor();
  }, 240_000);
});
