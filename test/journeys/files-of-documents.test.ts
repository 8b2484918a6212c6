import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsFrom } from '../../schema/blocks/index.ts';
import { blocksOfMarkdown } from '../../schema/blocks/markdown/index.ts';
import { cloneDatabase, type TestDatabase } from '../support/postgres.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { writtenDocument } from '../support/written-document.ts';
import { axeFindings, openBrowser } from './browser.ts';
import { enter, everyWay } from './ways.ts';

let database: TestDatabase;
let server: ServerProcess;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let pool: pg.Pool;
const folder = mkdtempSync(join(tmpdir(), 'trellis-files-'));

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  server = await serverProcess({ databaseUrl: database.url });
  pool = new pg.Pool({ connectionString: database.url });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await pool?.end();
  await server?.kill9();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const words = {
  en: {
    out: 'Take out',
    make: 'Make the file',
    fetch: 'Download',
    in: 'Bring in',
    read: 'Show what it would become',
    add: 'Add 2 sections',
  },
  vi: {
    out: 'Xuất tệp',
    make: 'Tạo tệp',
    fetch: 'Tải xuống',
    in: 'Nhập tệp',
    read: 'Xem trước kết quả',
    add: 'Thêm 2 mục',
  },
};

describe.each(everyWay)('a text, $name', ({ how }) => {
  it('is taken out as a Word file, and another file is brought in after it was seen', async () => {
    const say = words[how.language === 'vi' ? 'vi' : 'en'];
    const { blocks } = blocksOfMarkdown('Who keeps the key.', idsFrom('journey'));
    const { documentId } = await writtenDocument(pool, [{ title: 'Keys', blocks }]);
    const page = await browser.visit({ url: server.url, ...how });
    await enter(page, 'Nguyễn Thu Lan');
    await page.goto(`/documents/${documentId}`);
    await page.getByRole('button', { name: say.out }).click();
    await page.getByRole('dialog').getByRole('combobox').first().selectOption('DOCX');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: say.make }).click();
    const link = page.getByRole('link', { name: say.fetch });
    await link.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('A common text.docx');
    const parts = unzipSync(readFileSync(await download.path()));
    expect(strFromU8(parts['word/document.xml']!)).toContain('Who keeps the key.');
    await page.keyboard.press('Escape');

    const path = join(folder, 'plan.md');
    writeFileSync(
      path,
      '# Doors\n\nWho opens.\n\n# Windows\n\nWho looks.\n\n# Walls\n\n![A wall](https://a.example/w.png)\n',
    );
    await page.getByRole('button', { name: say.in }).click();
    await page.locator('input[type=file]').setInputFiles(path);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: say.read }).click();
    await page.getByRole('checkbox', { name: /Walls/ }).uncheck();
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    if (process.env.TRELLIS_LOOK)
      await page.screenshot({ path: `${process.env.TRELLIS_LOOK}-${how.language ?? 'en'}.png` });
    await page.getByRole('button', { name: say.add }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('Who looks.').waitFor();
    expect(await page.getByText('Walls').count()).toBe(0);
  });
});
