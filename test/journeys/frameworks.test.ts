import { unzipSync } from 'fflate';
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
let bandung: Page;
let singapore: Page;
let reader: Page;
let stranger: Page;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  const visit = () => browser.visit({ url: server.url });
  [coordinator, dundee, bandung, singapore, reader, stranger] = (await Promise.all(
    Array.from({ length: 6 }, visit),
  )) as [Page, Page, Page, Page, Page, Page];
  await enterAs(coordinator, 'Nguyễn Thu Lan');
  await enterAs(dundee, 'Isla McAllister');
  await enterAs(bandung, 'Rizky Pratama');
  await enterAs(singapore, 'Tan Wei Ling');
  await enterAs(reader, 'Anong Srisuk');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

async function fetched(page: Page, address: string | null): Promise<Uint8Array> {
  const response = await page.request.get(address!);
  expect(response.status()).toBe(200);
  return new Uint8Array(await response.body());
}

const bar = (page: Page, words: string) => page.getByRole('button', { name: words });

const firstText = (page: Page) => page.locator('.sec-text .read').first();

/** Opens the working text at its first section, with a panel in front. */
async function write(page: Page, panel: string): Promise<void> {
  await page.goto(`${framework}/write`);
  await page.getByRole('tab', { name: panel }).click();
  await firstText(page).click();
}

async function propose(page: Page, words: string, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Propose another wording' }).click();
  await page.getByRole('dialog').getByRole('textbox').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
  await page.getByLabel('Why').fill(why);
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

// The whole way of a text: each part begins where the one before it ended.
describe('the working text of the common framework', () => {
  it('is written together by two cities, read along by a third, and shut to a stranger', async () => {
    await Promise.all([
      write(coordinator, 'Proposals'),
      write(dundee, 'Proposals'),
      write(bandung, 'Proposals'),
      write(reader, 'Comments'),
    ]);
    await dundee.keyboard.press('Control+Home');
    await dundee.keyboard.type('Written in Dundee. ');
    await firstText(bandung).getByText('Written in Dundee.').waitFor();
    await bandung.keyboard.press('Control+Home');
    await bandung.keyboard.type('Written in Bandung. ');
    // The cursor of the one stands between the words on the screen of the other.
    for (const page of [coordinator, dundee, reader])
      for (const words of ['Written in Bandung.', 'Written in Dundee.'])
        await firstText(page).getByText(words).waitFor();
    expect(await reader.locator('.sec-text [contenteditable=true]').count()).toBe(0);
    await stranger.goto(`${framework}/write`);
    await stranger.locator('.empty').getByText('The working text is not open to you.').waitFor();
  });

  it('is commented on by its reader, and worded anew by two editors whose proposals collide', async () => {
    await reader.getByRole('button', { name: 'Comment on this section' }).click();
    await reader.getByLabel(/What do you say about/).fill('Who else is meant?');
    await reader.getByRole('button', { name: 'Say it' }).click();
    await coordinator.getByRole('tab', { name: 'Comments' }).click();
    await coordinator.getByText('Who else is meant?').waitFor();
    await coordinator.getByRole('tab', { name: 'Proposals' }).click();

    await propose(dundee, 'First of all, ', 'It begins too abruptly.');
    await propose(bandung, 'Above all, ', 'It needs a beginning.');
    await coordinator.getByText('Changes the same words as the proposal of Rizky Pratama.').waitFor();
    const chosen = coordinator.getByRole('article', { name: /Isla McAllister/ });
    await chosen.getByRole('button', { name: 'Accept' }).click();
    await chosen.waitFor({ state: 'detached' });
    await firstText(reader).getByText('First of all, Written in Bandung.').waitFor();
    await bandung.getByText('Waits for its author').waitFor();
  });
});

// One edition on its way: each part begins where the one before it ended.
describe('the third edition of the common framework', () => {
  it('in consultation is read by the drafting group, and by a stranger as if there were none', async () => {
    await stranger.goto(framework);
    await bar(stranger, 'Edition 2, adopted 5 October 2026').waitFor();
    expect(await stranger.getByText(inDraft).count()).toBe(0);
    await stranger.goto(`${framework}/editions/3`);
    await stranger.locator('.empty').getByText(missing).waitFor();

    await dundee.goto(`${framework}/editions/3`);
    await dundee.getByText('Edition 3 is in consultation').waitFor();
    await dundee.getByText(inDraft).waitFor();
    expect(await dundee.getByRole('button', { name: 'Say what your city thinks' }).count()).toBe(0);
  });

  it('is frozen and adopted by the coordinator, who reads first what it changed', async () => {
    await coordinator.goto(`${framework}/editions`);
    await coordinator.getByText('What changed since edition 2').click();
    await coordinator.getByRole('heading', { name: '3.2 The accessibility plan' }).waitFor();
    expect((await coordinator.locator('.compared ins').allInnerTexts()).join()).toContain(
      'Pay all three for',
    );
    expect(await axeFindings(coordinator)).toEqual([]);
    await coordinator.getByRole('button', { name: 'Freeze it' }).click();
    await coordinator.getByRole('button', { name: 'Adopt it' }).click();
    await coordinator.getByText('superseded', { exact: true }).waitFor();
  });

  it('is accepted by one city, and by another with a reservation that everybody reads', async () => {
    await singapore.goto(framework);
    await singapore.getByRole('button', { name: 'Say what your city thinks' }).first().click();
    const accept = singapore.getByRole('dialog', { name: 'Singapore and edition 3' });
    await accept.getByRole('button', { name: 'Say so' }).click();
    await accept.waitFor({ state: 'detached' });

    await dundee.goto(framework);
    await dundee.getByText('1 city accepts it').waitFor();
    await dundee.getByRole('button', { name: 'Say what your city thinks' }).first().click();
    const form = dundee.getByRole('dialog', { name: 'Dundee and edition 3' });
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
    await bar(stranger, 'Edition 3, adopted').waitFor();
    await stranger.getByText(inDraft).waitFor();
    await stranger.getByText('1 city accepts it and 1 accepts it with a reservation').waitFor();
    await stranger.getByText(reservation).waitFor();
    expect(await stranger.getByRole('button', { name: 'Say what your city thinks' }).count()).toBe(0);
    await stranger.goto(`${framework}/editions/2`);
    await stranger.getByText('Edition 2 has been superseded').waitFor();
  });

  it('is followed by a fourth, cut after what a section asks was changed, which a stranger does not see', async () => {
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
    await coordinator.getByRole('button', { name: 'Cut edition 4' }).click();
    const cut = coordinator.getByRole('dialog', { name: 'Cut the next edition' });
    await cut.getByLabel('What is new').fill('One question more on identity.');
    await cut.getByRole('button', { name: 'Cut it' }).click();
    await coordinator.getByRole('link', { name: 'Edition 4' }).click();
    await coordinator.getByText('Which song does everybody here know by heart?').waitFor();

    await stranger.goto(`${framework}/editions/4`);
    await stranger.locator('.empty').getByText(missing).waitFor();
    await stranger.goto(`${framework}/write`);
    await stranger.locator('.empty').getByText('The working text is not open to you.').waitFor();
    await stranger.goto(framework);
    await bar(stranger, 'Edition 3, adopted').waitFor();
    expect(await stranger.getByText('Which song does everybody').count()).toBe(0);
  });

  it('is advised on by the council of the city that asks, and a stranger sees nothing of that', async () => {
    const council = '/bodies/hanoi-advisory-council-of-experts';
    const asked = 'Does the question about songs suit Hanoi?';
    const chair = await browser.visit({ url: server.url });
    await enterAs(chair, 'Đỗ Khánh Vân');
    await coordinator.goto(`${framework}/editions/4`);
    await coordinator.getByRole('button', { name: 'Ask a council', exact: true }).click();
    const asking = coordinator.getByRole('dialog', { name: 'Ask a council about edition 4' });
    await asking.getByLabel('What you ask').fill(asked);
    await asking.getByLabel('By when').fill('2099-12-31');
    expect(await axeFindings(coordinator)).toEqual([]);
    await asking.getByRole('button', { name: 'Ask', exact: true }).click();
    await asking.waitFor({ state: 'detached' });
    const onText = coordinator.getByRole('region', { name: 'Opinions of councils' });
    await onText.getByText('awaited', { exact: true }).waitFor();

    await chair.goto('/due');
    await chair.getByText(asked).first().waitFor();
    await chair.goto(council);
    const question = chair.getByRole('listitem').filter({ hasText: asked });
    await question.getByRole('button', { name: 'Write or give the opinion' }).click();
    const writing = chair.getByRole('dialog', { name: 'Advisory Council of Experts on edition 4' });
    await writing.getByRole('radio', { name: 'in favour, with remarks', exact: true }).check();
    await writing.getByLabel('The opinion').fill('It suits the city.');
    await writing.getByRole('button', { name: 'Add a remark' }).click();
    await writing.getByLabel('Where in the text').selectOption({ label: '6.1 What only this city can do' });
    await writing.getByLabel('The remark').fill('Ask for a second song.');
    await writing.getByRole('checkbox', { name: /give it now/ }).check();
    expect(await axeFindings(chair)).toEqual([]);
    await writing.getByRole('button', { name: 'Give the opinion' }).click();
    await writing.waitFor({ state: 'detached' });
    await question.getByText(/^Given by Đỗ Khánh Vân/).waitFor();
    expect(await axeFindings(chair)).toEqual([]);
    // Who asked has the page open, and sees it come.
    await onText.getByText('Ask for a second song.').waitFor();

    await stranger.goto(council);
    await stranger.getByText('The framework leaves the city the room that it needs.').waitFor();
    expect(await stranger.getByText(asked).count()).toBe(0);
    await chair.close();
  });

  it('is said of by a colleague on words of its text, taken out by its readers, and adopted', async () => {
    await dundee.goto(`${framework}/editions/4`);
    const line = dundee.locator('#section-1 [data-line]').first();
    await line.getByText('First of all,').waitFor();
    await line.evaluate((element) => {
      const range = document.createRange();
      range.setStart(element.firstChild!, 0);
      range.setEnd(element.firstChild!, 'First of all'.length);
      document.getSelection()!.removeAllRanges();
      document.getSelection()!.addRange(range);
    });
    await dundee.getByRole('button', { name: /^Comment on the chosen words: 1 / }).click();
    await dundee.getByLabel('What do you say about these words?').fill('And second?');
    await dundee.getByRole('button', { name: 'Say it' }).click();
    await dundee.locator('.edition-notes').getByText('And second?').waitFor();
    expect(await axeFindings(dundee)).toEqual([]);
    await coordinator.goto(`${framework}/write`);
    await coordinator.getByRole('tab', { name: 'Comments' }).click();
    const thread = coordinator.getByRole('article').filter({ hasText: 'And second?' });
    await thread.getByText('Said of edition 4').waitFor();

    await coordinator.goto(`${framework}/editions/4`);
    await coordinator.getByRole('button', { name: 'Take out' }).click();
    const dialog = coordinator.getByRole('dialog', { name: 'Take the text out' });
    await dialog.getByLabel('As what').selectOption('DOCX');
    await dialog.getByLabel('With what is said about it, as Word comments').check();
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const file = dialog.getByRole('link', { name: 'Download' });
    await file.waitFor();
    const word = unzipSync(await fetched(coordinator, await file.getAttribute('href')));
    expect(new TextDecoder().decode(word['word/comments.xml'])).toContain('And second?');

    await coordinator.goto(`${framework}/editions`);
    await coordinator.getByRole('button', { name: 'Freeze it' }).click();
    const adopt = coordinator.getByRole('button', { name: 'Adopt it' });
    await adopt.click();
    await adopt.waitFor({ state: 'detached' });
    await stranger.goto(framework);
    await bar(stranger, 'Edition 4, adopted').waitFor();
    await stranger.getByText('First of all, Written in Bandung.').waitFor();
    expect(await stranger.getByText('And second?').count()).toBe(0);
    await stranger.getByRole('button', { name: 'Take out' }).click();
    expect(await axeFindings(stranger)).toEqual([]);
    const own = stranger.getByRole('dialog').getByRole('link', { name: 'Download' });
    const taken = unzipSync(await fetched(stranger, await own.getAttribute('href')));
    expect(new TextDecoder().decode(taken['word/document.xml'])).toContain('Written in Bandung.');
    expect(taken['word/comments.xml']).toBeUndefined();
    await stranger.keyboard.press('Escape');
  });

  it('has its title and summary changed by who coordinates, for the edition that comes next', async () => {
    await coordinator.goto(`${framework}/write`);
    await coordinator.getByRole('button', { name: 'Title and summary' }).click();
    const form = coordinator.getByRole('dialog', { name: 'Title and summary' });
    await form.getByLabel('Title', { exact: true }).fill('Festivals of our cities');
    await form.getByLabel('Summary in English').fill('What our cities hold in common.');
    expect(await axeFindings(coordinator)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await coordinator.getByRole('heading', { name: 'Festivals of our cities' }).waitFor();
    await stranger.goto('/frameworks');
    await stranger.getByText('What our cities hold in common.').waitFor();
    expect(await stranger.getByText('Festivals of our cities').count()).toBe(0);
  });

  it('is read in Vietnamese, and says which translations are of earlier words', async () => {
    await stranger.goto(`${framework}?lang=vi#section-7.2`);
    await stranger.getByRole('heading', { name: 'Điều gì ở lại sau một tuần' }).waitFor();
    const title = stranger.locator('#section-3\\.2 h3 span[lang]');
    expect(await title.getAttribute('lang')).toBe('vi');
    await stranger.locator('#section-3\\.2 .untranslated').waitFor();
    expect(await stranger.locator('#section-3\\.1 .untranslated').count()).toBe(0);
  });
});
