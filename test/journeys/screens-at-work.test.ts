import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import accountEn from '../../client/i18n/en/account.json';
import bodiesEn from '../../client/i18n/en/bodies.json';
import commonEn from '../../client/i18n/en/common.json';
import peopleEn from '../../client/i18n/en/people.json';
import accountVi from '../../client/i18n/vi/account.json';
import bodiesVi from '../../client/i18n/vi/bodies.json';
import commonVi from '../../client/i18n/vi/common.json';
import peopleVi from '../../client/i18n/vi/people.json';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, openBrowser, type Visit } from './browser.ts';
import { enter, everyWay, expectSound } from './ways.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

const words = {
  en: { account: accountEn, bodies: bodiesEn, people: peopleEn },
  vi: { account: accountVi, bodies: bodiesVi, people: peopleVi },
};

describe.each(everyWay)('the house as its administrators see it, $name', ({ how }) => {
  it('has nothing that axe finds, with every form open', async () => {
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, 'Trần Đức Minh');
    const department = '/bodies/hanoi-department-of-culture-and-sports';
    const parts = ['people', 'bodies', 'daysOff', 'outbox', 'health'].map((part) => `/admin?part=${part}`);
    for (const path of ['/me', department, '/network/hanoi', ...parts]) await expectSound(page, path);
    for (const [path, name] of forms(department, how.language)) {
      await page.goto(path);
      await page.getByRole('button').filter({ hasText: name }).first().click();
      await page.getByRole('dialog').waitFor();
      expect({ path, name, findings: await axeFindings(page) }).toEqual({ path, name, findings: [] });
    }
  });

  it('is as sound for people of their own: how they leave the house, and the way in again, over what they typed', async () => {
    const { account, people } = words[how.language ?? 'en'];
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, 'Rizky Pratama');
    const rizky = `where slug = 'rizky-pratama'`;
    // Demonstration people belong to everybody, and can't leave.
    await sql(`update person set is_demonstration = false ${rizky}`);
    try {
      await expectSound(page, '/me');
      await page.getByRole('button', { name: account.erase.open, exact: true }).click();
      await page.getByLabel(account.erase.sure).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const name = page.getByLabel(account.profile.name, { exact: true });
      await name.fill('Rizky Pratama, typed before the end');
      await sql(`delete from auth_session where user_id = (select user_id from person ${rizky})`);
      const again = page.getByRole('dialog', { name: people.again.title });
      // The house remembers a sign-in for a second.
      await expect
        .poll(async () => {
          await page.getByRole('button', { name: account.profile.save, exact: true }).dispatchEvent('click');
          return again.count();
        })
        .toBe(1);
      await again.getByRole('button', { name: account.signIn.enter, exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await name.inputValue()).toBe('Rizky Pratama, typed before the end');
    } finally {
      await sql(`update person set is_demonstration = true, name = 'Rizky Pratama' ${rizky}`);
    }
  });
});

async function sql(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The buttons that open a form, by the words that the language has for them now. */
function forms(department: string, language: Visit['language'] = 'en'): [string, string][] {
  const { bodies, people } = words[language];
  return [
    [department, bodies.invite.open],
    [department, bodies.appoint.open],
    [department, bodies.handOver.open],
    [department, bodies.end.open],
    [department, bodies.edit.open],
    [department, bodies.logo.open],
    ['/admin?part=bodies', bodies.add.title],
    ['/forums/asean-2023', people.whoSees],
  ];
}

/** An address of every page; null where nothing is read before somebody sends the form that it is. */
const addresses: Record<string, string | null> = {
  '': '/',
  network: '/network',
  'network/:slug': '/network/hanoi',
  festivals: '/festivals',
  'network/:slug/promises': '/network/hanoi/promises',
  bodies: '/bodies',
  'bodies/:slug': '/bodies/hanoi-people-s-committee',
  forums: '/forums',
  'forums/:slug': '/forums/asean-2023',
  'sessions/:id': '/sessions/01900000-0000-7000-8000-000000000000',
  'documents/:id': '/documents/01900000-0000-7000-8000-000000000000',
  frameworks: '/frameworks',
  'frameworks/:slug': '/frameworks/festivals-in-creative-cities',
  'frameworks/:slug/editions': '/frameworks/festivals-in-creative-cities/editions',
  'frameworks/:slug/editions/:number': '/frameworks/festivals-in-creative-cities/editions/2',
  'frameworks/:slug/cities': '/frameworks/festivals-in-creative-cities/cities',
  'frameworks/:slug/sections': '/frameworks/festivals-in-creative-cities/sections',
  'frameworks/:slug/write': '/frameworks/festivals-in-creative-cities/write',
  'adaptations/:id': '/adaptations/01900000-0000-7000-8000-000000000000',
  'adaptations/:id/merge': '/adaptations/01900000-0000-7000-8000-000000000000/merge',
  agreements: '/agreements',
  'agreements/:slug': '/agreements/nothing-at-all',
  procedures: '/procedures',
  'procedures/new': null,
  'procedures/:slug': '/procedures/council-simple',
  'procedures/:slug/edit': '/procedures/council-simple/edit',
  networks: '/networks',
  'networks/:slug': '/networks/nothing-at-all',
  exchange: '/exchange',
  'festivals/:slug': '/festivals/nothing-at-all',
  projects: '/projects',
  'projects/:slug': '/projects/nothing-at-all',
  plans: '/plans',
  'plans/:slug': '/plans/nothing-at-all',
  'plans/:slug/report': '/plans/nothing-at-all/report',
  cases: '/cases',
  'cases/:slug': '/cases/nothing-at-all',
  'cases/:slug/write': '/cases/nothing-at-all/write',
  'sign-in': '/sign-in',
  'sign-in/forgotten': null,
  'sign-in/link': null,
  'sign-in/address': null,
  'sign-in/new-password': null,
  invitation: '/invitation#never-read',
  inbox: '/inbox',
  due: '/due',
  search: '/search?q=hanoi',
  me: '/me',
  admin: '/admin',
  '*': null,
};
const read = Object.values(addresses).filter((address) => address !== null);

describe('pages that can’t be read', () => {
  it('are every page that there is', () => {
    const routes = readFileSync(join(import.meta.dirname, '../../client/app/routes.tsx'), 'utf8');
    const paths = [...routes.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
    expect(['', ...paths].filter((path) => !(path in addresses))).toEqual([]);
  });

  it.each(everyWay.slice(0, 2))(
    'say so and what to do, with nothing that axe finds, $name',
    async ({ how }) => {
      const page = await browser.visit({ url: server.url, ...how });
      await page.route('**/graphql', (route) => route.abort());
      for (const path of read) await expectFailure(page, path, how);
    },
  );

  it('do so for administrators, whoever the reader is being known', async () => {
    const page = await browser.visit({ url: server.url });
    await enter(page, 'Trần Đức Minh');
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Viewer') ? route.continue() : route.abort(),
    );
    const parts = ['people', 'bodies', 'outbox', 'health'].map((part) => `/admin?part=${part}`);
    for (const path of ['/', '/me', '/inbox', '/due', '/agreements', ...parts])
      await expectFailure(page, path, {});
  });
});

async function expectFailure(
  page: Page,
  path: string,
  { language = 'en' }: Omit<Visit, 'url'>,
): Promise<void> {
  // Another fragment alone would be no other page.
  await page.goto('about:blank');
  await page.goto(path);
  const { retry } = language === 'vi' ? commonVi.failure : commonEn.failure;
  await page
    .getByRole('button', { name: retry })
    .first()
    .waitFor()
    .catch(() => expect.fail(`${path} does not say that it could not be read.`));
  expect({ path, findings: await axeFindings(page) }).toEqual({ path, findings: [] });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ path, overflow }).toEqual({ path, overflow: 0 });
}
