import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedPdf } from '../server/files/signed-pdf.ts';
import { gql } from '../support/api.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { enterAs, openBrowser } from './browser.ts';
import { enter, everyWay, expectSound } from './ways.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let hanoi: Page;
let dundee: Page;
let stranger: Page;
let address: string;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  browser = await openBrowser();
  const visit = () => browser.visit({ url: server.url });
  [hanoi, dundee, stranger] = (await Promise.all([visit(), visit(), visit()])) as [Page, Page, Page];
  await enterAs(hanoi, 'Nguyễn Thu Lan');
  await enterAs(dundee, 'Isla McAllister');
  await enterAs(stranger, 'Rizky Pratama');
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
const stands = (page: Page, words: string) => page.locator('.ag-top .tag').getByText(words).waitFor();

/** Opens a dialog by its button, fills in what is given, and sends it by the button of a name. */
async function through(page: Page, open: string, fill: Record<string, string>, send: string): Promise<void> {
  await page.getByRole('button', { name: open, exact: true }).first().click();
  for (const [label, words] of Object.entries(fill))
    await dialog(page).getByLabel(label, { exact: true }).fill(words);
  await dialog(page).getByRole('button', { name: send, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

/** Records how the step of a party ended. */
async function step(
  page: Page,
  title: string,
  outcome: string,
  fill: Record<string, string> = {},
): Promise<void> {
  await page.getByRole('button', { name: 'Record what came of it' }).first().click();
  await dialog(page).getByRole('heading', { name: title }).waitFor();
  await dialog(page).getByRole('radio', { name: outcome, exact: true }).check();
  for (const [label, words] of Object.entries(fill)) await dialog(page).getByLabel(label).fill(words);
  await dialog(page).getByRole('button', { name: 'Record it' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function answered(page: Page, consultee: string, answer: string, words = ''): Promise<void> {
  await page.getByRole('button', { name: `Record an answer: ${consultee}` }).click();
  await dialog(page).getByLabel('Answer', { exact: true }).selectOption({ label: answer });
  if (words) await dialog(page).getByLabel('What they wrote').fill(words);
  await dialog(page).getByRole('button', { name: 'Record an answer' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  // What comes into the list moves what stands below it, also from under a hand that is about to press it.
  await page.locator('.opinions li').filter({ hasText: consultee }).getByText(answer).first().waitFor();
  if (words) await page.locator('.opinions').getByText(words).waitFor();
}

// The whole way of an agreement: each part begins where the one before it ended.
describe('an agreement of two cities', () => {
  it('is begun by one of them in the register and is its own until it is shared', async () => {
    await hanoi.goto('/agreements');
    await hanoi.getByRole('button', { name: 'New agreement' }).click();
    await dialog(hanoi).getByLabel('Title in English').fill('Memorandum on a shared workshop');
    await dialog(hanoi).getByLabel('What it is for').fill('One workshop that both cities use.');
    await dialog(hanoi).getByLabel('Languages of the text').selectOption({ label: 'English only' });
    const parties = dialog(hanoi).getByRole('group');
    await parties
      .nth(0)
      .getByLabel('Its procedure')
      .selectOption({ label: 'Viet Nam, province level: Law on International Agreements' });
    await parties.nth(1).getByRole('combobox', { name: 'Party 2' }).fill('Dundee');
    await dialog(hanoi).getByRole('option', { name: 'Dundee', exact: true }).click();
    await parties
      .nth(1)
      .getByLabel('Its procedure')
      .selectOption({ label: 'City council: legal review, committee, signature' });
    await dialog(hanoi).getByLabel('Holds for how many months').fill('36');
    await dialog(hanoi).getByRole('button', { name: 'Begin the agreement' }).click();
    await hanoi.waitForURL(/\/agreements\/memorandum-on-a-shared-workshop/);
    address = new URL(hanoi.url()).pathname;
    await stands(hanoi, 'Idea');
    for (const page of [dundee, stranger]) {
      await page.goto(address);
      await page.locator('.empty').getByText('There is no such agreement').waitFor();
    }
  });

  it('gets a text, obligations and signatories, is shared with the other party, and its text is agreed', async () => {
    const slug = address.split('/').pop();
    const found = await told<{ agreement: { id: string; version: number; document: { id: string } } }>(
      hanoi,
      'query ($slug: String!) { agreement(slug: $slug) { id version document { id } } }',
      {
        slug,
      },
    );
    const documentId = found.agreement.document.id;
    await told(
      hanoi,
      'mutation ($input: ChangeAgreementInput!) { changeAgreement(input: $input) { version } }',
      {
        input: {
          requestId: randomUUID(),
          agreementId: found.agreement.id,
          version: found.agreement.version,
          terms: { termMonths: 36, renewalRule: 'TACIT', renewalMonths: 12, noticeDays: 90 },
        },
      },
    );
    await told(hanoi, 'mutation ($input: AddSectionInput!) { addSection(input: $input) { id } }', {
      input: { requestId: randomUUID(), documentId, title: 'Article 1. A workshop' },
    });
    await told(hanoi, 'mutation ($input: SetAudienceInput!) { setAudience(input: $input) { id } }', {
      input: { requestId: randomUUID(), kind: 'document', id: documentId, audience: 'PARTIES' },
    });
    await hanoi.goto(address);
    await hanoi.getByRole('button', { name: 'Add an obligation' }).click();
    await dialog(hanoi).getByLabel('Article').fill('1');
    await dialog(hanoi).getByLabel('Obligation').fill('Keep the workshop open to both');
    await dialog(hanoi).getByLabel('Due', { exact: true }).selectOption({ label: 'always, by no day' });
    await dialog(hanoi).getByRole('button', { name: 'Add an obligation' }).click();
    await hanoi.getByRole('cell', { name: 'Keep the workshop open to both' }).first().waitFor();
    await hanoi.getByRole('button', { name: 'Name signatories' }).click();
    const lines = dialog(hanoi).getByRole('group');
    await lines.nth(0).getByLabel('Name').fill('Vũ Đức Thành');
    await lines.nth(0).getByLabel('Capacity').fill('Chair of the People’s Committee');
    await lines.nth(1).getByLabel('Name').fill('Morag Sinclair');
    await lines.nth(1).getByLabel('Capacity').fill('Leader of the Council');
    await dialog(hanoi).getByRole('button', { name: 'Keep these signatories' }).click();
    await hanoi.locator('.sig').getByText('Morag Sinclair').waitFor();
    await through(hanoi, 'Open negotiation', {}, 'Open negotiation');
    await through(hanoi, 'Agree the text', {}, 'Agree the text');
    await stands(hanoi, 'Text agreed');
    await dundee.goto(address);
    await stands(dundee, 'Text agreed');
    await stranger.goto(address);
    await stranger.locator('.empty').getByText('There is no such agreement').waitFor();
  });

  it('passes both parties’ procedures at once, with a disagreement that goes above', async () => {
    await step(hanoi, 'Proposal', 'Dossier sent', {
      'Proposal and draft text, in Vietnamese and the foreign language': 'TT 12, 1/10',
    });
    await dundee.getByRole('button', { name: 'Record what came of it' }).waitFor();
    await step(dundee, 'Legal review', 'No change needed');
    await answered(hanoi, 'Ministry of Foreign Affairs', 'Agrees');
    await answered(hanoi, 'Agencies directly concerned', 'Disagrees', 'No line in the budget.');
    await step(hanoi, 'Opinions asked', 'Disagreement: ask the Prime Minister', {
      'Why, or by what decision': 'Finance disagrees.',
    });
    // The other party’s page follows without being asked.
    await stands(dundee, 'Asked above');
    await stands(hanoi, 'Asked above');
    await step(hanoi, 'Prime Minister asked', 'Consents in writing', {
      'Why, or by what decision': 'VB 88/TTg',
      'Report with all opinions': 'BC 31',
    });
    await stands(hanoi, 'Consent given');
    await step(hanoi, 'Chair decides', 'Decides to conclude', { 'Decision or authorisation': 'QĐ 4512' });
    await step(dundee, 'Committee approves', 'Approved', { 'Minutes of the meeting': 'Minutes, item 9' });
    await stands(hanoi, 'Decided');
  });

  it('is signed in order by each party’s own people, reported, deposited, and holds', async () => {
    await through(hanoi, 'Open signing', {}, 'Open signing');
    await stands(dundee, 'Being signed, 0 of 2 have signed');
    expect(await dundee.getByRole('button', { name: 'Record the signature' }).count()).toBe(0);
    await through(hanoi, 'Record the signature', { Place: 'Hà Nội' }, 'Record that Vũ Đức Thành has signed');
    await dundee.getByRole('button', { name: 'Record the signature' }).waitFor();
    await through(
      dundee,
      'Record the signature',
      { Place: 'Dundee' },
      'Record that Morag Sinclair has signed',
    );
    await stands(hanoi, 'Signed');
    await step(hanoi, 'Report and copy', 'Reported and deposited', {
      'Report to the Prime Minister': 'BC 120',
      'Copy of the signed text': 'CV 121',
    });
    await dundee.getByRole('button', { name: 'Record what came of it' }).waitFor();
    await step(dundee, 'Filed and published', 'Filed');
    await stands(dundee, 'In force');
    await dundee.getByRole('cell', { name: 'Promised' }).first().waitFor();
  });

  it('is shown by the papers of its signatures, of which a signed one says by whom', async () => {
    await hanoi.getByLabel('Add a scan or a signed PDF: Vũ Đức Thành').setInputFiles({
      name: 'memorandum.pdf',
      mimeType: 'application/pdf',
      buffer: await signedPdf({ signer: 'Vũ Đức Thành' }),
    });
    await hanoi.getByRole('link', { name: 'memorandum.pdf' }).waitFor();
    await hanoi.getByText('Signature in the file: Vũ Đức Thành').waitFor();
    await dundee.getByRole('link', { name: 'memorandum.pdf' }).waitFor();
    expect(await dundee.getByLabel('Add a scan or a signed PDF: Vũ Đức Thành').count()).toBe(0);
  });

  it('is compared from one version of its text to another', async () => {
    await hanoi.getByRole('button', { name: 'Compare versions' }).click();
    await dialog(hanoi).getByText('Nothing differs between these two.').waitFor();
    await hanoi.keyboard.press('Escape');
  });

  it('is kept: what was promised is done, with a file that shows it', async () => {
    await hanoi.getByRole('link', { name: 'Keep the workshop open to both' }).first().click();
    await dialog(hanoi)
      .getByLabel('Or a file: PDF or picture')
      .setInputFiles({
        name: 'opening.pdf',
        mimeType: 'application/pdf',
        buffer: await signedPdf(),
      });
    await dialog(hanoi).getByRole('button', { name: 'Add evidence' }).click();
    await dialog(hanoi).getByRole('link', { name: 'opening.pdf' }).waitFor();
    await dialog(hanoi).getByRole('button', { name: 'Done', exact: true }).click();
    await dialog(hanoi).getByRole('button', { name: 'Take up again' }).waitFor();
    await hanoi.goto(address);
    await hanoi.getByRole('cell', { name: 'Done' }).first().waitFor();
  });

  it('is not renewed once a party gives notice, which the other is told of', async () => {
    await dundee.goto(address);
    await dundee.getByRole('button', { name: 'More', exact: true }).click();
    await dundee.getByRole('menuitem', { name: 'Give notice' }).click();
    await dialog(dundee).getByLabel('Why').fill('The hall is closed.');
    await dialog(dundee).getByRole('button', { name: 'Give notice' }).click();
    await dundee
      .getByText(/gave notice on/)
      .first()
      .waitFor();
    await hanoi
      .getByText(/gave notice on/)
      .first()
      .waitFor();
    await hanoi.goto('/inbox');
    await hanoi
      .locator('.told')
      .getByText(/Notice was given; it ends on/)
      .first()
      .waitFor();
  });

  it('passes to who succeeds a party, in all agreements at once', async () => {
    await hanoi.goto('/agreements');
    await hanoi.getByRole('button', { name: 'More', exact: true }).click();
    await hanoi.getByRole('menuitem', { name: 'Succession of a party' }).click();
    for (const [label, body] of [
      ['Body before', 'Dundee'],
      ['Body that succeeds it', 'Kobe'],
    ] as const) {
      await dialog(hanoi).getByRole('combobox', { name: label }).fill(body);
      await dialog(hanoi).getByRole('option', { name: body, exact: true }).click();
    }
    await dialog(hanoi).getByLabel('Legal ground').fill('A decree made up by a test');
    await dialog(hanoi).getByLabel('From which day').fill('2026-01-01');
    await dialog(hanoi).getByRole('button', { name: 'Record the succession' }).click();
    await dialog(hanoi)
      .getByText(/agreements have a new party/)
      .waitFor();
    await hanoi.goto(address);
    await hanoi.locator('.ag-meta').getByText('Kobe').waitFor();
    await hanoi.locator('.ag-history').getByText('A party was succeeded').waitFor();
  });

  it('ends by a ground that stays in its history, and stands in the register with what is over', async () => {
    await hanoi.getByRole('button', { name: 'More', exact: true }).click();
    await hanoi.getByRole('menuitem', { name: 'Terminate' }).click();
    await dialog(hanoi).getByLabel('Why').fill('Both cities wish it.');
    await dialog(hanoi).getByRole('button', { name: 'Terminate' }).click();
    await stands(hanoi, 'Terminated');
    await hanoi.locator('.ag-history').getByText('Both cities wish it.').waitFor();
    await hanoi.goto('/agreements?view=OVER');
    await hanoi.getByRole('link', { name: 'Memorandum on a shared workshop' }).waitFor();
  });
});

describe('a third procedure', () => {
  it('is made up in the editor, with a way back, and taken to its end by an agreement', async () => {
    const admin = await browser.visit({ url: server.url });
    await enterAs(admin, 'Trần Đức Minh');
    await admin.goto('/procedures/new');
    await admin.getByLabel('Name', { exact: true }).fill('One desk');
    await admin.getByLabel('Level of government').fill('A district');
    await admin.getByLabel('What it is for').fill('What a district decides by itself.');
    await admin.getByLabel('Part of its address').fill('one-desk');
    await admin.getByLabel('Country, as VN or GB-SCT').fill('KR');
    await admin.getByLabel('Memorandum', { exact: true }).check();
    await admin.getByText('Not yet sound').waitFor();
    const at = (number: number) => admin.getByRole('group', { name: new RegExp(`^Step ${number}`) });
    const titles = ['The desk reads it', 'The head decides', 'The head signs'];
    for (const [n, title] of titles.entries()) {
      await at(n + 1)
        .getByLabel('Title')
        .fill(title);
      await at(n + 1)
        .getByLabel('Who acts')
        .fill('The district');
    }
    const way = async (step: number, outcome: number, name: string, to: string) => {
      await at(step).getByLabel(`Outcome ${outcome}: What may come of it`).fill(name);
      await at(step)
        .getByLabel('Leads to')
        .nth(outcome - 1)
        .selectOption({ label: to });
    };
    await way(1, 1, 'Passed on', titles[1]!);
    await way(2, 1, 'Approved', titles[2]!);
    await at(2).getByRole('button', { name: 'Add an outcome' }).click();
    await way(2, 2, 'Sent back', titles[0]!);
    await way(3, 1, 'Signed', 'End: completed');
    await admin.getByText('Every run of it ends or waits for somebody').waitFor();
    await admin.getByRole('button', { name: 'Publish version 1' }).click();
    await admin.waitForURL(/\/procedures\/one-desk$/);
    await admin.getByRole('heading', { name: 'One desk' }).waitFor();
    await admin.context().close();

    const asked = await told<{
      procedures: { id: string; slug: string }[];
      hanoi: { id: string };
      helsinki: { id: string };
    }>(
      hanoi,
      '{ procedures { id slug } hanoi: body(slug: "hanoi") { id } helsinki: body(slug: "helsinki") { id } }',
      {},
    );
    const procedureId = asked.procedures.find(({ slug }) => slug === 'one-desk')!.id;
    const begun = await told<{
      beginAgreement: {
        id: string;
        slug: string;
        version: number;
        document: { id: string };
        parties: { id: string }[];
      };
    }>(
      hanoi,
      'mutation ($input: BeginAgreementInput!) { beginAgreement(input: $input) { id slug version document { id } parties { id } } }',
      {
        input: {
          requestId: randomUUID(),
          title: { en: 'Memorandum by one desk' },
          purpose: { en: 'A workshop of two cities.' },
          kind: 'MEMORANDUM',
          languages: ['en'],
          termMonths: 12,
          parties: [
            { bodyId: asked.hanoi.id, legalName: { en: 'Hanoi People’s Committee' }, procedureId },
            { bodyId: asked.helsinki.id, legalName: { en: 'City of Helsinki' } },
          ],
        },
      },
    );
    const { id: agreementId, slug, version, document, parties } = begun.beginAgreement;
    await told(hanoi, 'mutation ($input: AddSectionInput!) { addSection(input: $input) { id } }', {
      input: { requestId: randomUUID(), documentId: document.id, title: 'Article 1' },
    });
    await told(
      hanoi,
      'mutation ($input: SetSignatoriesInput!) { setSignatories(input: $input) { version } }',
      {
        input: {
          requestId: randomUUID(),
          agreementId,
          version,
          signatories: parties.map(({ id }, n) => ({
            partyId: id,
            name: `Signatory ${n + 1}`,
            capacity: { en: 'Mayor' },
          })),
        },
      },
    );
    await hanoi.goto(`/agreements/${slug}`);
    await through(hanoi, 'Open negotiation', {}, 'Open negotiation');
    await through(hanoi, 'Agree the text', {}, 'Agree the text');
    await step(hanoi, titles[0]!, 'Passed on');
    await step(hanoi, titles[1]!, 'Sent back');
    await step(hanoi, titles[0]!, 'Passed on');
    await step(hanoi, titles[1]!, 'Approved');
    await stands(hanoi, 'Decided');
    await through(hanoi, 'Open signing', {}, 'Open signing');
    for (const n of [1, 2]) {
      const line = hanoi.getByRole('listitem').filter({ hasText: `Signatory ${n}` });
      await line.getByRole('button', { name: 'Record the signature' }).waitFor();
      const send = `Record that Signatory ${n} has signed`;
      await through(hanoi, 'Record the signature', { Place: 'Hà Nội' }, send);
    }
    await stands(hanoi, 'In force');
    const ended = await told<{ agreement: { runs: { ending: string }[] } }>(
      hanoi,
      'query ($slug: String!) { agreement(slug: $slug) { runs { ending } } }',
      { slug },
    );
    expect(ended.agreement.runs).toEqual([{ ending: 'COMPLETED' }]);
  });
});

describe('the screens of agreements', () => {
  it.each(everyWay)('are sound $name', async ({ how }) => {
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, 'Nguyễn Thu Lan');
    for (const path of [
      '/agreements',
      '/agreements/hanoi-dundee-design-and-festivals',
      address,
      '/procedures',
      '/procedures/vietnam-province-law-70-2020',
      '/agreements/nothing-at-all',
      '/inbox',
    ])
      await expectSound(page, path);
    await page.context().close();
  });

  it('lead from title to title by the arrow keys', async () => {
    await hanoi.goto('/agreements');
    const titles = hanoi.locator('a.ttl');
    await titles.first().focus();
    await hanoi.keyboard.press('ArrowDown');
    expect(await titles.nth(1).evaluate((title) => title === document.activeElement)).toBe(true);
  });
});

describe('a register that an office keeps already', () => {
  const open = () => hanoi.getByRole('button', { name: 'Bring in a register', exact: true }).click();
  const give = async (rows: readonly string[]) => {
    const buffer = Buffer.from(['No;Agreement;Parties;Signed on', ...rows].join('\n'));
    await dialog(hanoi)
      .locator('input[type="file"]')
      .setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer });
  };
  const attempt = () => dialog(hanoi).getByRole('button', { name: 'Try it', exact: true }).click();

  it('is looked at, brought in as a whole, and who comes back reads what came of it', async () => {
    await hanoi.goto('/agreements');
    await open();
    const sound = ['J-1;On lanterns;Kobe;01/02/2020', 'J-2;On benches;Dundee;02/03/2021'];
    await give([...sound, 'J-3;On nothing;Atlantis;03/04/2022']);
    await dialog(hanoi).getByText('4 rows were read from “register.csv”.').waitFor();
    await attempt();
    await dialog(hanoi).getByText('2 new agreements, 0 already there, 1 to mend.').waitFor();
    await dialog(hanoi).getByText('Line 4', { exact: true }).waitFor();
    await give([...sound, 'J-3;On maps;Bandung;03/04/2022']);
    await dialog(hanoi).getByText('1 to mend').waitFor({ state: 'detached' });
    await attempt();
    await dialog(hanoi).getByRole('button', { name: 'Bring in 3 agreements', exact: true }).click();
    await dialog(hanoi).getByText('3 agreements were brought in.').waitFor();
    await dialog(hanoi).getByRole('button', { name: 'Close', exact: true }).click();
    await dialog(hanoi).waitFor({ state: 'detached' });
    await open();
    await dialog(hanoi).getByText('3 agreements were brought in.').waitFor();
    await dialog(hanoi).getByText('Your last import was').waitFor();
    await dialog(hanoi).getByRole('button', { name: 'Close', exact: true }).click();
  });
});
