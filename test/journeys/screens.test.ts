import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql } from '../support/api.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, openBrowser } from './browser.ts';
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

const places = [
  '/',
  '/network',
  '/network?city=dundee',
  '/network?search=zzzzzz',
  '/network/hanoi',
  '/network/nowhere-at-all',
  '/networks',
  '/networks/cities-of-design',
  '/networks/network-of-young-creative-designers',
  '/networks/nothing-at-all',
  '/exchange',
  '/network/hanoi/promises',
  '/festivals',
  '/festivals/hanoi-creative-design-festival',
  '/festivals/nothing-at-all',
  '/forums',
  '/forums/asean-2023',
  '/no/such/page',
];

const frameworks = [
  '/frameworks',
  '/frameworks/festivals-in-creative-cities',
  '/frameworks/festivals-in-creative-cities/editions',
  '/frameworks/festivals-in-creative-cities/editions/2',
  '/frameworks/festivals-in-creative-cities/cities',
  '/frameworks/festivals-in-creative-cities/cities?on=2026-07-01&show=differing',
  '/frameworks/festivals-in-creative-cities/cities?on=2020-01-01',
  '/frameworks/festivals-in-creative-cities/cities?region=AFRICA',
  '/frameworks/festivals-in-creative-cities/sections',
  '/frameworks/model-cooperation-agreement',
  '/frameworks/nothing-at-all',
];

const cases = [
  '/cases',
  '/cases?field=MUSIC',
  '/cases/a-biennale-that-ended',
  '/cases/nothing-at-all',
  '/adaptations/01900000-0000-7000-8000-000000000000',
];

const projects = [
  '/projects',
  '/projects?field=FILM&region=AFRICA',
  '/projects/benches-that-a-street-can-mend',
  '/projects/young-designers-on-old-machines',
  '/projects/nothing-at-all',
];

const people = [
  '/bodies',
  '/bodies?search=zzzzzz',
  '/bodies/hanoi-department-of-culture-and-sports',
  '/bodies/nothing-at-all',
  '/sign-in',
  '/sign-in/forgotten',
  '/sign-in/link#used-up-long-ago',
  '/sign-in/address',
  '/sign-in/address#used-up-long-ago',
  '/sign-in/new-password#used-up-long-ago',
  '/invitation#used-up-long-ago',
  '/search',
  '/search?q=hanoi',
  '/search?q=zzzqqq&kind=CITY',
  '/search?q=%25_',
  '/me',
  '/admin',
];

describe.each(everyWay)('every page, $name', ({ how }) => {
  it.each([
    { of: 'of places', pages: places },
    { of: 'of frameworks', pages: frameworks },
    { of: 'of cases', pages: cases },
    { of: 'of projects', pages: projects },
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

  it('is as sound for who makes the common text their own, with a cell of the comparison open', async () => {
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, 'Nguyễn Thu Lan');
    const { data } = await gql<{ adaptationsOf: { id: string }[] }>(
      server.url,
      null,
      '{ adaptationsOf(body: "hanoi") { id } }',
    );
    const own = `/adaptations/${data!.adaptationsOf[0]!.id}`;
    for (const path of [own, `${own}/merge`, '/cases']) await expectSound(page, path);
    await page.goto('/frameworks/festivals-in-creative-cities/cities');
    await page.locator('[data-kind="ADAPT"]').first().click();
    await page.locator('.cell .wording-of').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
