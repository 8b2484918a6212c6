import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql } from '../support/api.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { TcpProxy } from '../support/proxy.ts';
import { freePort, type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';

const title = 'What stays after the week: festivals and the city that hosts them';

let database: TestDatabase;
let near: ServerProcess;
let far: ServerProcess;
let line: TcpProxy;
let browser: Awaited<ReturnType<typeof openBrowser>>;

// Rizky is at the near server; Isla reaches the far one over a line that can be cut.
beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  near = await serverProcess({ databaseUrl: database.url });
  const port = await freePort();
  line = await TcpProxy.to({ host: '127.0.0.1', port });
  far = await serverProcess({
    databaseUrl: database.url,
    port,
    env: { TRELLIS_URL: `http://127.0.0.1:${line.port}` },
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await line?.close();
  await Promise.all([near, far].map((server) => server?.kill9()));
  await database?.drop();
});

const patient = { timeout: 30_000 };

interface Idea {
  id: string;
  version: number;
  document: { id: string };
  asking: { id: string }[];
}

/** Asks as whoever has a page open, for what other journeys do by hand. */
async function told<Data>(page: Page, query: string, variables: Record<string, unknown>): Promise<Data> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await gql<Data>(near.url, cookie, query, variables);
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data!;
}

describe('the ASEAN conference, discussed live by people of two cities', () => {
  it('loses nothing for one who loses the line, and doubles nothing for the other', async () => {
    const rizky = await browser.visit({ url: near.url, zone: 'Asia/Jakarta' });
    const isla = await browser.visit({ url: `http://127.0.0.1:${line.port}`, zone: 'Europe/London' });
    await enterAs(rizky, 'Rizky Pratama');
    await enterAs(isla, 'Isla McAllister');
    await openSession(rizky);
    await openSession(isla);
    await said(isla, 'Welcome. Please say who holds the key today');

    // Each is seen by the other, at the other server: that they are here, for which city, and that they write.
    for (const page of [rizky, isla]) {
      const here = page.getByRole('region', { name: 'Who is here' });
      await here.getByText('from 2 cities').waitFor();
      for (const city of ['Bandung', 'Dundee']) await here.getByText(city).first().waitFor();
    }
    const box = isla.getByRole('textbox', { name: /Say something/ });
    await box.pressSequentially('Good ni');
    await rizky.getByText('Isla McAllister is writing').waitFor();
    await box.fill('');

    await say(rizky, 'Good morning from Bandung.');
    await said(isla, 'Good morning from Bandung.');
    await say(isla, 'Good night from Dundee.');
    await said(rizky, 'Good night from Dundee.');

    // What she said last has come back to her, so that it is not among what waits for the line.
    await isla
      .getByRole('log')
      .locator('[data-message]')
      .filter({ hasText: 'Good night from Dundee.' })
      .getByRole('button', { name: 'More', exact: true })
      .waitFor();
    line.blackhole();
    await say(rizky, 'One while you are away.');
    await say(rizky, 'Two while you are away.');
    await isla.getByText('No connection since').waitFor();
    await say(isla, 'First from the train.');
    await say(isla, 'Second from the train.');
    await expect.poll(() => isla.getByText('Waits on this device', { exact: true }).count(), patient).toBe(2);
    await say(rizky, 'Three while you are away.');
    expect(await rizky.getByText('First from the train.').count()).toBe(0);

    line.resume();
    await isla.getByText(/^Back at /).waitFor();
    await said(rizky, 'Second from the train.');
    const expected = [
      'Good morning from Bandung.',
      'Good night from Dundee.',
      'One while you are away.',
      'Two while you are away.',
      'Three while you are away.',
      'First from the train.',
      'Second from the train.',
    ];
    await expect.poll(() => ours(isla), patient).toEqual(expected);
    await expect.poll(() => ours(rizky), patient).toEqual(expected);
    expect(await isla.getByText('Waits on this device', { exact: true }).count()).toBe(0);
    expect(await axeFindings(isla)).toEqual([]);
  });

  it('goes on after its server is killed, and a reload shows the same', async () => {
    const lan = await browser.visit({ url: near.url, language: 'en' });
    await enterAs(lan, 'Nguyễn Thu Lan');
    await openSession(lan);
    await say(lan, 'Said before the kill.');
    // A page that is still loading when its server dies says that it could not be loaded, which is another matter.
    const here = lan.getByRole('region', { name: 'Who is here' });
    await here.getByText('Hanoi').first().waitFor();
    await said(lan, 'Second from the train.');
    await near.kill9();
    await lan.getByText('No connection since').waitFor();
    await say(lan, 'Said to nobody yet.');
    await near.restart();
    await lan.getByText(/^Back at /).waitFor();
    await lan.reload();
    await said(lan, 'Said to nobody yet.');
    expect(await lan.getByText('Said before the kill.').count()).toBe(1);
    expect(await lan.getByText('Said to nobody yet.').count()).toBe(1);
  });

  it('makes what was said a key point, what a city promises by it, and both are found by their words', async () => {
    const chau = await browser.visit({ url: near.url });
    const isla = await browser.visit({ url: near.url, zone: 'Europe/London' });
    await enterAs(chau, 'Lê Minh Châu');
    await enterAs(isla, 'Isla McAllister');
    await openSession(chau);
    await openSession(isla);
    await say(isla, 'We shall keep one workshop open through the winter.');
    await said(chau, 'We shall keep one workshop open through the winter.');

    const row = chau
      .getByRole('log')
      .locator('[data-message]')
      .filter({ hasText: 'through the winter' })
      .last();
    await row.getByRole('button', { name: 'More', exact: true }).click();
    await chau.getByRole('menuitem', { name: 'Mark as a key point', exact: true }).click();
    const marking = chau.getByRole('dialog', { name: 'Mark a key point', exact: true });
    await marking.getByRole('combobox', { name: 'What it is' }).selectOption('COMMITMENT');
    await marking
      .getByRole('textbox', { name: 'In your words, as they said it' })
      .fill('Dundee keeps a workshop open all winter');
    expect(await axeFindings(chau)).toEqual([]);
    await marking.getByRole('button', { name: 'Mark it', exact: true }).click();

    // It comes to who follows, without being asked for.
    const points = isla.getByRole('region', { name: 'Key points', exact: true });
    await points.getByText('Dundee keeps a workshop open all winter', { exact: true }).waitFor();
    const held = points.getByRole('listitem').filter({
      has: isla.getByText('Dundee keeps a workshop open all winter', { exact: true }),
    });
    await held.getByText('Commitment', { exact: true }).waitFor();
    await held.getByRole('button', { name: 'Promise it for Dundee', exact: true }).click();
    const promise = isla.getByRole('dialog', { name: 'Promise something for Dundee', exact: true });
    await promise.getByRole('button', { name: 'Promise', exact: true }).click();
    await points
      .getByRole('link', { name: 'Commitment: Dundee keeps a workshop open all winter', exact: true })
      .click();
    await isla.getByRole('dialog').getByText('Dundee keeps a workshop open all winter').first().waitFor();
    await isla
      .getByRole('dialog')
      .getByRole('link', { name: 'Dundee keeps a workshop open all winter', exact: true })
      .waitFor();

    // Found by the keyboard alone, with a slip in it.
    await isla.goto('/');
    await isla.getByRole('button', { name: /Search or go to/ }).click();
    await isla.getByRole('combobox', { name: 'Search or go to a page' }).fill('workshp winter');
    await isla.getByRole('option', { name: /Dundee keeps a workshop open all winter.*Key point/ }).waitFor();
    await isla.getByRole('option', { name: /^Show/ }).click();
    await isla.getByRole('heading', { level: 1, name: 'Search', exact: true }).waitFor();
    await isla.getByRole('button', { name: /^Messages/ }).click();
    await isla.getByRole('listitem').getByText('through the winter').first().waitFor();
    await isla.getByRole('button', { name: /^Key points/ }).click();
    await isla.getByRole('link', { name: 'Dundee keeps a workshop open all winter', exact: true }).click();
    await points.getByText('Dundee keeps a workshop open all winter', { exact: true }).waitFor();

    // Taken back, it is gone for everybody, and found no more.
    const mine = chau.getByRole('region', { name: 'Key points', exact: true });
    await mine
      .getByRole('listitem')
      .filter({ has: chau.getByText('Dundee keeps a workshop open all winter', { exact: true }) })
      .getByRole('button', { name: 'Take it back', exact: true })
      .click();
    await expect
      .poll(
        () => points.getByText('Dundee keeps a workshop open all winter', { exact: true }).count(),
        patient,
      )
      .toBe(0);
    await isla.goto('/search?q=workshop+winter&kind=KEY_POINT');
    await isla.getByText('Nothing is found for “workshop winter”.').waitFor();
  });

  it('makes a proposal a project idea that two cities join, and both pages say where it comes from', async () => {
    const lan = await browser.visit({ url: near.url });
    const [isla, siti] = [await browser.visit({ url: near.url }), await browser.visit({ url: near.url })];
    await enterAs(lan, 'Nguyễn Thu Lan');
    await enterAs(isla, 'Isla McAllister');
    await enterAs(siti, 'Siti Rahayu');
    await openSession(lan);
    const words = 'Every place that is open to visitors has one name on its door';
    const points = lan.getByRole('region', { name: 'Key points', exact: true });
    const point = points.getByRole('listitem').filter({ has: lan.locator('.key-words', { hasText: words }) });
    await point.getByRole('button', { name: 'Make it a project idea', exact: true }).click();
    const begin = lan.getByRole('dialog', { name: 'New project', exact: true });
    await begin.getByLabel('Title', { exact: true }).fill('One name on every door');
    expect(await begin.getByLabel('What it is for').inputValue()).toContain(words);
    await begin.getByRole('button', { name: 'Begin the project', exact: true }).click();
    await point.getByRole('link', { name: 'Project: One name on every door', exact: true }).click();
    await lan.waitForURL(/\/projects\/one-name-on-every-door/);
    await lan.getByText(`Key point in “${title}”`, { exact: true }).waitFor();
    const address = new URL(lan.url()).pathname;

    // It is shown to everybody and called out; two cities ask to join, and are let in.
    const tell = (mutation: string, type: string, select: string, input: object) =>
      told(lan, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${select} } }`, {
        input: { requestId: randomUUID(), ...input },
      });
    const project = async () =>
      (
        await told<{ project: Idea }>(
          lan,
          'query ($slug: String!) { project(slug: $slug) { id version document { id } asking { id } } }',
          { slug: address.split('/').pop() },
        )
      ).project;
    const idea = await project();
    await tell('setAudience', 'SetAudienceInput', 'id', {
      kind: 'document',
      id: idea.document.id,
      audience: 'PUBLIC',
    });
    await tell('moveProject', 'MoveProjectInput', 'id', {
      projectId: idea.id,
      version: (await project()).version,
      act: 'CALL',
    });
    for (const [page, city] of [
      [isla, 'Dundee'],
      [siti, 'Bandung'],
    ] as const) {
      await page.goto(`${near.url}${address}`);
      await page.getByRole('button', { name: `Ask to join as ${city}`, exact: true }).click();
      await page.getByRole('dialog').getByLabel('Why you want to take part').fill('We know whom to call.');
      await page.getByRole('dialog').getByRole('button', { name: 'Ask to join', exact: true }).click();
      await page.locator('.asking .tag').getByText('has asked', { exact: true }).waitFor();
    }
    for (const { id } of (await project()).asking)
      await tell('decideOnPartner', 'DecideOnPartnerInput', 'id', { partnerId: id, admit: true });
    await isla.reload();
    const partners = isla.locator('.project-aside');
    for (const city of ['Dundee', 'Bandung'])
      await partners.getByRole('link', { name: city, exact: true }).waitFor();

    // From the project back to what was said, and who is not of Hanoi reads there what came of it.
    await isla.locator('.origins').getByRole('link', { name: words }).click();
    await isla
      .getByRole('region', { name: 'Key points', exact: true })
      .getByRole('link', { name: 'Project: One name on every door', exact: true })
      .waitFor();
  });

  it('lets a stranger read what is public and shows nothing of what is not', async () => {
    const stranger = await browser.visit({ url: near.url });
    const table = await sessionAddress('Coordinators’ table');
    await stranger.goto('/');
    await openSession(stranger);
    await said(stranger, 'Good morning from Bandung.');
    await stranger.getByText('To speak, vote and ask, please sign in.').waitFor();
    expect(await stranger.getByRole('textbox', { name: /Say something/ }).count()).toBe(0);
    await stranger.goto('/forums/asean-2023');
    await stranger.getByRole('link', { name: title }).first().waitFor();
    expect(await stranger.getByText('Coordinators’ table').count()).toBe(0);
    expect(await stranger.getByText('Young designers across borders').count()).toBe(0);
    await stranger.goto(table);
    await stranger
      .getByRole('heading', { name: 'There is no such session, or it is not open to you.' })
      .waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
  });
});

async function openSession(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Forums' }).first().click();
  await page.getByRole('link', { name: 'ASEAN Conference of UNESCO Creative Cities' }).first().click();
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('log').waitFor();
}

async function say(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /Say something/ });
  await box.fill(words);
  await box.press('Enter');
  await expect.poll(() => box.inputValue(), patient).toBe('');
}

async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('log').getByText(words).first().waitFor();
}

/** What the test itself has said, in the order it stands on the screen. */
async function ours(page: Page): Promise<string[]> {
  const all = await page.getByRole('log').locator('.body').allInnerTexts();
  return all
    .map((text) => text.trim())
    .filter((text) => /Bandung\.$|Dundee\.$|you are away\.$|the train\.$/.test(text));
}

async function sessionAddress(name: string): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select id from session where title->>'en' like $1 || '%'`,
    [name],
  );
  await client.end();
  return `/sessions/${rows[0]!.id}`;
}
