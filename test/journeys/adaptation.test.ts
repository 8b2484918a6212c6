import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';

const framework = '/frameworks/festivals-in-creative-cities';
const ownWords = 'In Dundee the reserve is held by the council. ';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let coordinator: Page;
let hanoi: Page;
let dundee: Page;
let stranger: Page;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  const visit = () => browser.visit({ url: server.url });
  [coordinator, hanoi, dundee, stranger] = (await Promise.all(Array.from({ length: 4 }, visit))) as [
    Page,
    Page,
    Page,
    Page,
  ];
  await enterAs(coordinator, 'Tan Wei Ling');
  await enterAs(hanoi, 'Nguyễn Thu Lan');
  await enterAs(dundee, 'Isla McAllister');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

const section = (page: Page, title: string) => page.getByRole('region', { name: title });

/** Opens the own version of the city one acts for, from the common text. */
async function ownVersion(page: Page, city: string): Promise<string> {
  await page.goto(framework);
  await page.getByRole('link', { name: `${city}’s own version` }).click();
  await page.getByText(`${city}’s version of edition`).waitFor();
  return new URL(page.url()).pathname;
}

describe('a city’s own version of the common text', () => {
  it('is begun in a section by writing into it, and is seen by nobody else until it is published', async () => {
    const address = await ownVersion(dundee, 'Dundee');
    const money = section(dundee, '2.2 Money that lasts longer than one edition');
    await money.getByRole('button', { name: 'Write in section 2.2' }).focus();
    await dundee.keyboard.press('Enter');
    // The caret is in the text, and stays where it is while the section becomes the city’s own: no word is typed into nothing.
    await money.locator('[role="textbox"]:focus').waitFor();
    const [first, ...others] = ownWords.split(' ');
    await dundee.keyboard.type(`${first} `);
    await money.getByText('adapted', { exact: true }).waitFor();
    await dundee.keyboard.type(others.join(' '));
    await money.getByText(ownWords.trim()).filter({ visible: true }).waitFor();
    // A button that stands half beneath the top line, because the page was scrolled so far, is no smaller for it.
    await dundee.evaluate(() => window.scrollTo(0, 0));
    expect(await axeFindings(dundee)).toEqual([]);

    await stranger.goto(address);
    await stranger.getByText('Dundee’s version of edition 1').waitFor();
    expect(await stranger.getByText(ownWords.trim()).count()).toBe(0);
    expect(await stranger.getByRole('button', { name: /Publish/ }).count()).toBe(0);

    await dundee.getByRole('button', { name: 'Publish the changes' }).click();
    const dialog = dundee.getByRole('dialog', { name: 'Publish Dundee’s version' });
    await dialog.getByRole('button', { name: 'Publish the changes' }).click();
    await dialog.waitFor({ state: 'detached' });
    await stranger.reload();
    await stranger.getByText(ownWords.trim()).waitFor();
    // A case speaks to the section, whatever words a city has for it.
    const cases = stranger.getByRole('complementary', { name: 'Case studies on section 2.2', exact: true });
    await cases.getByRole('link', { name: 'A biennale that ended', exact: true }).waitFor();
  });

  it('goes back to the common wording, and that can be undone', async () => {
    const money = section(dundee, '2.2 Money that lasts longer than one edition');
    await money.getByRole('button', { name: 'What to do with section 2.2' }).click();
    await dundee.getByRole('menuitem', { name: 'Back to the common wording' }).click();
    await dundee.getByText('2.2 reads as the common text again.').waitFor();
    expect(await money.getByText(ownWords.trim()).count()).toBe(0);
    await dundee.locator('.toast').getByRole('button', { name: 'Undo', exact: true }).click();
    await money.getByText(ownWords.trim()).waitFor();
  });

  it('is talked about beside the text like any document, by the number and title that a section has there', async () => {
    const money = section(dundee, '2.2 Money that lasts longer than one edition');
    await money.getByRole('textbox').click();
    const openers = dundee.getByRole('navigation', { name: 'Beside the text', exact: true });
    await openers.getByRole('button', { name: 'Comments', exact: true }).click();
    const beside = dundee.getByRole('complementary', { name: 'Beside the text', exact: true });
    await beside.getByRole('button', { name: 'Comment on this section', exact: true }).click();
    await beside
      .getByRole('textbox', { name: 'What do you say about 2.2 Money that lasts longer than one edition?' })
      .fill('Ask the treasurer first.');
    await beside.getByRole('button', { name: 'Say it', exact: true }).click();
    await beside.getByText('Ask the treasurer first.', { exact: true }).waitFor();
    await beside.getByRole('tab', { name: 'History', exact: true }).click();
    await beside.getByRole('button', { name: 'Compare two texts', exact: true }).waitFor();
    expect(await axeFindings(dundee)).toEqual([]);
    await beside.getByRole('button', { name: 'Close what stands beside the text', exact: true }).click();
    await beside.waitFor({ state: 'detached' });
  });

  it('calls a section by a title of its own', async () => {
    const money = section(dundee, '2.2 Money that lasts longer than one edition');
    await money.getByRole('button', { name: 'What to do with section 2.2' }).click();
    await dundee.getByRole('menuitem', { name: 'Change the title', exact: true }).click();
    const dialog = dundee.getByRole('dialog', { name: 'The title of section 2.2' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('The purse');
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const named = section(dundee, '2.2 The purse');
    await named.getByText('Money that lasts longer than one edition', { exact: true }).waitFor();
    await named.getByText(ownWords.trim()).waitFor();
  });

  it('leaves a section out only with the reason that is published in its place', async () => {
    const digital = section(dundee, '4.3 The digital part');
    await digital.getByRole('button', { name: 'What to do with section 4.3' }).click();
    await dundee.getByRole('menuitem', { name: 'Leave it out' }).click();
    const dialog = dundee.getByRole('dialog', { name: 'Leave 4.3 out' });
    await dialog.getByRole('radio', { name: 'Resources' }).check();
    await dialog.getByLabel('In your words').fill('Two people run our festival.');
    expect(await axeFindings(dundee)).toEqual([]);

    // A colleague is quicker: both decisions are seen, and what was typed goes on.
    const colleague = await dundee.context().newPage();
    await colleague.goto(dundee.url());
    const theirs = section(colleague, '4.3 The digital part');
    await theirs.getByRole('button', { name: 'What to do with section 4.3' }).click();
    await colleague.getByRole('menuitem', { name: 'Say it in our words', exact: true }).click();
    await theirs.getByText('adapted', { exact: true }).waitFor();
    await colleague.close();
    await dialog.getByRole('button', { name: 'Leave it out' }).click();
    const both = dundee.getByRole('region', { name: 'Two decisions 4.3 The digital part', exact: true });
    await both.getByText(/^Isla McAllister decided on section 4\.3 at /).waitFor();
    await both.getByRole('region', { name: 'What Isla McAllister decided' }).getByText('adapted').waitFor();
    await both
      .getByRole('region', { name: 'What you were about to decide' })
      .getByText('Reason: Resources · Two people run our festival.', { exact: true })
      .waitFor();
    expect(await axeFindings(dundee)).toEqual([]);
    await both.getByRole('button', { name: 'Put mine in its place', exact: true }).click();
    await both.waitFor({ state: 'detached' });
    await digital.getByText('Dundee leaves this out.').first().waitFor();
    await digital.getByText('Two people run our festival.').waitFor();
  });

  it('takes in again what it left out, and the focus stays with the section', async () => {
    const digital = section(dundee, '4.3 The digital part');
    await digital.getByRole('button', { name: 'Back to the common wording' }).click();
    await digital.getByRole('button', { name: 'What to do with section 4.3' }).waitFor();
    const focused = () => dundee.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused, { timeout: 15_000 }).toBe('4.3 The digital part');
  });
});

describe('a city that brings its version over to the second edition', () => {
  it('is asked only where both changed the same words, by keyboard, and is where it was after a night', async () => {
    await ownVersion(hanoi, 'Hanoi');
    await hanoi.getByRole('link', { name: 'Go on bringing it over' }).click();
    await hanoi.getByText('3 of 4 need you').waitFor();
    await hanoi.getByRole('heading', { name: 'The city as the venue' }).waitFor();
    await hanoi.getByText(/passages? (was|were) changed by both/).waitFor();
    expect(await hanoi.getByRole('radio', { name: /Both/ }).count()).toBe(0);
    expect(await axeFindings(hanoi)).toEqual([]);
    // The next one is ready: both changed other words, so both are offered.
    await hanoi.keyboard.press('j');
    await hanoi.getByRole('heading', { name: 'Fair work and credit' }).waitFor();
    await hanoi.getByRole('radio', { name: /Both/ }).waitFor();
    await hanoi.getByRole('radio', { name: 'Law' }).check();
    await hanoi.getByLabel('In your words').fill('Our labour code sets these numbers.');
    await hanoi.getByRole('button', { name: /^Settle/ }).click();
    await hanoi.getByText('2 of 4 need you').waitFor();

    await server.kill9();
    await server.restart();
    await hanoi.reload();
    await hanoi.getByText('2 of 4 need you').waitFor();
  });

  it('settles the rest and follows the second edition; what is published is still what was', async () => {
    await hanoi.getByRole('button', { name: /4\.1/ }).click();
    await hanoi.keyboard.press('1');
    await hanoi.getByRole('button', { name: /^Settle/ }).click();
    await hanoi.getByText('1 of 4 need you').waitFor();
    await hanoi.getByRole('heading', { name: 'The smallest set of measures' }).waitFor();
    await hanoi.getByRole('button', { name: /^Settle/ }).click();
    await hanoi.getByText('All is settled').first().waitFor();
    await stranger.goto(`${framework}/cities`);
    await stranger.getByRole('columnheader', { name: 'Hanoi edition 1, behind' }).waitFor();

    await hanoi.getByRole('button', { name: 'Follow edition 2 from now on' }).click();
    await hanoi.getByText('Hanoi’s version of edition 2').waitFor();
    await hanoi.getByRole('button', { name: 'Publish the changes' }).click();
    const dialog = hanoi.getByRole('dialog', { name: 'Publish Hanoi’s version' });
    await dialog.getByRole('button', { name: 'Publish the changes' }).click();
    await dialog.waitFor({ state: 'detached' });
    await stranger.reload();
    await stranger.getByRole('columnheader', { name: 'Hanoi edition 2' }).waitFor();
  });
});

describe('the comparison of the cities', () => {
  it('is walked through by arrow keys, and a cell opens what a city says against the common text', async () => {
    await stranger.goto(`${framework}/cities`);
    const first = stranger.locator('[data-row][tabindex="0"]');
    await first.focus();
    await stranger.keyboard.press('ArrowDown');
    await stranger.keyboard.press('ArrowRight');
    await stranger.keyboard.press('Enter');
    const panel = stranger.getByRole('complementary', { name: 'Daegu, section 1.2' });
    await panel.getByText('Reason: Already practised').waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('points out what several cities changed alike', async () => {
    await stranger.getByRole('button', { name: '4 alike', exact: true }).click();
    await stranger.getByText('4 cities word it alike.', { exact: true }).waitFor();
  });
});

describe('a city’s wording', () => {
  it('becomes a proposal to the common text, which is decided on with its reason, its evidence and where it comes from', async () => {
    const own = await ownVersion(dundee, 'Dundee');
    const venue = section(dundee, '4.1 The city as the venue');
    await venue.getByRole('button', { name: 'What to do with section 4.1' }).click();
    await dundee.getByRole('menuitem', { name: 'Propose it to the common text' }).click();
    const dialog = dundee.getByRole('dialog', { name: 'Propose this wording to the common text' });
    await dialog.getByLabel('Why it would be better for all').fill('Every small city will read it so.');
    await dialog.getByRole('button', { name: 'Add evidence' }).click();
    await dialog.getByLabel('What it is').fill('What the streets said');
    await dialog.getByLabel('Its address').fill('https://example.org/streets');
    await dialog.getByRole('button', { name: 'Propose it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await dundee.getByText('Proposed to the common text.').waitFor();

    await coordinator.goto(`${framework}/write`);
    await coordinator.getByRole('tab', { name: 'Proposals' }).click();
    const elsewhere = coordinator.getByRole('navigation', { name: 'In other sections' });
    const anchor = await elsewhere
      .getByRole('link', { name: '4.1 The city as the venue', exact: true })
      .getAttribute('href');
    // Its words are on the page once it is near the screen.
    await coordinator.locator(anchor!).scrollIntoViewIfNeeded();
    await coordinator.locator(`${anchor} .sec-text .read`).click();
    const card = coordinator.getByRole('article', {
      name: 'Proposal of Isla McAllister, Dundee',
      exact: true,
    });
    await card.getByText('Every small city will read it so.', { exact: true }).waitFor();
    const address = (name: string) => card.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await address('What the streets said')).toBe('https://example.org/streets');
    expect(await address('Comes from Dundee’s own version')).toBe(own);
  });
});

describe('a city that joins in', () => {
  it('begins a version, adapts a section, decides the next edition by keyboard with one undo, and follows it', async () => {
    const chiangMai = await browser.visit({ url: server.url });
    await enterAs(chiangMai, 'Anong Srisuk');
    await chiangMai.goto(framework);
    await chiangMai.getByRole('button', { name: 'Adapt for Chiang Mai', exact: true }).click();
    const dialog = chiangMai.getByRole('dialog', { name: 'Adapt for Chiang Mai' });
    await dialog.getByRole('button', { name: 'Adapt for Chiang Mai', exact: true }).click();
    await chiangMai.getByText('Chiang Mai’s version of edition 2', { exact: true }).waitFor();
    const address = chiangMai.url();
    const money = section(chiangMai, '2.2 Money that lasts longer than one edition');
    await money.getByRole('button', { name: 'Write in section 2.2' }).focus();
    await chiangMai.keyboard.press('Enter');
    await money.getByRole('textbox').click();
    await chiangMai.keyboard.press('Control+Home');
    await chiangMai.keyboard.type('In Chiang Mai the temple fair pays a share. ');
    await money.getByText('adapted', { exact: true }).waitFor();
    await money.getByText('In Chiang Mai the temple fair pays a share.').filter({ visible: true }).waitFor();
    await chiangMai.locator('.saved[data-save="saved"]').waitFor();

    await coordinator.goto(`${framework}/editions`);
    await coordinator.getByRole('button', { name: 'Freeze it', exact: true }).click();
    const adopt = coordinator.getByRole('button', { name: 'Adopt it', exact: true });
    await adopt.click();
    await adopt.waitFor({ state: 'detached' });

    await chiangMai.goto(`${address}/merge`);
    await chiangMai.getByRole('button', { name: 'Begin', exact: true }).click();
    const progress = chiangMai.locator('.prog');
    await progress.getByText('1 of 1 need you', { exact: true }).waitFor();
    await chiangMai.getByRole('heading', { name: 'Money that lasts longer than one edition' }).waitFor();
    await chiangMai.keyboard.press('Enter');
    await progress.getByText('All is settled', { exact: true }).waitFor();
    await chiangMai.keyboard.press('u');
    await progress.getByText('1 of 1 need you', { exact: true }).waitFor();
    await chiangMai.keyboard.press('1');
    await chiangMai.getByRole('radio', { name: /^Keep Chiang Mai’s/, checked: true }).waitFor();
    await chiangMai.keyboard.press('Enter');
    await progress.getByText('All is settled', { exact: true }).waitFor();
    await chiangMai.getByRole('button', { name: 'Follow edition 3 from now on', exact: true }).click();
    await chiangMai.getByText('Chiang Mai’s version of edition 3', { exact: true }).waitFor();
    await money.getByText('In Chiang Mai the temple fair pays a share.').waitFor();

    // Beside the text that is drafted stands what cities changed alike in it.
    await coordinator.goto(`${framework}/write`);
    await coordinator.getByRole('tab', { name: 'Cities', exact: true }).click();
    const elsewhere = coordinator.getByRole('navigation', { name: 'In other sections', exact: true });
    await elsewhere.getByRole('link', { name: '4.3 The digital part', exact: false }).waitFor();
  });
});
