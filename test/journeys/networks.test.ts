import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql } from '../support/api.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { enterAs, openBrowser } from './browser.ts';
import { enter, everyWay, expectSound } from './ways.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let administrator: Page;
let lan: Page;
let haruka: Page;
let siti: Page;
let stranger: Page;
const address = '/networks/cities-along-a-river';

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  const visit = () => browser.visit({ url: server.url });
  [administrator, lan, haruka, siti, stranger] = (await Promise.all([
    visit(),
    visit(),
    visit(),
    visit(),
    visit(),
  ])) as [Page, Page, Page, Page, Page];
  await enterAs(administrator, 'Trần Đức Minh');
  await enterAs(lan, 'Nguyễn Thu Lan');
  await enterAs(haruka, 'Mori Haruka');
  await enterAs(siti, 'Siti Rahayu');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await database?.drop();
});

/** Asks as whoever has a page open, for what other journeys do by hand. */
async function told<Data>(
  page: Page,
  query: string,
  variables: Record<string, unknown>,
): Promise<Data | null> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return (await gql<Data>(server.url, cookie, query, variables)).data ?? null;
}

const dialog = (page: Page) => page.getByRole('dialog');
const section = (page: Page, title: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
const request = (city: string) =>
  section(administrator, 'Who asks to join').getByRole('listitem').filter({ hasText: city });

async function askToJoin(page: Page, why: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Ask to join', exact: true }).click();
  await dialog(page).getByLabel('Why', { exact: true }).fill(why);
  await dialog(page).getByRole('button', { name: 'Ask to join', exact: true }).click();
  await section(page, 'What you asked').getByText(why).waitFor();
}

async function voteFor(page: Page, candidate: string): Promise<void> {
  await page.getByRole('radio', { name: candidate, exact: true }).check();
  await page.getByRole('button', { name: 'Cast the vote', exact: true }).click();
  await page.getByText('Your vote is cast.').waitFor();
}

// A sub-network from its beginning to a new coordinator: each part begins where the one before it ended.
describe('a sub-network', () => {
  it('is begun by an administrator, and cities ask to join it', async () => {
    await administrator.goto('/networks');
    await administrator.getByRole('button', { name: 'New sub-network', exact: true }).click();
    await dialog(administrator).getByLabel('Name in English').fill('Cities along a river');
    await dialog(administrator)
      .getByLabel('Purpose, in English')
      .fill('Cities along a river learn from each other.');
    await dialog(administrator).getByRole('button', { name: 'Begin the sub-network', exact: true }).click();
    await administrator.getByRole('heading', { name: 'Cities along a river', exact: true }).waitFor();
    await askToJoin(lan, 'The Red River made our city');
    await askToJoin(haruka, 'Our harbour lies at the mouth of one');
    await askToJoin(siti, 'A small river runs through our town');
  });

  it('lets in whom its coordinator admits, and tells who is declined why', async () => {
    for (const city of ['Hanoi', 'Kobe']) {
      await request(city).getByRole('button', { name: 'Admit', exact: true }).click();
      await section(administrator, 'Members').getByRole('link', { name: city, exact: true }).waitFor();
    }
    await request('Bandung').getByRole('button', { name: 'Decline', exact: true }).click();
    await dialog(administrator)
      .getByLabel('Reason', { exact: true })
      .fill('Come back when your plan is public');
    await dialog(administrator).getByRole('button', { name: 'Decline', exact: true }).click();
    await section(siti, 'What you asked').getByText('Reason: Come back when your plan is public').waitFor();
    await section(lan, 'Members').getByRole('link', { name: 'Kobe', exact: true }).waitFor();
    // Who is in need not ask; who was declined may ask again.
    expect(await lan.getByRole('button', { name: 'Ask to join', exact: true }).count()).toBe(0);
    await siti.getByRole('button', { name: 'Ask to join', exact: true }).waitFor();
  });

  it('elects who coordinates it, each city with one vote, and a stranger sees what is public', async () => {
    const found = await told<{
      subNetwork: { body: { id: string } };
      people: { nodes: { id: string }[] };
    }>(
      administrator,
      '{ subNetwork(slug: "cities-along-a-river") { body { id } } people(search: "Mori Haruka", first: 1) { nodes { id } } }',
      {},
    );
    await told(administrator, 'mutation ($input: AppointInput!) { appoint(input: $input) { id } }', {
      input: {
        requestId: randomUUID(),
        personId: found!.people.nodes[0]!.id,
        bodyId: found!.subNetwork.body.id,
        role: 'COORDINATOR',
        ground: 'Until the first election',
      },
    });
    await administrator.reload();
    await section(administrator, 'How it works').getByText('Mori Haruka', { exact: true }).waitFor();
    await administrator.getByRole('button', { name: 'Open an election', exact: true }).click();
    for (const candidate of ['Nguyễn Thu Lan, Hanoi', 'Mori Haruka, Kobe'])
      await dialog(administrator).getByLabel(candidate, { exact: true }).check();
    await dialog(administrator).getByRole('button', { name: 'Open the election', exact: true }).click();
    await section(administrator, 'Elections').getByText('0 of 2 votes cast.').waitFor();
    await voteFor(lan, 'Nguyễn Thu Lan, Hanoi');
    await voteFor(haruka, 'Nguyễn Thu Lan, Hanoi');
    await stranger.goto(address);
    await section(stranger, 'Elections').getByText('2 of 2 votes cast.').waitFor();
    await section(stranger, 'Elections').getByText('Nguyễn Thu Lan, Hanoi', { exact: true }).waitFor();
    expect(await stranger.getByRole('button', { name: 'Cast the vote', exact: true }).count()).toBe(0);
    expect(await stranger.getByRole('heading', { name: 'What happened', exact: true }).count()).toBe(0);
    expect(await stranger.getByText('Come back when your plan is public').count()).toBe(0);
    // The vote of a city that is no member is not asked for.
    await siti.reload();
    await section(siti, 'Elections').getByText('2 of 2 votes cast.').waitFor();
    expect(await siti.getByRole('button', { name: 'Cast the vote', exact: true }).count()).toBe(0);
  });

  it('lets its members know something, which a stranger reads at once', async () => {
    await lan.getByRole('button', { name: 'Post news', exact: true }).click();
    await dialog(lan).getByLabel('Title', { exact: true }).fill('The river path is open');
    await dialog(lan).getByLabel('Text', { exact: true }).fill('Come and walk it with us.');
    await dialog(lan).getByRole('button', { name: 'Post it', exact: true }).click();
    for (const page of [lan, haruka, stranger])
      await section(page, 'News')
        .getByRole('heading', { name: 'The river path is open', exact: true })
        .waitFor();
    await section(stranger, 'News').getByText('Nguyễn Thu Lan, for Hanoi').waitFor();
    expect(await stranger.getByRole('button', { name: 'Post news', exact: true }).count()).toBe(0);
  });

  it('hands over to the elected when the time is over', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ id: string }>(
      `update network_election e set round_opened_at = now() - interval '2 days', closes_at = now() - interval '1 minute'
        from sub_network n join body b on b.id = n.body_id where n.id = e.network_id and b.slug = 'cities-along-a-river' returning e.id`,
    );
    await client.end();
    // The house counts by its clock; whichever of the two comes first has counted.
    await told(
      administrator,
      'mutation ($input: CountElectionInput!) { countElection(input: $input) { id } }',
      {
        input: { requestId: randomUUID(), electionId: rows[0]!.id },
      },
    );
    await section(lan, 'Elections').getByText('Elected', { exact: true }).waitFor();
    await lan.getByRole('button', { name: 'Take over the office', exact: true }).click();
    await section(lan, 'How it works').getByText('Nguyễn Thu Lan until').waitFor();
    await section(stranger, 'How it works').getByText('Nguyễn Thu Lan until').waitFor();
    expect(await section(stranger, 'How it works').getByText('Mori Haruka').count()).toBe(0);
    await section(stranger, 'Elections').getByText('2 votes', { exact: true }).waitFor();
  });

  it('is left in one’s own words by who speaks for a member, and ended for others by who coordinates', async () => {
    await haruka.goto(address);
    await haruka.getByRole('button', { name: 'Leave', exact: true }).click();
    await dialog(haruka).getByRole('heading', { name: 'Leave Cities along a river', exact: true }).waitFor();
    await dialog(haruka).getByLabel('Reason', { exact: true }).fill('Our harbour is silted up');
    await dialog(haruka).getByRole('button', { name: 'Leave the sub-network', exact: true }).click();
    await section(haruka, 'Former members').getByText('Kobe', { exact: true }).waitFor();
    await haruka.getByRole('button', { name: 'Ask to join', exact: true }).waitFor();
    await section(administrator, 'Former members').getByText('Kobe', { exact: true }).waitFor();
    await administrator.reload();
    await administrator
      .getByRole('button', { name: 'What to do with the membership of Hanoi', exact: true })
      .click();
    await administrator.getByRole('menuitem', { name: 'End the membership', exact: true }).click();
    await dialog(administrator)
      .getByRole('heading', { name: 'End the membership of Hanoi', exact: true })
      .waitFor();
    await administrator.keyboard.press('Escape');
    await dialog(administrator).waitFor({ state: 'detached' });
  });
});

describe.each(everyWay)('the pages of a sub-network, $name', ({ how }) => {
  it('have nothing that axe finds, and nothing that is wider than the screen', async () => {
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, 'Trần Đức Minh');
    for (const path of ['/networks', address]) await expectSound(page, path);
  });
});
