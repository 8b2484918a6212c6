import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { png } from '../server/files/pictures.ts';
import { type OidcProvider, startOidcProvider } from '../support/oidc-provider.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';

const department = 'Hanoi Department of Culture and Sports';
const newcomer = { name: 'Đỗ Khánh Vy', email: 'khanh.vy@example.org', password: 'sen hồ tây nở muộn' };
const closed = 'There is no such session, or it is not open to you.';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let administrator: Page;
let delegate: Page;
let provider: OidcProvider;
let link = '';

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  provider = await startOidcProvider();
  server = await serverProcess({
    databaseUrl: database.url,
    env: {
      TRELLIS_OIDC_ISSUER: provider.issuer,
      TRELLIS_OIDC_CLIENT_ID: provider.clientId,
      TRELLIS_OIDC_CLIENT_SECRET: provider.clientSecret,
      TRELLIS_OIDC_NAME: 'City of Kanazawa',
    },
  });
  browser = await openBrowser();
  administrator = await browser.visit({ url: server.url });
  delegate = await browser.visit({ url: server.url });
  await enterAs(administrator, 'Trần Đức Minh');
});

afterAll(async () => {
  await browser?.close();
  await server?.kill9();
  await provider?.close();
  await database?.drop();
});

// One life in its order: each part begins where the one before it ended.
describe('a delegate of Hanoi', () => {
  it('is invited by the administrator, who hands on the link that stands in the outbox', async () => {
    await administrator.goto('/bodies/hanoi-department-of-culture-and-sports');
    await administrator.getByRole('button', { name: 'Invite by e-mail' }).click();
    const form = administrator.getByRole('dialog', { name: `Invite somebody to act for ${department}` });
    await form.getByRole('button', { name: 'Send the invitation' }).click();
    const address = form.getByLabel('Their e-mail address');
    await form.getByText('Please fill this in.').first().waitFor();
    expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
    await address.fill(newcomer.email);
    await administrator.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await administrator.getByRole('button', { name: 'Invite by e-mail' }).click();
    await form.getByText('What you typed before is here again.').waitFor();
    expect(await address.inputValue()).toBe(newcomer.email);
    await form.getByRole('button', { name: 'Begin anew' }).click();
    expect(await address.inputValue()).toBe('');
    await address.fill(newcomer.email);
    await form.getByLabel('Their name, if you know it').fill(newcomer.name);
    await form.getByLabel('On what ground').fill('Decision 12/QĐ-SVHTT of 20 November 2026');
    expect(await axeFindings(administrator)).toEqual([]);
    await form.getByRole('button', { name: 'Send the invitation' }).click();
    await administrator.getByText(`${newcomer.email} is invited.`).waitFor();
    await administrator
      .getByRole('button', { name: `Send the invitation of ${newcomer.email} again` })
      .click();
    await administrator.getByText(`The invitation is sent to ${newcomer.email} again`).waitFor();

    await administrator.goto('/admin?part=outbox');
    await administrator.getByText('No mail server is configured').waitFor();
    // The day's digests stand there too.
    const newest = administrator.getByRole('listitem').filter({ hasText: newcomer.email }).first();
    await newest.getByText('Read the mail').click();
    const mail = await newest.locator('.mail-text').innerText();
    link = /https?:\/\/\S+/.exec(mail)?.[0] ?? '';
    expect(link).toContain('/invitation#');
    expect(await axeFindings(administrator)).toEqual([]);
  });

  it('looks at the invitation as often as they like, and accepts it once', async () => {
    for (const _ of ['a mail scanner', 'the delegate']) {
      await delegate.goto('/');
      await delegate.goto(link);
      await delegate
        .getByRole('heading', { name: `invites you to act for ${department} as delegate` })
        .waitFor();
    }
    expect(await axeFindings(delegate)).toEqual([]);
    await delegate.getByLabel('New password').fill('matkhau123456');
    await delegate.getByRole('button', { name: 'Accept the invitation' }).click();
    await delegate.getByText('easy to guess').waitFor();
    expect(await delegate.getByLabel('Your name').inputValue()).toBe(newcomer.name);
    await delegate.getByLabel('New password').fill(newcomer.password);
    await delegate.getByRole('button', { name: 'Accept the invitation' }).click();
    await delegate.getByRole('heading', { level: 1, name: department }).waitFor();
    await delegate.getByRole('button', { name: `Acting for ${department}` }).waitFor();

    const somebodyElse = await browser.visit({ url: server.url });
    await somebodyElse.goto(link);
    await somebodyElse.getByText('This invitation can’t be used.').waitFor();
    await somebodyElse.context().close();
  });

  it('acts for two bodies in two tabs', async () => {
    await administrator.goto('/network/bandung');
    await administrator.getByRole('button', { name: 'Appoint somebody who is here' }).click();
    const form = administrator.getByRole('dialog', { name: 'Appoint somebody to Bandung' });
    await form.getByLabel('Whom').fill('khanh vy');
    await form.getByRole('option', { name: newcomer.name }).click();
    await form.getByLabel('On what ground').fill('Exchange of the two cities, letter of 18 November 2026');
    await form.getByRole('button', { name: 'Appoint', exact: true }).click();
    await administrator.getByText(`${newcomer.name} acts for Bandung.`).waitFor();

    const second = await delegate.context().newPage();
    await second.goto('/');
    await second.getByRole('button', { name: `Acting for ${department}` }).click();
    await second.getByRole('menuitemradio', { name: /^Bandung/ }).click();
    await second.getByRole('button', { name: 'Acting for Bandung' }).waitFor();
    const session = await sessionAddress('What stays after the week');
    await Promise.all([delegate.goto(session), second.goto(session)]);
    await say(delegate, 'From the department’s tab.');
    await say(second, 'From Bandung’s tab.');
    await expect.poll(() => saidFor(second, 'From the department’s tab.')).toContain(department);
    await expect.poll(() => saidFor(delegate, 'From Bandung’s tab.')).toContain('Bandung');
    await delegate.getByRole('button', { name: `Acting for ${department}` }).waitFor();
    await second.close();
  });

  it('is replaced, and within the same second loses sight of a closed session they are watching', async () => {
    const table = await sessionAddress('Coordinators’ table');
    await delegate.goto(table);
    await delegate.getByRole('textbox', { name: /Say something/ }).waitFor();

    await administrator.goto('/bodies/hanoi-department-of-culture-and-sports');
    await administrator.getByRole('button', { name: `Hand over from ${newcomer.name}` }).click();
    const form = administrator.getByRole('dialog', { name: `Hand over from ${newcomer.name}` });
    await form.getByLabel('To whom').fill('gia han');
    await form.getByRole('option', { name: 'Ngô Gia Hân' }).click();
    await form.getByLabel('On what ground').fill('Decision 14/QĐ-SVHTT of 22 November 2026');
    const answered = administrator.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('HandOver'),
    );
    await form.getByRole('button', { name: 'Hand over', exact: true }).click();
    await answered;
    const heard = performance.now();
    await delegate.getByRole('heading', { name: closed }).waitFor({ state: 'attached' });
    // Told and not judged: test/faults/lost-sight measures it where nothing else runs.
    console.log(
      `A closed session was lost from sight ${Math.round(performance.now() - heard)} ms after the hand-over was answered.`,
    );
    await delegate.getByText(`You no longer act for ${department}. You act for Bandung now`).waitFor();
    await delegate.getByRole('button', { name: 'Acting for Bandung' }).waitFor();
    expect(await delegate.getByRole('log').count()).toBe(0);

    await administrator.getByText('Handed over to Ngô Gia Hân.').waitFor();
    await administrator.getByText('1 who acted for it before').click();
    await administrator.getByText('handed over to Ngô Gia Hân').first().waitFor();
    expect(await axeFindings(administrator)).toEqual([]);
    const successor = await browser.visit({ url: server.url });
    await enterAs(successor, 'Ngô Gia Hân');
    await successor.goto(table);
    await successor.getByRole('heading', { level: 1, name: /Coordinators’ table/ }).waitFor();
    await successor.context().close();
  });

  it('asks to be let in again, and is, by who may', async () => {
    const table = await sessionAddress('Coordinators’ table');
    await delegate.goto(table);
    await delegate.getByLabel('Why you ask').fill('I prepare the joint project of Bandung.');
    await delegate.getByRole('button', { name: 'Ask', exact: true }).click();
    await delegate.getByText('Your words are on their way').waitFor();

    const moderator = await browser.visit({ url: server.url });
    await enterAs(moderator, 'Lê Minh Châu');
    await moderator.goto('/inbox');
    // What they are told of leads to where it is answered.
    await moderator
      .getByRole('listitem')
      .filter({ hasText: `${newcomer.name}` })
      .filter({ hasText: 'asks for access to' })
      .getByRole('link', { name: /Coordinators’ table/ })
      .click();
    const dialog = moderator.getByRole('dialog', { name: 'Who can see this?' });
    await dialog.getByText('I prepare the joint project of Bandung.').waitFor();
    expect(await axeFindings(moderator)).toEqual([]);
    await dialog.getByRole('button', { name: `Let in ${newcomer.name}` }).click();
    await dialog.getByText(`${newcomer.name} is let in.`).waitFor();
    await delegate.reload();
    await delegate.getByRole('heading', { level: 1, name: /Coordinators’ table/ }).waitFor();

    await dialog.getByRole('button', { name: `Take back the part of ${newcomer.name}` }).click();
    await delegate.getByRole('heading', { name: closed }).waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('The part is given again.').waitFor();
    await moderator.context().close();
  });

  it('signs out, comes back with the password, and ends every sign-in at once', async () => {
    const elsewhere = await browser.visit({ url: server.url });
    await elsewhere.goto('/sign-in?next=/me');
    await elsewhere.getByLabel('E-mail address').fill(newcomer.email);
    await elsewhere.getByLabel('Password', { exact: true }).fill('not the password');
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
    await elsewhere.getByText('The address or the password is not right.').waitFor();
    await elsewhere.getByLabel('Password', { exact: true }).fill(newcomer.password);
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
    await elsewhere.getByRole('heading', { level: 1, name: newcomer.name }).waitFor();
    expect(await axeFindings(elsewhere)).toEqual([]);

    const field = delegate.getByRole('textbox', { name: /Say something/ });
    await delegate.goto(await sessionAddress('What stays after the week'));
    await field.fill('Half a sentence that');
    await elsewhere.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await elsewhere.getByText('All your other sign-ins have ended').waitFor();
    const again = delegate.getByRole('dialog', { name: 'Please sign in again' });
    await again.waitFor();
    await again.getByLabel('Password', { exact: true }).fill(newcomer.password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('Half a sentence that');

    const name = delegate.getByLabel('Your name');
    await delegate.goto('/me');
    await name.fill('Đỗ Khánh Vy, typed before the end');
    await elsewhere.getByRole('heading', { level: 1, name: newcomer.name }).waitFor();
    await elsewhere.reload();
    await elsewhere.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await elsewhere.getByText('All your other sign-ins have ended').waitFor();
    // The page may have learned of the end by itself, and ask for it over the button.
    await delegate.getByRole('button', { name: 'Save' }).dispatchEvent('click');
    await again.getByLabel('Password', { exact: true }).fill(newcomer.password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Đỗ Khánh Vy, typed before the end');
    await elsewhere.context().close();
  });

  it('comes in by the button of another house’s sign-in, to the page they wanted, and by nobody else’s name', async () => {
    const guest = await browser.visit({ url: server.url });
    provider.identity = {
      sub: 'stranger',
      email: 'nobody@kanazawa.example',
      email_verified: true,
      name: 'Nobody',
    };
    await guest.goto('/sign-in?next=/me');
    await guest.getByRole('button', { name: 'Sign in with City of Kanazawa' }).click();
    await guest.getByText('City of Kanazawa did not let you in here.').waitFor();
    provider.identity = { sub: 'vy', email: newcomer.email, email_verified: true, name: 'As called there' };
    await guest.getByRole('button', { name: 'Sign in with City of Kanazawa' }).click();
    await guest.getByRole('heading', { level: 1, name: newcomer.name }).waitFor();
    await guest.context().close();
  });

  it('is kept out by an administrator, at once and everywhere, and let in again', async () => {
    await delegate.goto('/me');
    await delegate.getByRole('heading', { level: 1, name: newcomer.name }).waitFor();
    await administrator.goto('/admin?part=people');
    await administrator.getByRole('button', { name: `Keep ${newcomer.name} from signing in` }).click();
    const form = administrator.getByRole('dialog', { name: `Keep ${newcomer.name} from signing in` });
    await form.getByLabel('Why').fill('A telephone was lost.');
    expect(await axeFindings(administrator)).toEqual([]);
    await form.getByRole('button', { name: 'Keep from signing in' }).click();
    await administrator.getByText(`${newcomer.name} is kept from signing in.`).waitFor();
    await delegate.reload();
    await delegate.getByText('Sign in to see your own page.').waitFor();
    await administrator.getByRole('button', { name: `Let ${newcomer.name} in again` }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Let in again' }).click();
    await administrator.getByText(`${newcomer.name} may sign in again.`).waitFor();
  });
});

describe('a body', () => {
  it('is known by its initials until its people choose a picture, which they see before they use it', async () => {
    await administrator.goto('/bodies/hanoi-department-of-culture-and-sports');
    await administrator.locator('.body-logo.initials').waitFor();
    await administrator.getByRole('button', { name: 'Logo' }).click();
    const form = administrator.getByRole('dialog', { name: 'The picture it is known by' });
    const file = form.getByLabel('Picture');
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await form.getByRole('button', { name: 'Use this picture' }).click();
    await form.getByText('This is no picture that can be kept').waitFor();
    expect(await file.getAttribute('aria-invalid')).toBe('true');
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png() });
    await form.getByRole('img', { name: 'As it will look' }).waitFor();
    expect(await axeFindings(administrator)).toEqual([]);
    await form.getByRole('button', { name: 'Use this picture' }).click();
    await form.waitFor({ state: 'detached' });
    const logo = administrator.locator('img.body-logo');
    await expect.poll(() => logo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
  });
});

describe('a stranger', () => {
  it('sees who acts for a public body, and nothing of invitations, grounds, history, the outbox or the closed table', async () => {
    const stranger = await browser.visit({ url: server.url });
    await stranger.goto('/bodies/hanoi-department-of-culture-and-sports');
    await stranger.getByText('Ngô Gia Hân').waitFor();
    const page = await stranger.locator('main').innerText();
    for (const hidden of [
      newcomer.name,
      newcomer.email,
      'Decision 14',
      'History',
      'Invite by e-mail',
      'Hand over',
    ]) {
      expect(page).not.toContain(hidden);
    }
    expect(await axeFindings(stranger)).toEqual([]);
    await stranger.goto('/admin?part=outbox');
    await stranger.getByText('This page is for administrators.').waitFor();
    await stranger.goto('/me');
    await stranger.getByText('Sign in to see your own page.').waitFor();
    await stranger.goto(await sessionAddress('Coordinators’ table'));
    await stranger.getByRole('heading', { name: closed }).waitFor({ state: 'attached' });
    await stranger.getByRole('link', { name: 'Sign in to ask' }).waitFor();
  });
});

async function say(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /Say something/ });
  await box.fill(words);
  await box.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('');
}

/** The whole row of a message, with who said it and for whom. */
async function saidFor(page: Page, words: string): Promise<string> {
  return page.getByRole('log').locator('[data-message]').filter({ hasText: words }).first().innerText();
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
