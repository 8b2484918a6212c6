import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql } from '../support/api.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';
import { enter, everyWay, expectSound } from './ways.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
/** Who leads it, two who join, and somebody who is signed in nowhere. */
let hanoi: Page;
let dundee: Page;
let bandung: Page;
let stranger: Page;
let address: string;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  const visit = () => browser.visit({ url: server.url });
  [hanoi, dundee, bandung, stranger] = (await Promise.all([visit(), visit(), visit(), visit()])) as [
    Page,
    Page,
    Page,
    Page,
  ];
  await enterAs(hanoi, 'Nguyễn Thu Lan');
  await enterAs(dundee, 'Isla McAllister');
  await enterAs(bandung, 'Siti Rahayu');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

/** Asks as whoever has a page open, for what other journeys do by hand. */
async function told<Data>(page: Page, query: string, variables: Record<string, unknown>): Promise<Data> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await gql<Data>(server.url, cookie, query, variables);
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data!;
}

const dialog = (page: Page) => page.getByRole('dialog');
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const state = (page: Page, words: string) =>
  page.locator('.project-meta .tag').getByText(words, { exact: true }).waitFor();
const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
const slug = () => ({ slug: address.split('/').pop() });

async function move(act: string): Promise<void> {
  await hanoi.getByRole('button', { name: 'Move it on', exact: true }).click();
  await dialog(hanoi).waitFor();
  const choice = dialog(hanoi).getByLabel('What comes next');
  if ((await choice.count()) > 0) await choice.selectOption({ label: act });
  await press(hanoi, act);
  await closed(hanoi);
}

async function promise(page: Page, words: string, dueOn: string, waitsFor?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a milestone', exact: true }).click();
  await dialog(page).getByLabel('What is done').fill(words);
  await dialog(page).getByLabel('Due on').fill(dueOn);
  if (waitsFor) await dialog(page).getByRole('checkbox', { name: waitsFor, exact: true }).check();
  await press(page, 'Promise it');
  await closed(page);
  await page.locator('.milestone-words').getByText(words, { exact: true }).waitFor();
}

// A project from its idea to its end: each part begins where the one before it ended.
describe('a joint project', () => {
  it('begins as an idea that only its own people see', async () => {
    await hanoi.goto('/projects');
    await hanoi.getByRole('button', { name: 'New project', exact: true }).click();
    await dialog(hanoi).getByLabel('Title', { exact: true }).fill('Signs that a child can read');
    await dialog(hanoi)
      .getByLabel('What it is for')
      .fill('Three cities draw signs for their streets together with those who are seven years old.');
    await dialog(hanoi).getByLabel('How to join').fill('Bring one school and one designer.');
    await dialog(hanoi).getByRole('checkbox', { name: 'Design', exact: true }).check();
    await dialog(hanoi).getByLabel('Targets of the 2030 Agenda').fill('11.7, 99.9');
    await press(hanoi, 'Begin the project');
    await dialog(hanoi).getByText('99.9 is no target of the 2030 Agenda').first().waitFor();
    await dialog(hanoi).getByLabel('Targets of the 2030 Agenda').fill('11.7');
    await press(hanoi, 'Begin the project');
    await hanoi.waitForURL(/\/projects\/signs-that-a-child-can-read/);
    address = new URL(hanoi.url()).pathname;
    await state(hanoi, 'Idea');
    await stranger.goto(address);
    await stranger.locator('.empty').getByText('There is no such project').waitFor();
  });

  it('is called out once somebody can see it', async () => {
    await hanoi.getByRole('button', { name: 'Move it on', exact: true }).click();
    await dialog(hanoi).getByLabel('What comes next').selectOption({ label: 'Call for partners' });
    await press(hanoi, 'Call for partners');
    await dialog(hanoi).getByText('Nobody could answer the call').first().waitFor();
    const { project } = await told<{ project: { document: { id: string } } }>(
      hanoi,
      'query ($slug: String!) { project(slug: $slug) { document { id } } }',
      slug(),
    );
    await told(hanoi, 'mutation ($input: SetAudienceInput!) { setAudience(input: $input) { id } }', {
      input: { requestId: randomUUID(), kind: 'document', id: project.document.id, audience: 'PUBLIC' },
    });
    await press(hanoi, 'Call for partners');
    await closed(hanoi);
    await state(hanoi, 'Calls for partners');
  });

  it.each([
    { name: 'Dundee', page: () => dundee },
    { name: 'Bandung', page: () => bandung },
  ])('is joined by $name, whom its lead lets in', async ({ name, page }) => {
    await page().goto(address);
    await page()
      .getByRole('button', { name: `Ask to join as ${name}`, exact: true })
      .click();
    await dialog(page()).getByLabel('Why you want to take part').fill('Our schools would like to draw.');
    await dialog(page()).getByLabel('People', { exact: true }).fill('One teacher');
    await press(page(), 'Ask to join');
    await closed(page());
    await page().locator('.asking .tag').getByText('has asked', { exact: true }).waitFor();
    const asked = hanoi.locator('.asking li', { hasText: name });
    await asked.getByRole('button', { name: 'Let in', exact: true }).click();
    await press(hanoi, 'Let in');
    await closed(hanoi);
    for (const seen of [hanoi, page()])
      await seen.locator('.partners > ul').getByRole('link', { name, exact: true }).waitFor();
  });

  it('has milestones that each partner promises, and moves with the keys', async () => {
    await move('Go on to planning');
    await state(dundee, 'Planning');
    await promise(dundee, 'Ask a hundred children', '2027-05-31');
    await dundee
      .getByRole('button', { name: /^Ask a hundred children: .* Moved with the arrow keys\.$/ })
      .focus();
    await dundee.keyboard.press('ArrowRight');
    await dundee.locator('.timeline-when').waitFor();
    await dundee.keyboard.press('Enter');
    await dundee.locator('.timeline').getByText('Dundee · by 1 June 2027').waitFor();
    await bandung.locator('.milestone-words').getByText('Ask a hundred children', { exact: true }).waitFor();
    await promise(bandung, 'Draw the first sign', '2027-09-30', 'Ask a hundred children');
    await hanoi.getByText('Waits for: Ask a hundred children', { exact: true }).waitFor();
    await move('Start the work');
    await state(hanoi, 'Active');
  });

  it('has them done with evidence before it is completed', async () => {
    await hanoi.getByRole('button', { name: 'Move it on', exact: true }).click();
    await press(hanoi, 'Complete the project');
    await dialog(hanoi).getByText('Milestones that are still open: 2').first().waitFor();
    await press(hanoi, 'Close');
    await closed(hanoi);
    const { project } = await told<{
      project: { milestones: { commitment: { present: { id: string } } }[] };
    }>(
      hanoi,
      'query ($slug: String!) { project(slug: $slug) { milestones { commitment { present { id } } } } }',
      slug(),
    );
    for (const [at, page] of [dundee, bandung].entries()) {
      const { id } = project.milestones[at]!.commitment.present;
      await told(page, 'mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { id } }', {
        input: { requestId: randomUUID(), occurrenceId: id, kind: 'NOTE', words: 'Hung up in the school.' },
      });
      await told(page, 'mutation ($input: ChangeDueInput!) { changeDue(input: $input) { id } }', {
        input: { requestId: randomUUID(), ids: [id], act: 'DONE' },
      });
    }
    const done = hanoi.locator('.timeline .tag').getByText('Done', { exact: true });
    await done.nth(1).waitFor();
    expect(await hanoi.locator('.timeline').getByText('1 piece of evidence').count()).toBe(2);
    await hanoi.getByRole('button', { name: 'Change the results', exact: true }).click();
    await press(hanoi, 'Add a result');
    await dialog(hanoi).getByLabel('What is expected').fill('Thirty signs');
    await dialog(hanoi).getByLabel('What came of it').fill('Thirty-four signs in three cities');
    await press(hanoi, 'Keep the results');
    await closed(hanoi);
    await hanoi.getByText('Thirty-four signs in three cities', { exact: true }).waitFor();
    await move('Complete the project');
    await state(hanoi, 'Completed');
    await hanoi.locator('.project-history').getByText('Moved on: Completed').waitFor();
  });

  it('shows a stranger what is public, and not who did what or what was feared', async () => {
    await stranger.goto(address);
    await stranger.getByRole('heading', { name: 'Signs that a child can read', exact: true }).waitFor();
    await state(stranger, 'Completed');
    await stranger.getByText('Thirty-four signs in three cities', { exact: true }).waitFor();
    expect(await stranger.locator('.project-history, .risks, .asking').count()).toBe(0);
    await stranger.goto('/projects?state=COMPLETED');
    await stranger.getByRole('link', { name: 'Signs that a child can read', exact: true }).waitFor();
  });
});

describe('a city that is invited into a project', () => {
  const why = 'Your harbour at night is what the other two have not seen.';
  let invitedTo: string;
  const asked = (page: Page, body: string) => page.locator('.asking li', { hasText: body });

  async function invite(body: string): Promise<void> {
    await hanoi.getByRole('button', { name: 'Invite a city or body', exact: true }).click();
    await dialog(hanoi).getByRole('combobox', { name: 'City or body' }).fill(body);
    await hanoi
      .getByRole('option', { name: new RegExp(`^${body}`) })
      .first()
      .click();
    await dialog(hanoi).getByLabel('Why you would like it to take part').fill(why);
    await press(hanoi, 'Invite');
    await closed(hanoi);
    await asked(hanoi, body).locator('.tag').getByText('is invited', { exact: true }).waitFor();
  }

  it('reads why in what is still an idea to everybody else, and is asked at home', async () => {
    await hanoi.goto('/projects');
    await hanoi.getByRole('button', { name: 'New project', exact: true }).click();
    await dialog(hanoi).getByLabel('Title', { exact: true }).fill('Three harbours by night');
    await dialog(hanoi)
      .getByLabel('What it is for')
      .fill('Those who work there at night draw a map of the light they need.');
    await press(hanoi, 'Begin the project');
    await hanoi.waitForURL(/\/projects\/three-harbours-by-night/);
    invitedTo = new URL(hanoi.url()).pathname;
    for (const page of [dundee, bandung, stranger]) {
      await page.goto(invitedTo);
      await page.locator('.empty').getByText('There is no such project').waitFor();
    }
    await invite('Dundee');
    await invite('Bandung');
    for (const page of [dundee, bandung]) {
      await page.goto('/');
      await page
        .locator('.waits')
        .getByRole('link', { name: 'Three harbours by night', exact: true })
        .click();
      await page.waitForURL((url) => url.pathname === invitedTo);
      await page.locator('.asking').getByText(why, { exact: true }).waitFor();
      expect(await page.locator('.asking li').count()).toBe(1);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it('accepts with what it brings, which the lead sees at once', async () => {
    await dundee.getByRole('button', { name: 'Accept', exact: true }).click();
    await dialog(dundee).getByLabel('People', { exact: true }).fill('Two lamplighters');
    await press(dundee, 'Accept');
    await closed(dundee);
    for (const page of [hanoi, dundee]) {
      const partner = page.locator('.partners > ul > li', { hasText: 'Dundee' });
      await partner.getByText('Two lamplighters', { exact: true }).waitFor();
    }
    await dundee.goto('/');
    await dundee.locator('main h1').first().waitFor();
    await dundee.waitForLoadState('networkidle');
    expect(await dundee.locator('.waits').getByText('Three harbours by night').count()).toBe(0);
  });

  it('declines with a reason that the lead reads, and sees the project no more', async () => {
    await bandung.getByRole('button', { name: 'Decline the invitation', exact: true }).click();
    await dialog(bandung).getByLabel('Why', { exact: true }).fill('Our harbour is a river.');
    await press(bandung, 'Decline the invitation');
    await asked(hanoi, 'Bandung')
      .locator('.tag')
      .getByText('declined the invitation', { exact: true })
      .waitFor();
    await asked(hanoi, 'Bandung').getByText('Our harbour is a river.', { exact: false }).waitFor();
    for (const page of [bandung, stranger]) {
      await page.goto(invitedTo);
      await page.locator('.empty').getByText('There is no such project').waitFor();
    }
    // The partner is told neither that another was asked nor why it stayed away.
    await dundee.goto(invitedTo);
    await dundee.locator('.partners > ul').getByRole('link', { name: 'Dundee', exact: true }).waitFor();
    expect(await dundee.getByText('Our harbour is a river.').count()).toBe(0);
  });

  it('is invited no more once the lead takes that back', async () => {
    await invite('Bandung');
    await bandung.goto(invitedTo);
    await bandung.locator('.asking').getByText(why, { exact: true }).first().waitFor();
    await asked(hanoi, 'Bandung')
      .getByRole('button', { name: 'Take the invitation back', exact: true })
      .click();
    await asked(hanoi, 'Bandung')
      .locator('.tag')
      .getByText('invitation taken back', { exact: true })
      .waitFor();
    await bandung.goto(invitedTo);
    await bandung.locator('.empty').getByText('There is no such project').waitFor();
  });
});

describe('the screens of projects', () => {
  it.each(everyWay)(
    'have nothing that axe finds and nothing wider than the screen, $name',
    async ({ how }) => {
      const page = await browser.visit({ url: server.url, ...how });
      await enter(page, 'Nguyễn Thu Lan');
      for (const path of ['/projects', address, '/projects/a-lantern-walk-of-three-harbours'])
        await expectSound(page, path);
      await page.context().close();
    },
  );
});
