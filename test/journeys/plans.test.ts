import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSpreadsheet } from '../../server/spreadsheets/index.ts';
import { gql } from '../support/api.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { enterAs, openBrowser } from './browser.ts';
import { enter, everyWay, expectSound } from './ways.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let keeper: Page;
let colleague: Page;
let stranger: Page;
let address: string;
let nextAddress: string;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  const visit = () => browser.visit({ url: server.url });
  [keeper, colleague, stranger] = (await Promise.all([visit(), visit(), visit()])) as [Page, Page, Page];
  await enterAs(keeper, 'Nguyễn Thu Lan');
  await enterAs(colleague, 'Lê Minh Châu');
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

// On a busy machine a second is not long.
const patient = { timeout: 30_000 };
const dialog = (page: Page) => page.getByRole('dialog');
const said = (page: Page, title: string) =>
  page.locator('.outline').getByRole('textbox', { name: new RegExp(`: ${title}$`) });
const lines = (page: Page) =>
  page
    .locator('.outline .line-words')
    .evaluateAll((all) =>
      all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : one.textContent)),
    );
const idOfPlan = async (page: Page, path: string) => {
  const { plan } = await told<{ plan: { id: string } }>(
    page,
    'query ($slug: String!) { plan(slug: $slug) { id } }',
    {
      slug: path.split('/').pop(),
    },
  );
  return plan.id;
};

/** The same rows as an office keeps them: a workbook, with a title above its heads. */
const workbook = async () =>
  Buffer.from(
    await writeSpreadsheet('XLSX', {
      name: 'Plan 2026',
      columns: [{ title: 'Activities of the city' }, ...Array.from({ length: 5 }, () => ({ title: '' }))],
      rows: copied.split('\n').map((line) => line.split('\t')),
    }),
  );

const copied = [
  'Action group\tActivity\tLead\tBegins\tEnds\tBudget',
  'Policies\tSet up a support fund\tHanoi\t01/03/2026\t30/06/2026\t1.200.000.000',
  '\tHold the creative awards\t\t\t\t',
  'Community\tOpen spaces at heritage sites\tHanoi Department of Culture and Sports\t\t\t',
].join('\n');

// A plan from its first line to the next year: each part begins where the one before it ended.
describe('the plan of a city', () => {
  it('is begun, and rows of a spreadsheet are brought into it while a colleague looks on', async () => {
    await keeper.goto('/plans');
    await keeper.getByRole('button', { name: 'New plan' }).click();
    await dialog(keeper).getByLabel('Title').fill('Activities of the city in 2026');
    await dialog(keeper).getByLabel('First day').fill('2026-01-01');
    await dialog(keeper).getByLabel('Last day').fill('2026-12-31');
    await dialog(keeper).getByRole('button', { name: 'Begin the plan' }).click();
    await keeper.waitForURL(/\/plans\/activities-of-the-city-in-2026/);
    address = new URL(keeper.url()).pathname;
    for (const page of [colleague, stranger]) {
      await page.goto(address);
      await page.locator('.empty').getByText('There is no such plan').waitFor();
    }
    const { people } = await told<{ people: { nodes: { id: string }[] } }>(
      keeper,
      'query ($search: String) { people(search: $search, first: 1) { nodes { id } } }',
      { search: 'Lê Minh Châu' },
    );
    await told(keeper, 'mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }', {
      input: {
        requestId: randomUUID(),
        kind: 'plan',
        id: await idOfPlan(keeper, address),
        personId: people.nodes[0]!.id,
        role: 'EDITOR',
      },
    });
    await colleague.reload();
    await colleague.getByText('Add a group first').waitFor();

    await keeper.getByRole('button', { name: 'Bring in a spreadsheet' }).click();
    const file = {
      name: 'plan-2026.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await workbook(),
    };
    await dialog(keeper).locator('input[type="file"]').setInputFiles(file);
    await dialog(keeper).getByText('from “Plan 2026”').waitFor();
    await dialog(keeper).getByRole('button', { name: 'Look first' }).click();
    await dialog(keeper).getByText('3 rows can be brought in, 0 can’t.').waitFor();
    await dialog(keeper).getByRole('button', { name: 'Bring in 3 rows' }).click();
    await said(colleague, 'Open spaces at heritage sites').waitFor();
    const broughtIn = [
      'Policies',
      'Set up a support fund',
      'Hold the creative awards',
      'Community',
      'Open spaces at heritage sites',
    ];
    expect(await lines(colleague)).toEqual(broughtIn);
    // The same file again finds all of it there.
    await dialog(keeper).waitFor({ state: 'detached' });
    await keeper.getByRole('button', { name: 'Bring in a spreadsheet' }).click();
    await dialog(keeper).locator('input[type="file"]').setInputFiles(file);
    await dialog(keeper).getByText('from “Plan 2026”').waitFor();
    await dialog(keeper).getByRole('button', { name: 'Look first' }).click();
    await dialog(keeper).getByText('3 are in the plan already and are left as they are.').waitFor();
    expect(
      await dialog(keeper)
        .getByRole('button', { name: /^Bring in/ })
        .count(),
    ).toBe(0);
    await dialog(keeper).getByRole('button', { name: 'Close' }).click();
    expect(await lines(keeper)).toEqual(broughtIn);
    // What has days stands on the timeline, and is moved there by keys.
    const bar = keeper.locator('.timeline').getByRole('button', { name: /^Set up a support fund: / });
    await bar.press('ArrowRight');
    await bar.press('Enter');
    await colleague.locator('.outline').getByText('1 July 2026', { exact: true }).waitFor();
  });

  it('is gone on with by the keyboard alone, and two people see the same', async () => {
    await said(keeper, 'Open spaces at heritage sites').press('Enter');
    await keeper.keyboard.type('Hold competitions');
    await keeper.keyboard.press('Enter');
    await keeper.keyboard.type('The festival');
    await keeper.keyboard.press('Shift+Tab');
    await keeper.keyboard.press('Enter');
    await keeper.keyboard.press('Tab');
    await keeper.keyboard.type('Hold the festival');
    await keeper.keyboard.press('Enter');
    await keeper.keyboard.press('Escape');
    await said(colleague, 'Hold the festival').waitFor();
    await said(colleague, 'Hold competitions').press('Alt+ArrowUp');
    const moved = [
      'Policies',
      'Set up a support fund',
      'Hold the creative awards',
      'Community',
      'Hold competitions',
      'Open spaces at heritage sites',
      'The festival',
      'Hold the festival',
    ];
    await expect.poll(() => lines(keeper), patient).toEqual(moved);
    await expect.poll(() => lines(colleague), patient).toEqual(moved);
    // A line that is kept already is indented and taken out again by who writes in it.
    await said(keeper, 'The festival').click();
    await keeper.keyboard.press('Tab');
    const turned = (page: Page, name: string) =>
      page.locator('.outline').getByRole('textbox', { name, exact: true }).waitFor();
    await turned(keeper, 'Activity: The festival');
    await turned(colleague, 'Activity: The festival');
    await keeper.keyboard.press('Shift+Tab');
    await turned(keeper, 'Group: The festival');
    await turned(colleague, 'Group: The festival');
    await expect.poll(() => lines(colleague), patient).toEqual(moved);
    await said(colleague, 'Hold competitions').focus();
    await colleague.keyboard.press('ArrowUp');
    expect(await colleague.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'Community',
    );
  });

  it('says too many rows plainly and keeps what was pasted', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `Odd row ${at}`).join('\n');
    await said(keeper, 'Hold the festival').evaluate((input, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, many);
    await dialog(keeper).getByText('10,000 rows are too many at once; at most 500').waitFor();
    expect(await dialog(keeper).getByRole('button', { name: 'Look first' }).isDisabled()).toBe(true);
    expect(await dialog(keeper).getByLabel('Or paste rows here').inputValue()).toBe(many);
    await dialog(keeper).getByRole('button', { name: 'Close' }).click();
  });

  it('is issued once every activity has a lead', async () => {
    await keeper.getByRole('button', { name: 'Issue the plan' }).click();
    await dialog(keeper).getByRole('button', { name: 'Issue it' }).click();
    await dialog(keeper).getByText('3 of its activities have no lead').waitFor();
    await dialog(keeper).getByRole('button', { name: 'Close' }).click();
    for (let left = 3; left > 0; left--) {
      await keeper.getByRole('button', { name: 'Name a lead' }).first().click();
      await dialog(keeper).getByRole('combobox', { name: 'Lead' }).fill('Hanoi');
      await dialog(keeper).getByRole('option', { name: 'Hanoi', exact: true }).click();
      await dialog(keeper).getByRole('button', { name: 'Keep it' }).click();
      await dialog(keeper).waitFor({ state: 'detached' });
    }
    await keeper.getByRole('button', { name: 'Issue the plan' }).click();
    await dialog(keeper).getByRole('button', { name: 'Issue it' }).click();
    await keeper.locator('.plan-top .tag').getByText('Issued').waitFor();
    await colleague.locator('.plan-top .tag').getByText('Issued').waitFor();
  });

  it('has an activity done with evidence, which the colleague sees at once and the report tells', async () => {
    await keeper.getByRole('button', { name: /see and change how far “Set up a support fund”/ }).click();
    await dialog(keeper)
      .getByRole('heading', { name: /evidence/i })
      .waitFor();
    const { plan } = await told<{
      plan: { groups: { activities: { title: string; commitment: { present: { id: string } } }[] }[] };
    }>(
      keeper,
      'query ($slug: String!) { plan(slug: $slug) { groups { activities { title commitment { present { id } } } } } }',
      { slug: address.split('/').pop() },
    );
    const fund = plan.groups
      .flatMap(({ activities }) => activities)
      .find(({ title }) => title.includes('fund'))!;
    await told(keeper, 'mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { id } }', {
      input: {
        requestId: randomUUID(),
        occurrenceId: fund.commitment.present.id,
        kind: 'NOTE',
        words: 'Decision of 12 May, published',
      },
    });
    await dialog(keeper).getByRole('button', { name: 'Done', exact: true }).click();
    await dialog(keeper).getByRole('button', { name: 'Close' }).click();
    await keeper.locator('.outline .tag').getByText('Done').waitFor();
    await colleague.locator('.outline .tag').getByText('Done').waitFor();
    await keeper.getByRole('link', { name: 'Report' }).click();
    await keeper.getByText('Decision of 12 May, published').waitFor();
    await keeper.getByText('5 activities: 1 done').waitFor();
  });

  it('hands its unfinished work to the plan of the next year, with the reason', async () => {
    await keeper.goto(address);
    await keeper.getByRole('button', { name: 'More', exact: true }).click();
    await keeper.getByRole('menuitem', { name: 'Begin the next plan' }).click();
    await dialog(keeper).getByLabel('Title').fill('Activities of the city in 2027');
    await dialog(keeper).getByRole('button', { name: 'Begin the plan' }).click();
    await keeper.waitForURL(/in-2027/);
    nextAddress = new URL(keeper.url()).pathname;
    await keeper.goto(address);
    await keeper.getByRole('button', { name: 'Carry over' }).click();
    await dialog(keeper).getByRole('checkbox', { name: 'Hold competitions' }).uncheck();
    await dialog(keeper).getByLabel('Why it was not done').fill('The money came late.');
    await dialog(keeper).getByRole('button', { name: 'Carry 3 activities over' }).click();
    await keeper.waitForURL(/in-2027/);
    await said(keeper, 'Hold the festival').waitFor();
    await keeper.getByRole('link', { name: 'from 2026' }).first().waitFor();
    expect(await lines(keeper)).toEqual([
      'Policies',
      'Hold the creative awards',
      'Community',
      'Open spaces at heritage sites',
      'The festival',
      'Hold the festival',
    ]);
    await keeper.goto(`${address}/report`);
    await keeper.getByText('Why: The money came late.').first().waitFor();
  });

  it('shows a stranger what is public and not that it goes on', async () => {
    await told(keeper, 'mutation ($input: SetAudienceInput!) { setAudience(input: $input) { id } }', {
      input: {
        requestId: randomUUID(),
        kind: 'plan',
        id: await idOfPlan(keeper, address),
        audience: 'PUBLIC',
      },
    });
    await stranger.goto(address);
    await stranger.getByRole('heading', { name: 'Activities of the city in 2026' }).waitFor();
    expect(await stranger.locator('.outline').getByText('Given up').count()).toBe(3);
    expect(await stranger.getByText('2027').count()).toBe(0);
    await stranger.goto(nextAddress);
    await stranger.locator('.empty').getByText('There is no such plan').waitFor();
  });
});

describe('the screens of plans', () => {
  it.each(everyWay)(
    'have nothing that axe finds and nothing wider than the screen, $name',
    async ({ how }) => {
      const page = await browser.visit({ url: server.url, ...how });
      await enter(page, 'Nguyễn Thu Lan');
      for (const path of [
        '/network/hanoi/promises',
        '/plans',
        '/plans/plan-2025',
        '/plans/plan-161-2023',
        address,
        `${address}/report`,
      ])
        await expectSound(page, path);
      await page.context().close();
    },
  );
});
