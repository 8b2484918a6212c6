import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { Browser } from 'playwright-core';

export interface BrowserPlace {
  /** A Chromium of the machine’s own; the one from npm is used where none is named. */
  readonly program?: string | undefined;
  /** Where the one from npm is unpacked to, once: a folder that nobody else can write to. */
  readonly folder: string;
}

const patience = 60_000;

/** Starts a browser of one’s own; whoever starts it closes it. It is given nothing of this process’s environment. */
export async function startBrowser(place: BrowserPlace, workFolder: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const program = place.program ?? (await unpacked(place.folder));
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath: program,
      args: quiet,
      chromiumSandbox,
      timeout: patience,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { HOME: workFolder, TMPDIR: workFolder, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
    });
  // Chromium refuses its sandbox to root, and some machines refuse it to everybody.
  if (process.getuid?.() === 0) return start(false);
  return start(true).catch(() => start(false));
}

const quiet = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--font-render-hinting=none',
];

async function unpacked(folder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const own = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8')) as { version: string };
  const program = join(folder, `chromium-${version}`);
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${program}.${process.pid}`;
  try {
    await pipeline(
      createReadStream(join(own, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(draft, { mode: 0o700 }),
    );
    await chmod(draft, 0o700);
    // Whole or not at all: a server that died while unpacking leaves no half browser.
    await rename(draft, program);
  } finally {
    await rm(draft, { force: true });
  }
  return program;
}
