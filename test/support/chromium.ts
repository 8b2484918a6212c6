import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How to start a real Chromium: the system's where there is one, else (or with TRELLIS_TEST_CHROMIUM=npm) the one from npm. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const installed = process.env.TRELLIS_TEST_CHROMIUM !== 'npm' && INSTALLED.find((path) => existsSync(path));
  // The package's own arguments are left out: they switch off the web's security, which is among what is tested.
  return { executablePath: installed || (await unpacked()), args: QUIET };
}

// The package unpacks into the temporary folder, where a killed run or another account may have left half a browser.
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'));
  const folder = `node_modules/.cache/chromium-${version}-${process.getuid?.()}`;
  const draft = `${folder}.${process.pid}`;
  const program = join(process.cwd(), folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(draft, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = join(process.cwd(), draft);
  try {
    const path = await sparticuz.executablePath();
    if (!existsSync(folder)) renameSync(draft, folder);
    return join(process.cwd(), folder, basename(path));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(draft, { recursive: true, force: true });
  }
}

// No sandbox, as tests may run as root; nothing asks the network for updates, lists or hints.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
