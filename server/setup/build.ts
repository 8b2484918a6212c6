import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { diskFull, notWritable, Refusal } from '../database/embedded/refusal.ts';
import { step } from './step.ts';

const PARTS = {
  client: ['client', 'schema', 'package-lock.json', 'tsconfig.json'],
  server: ['server', 'schema', 'package-lock.json', 'tsconfig.json'],
};
export type Part = keyof typeof PARTS;

/** Builds what has changed since it was last built. */
export async function buildWhatChanged(parts: Part[] = ['server', 'client']): Promise<void> {
  for (const part of parts) {
    const sources = sourcesOf(part);
    if (readStamp(part) === sources) continue;
    await step(`Built the ${part}`, () => build(part));
    writeFileSync(stampOf(part), sources);
  }
}

/** Builds one part with Vite, in a process of its own so that its memory is given back. */
async function build(part: Part): Promise<void> {
  rmSync(stampOf(part), { force: true });
  const args = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    `${part}/vite.config.ts`,
    '--logLevel',
    'warn',
  ];
  // A test that builds would hand NODE_ENV=test down, and get React's development half.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  if (code === 0 && existsSync(`dist/${part}`)) return;
  if (/ENOSPC|EDQUOT/.test(said)) throw diskFull(process.cwd());
  if (/EACCES|EROFS/.test(said)) throw notWritable(join(process.cwd(), 'dist'));
  throw new Refusal(`The ${part} could not be built. Vite says:\n${stripVTControlCharacters(said).trim()}`);
}

/** What a part is built from, as a hash: another one is another part. */
export function sourcesOf(part: Part): string {
  const hash = createHash('sha256');
  for (const path of PARTS[part].flatMap(filesOf).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (path.includes('.')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readStamp(part: Part): string | undefined {
  return existsSync(stampOf(part)) ? readFileSync(stampOf(part), 'utf8') : undefined;
}

function stampOf(part: Part): string {
  return `dist/${part}/.built-from`;
}
