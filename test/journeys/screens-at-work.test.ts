import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import bodiesEn from '../../client/i18n/en/bodies.json';
import peopleEn from '../../client/i18n/en/people.json';
import bodiesVi from '../../client/i18n/vi/bodies.json';
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
  en: { bodies: bodiesEn, people: peopleEn },
  vi: { bodies: bodiesVi, people: peopleVi },
};

describe.each(everyWay.slice(1, 3))('the house as its administrators see it, $name', ({ how }) => {
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
    '/frameworks',
    '/frameworks/festivals-in-creative-cities',
    '/frameworks/festivals-in-creative-cities/editions/2',
    '/frameworks/festivals-in-creative-cities/cities',
    '/adaptations/01900000-0000-7000-8000-000000000000',
    '/adaptations/01900000-0000-7000-8000-000000000000/merge',
    '/cases',
    '/cases/a-biennale-that-ended',
    '/sessions/01900000-0000-7000-8000-000000000000',
    '/sign-in',
  ])('say so at %s, and what to do, with nothing that axe finds', async (path) => {
    const page = await browser.visit({ url: server.url });
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(path);
    await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
