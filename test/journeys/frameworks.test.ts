import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';

const framework = '/frameworks/festivals-in-creative-cities';
const missing = 'There is no such edition, or it is not open to you.';
const inDraft = 'Pay all three for the day';
const reservation = 'Section 3.2: our council walks each route with two people, and pays both.';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let coordinator: Page;
let dundee: Page;
let singapore: Page;
let stranger: Page;

beforeAll(async () => {
  database = await cloneDatabase();
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  const visit = () => browser.visit({ url: server.url });
  [coordinator, dundee, singapore, stranger] = await Promise.all([visit(), visit(), visit(), visit()]);
  await enterAs(coordinator, 'Nguyễn Thu Lan');
  await enterAs(dundee, 'Isla McAllister');
  await enterAs(singapore, 'Tan Wei Ling');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

const bar = (page: Page, words: string) => page.getByRole('button', { name: words });

// One edition on its way: each part begins where the one before it ended.
describe('the second edition of the common framework', () => {
  it('in consultation is read by the drafting group, and by a stranger as if there were none', async () => {
    await stranger.goto(framework);
    await bar(stranger, 'Edition 1, adopted 4 May 2026').waitFor();
    expect(await stranger.getByText(inDraft).count()).toBe(0);
    await stranger.goto(`${framework}/editions/2`);
    await stranger.locator('.empty').getByText(missing).waitFor();

    await dundee.goto(`${framework}/editions/2`);
    await dundee.getByText('Edition 2 is in consultation').waitFor();
    await dundee.getByText(inDraft).waitFor();
    expect(await dundee.getByRole('button', { name: 'Say what your city thinks' }).count()).toBe(0);
  });

  it('is frozen and adopted by the coordinator, who reads first what it changed', async () => {
    await coordinator.goto(`${framework}/editions`);
    await coordinator.getByText('What changed since edition 1').click();
    await coordinator.getByRole('heading', { name: '3.2 The accessibility plan' }).waitFor();
    expect((await coordinator.locator('.changed ins').allInnerTexts()).join()).toContain('Pay all three for');
    expect(await axeFindings(coordinator)).toEqual([]);
    await coordinator.getByRole('button', { name: 'Freeze it' }).click();
    await coordinator.getByRole('button', { name: 'Adopt it' }).click();
    await coordinator.getByText('superseded', { exact: true }).waitFor();
  });

  it('is accepted by one city, and by another with a reservation that everybody reads', async () => {
    await singapore.goto(framework);
    await singapore.getByRole('button', { name: 'Say what your city thinks' }).first().click();
    const accept = singapore.getByRole('dialog', { name: 'Singapore and edition 2' });
    await accept.getByRole('button', { name: 'Say so' }).click();
    await accept.waitFor({ state: 'detached' });

    await dundee.goto(framework);
    await dundee.getByText('1 city accepts it').waitFor();
    await dundee.getByRole('button', { name: 'Say what your city thinks' }).first().click();
    const form = dundee.getByRole('dialog', { name: 'Dundee and edition 2' });
    await form.getByLabel('Accepts it with a reservation').check();
    expect(await axeFindings(dundee)).toEqual([]);
    await form.getByLabel('The reservation').fill('Short');
    await form.getByRole('button', { name: 'Say so' }).click();
    await form.locator('.field-row.is-wrong').waitFor();
    await form.getByLabel('The reservation').fill(reservation);
    await form.getByRole('button', { name: 'Say so' }).click();
    await form.waitFor({ state: 'detached' });

    // Singapore's page is open still: it hears of Dundee's position by itself.
    await singapore.getByText(reservation).waitFor();
    await stranger.goto(framework);
    await bar(stranger, 'Edition 2, adopted').waitFor();
    await stranger.getByText(inDraft).waitFor();
    await stranger.getByText('1 city accepts it and 1 accepts it with a reservation').waitFor();
    await stranger.getByText(reservation).waitFor();
    expect(await stranger.getByRole('button', { name: 'Say what your city thinks' }).count()).toBe(0);
    await stranger.goto(`${framework}/editions/1`);
    await stranger.getByText('Edition 1 has been superseded').waitFor();
  });

  it('is followed by a third, cut after what a section asks was changed, which a stranger does not see', async () => {
    await coordinator.goto(`${framework}/sections`);
    await coordinator.getByRole('button', { name: 'Change what section 6.1' }).click();
    const form = coordinator.getByRole('dialog', { name: 'What only this city can do' });
    await form.getByRole('button', { name: 'Add a question' }).click();
    await form
      .getByRole('textbox', { name: 'Question 6' })
      .fill('Which song does everybody here know by heart?');
    expect(await axeFindings(coordinator)).toEqual([]);
    await form.getByRole('button', { name: 'Keep it' }).click();
    await coordinator.getByText('6 questions').waitFor();

    await coordinator.goto(`${framework}/editions`);
    await coordinator.getByRole('button', { name: 'Cut edition 3' }).click();
    const cut = coordinator.getByRole('dialog', { name: 'Cut the next edition' });
    await cut.getByLabel('What is new').fill('One question more on identity.');
    await cut.getByRole('button', { name: 'Cut it' }).click();
    await coordinator.getByRole('link', { name: 'Edition 3' }).click();
    await coordinator.getByText('Which song does everybody here know by heart?').waitFor();

    await stranger.goto(`${framework}/editions/3`);
    await stranger.locator('.empty').getByText(missing).waitFor();
    await stranger.goto(`${framework}/write`);
    await stranger.locator('.empty').getByText('The working text is not open to you.').waitFor();
    await stranger.goto(framework);
    await bar(stranger, 'Edition 2, adopted').waitFor();
    expect(await stranger.getByText('Which song does everybody').count()).toBe(0);
  });

  it('is read in Vietnamese where it is translated, and what is not says in which language it stands', async () => {
    await stranger.goto(`${framework}?lang=vi#section-7.2`);
    await stranger.getByRole('heading', { name: 'Điều gì ở lại sau một tuần' }).waitFor();
    const title = stranger.locator('#section-3\\.2 h3 span[lang]');
    expect(await title.getAttribute('lang')).toBe('en');
    expect(await stranger.locator('#section-3\\.1 h3 span[lang]').getAttribute('lang')).toBe('vi');
    await stranger.getByText('10 sections are not translated yet and stand in English.').waitFor();
  });
});
