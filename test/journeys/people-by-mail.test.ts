import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn, type MailServer, startMailServer } from '../support/mail-server.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { openBrowser } from './browser.ts';

const department = 'Hanoi Department of Culture and Sports';
const newcomer = { name: 'Đỗ Khánh Vy', email: 'khanh.vy@example.org', password: 'sen hồ tây nở muộn' };
const recovered = 'mưa đầu mùa trên phố';

let database: TestDatabase;
let mail: MailServer;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let administrator: Page;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  mail = await startMailServer();
  server = await serverProcess({
    databaseUrl: database.url,
    env: { TRELLIS_SMTP_URL: mail.url, TRELLIS_MAIL_FROM: 'Trellis <trellis@example.org>' },
  });
  browser = await openBrowser();
  administrator = await browser.visit({ url: server.url });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await mail?.close();
  await database?.drop();
});

// One life in its order, with real mail, and without a pointer: only keys are pressed.
describe('a delegate who uses the keyboard alone', () => {
  it('is invited by mail, follows its link and accepts', async () => {
    await administrator.goto('/sign-in');
    await press(administrator, administrator.getByRole('button', { name: 'Enter as Trần Đức Minh' }));
    await administrator.waitForURL((url) => url.pathname !== '/sign-in');
    await administrator.goto('/bodies/hanoi-department-of-culture-and-sports');
    await press(administrator, administrator.getByRole('button', { name: 'Invite by e-mail' }));
    const form = administrator.getByRole('dialog', { name: `Invite somebody to act for ${department}` });
    await form.waitFor();
    await write(administrator, form.getByLabel('Their e-mail address'), newcomer.email);
    await write(administrator, form.getByLabel('Their name, if you know it'), newcomer.name);
    await write(administrator, form.getByLabel('On what ground'), 'Decision 12/QĐ-SVHTT');
    await press(administrator, form.getByRole('button', { name: 'Send the invitation' }));
    await administrator.getByText(`${newcomer.email} is invited.`).waitFor();

    const delegate = await browser.visit({ url: server.url });
    await delegate.goto((await linkTo(/\/invitation#/)).href);
    await delegate.getByRole('heading', { name: `invites you to act for ${department}` }).waitFor();
    await write(delegate, delegate.getByLabel('New password'), newcomer.password);
    await press(delegate, delegate.getByRole('button', { name: 'Accept the invitation' }));
    await delegate.getByRole('heading', { level: 1, name: department }).waitFor();
    await delegate.context().close();
  });

  it('asks for a link to sign in, follows it from the mail, and changes the profile', async () => {
    const delegate = await browser.visit({ url: server.url });
    await delegate.goto('/sign-in?next=/me');
    await write(delegate, delegate.getByLabel('E-mail address'), newcomer.email);
    await press(delegate, delegate.getByRole('button', { name: 'E-mail me a link instead' }));
    await delegate.getByText('a link is on its way').waitFor();
    await delegate.goto((await linkTo(/\/sign-in\/link/)).href);
    await press(delegate, delegate.getByRole('button', { name: 'Sign in', exact: true }));
    await delegate.getByRole('heading', { level: 1, name: newcomer.name }).waitFor();
    await write(delegate, delegate.getByLabel('Your name'), `${newcomer.name} (Vy)`);
    await press(delegate, delegate.getByRole('button', { name: 'Save' }));
    await delegate.getByText('Saved.').waitFor();
    await delegate.getByRole('heading', { level: 1, name: `${newcomer.name} (Vy)` }).waitFor();
    await delegate.context().close();
  });

  it('has forgotten the password, chooses another by the link from the mail, and comes in with it', async () => {
    const delegate = await browser.visit({ url: server.url });
    await delegate.goto('/sign-in?next=/me');
    await press(delegate, delegate.getByRole('link', { name: 'Forgot your password?' }));
    await write(delegate, delegate.getByLabel('E-mail address'), newcomer.email);
    await press(delegate, delegate.getByRole('button', { name: 'Send the link' }));
    await delegate.getByText('a link is on its way').waitFor();
    await delegate.goto((await linkTo(/\/new-password/)).href);
    await write(delegate, delegate.getByLabel('New password'), recovered);
    await press(delegate, delegate.getByRole('button', { name: 'Set the password' }));
    await delegate.getByText('Your new password is set.').waitFor();
    await delegate.goto('/sign-in?next=/me');
    await write(delegate, delegate.getByLabel('E-mail address'), newcomer.email);
    await write(delegate, delegate.getByLabel('Password', { exact: true }), recovered);
    await press(delegate, delegate.getByRole('button', { name: 'Sign in', exact: true }));
    await delegate.getByRole('heading', { level: 1, name: newcomer.name }).waitFor();
    await delegate.context().close();
  });
});

describe('who shares and hands over by the keyboard alone', () => {
  it('says who sees a closed session, takes that back, and the focus comes back to where it was', async () => {
    const moderator = await browser.visit({ url: server.url });
    await moderator.goto('/sign-in');
    await press(moderator, moderator.getByRole('button', { name: 'Enter as Lê Minh Châu' }));
    await moderator.waitForURL((url) => url.pathname !== '/sign-in');
    await moderator.goto(await table());
    const open = moderator.getByRole('button', { name: 'Who can see this?' });
    await press(moderator, open);
    const dialog = moderator.getByRole('dialog', { name: 'Who can see this?' });
    const chosen = dialog.getByRole('radio', { checked: true });
    await tabTo(moderator, chosen);
    expect(await chosen.getAttribute('value')).toBe('PRIVATE');
    // What names no parties can't be shown to any: the next choice is the network.
    await moderator.keyboard.press('ArrowDown');
    expect(await chosen.getAttribute('value')).toBe('NETWORK');
    await press(moderator, dialog.getByRole('button', { name: 'Show it to everybody in the network' }));
    await dialog.getByText('From now on shown to everybody in the network.').waitFor();
    await press(moderator, dialog.getByRole('button', { name: 'Undo' }));
    await dialog.getByText(`From now on shown to ${department} alone.`).waitFor();
    await moderator.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await isFocused(open)).toBe(true);
    await moderator.context().close();
  });

  it('hands an office over', async () => {
    await administrator.goto('/bodies/hanoi-department-of-culture-and-sports');
    const name = `${newcomer.name} (Vy)`;
    await press(administrator, administrator.getByRole('button', { name: `Hand over from ${name}` }));
    const form = administrator.getByRole('dialog', { name: `Hand over from ${name}` });
    await form.waitFor();
    await write(administrator, form.getByLabel('To whom'), 'gia han');
    await form.getByRole('option', { name: 'Ngô Gia Hân' }).waitFor();
    await administrator.keyboard.press('ArrowDown');
    await administrator.keyboard.press('Enter');
    await write(administrator, form.getByLabel('On what ground'), 'Decision 14/QĐ-SVHTT');
    await press(administrator, form.getByRole('button', { name: 'Hand over', exact: true }));
    await administrator.getByText('Handed over to Ngô Gia Hân.').waitFor();
  });
});

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes to something by the tabulator alone, as far as one has to; fails where it can't be come to. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tabulator never comes to ${target}.`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function write(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(words);
  await expect.poll(() => target.inputValue()).toBe(words);
}

/** The link in the newest mail to the delegate that is like this. */
async function linkTo(like: RegExp): Promise<URL> {
  return linkIn(await mail.mailTo(newcomer.email, ({ text }) => like.test(text)));
}

async function table(): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select id from session where title->>'en' like 'Coordinators’ table%'`,
  );
  await client.end();
  return `/sessions/${rows[0]!.id}`;
}
