import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenDocument } from '../support/document.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { TcpProxy } from '../support/proxy.ts';
import { freePort, type ServerProcess, serverProcess } from '../support/server-process.ts';
import { type World, world } from '../support/world.ts';
import { axeFindings, enterAs, openBrowser } from './browser.ts';

let database: TestDatabase;
let near: ServerProcess;
let far: ServerProcess;
let line: TcpProxy;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let pool: pg.Pool;
let people: World;
let farUrl: string;

// Rizky writes at the near server; Isla reaches the far one over a line that can be cut.
beforeAll(async () => {
  database = await cloneDatabase();
  near = await serverProcess({ databaseUrl: database.url });
  const port = await freePort();
  line = await TcpProxy.to({ host: '127.0.0.1', port });
  farUrl = `http://127.0.0.1:${line.port}`;
  far = await serverProcess({ databaseUrl: database.url, port, env: { TRELLIS_URL: farUrl } });
  browser = await openBrowser();
  people = await world(near.url, database.url);
  pool = new pg.Pool({ connectionString: database.url });
});

afterAll(async () => {
  await pool?.end();
  await browser?.close();
  await line?.close();
  await Promise.all([near, far].map((server) => server?.kill9()));
  await database?.drop();
});

describe('a text that people of two cities write together', () => {
  it('comes to the same words at both, also those of a tab that was closed before they could be sent', async () => {
    const { documentId } = await givenDocument(pool, [people.rizky.id, people.isla.id]);
    const rizky = await entered(near.url, 'Rizky Pratama', documentId);
    let isla = await entered(farUrl, 'Isla McAllister', documentId);
    await Promise.all([type(rizky, 'Written in Bandung. '), type(isla, 'Written in Dundee. ')]);
    await same(rizky, isla, ['Written in Bandung.', 'Written in Dundee.']);
    await saved(rizky);
    expect(await axeFindings(rizky)).toEqual([]);

    line.blackhole();
    await type(isla, 'Written on the train. ');
    await isla.getByText('On this device').waitFor();
    await type(rizky, 'Written meanwhile. ');
    await isla.close();
    line.reset();
    line.resume();
    isla = await isla.context().newPage();
    await isla.goto(`/documents/${documentId}`);
    await same(rizky, isla, ['Written on the train.', 'Written meanwhile.']);
    await saved(isla);
    expect(await axeFindings(isla)).toEqual([]);
  });
});

async function entered(url: string, name: string, documentId: string): Promise<Page> {
  const page = await browser.visit({ url });
  await enterAs(page, name);
  await page.goto(`/documents/${documentId}`);
  await page.getByRole('textbox', { name: /First, text/ }).waitFor();
  return page;
}

function text(page: Page) {
  return page.getByRole('textbox', { name: /First, text/ });
}

async function type(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.type(words);
}

async function same(one: Page, other: Page, words: string[]): Promise<void> {
  for (const said of words)
    for (const page of [one, other]) await text(page).getByText(said).first().waitFor();
  await expect
    .poll(async () => (await text(one).innerText()) === (await text(other).innerText()), { timeout: 30_000 })
    .toBe(true);
}

async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved/).waitFor();
}
