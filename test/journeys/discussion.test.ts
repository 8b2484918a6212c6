import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql, say } from '../support/api.ts';
import { fillDiscussion } from '../support/fill.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { TcpProxy } from '../support/proxy.ts';
import { freePort, type ServerProcess, serverProcess } from '../support/server-process.ts';
import { type World, world } from '../support/world.ts';
import { enterAs, openBrowser } from './browser.ts';

const many = 10_000;
const patient = { timeout: 30_000 };

let database: TestDatabase;
let near: ServerProcess;
let far: ServerProcess;
let line: TcpProxy;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let pool: pg.Pool;
let people: World;
let url: string;

// The pages are served over a line that can be cut; the tests themselves speak to another server of the house.
beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  const port = await freePort();
  line = await TcpProxy.to({ host: '127.0.0.1', port });
  url = `http://127.0.0.1:${line.port}`;
  far = await serverProcess({ databaseUrl: database.url, port, env: { TRELLIS_URL: url } });
  near = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  people = await world(near.url, database.url);
  pool = new pg.Pool({ connectionString: database.url });
  await fillDiscussion(pool, people.later, people.rizky, many, 'Message');
});

afterAll(async () => {
  await pool?.end();
  await browser?.close();
  await line?.close();
  await Promise.all([near, far].map((server) => server?.kill9()));
  await database?.drop();
});

describe('a discussion of 10,000 messages', () => {
  it('opens at the newest, keeps the page small, and moves nothing while the reader goes back and on', async () => {
    const page = await opened('Han Seo-yeon', people.later.id);
    await page.getByText(`Message ${many}`, { exact: true }).waitFor();
    expect(await rows(page)).toBeLessThan(200);
    await page.mouse.move(1000, 500);
    let most = 0;
    for (let step = 0; step < 60; step++) {
      const before = await rowInView(page);
      await wheel(page, -600);
      const moved = await page.evaluate(({ key, y }) => {
        const row = document.querySelector(`[data-row="${key}"]`);
        return row ? row.getBoundingClientRect().top - y : 600;
      }, before);
      // The row under the reader's eyes goes exactly as far as they scrolled, whatever was loaded above it.
      expect(Math.abs(moved - 600)).toBeLessThan(24);
      most = Math.max(most, await rows(page));
    }
    expect(most).toBeLessThan(200);
    expect(await numberInView(page)).toBeLessThan(many - 250);
    await page.getByRole('button', { name: 'To the newest' }).click();
    await page.getByText(`Message ${many}`, { exact: true }).waitFor();
  });

  it('opens at the message that an address points to, focused, and reads on from there', async () => {
    const { rows: found } = await pool.query(`select id from message where text = 'Message 5000'`);
    const page = await opened('Han Seo-yeon', `${people.later.id}?message=${found[0].id}`);
    await page.locator('.msg.target', { hasText: 'Message 5000' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), patient)
      .toContain('Message 5000');
    await page.mouse.move(1000, 500);
    for (let step = 0; step < 20; step++) {
      await wheel(page, 900);
    }
    const reached = await numberInView(page);
    expect(reached).toBeGreaterThan(5_050);
    expect(reached).toBeLessThan(5_400);
  });

  it('stays where the reader is when others speak, and says how many did', async () => {
    const page = await opened('Han Seo-yeon', people.later.id);
    await page.getByText(`Message ${many}`, { exact: true }).waitFor();
    await page.mouse.move(1000, 500);
    await wheel(page, -2_000);
    await page.getByRole('button', { name: 'To the newest' }).waitFor();
    const before = await rowInView(page);
    for (let n = 1; n <= 14; n++) await say(near.url, people.isla.cookie, people.later.id, `New one ${n}`);
    const pill = page.getByRole('button', { name: '14 new' });
    await pill.waitFor();
    expect(await rowInView(page)).toEqual(before);
    await pill.click();
    await page.getByText('New one 14', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '14 new' }).count(), patient).toBe(0);
  });

  it('shows who comes back where they had left, and takes them there', async () => {
    const page = await opened('Tan Wei Ling', people.later.id);
    await page.getByRole('log').waitFor();
    await expect
      .poll(
        async () =>
          (await pool.query('select 1 from discussion_visit where person_id = $1', [people.weiling.id]))
            .rowCount,
        patient,
      )
      .toBe(1);
    await page.goto('/forums');
    await page.getByRole('heading', { name: 'Forums' }).waitFor();
    await fillDiscussion(pool, people.later, people.isla, 120, 'While away');
    await page.goto(`/sessions/${people.later.id}`);
    await page.getByRole('button', { name: 'Go to what is new' }).click();
    await page.getByText('New since you left at').waitFor();
    await page.getByText('While away 1', { exact: true }).waitFor();
  });
});

describe('what two people do to a message', () => {
  it('is seen by both: a reply with a mention, an agreement, new words, a deletion and its undoing', async () => {
    const han = await opened('Han Seo-yeon', people.session.id);
    const lan = await opened('Nguyễn Thu Lan', people.session.id);
    await write(han, 'We could lend our guide: https://daegu.example/guide.');
    const mine = han.getByRole('article').filter({ hasText: 'lend our guide' });
    const theirs = lan.getByRole('article').filter({ hasText: 'lend our guide' });
    expect(await theirs.getByRole('link').getAttribute('href')).toBe('https://daegu.example/guide');

    await theirs.getByRole('button', { name: 'Reply' }).click();
    const box = lan.getByRole('textbox', { name: 'Reply to Han Seo-yeon' });
    await box.pressSequentially('Please do, @Han');
    await lan.getByRole('option', { name: /Han Seo-yeon/ }).click();
    await box.press('Enter');
    await mine.locator('.replies .mention.me', { hasText: '@Han Seo-yeon' }).waitFor();

    await theirs.getByRole('button', { name: 'Agree', exact: true }).last().click();
    await mine.getByRole('button', { name: '1 agrees' }).waitFor();

    await mine.focus();
    await han.keyboard.press('e');
    await han
      .getByRole('textbox', { name: 'Change your message' })
      .fill('We could lend our guide as the second page.');
    await han.keyboard.press('Enter');
    await theirs.getByRole('button', { name: /^edited/ }).click();
    await theirs.getByText('https://daegu.example/guide').waitFor();

    await mine.getByRole('button', { name: 'More' }).last().click();
    await han.getByRole('menuitem', { name: 'Delete' }).click();
    await lan.getByText('Its author took this message away.').waitFor();
    await han.getByRole('button', { name: 'Undo' }).click();
    await lan.getByText('lend our guide as the second page').waitFor();
  });

  it('counts a question’s votes once for each person, the most wanted first', async () => {
    const han = await opened('Han Seo-yeon', `${people.session.id}?tab=questions`);
    const lan = await opened('Nguyễn Thu Lan', `${people.session.id}?tab=questions`);
    await write(han, 'Who keeps the key in the third year?');
    const asked = lan.getByRole('listitem').filter({ hasText: 'third year' });
    await asked.getByRole('button', { name: /^0 votes/ }).click();
    const vote = han
      .getByRole('listitem')
      .filter({ hasText: 'third year' })
      .getByRole('button', { name: /^1 vote/ });
    await vote.click();
    await asked.getByRole('button', { name: /^2 votes/ }).waitFor();
    const counts = await lan.locator('.vote').allInnerTexts();
    expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((a, b) => b - a));
  });

  it('hides a message that a moderator takes away, with a reason, from everybody', async () => {
    const chau = await opened('Lê Minh Châu', people.session.id);
    const han = await opened('Han Seo-yeon', people.session.id);
    await write(han, 'Something unkind.');
    await chau
      .getByRole('article')
      .filter({ hasText: 'Something unkind.' })
      .getByRole('button', { name: 'More' })
      .click();
    await chau.getByRole('menuitem', { name: 'Hide with a reason' }).click();
    await chau.getByRole('textbox', { name: 'Reason' }).fill('It hurts somebody.');
    await chau.getByRole('button', { name: 'Hide the message' }).click();
    await han.getByText('A moderator has hidden this message.').waitFor();
    expect(await han.getByText('Something unkind.').count()).toBe(0);
  });
});

describe('what was written without a line', () => {
  it('outlives its tab, goes out once though two tabs were open, and in order', async () => {
    const one = await opened('Isla McAllister', people.session.id);
    const two = await one.context().newPage();
    await two.goto(`/sessions/${people.session.id}`);
    await two.getByRole('log').waitFor();
    line.blackhole();
    await one.getByText('No connection since').waitFor();
    await write(one, 'First, from one tab.');
    await write(two, 'Second, from the other.');
    await one.getByText('Second, from the other.').waitFor();
    await one.close();
    line.resume();
    await expect
      .poll(async () => {
        const { rows: sent } = await pool.query<{ text: string }>(
          `select text from message where text like '%from one tab.' or text like '%from the other.' order by position`,
        );
        return sent.map(({ text }) => text);
      }, patient)
      .toEqual(['First, from one tab.', 'Second, from the other.']);
  });

  it('keeps the words and says why, when the session was closed meanwhile', async () => {
    const isla = await opened('Isla McAllister', people.session.id);
    await isla.getByRole('textbox').waitFor();
    line.blackhole();
    await isla.getByText('No connection since').waitFor();
    await write(isla, 'Too late, as it turns out.');
    await move('CLOSED');
    line.resume();
    await isla.getByText('This was not posted.').waitFor({ timeout: 60_000 });
    await isla.getByText('Too late, as it turns out.').waitFor();
    await move('LIVE');
    await isla.getByRole('button', { name: 'Try again' }).click();
    await expect
      .poll(
        async () => (await pool.query(`select 1 from message where text like 'Too late%'`)).rowCount,
        patient,
      )
      .toBe(1);
    await expect.poll(() => isla.getByText('This was not posted.').count(), patient).toBe(0);
  });

  it('is begun again where it was left: a draft for the session, and one for each reply', async () => {
    const page = await opened('Han Seo-yeon', people.session.id);
    const box = page.getByRole('textbox');
    await write(page, 'Something to reply to.');
    await box.fill('The main words');
    const message = page.getByRole('article').filter({ hasText: 'Something to reply to.' });
    await message.getByRole('button', { name: 'Reply' }).click();
    await page.getByRole('textbox', { name: /^Reply to/ }).fill('A reply begun');
    await page.reload();
    await expect.poll(() => box.inputValue(), patient).toBe('The main words');
    await message.getByRole('button', { name: 'Reply' }).click();
    await expect.poll(() => box.inputValue(), patient).toBe('A reply begun');
  });
});

async function opened(name: string, session: string): Promise<Page> {
  const page = await browser.visit({ url });
  await enterAs(page, name);
  await page.goto(`/sessions/${session}`);
  await page.getByRole('tab').first().waitFor();
  await page.getByRole('textbox').waitFor();
  return page;
}

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words);
  await page.getByRole('textbox').press('Enter');
  await page.getByText(words).first().waitFor();
}

/** Turns the wheel, and waits until the list has moved and stands still. */
async function wheel(page: Page, by: number): Promise<void> {
  // Faster than pages arrive one can only come to the edge of what is held, and waits there.
  await page.waitForFunction((distance) => {
    const list = document.querySelector('.msgs');
    if (!list) return false;
    return distance < 0
      ? list.scrollTop > -distance
      : list.scrollHeight - list.clientHeight - list.scrollTop > distance;
  }, by);
  const before = await page.locator('.msgs').evaluate((list) => list.scrollTop);
  await page.mouse.wheel(0, by);
  await page.waitForFunction((top) => document.querySelector('.msgs')?.scrollTop !== top, before);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

async function move(state: 'LIVE' | 'CLOSED'): Promise<void> {
  const mutation = `mutation ($input: MoveSessionInput!) { moveSession(input: $input) { state } }`;
  const input = { requestId: crypto.randomUUID(), sessionId: people.session.id, state };
  const { errors } = await gql(near.url, people.chau.cookie, mutation, { input });
  expect(errors).toEqual([]);
}

function rows(page: Page): Promise<number> {
  return page.locator('[data-row]').count();
}

function rowInView(page: Page): Promise<{ key: string; y: number }> {
  return page.evaluate(() => {
    const top = document.querySelector('.msgs')?.getBoundingClientRect().top ?? 0;
    const all = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    const row = all.find((one) => one.getBoundingClientRect().top > top + 60);
    return { key: row?.dataset.row ?? '', y: row?.getBoundingClientRect().top ?? 0 };
  });
}

async function numberInView(page: Page): Promise<number> {
  const { key } = await rowInView(page);
  const text = await page.locator(`[data-row="${key}"] .body`).first().innerText();
  return Number(/\d+/.exec(text)?.[0]);
}
