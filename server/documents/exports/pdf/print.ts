import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { type BrowserPlace, startBrowser } from './browser.ts';
import type { FontFaces } from './font-faces.ts';

export interface PrintOptions {
  readonly place: BrowserPlace;
  readonly faces: FontFaces;
  /** The bytes of a picture at `/images/<id>`; null where there is none. */
  image(file: string): { readonly bytes: Uint8Array; readonly type: string } | null;
  readonly signal: AbortSignal;
}

/** A printer for one job: a browser without a network and without scripts, gone when it is closed. */
export interface Printer {
  print(html: string): Promise<Buffer>;
  close(): Promise<void>;
}

const origin = 'http://print.invalid';
const longestPrint = 120_000;

export async function openPrinter(options: PrintOptions): Promise<Printer> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-print-'));
  let browser: Browser | undefined;
  const close = async () => {
    options.signal.removeEventListener('abort', onAbort);
    await browser?.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  const onAbort = () => void close();
  try {
    options.signal.throwIfAborted();
    browser = await startBrowser(options.place, folder);
    options.signal.addEventListener('abort', onAbort);
    return { print: (html) => print(browser!, html, options), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function print(browser: Browser, html: string, options: PrintOptions): Promise<Buffer> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  try {
    context.setDefaultTimeout(longestPrint);
    await context.route('**/*', (route) => answer(route, html, options));
    const page = await context.newPage();
    await page.goto(`${origin}/`, { waitUntil: 'load', timeout: longestPrint });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** The page, its faces and its pictures are all there is; everything else is refused before it becomes a request. */
async function answer(route: Route, html: string, { faces, image }: PrintOptions): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== origin) return route.abort();
  if (url.pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  const face = faces.fileOf(url.pathname);
  if (face) return route.fulfill({ contentType: 'font/woff2', body: await readFile(face) });
  const picture = url.pathname.startsWith('/images/') ? image(url.pathname.slice('/images/'.length)) : null;
  if (picture) return route.fulfill({ contentType: picture.type, body: Buffer.from(picture.bytes) });
  return route.abort();
}
