import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';
import { everyWay, expectSound } from './ways.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let keeper: Page;
let other: Page;
let stranger: Page;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  const visit = () => browser.visit({ url: server.url });
  [keeper, other, stranger] = (await Promise.all([visit(), visit(), visit()])) as [Page, Page, Page];
  await enterAs(keeper, 'Rizky Pratama');
  await enterAs(other, 'Isla McAllister');
});
afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

const name = 'Bandung River Nights';
const path = '/festivals/bandung-river-nights';
const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });
const keep = (page: Page) => dialog(page).getByRole('button', { name: 'Keep', exact: true }).click();

describe('a festival', () => {
  it('is added by a delegate of its city, told of by editions, and read live by others who may not write', async () => {
    await keeper.goto('/network/bandung');
    await keeper.getByRole('button', { name: 'Add a festival' }).click();
    await field(keeper, 'Name, as it is known abroad').fill(name);
    await field(keeper, 'Source').fill('The office of culture');
    await dialog(keeper).getByRole('button', { name: 'Add it', exact: true }).click();
    await keeper.waitForURL((url) => url.pathname === path);
    await keeper.getByRole('heading', { name, exact: true, level: 1 }).waitFor();

    for (const page of [other, stranger]) {
      await page.goto(path);
      await page.getByText('No edition is known yet.', { exact: false }).waitFor();
      expect(await page.getByRole('button', { name: 'Add an edition' }).count()).toBe(0);
    }

    await keeper.getByRole('button', { name: 'Add an edition' }).click();
    await field(keeper, 'Year').fill('2026');
    await field(keeper, 'First day').fill('2026-10-09');
    await field(keeper, 'Last day').fill('2026-10-03');
    await field(keeper, 'Source of the edition').fill('The office of culture');
    await field(keeper, 'Theme').fill('Water at night');
    await dialog(keeper).getByRole('button', { name: 'Add a line', exact: true }).click();
    await field(keeper, 'What it tells of').selectOption('DISABILITIES');
    await field(keeper, 'In words').fill('Ramps down to the quay');
    await keep(keeper);
    await field(keeper, 'Last day').and(keeper.locator('[aria-invalid="true"]')).waitFor();
    await keeper.keyboard.press('Escape');
    await dialog(keeper).waitFor({ state: 'detached' });
    // What was typed is here again; then it is kept, and comes to whoever has the page open.
    await keeper.getByRole('button', { name: 'Add an edition' }).click();
    expect(await field(keeper, 'Theme').inputValue()).toBe('Water at night');
    await field(keeper, 'Last day').fill('2026-10-11');
    expect(await axeFindings(keeper)).toEqual([]);
    await keep(keeper);
    for (const page of [keeper, other, stranger]) {
      await page.getByRole('heading', { name: 'Water at night', exact: true }).waitFor();
      await page.getByText('Ramps down to the quay', { exact: true }).waitFor();
      await page
        .getByText('Not known: Venues, Partners, Cost, Paid by and Attendance.', { exact: true })
        .waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
    await keeper.getByText('The edition of 2026 was added', { exact: false }).waitFor();
    for (const page of [other, stranger])
      expect(await page.getByText('The edition of 2026 was added', { exact: false }).count()).toBe(0);

    await keeper.getByRole('button', { name: 'Change the edition of 2026' }).click();
    await field(keeper, 'How many people came').fill('12000');
    await field(keeper, 'Who counted them').fill('Counted at the bridges');
    await keep(keeper);
    for (const page of [keeper, other, stranger])
      await page.getByText('12,000 people', { exact: false }).waitFor();

    await keeper.getByRole('button', { name: 'Add an edition' }).click();
    await field(keeper, 'Year').fill('2026');
    await field(keeper, 'Source of the edition').fill('The office of culture');
    await keep(keeper);
    await field(keeper, 'Year').and(keeper.locator('[aria-invalid="true"]')).waitFor();
  }, 240_000);

  it('says which of two sources is right, once and on a ground, by its city alone, and everybody reads it', async () => {
    const hanoi = await browser.visit({ url: server.url });
    await enterAs(hanoi, 'Nguyễn Thu Lan');
    const isSo = 'Creativity and Technology';
    const isNot = 'Design and Technology';
    const claims = (page: Page) => page.locator('.festival-claims');
    const subject = (page: Page) =>
      claims(page).locator('div', { hasText: 'What was the theme of 2022?' }).filter({ hasText: isSo });
    for (const page of [hanoi, other, stranger]) {
      await page.goto('/festivals/hanoi-creative-design-festival');
      await subject(page).getByText('Sources differ; nobody has settled it yet.').waitFor();
    }
    for (const page of [other, stranger])
      expect(
        await claims(page)
          .getByRole('button', { name: /^Settle it/ })
          .count(),
      ).toBe(0);
    const settle = async (words: string, answer: string, ground: string) => {
      await claims(hanoi)
        .getByRole('button', { name: `Settle it: ${words}`, exact: true })
        .click();
      await field(hanoi, 'Is it so?').selectOption({ label: answer });
      await field(hanoi, 'On what ground').fill(ground);
      expect(await axeFindings(hanoi)).toEqual([]);
      await dialog(hanoi).getByRole('button', { name: 'Settle it', exact: true }).click();
      await dialog(hanoi).waitFor({ state: 'detached' });
    };
    await settle(isSo, 'Yes, it is so', 'The programme printed in 2022');
    await settle(isNot, 'No, it is not so', 'A slip in the announcement');
    for (const page of [hanoi, other, stranger]) {
      await subject(page).getByText('Hanoi: it is so: The programme printed in 2022').waitFor();
      await subject(page).getByText('Hanoi: it is not so: A slip in the announcement').waitFor();
      // What is not so stands there still, with its source, crossed out.
      expect(await subject(page).locator('.not-so').textContent()).toBe(isNot);
      expect(await subject(page).getByText('Sources differ').count()).toBe(0);
      expect(await subject(page).getByText('Source:', { exact: false }).count()).toBe(2);
    }
    expect(
      await subject(hanoi)
        .getByRole('button', { name: /^Settle it/ })
        .count(),
    ).toBe(0);
  });

  it.each(everyWay)('reads well $name', async ({ how }) => {
    const page = await browser.visit({ url: server.url, ...how });
    await expectSound(page, '/festivals');
    await expectSound(page, '/festivals/hanoi-creative-design-festival');
  });
});
