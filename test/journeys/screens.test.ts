import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import bodiesEn from '../../client/i18n/en/bodies.json';
import peopleEn from '../../client/i18n/en/people.json';
import bodiesVi from '../../client/i18n/vi/bodies.json';
import peopleVi from '../../client/i18n/vi/people.json';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, openBrowser, type Visit } from './browser.ts';

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

const words = {
  en: { bodies: bodiesEn, people: peopleEn },
  vi: { bodies: bodiesVi, people: peopleVi },
};

const ways: { name: string; how: Omit<Visit, 'url'> }[] = [
  { name: 'wide and light, in English', how: {} },
  { name: 'wide and dark, in Vietnamese', how: { isDark: true, language: 'vi' } },
  { name: 'on a phone and light, in Vietnamese', how: { isPhone: true, language: 'vi' } },
  { name: 'on a phone and dark, in English', how: { isPhone: true, isDark: true } },
];

const places = [
  '/',
  '/network',
  '/network?city=dundee',
  '/network?search=zzzzzz',
  '/network/hanoi',
  '/network/nowhere-at-all',
  '/forums',
  '/forums/asean-2023',
  '/no/such/page',
];

const people = [
  '/bodies',
  '/bodies?search=zzzzzz',
  '/bodies/hanoi-department-of-culture-and-sports',
  '/bodies/nothing-at-all',
  '/sign-in',
  '/sign-in/forgotten',
  '/sign-in/link#used-up-long-ago',
  '/sign-in/new-password#used-up-long-ago',
  '/invitation#used-up-long-ago',
  '/me',
  '/admin',
];

describe.each(ways)('every page, $name', ({ how }) => {
  it.each([
    { of: 'of places', pages: places },
    { of: 'of people and bodies', pages: people },
  ])('$of has nothing that axe finds, and nothing that is wider than the screen', async ({ pages }) => {
    const page = await browser.visit({ url: server.url, ...how });
    for (const path of pages) await expectSound(page, path);
  });

  it('is as sound for who is signed in, in a live session', async () => {
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, 'Tan Wei Ling');
    await page.goto('/forums/asean-2023');
    await page.locator('a[href^="/sessions/"]').first().waitFor();
    const [session] = await page
      .locator('a[href^="/sessions/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await expectSound(page, session ?? '/sessions/none');
  });
});

describe.each(ways.slice(1, 3))('the house as its administrators see it, $name', ({ how }) => {
  it('has nothing that axe finds, with every form open', async () => {
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, 'Trần Đức Minh');
    const department = '/bodies/hanoi-department-of-culture-and-sports';
    const parts = ['people', 'bodies', 'outbox', 'health'].map((part) => `/admin?part=${part}`);
    for (const path of ['/me', department, '/network/hanoi', ...parts]) await expectSound(page, path);
    for (const [path, name] of forms(department, how.language)) {
      await page.goto(path);
      await page.getByRole('button').filter({ hasText: name }).first().click();
      await page.getByRole('dialog').waitFor();
      expect({ path, name, findings: await axeFindings(page) }).toEqual({ path, name, findings: [] });
    }
  });
});

/** The buttons that open a form, by the words that the language has for them now. */
function forms(department: string, language: Visit['language'] = 'en'): [string, string][] {
  const { bodies, people } = words[language];
  return [
    [department, bodies.invite.open],
    [department, bodies.appoint.open],
    [department, bodies.handOver.open],
    [department, bodies.end.open],
    [department, bodies.edit.open],
    ['/admin?part=bodies', bodies.add.title],
    ['/forums/asean-2023', people.whoSees],
  ];
}

describe('pages that can’t be read', () => {
  it.each([
    '/',
    '/network',
    '/network/hanoi',
    '/forums',
    '/forums/asean-2023',
    '/bodies',
    '/bodies/hanoi-people-s-committee',
    '/invitation#never-read',
    '/me',
  ])('say so at %s, and what to do, with nothing that axe finds', async (path) => {
    const page = await browser.visit({ url: server.url });
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(path);
    await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  expect({ path, findings: await axeFindings(page) }).toEqual({ path, findings: [] });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ path, overflow }).toEqual({ path, overflow: 0 });
}

async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
