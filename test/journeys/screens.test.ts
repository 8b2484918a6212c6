import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser, type Visit } from './browser.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  database = await cloneDatabase();
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

const ways: { name: string; how: Omit<Visit, 'url'> }[] = [
  { name: 'wide and light, in English', how: {} },
  { name: 'wide and dark, in Vietnamese', how: { isDark: true, language: 'vi' } },
  { name: 'on a phone and light, in Vietnamese', how: { isPhone: true, language: 'vi' } },
  { name: 'on a phone and dark, in English', how: { isPhone: true, isDark: true } },
];

const pages = [
  '/',
  '/network',
  '/network?city=dundee',
  '/network?search=zzzzzz',
  '/network/hanoi',
  '/network/nowhere-at-all',
  '/forums',
  '/forums/asean-2023',
  '/sign-in',
  '/no/such/page',
];

describe.each(ways)('every page, $name', ({ how }) => {
  it('has nothing that axe finds, and nothing that is wider than the screen', async () => {
    const page = await browser.visit({ url: server.url, ...how });
    for (const path of pages) await expectSound(page, path);
  });

  it('is as sound for who is signed in, in a live session', async () => {
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, how.language);
    await page.goto('/forums/asean-2023');
    await page.locator('a[href^="/sessions/"]').first().waitFor();
    const [session] = await page
      .locator('a[href^="/sessions/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await expectSound(page, session ?? '/sessions/none');
  });
});

describe('pages that can’t be read', () => {
  it.each(['/', '/network', '/network/hanoi', '/forums', '/forums/asean-2023'])(
    'say so at %s, and what to do, with nothing that axe finds',
    async (path) => {
      const page = await browser.visit({ url: server.url });
      await page.route('**/graphql', (route) => route.abort());
      await page.goto(path);
      await page.getByRole('button', { name: 'Try again' }).first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  expect({ path, findings: await axeFindings(page) }).toEqual({ path, findings: [] });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect({ path, overflow }).toEqual({ path, overflow: 0 });
}

async function enter(page: Page, language: Visit['language']): Promise<void> {
  if (language !== 'vi') return enterAs(page, 'Tan Wei Ling');
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /Tan Wei Ling/ }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
