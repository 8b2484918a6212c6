import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startEmbeddedPostgres } from '../../server/database/embedded/index.ts';
import { buildWhatChanged } from '../../server/setup/build.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { fillDocument, givenDocument } from '../support/document.ts';
import { serverProcess } from '../support/server-process.ts';
import { circumstances } from './report.ts';
import { median } from './statistics.ts';

/** Two hundred pages of 450 words. */
const size = { sections: 60, paragraphs: 25, words: 60 };
const must = { readable: 2_000, task: 50 };
const typed = 'A festival is open to all who live here, and free where it can be. '.repeat(4);

interface Round {
  /** Milliseconds from the address to words on screen, for a newcomer and for who was here before. */
  readonly first: number;
  readonly again: number;
  /** Tasks of the page while one types, by the clock and by the processor’s time they took; milliseconds. */
  readonly longest: number;
  readonly longestOfProcessor: number;
  readonly over: number;
  readonly overOfProcessor: number;
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false } },
});
const rounds = values.quick ? 1 : Number(values.rounds);

await buildWhatChanged(['server', 'client']);
const circumstance = circumstances({ rounds, seconds: 0 });
const dataDir = '.trellis/bench-document';
mkdirSync(dataDir, { recursive: true });
const postgres = await startEmbeddedPostgres({ dataDir, log: (line) => console.log(line) });
const server = await serverProcess({ databaseUrl: postgres.url, env: { TRELLIS_DATA_DIR: dataDir } });
const pool = new pg.Pool({ connectionString: postgres.url });
const browser = await chromium.launch(await chromiumOptions());
try {
  const found = await pool.query<{ id: string }>(`select id from person where slug = 'rizky-pratama'`);
  const { documentId, sectionId } = await givenDocument(pool, [found.rows[0]!.id]);
  await fillDocument(pool, documentId, sectionId, size);
  const all: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    const one = await measured(browser, documentId);
    // The first warms the server up.
    if (round > 0) all.push(one);
    console.log(round === 0 ? 'warm-up' : `round ${round}`, JSON.stringify(one));
  }
  const table = tableOf(all);
  console.log(`\n${table}`);
  if (!values.quick) {
    const kept = { ...circumstance, size, typed: typed.length, rounds: all };
    const results = join(import.meta.dirname, 'results');
    writeFileSync(join(results, 'long-document.json'), `${JSON.stringify(kept, null, 2)}\n`);
    writeFileSync(join(results, 'long-document.md'), table);
  }
} finally {
  await browser.close();
  await pool.end();
  await server.term();
  await postgres.stop();
}

async function measured(chrome: Browser, documentId: string): Promise<Round> {
  const context = await chrome.newContext({
    baseURL: server.url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Enter as Rizky Pratama' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  const first = await opened(page, documentId);
  const again = await opened(page, documentId);

  // In the middle of the text, where sections lie above and below.
  await page.getByRole('link', { name: '30 Section 30' }).click();
  const middle = page.getByRole('textbox', { name: '30 Section 30, text' });
  await middle.getByText('Paragraph 1 of section 30 ').click();
  await page.locator('.tools button[aria-disabled=false]').first().waitFor();
  await quiet(page);
  const from = await page.evaluate(() => performance.now());
  await chrome.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await page.keyboard.type(typed, { delay: 40 });
  await page.locator('.saved[data-save=saved]').waitFor();
  const trace = await chrome.stopTracing();
  const wall = (await page.evaluate(() => window.longTasks)).filter((task) => task.from >= from);
  const processor = tasksOf(trace);
  await context.close();
  const over = (tasks: readonly number[]) => tasks.filter((task) => task > must.task).length;
  return {
    first,
    again,
    longest: Math.max(0, ...wall.map(({ took }) => took)),
    longestOfProcessor: Math.round(Math.max(0, ...processor) * 10) / 10,
    over: over(wall.map(({ took }) => took)),
    overOfProcessor: over(processor),
  };
}

async function opened(page: Page, documentId: string): Promise<number> {
  await page.goto(`/documents/${documentId}`);
  await page.waitForFunction(() => window.readableAt > 0);
  return Math.round(await page.evaluate(() => window.readableAt));
}

/** Waits until nothing has been busy for a second. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.now() - (window.longTasks.at(-1)?.from ?? 0) > 1_000);
}

/** The processor’s time of each task of the page’s main thread, in milliseconds. */
function tasksOf(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return traceEvents
    .filter(({ name, ph }) => ph === 'X' && /RunTask$/.test(name))
    .filter(({ pid, tid }) => mains.has(`${pid}:${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

declare global {
  interface Window {
    readableAt: number;
    longTasks: { readonly from: number; readonly took: number }[];
  }
}

/** In the page, before anything of it: notes its long tasks, and when words of the text are painted. */
function watch(): void {
  window.readableAt = 0;
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.longTasks.push({ from: startTime, took: duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('.read p')?.textContent) {
      requestAnimationFrame(() => {
        window.readableAt = performance.now();
      });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function tableOf(all: readonly Round[]): string {
  const { date, commit, load, machine } = circumstance;
  const rows = [
    ['readable, for a newcomer', 'first', must.readable],
    ['readable, for who was here before', 'again', must.readable],
    ['longest task while typing, by the clock', 'longest', must.task],
    ['longest task while typing, of the processor', 'longestOfProcessor', must.task],
    [`tasks over ${must.task} ms, by the clock`, 'over', 0],
    [`tasks over ${must.task} ms, of the processor`, 'overOfProcessor', 0],
  ] as const;
  const line = ([name, key, most]: (typeof rows)[number]) => {
    const values = all.map((round) => round[key]);
    return `| ${name} | ${median(values)} | ${Math.min(...values)}–${Math.max(...values)} | ${most} |`;
  };
  return [
    '# A document of two hundred pages, opened and written in',
    '',
    `${date.slice(0, 16)}, commit ${commit}, ${machine}, ${cpus().length} processors, load ${load.toFixed(1)} when it began and ${loadavg()[0]!.toFixed(1)} when it ended.`,
    `${size.sections} sections of ${size.paragraphs} paragraphs of ${size.words} words; ${typed.length} letters typed in section 30, 40 ms apart; ${all.length} rounds. Milliseconds.`,
    '',
    '| | median | from–to | must ≤ |',
    '| --- | --- | --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n');
}
