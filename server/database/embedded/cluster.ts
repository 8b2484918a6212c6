import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { diskFull, explainSystemError, Refusal } from './refusal.ts';
import { lastWords, run } from './run.ts';

export const SUPERUSER = 'trellis';
const MAJOR = '18';

/** Makes the cluster in `home` unless it is there, and gives its folder; a half-made one is thrown away and made anew. */
export async function prepareCluster(
  home: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<string> {
  const cluster = join(home, 'cluster');
  for (const name of readdirSync(home)) {
    if (name.startsWith('cluster.new')) removeFolder(join(home, name));
  }
  if (existsSync(cluster)) return checked(cluster);

  // Only a finished cluster ever gets the name, so a kill in the middle leaves nothing to be mistaken for one.
  const draft = join(home, `cluster.new.${process.pid}`);
  const password = `${draft}.password`;
  try {
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) chownSync(password, account.uid, account.gid);
    await initdb(draft, password, binaries, account);
    renameSync(password, passwordFile(draft));
    renameSync(draft, cluster);
    syncFolder(home);
    return cluster;
  } catch (error) {
    removeFolder(draft);
    removeFolder(password);
    throw explainSystemError(error, home);
  }
}

/** The password of the cluster's only account. */
export function clusterPassword(cluster: string): string {
  return readFileSync(passwordFile(cluster), 'utf8').trim();
}

async function initdb(
  draft: string,
  password: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<void> {
  const args = [
    '-D',
    draft,
    '-U',
    SUPERUSER,
    '--pwfile',
    password,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
  ];
  // pg_trgm asks the C library what a letter is: under LC_CTYPE=C it sees none in "대구" and finds nothing.
  const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  args.push(
    '--locale',
    'C',
    '--lc-ctype',
    ctype,
    '--locale-provider',
    'builtin',
    '--builtin-locale',
    'C.UTF-8',
  );
  const { lines, ended } = run(binaries.initdb, [...args, '--no-instructions'], {
    account,
    deathSignal: 'KILL',
  });
  const { code } = await ended;
  if (code === 0) return;
  if (lines.some((line) => line.includes('No space left on device'))) throw diskFull(draft);
  throw new Refusal(
    `PostgreSQL could not make its database in ${draft}. PostgreSQL says: ${lastWords(lines)}`,
  );
}

function checked(cluster: string): string {
  let version: string;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new Refusal(
        `${cluster} belongs to another account: start Trellis as that account or as root, or set TRELLIS_DATA_DIR to a folder of your own.`,
      );
    }
    throw new Refusal(
      `${cluster} is no PostgreSQL database: move it away, or restore it from a backup, and start again.`,
    );
  }
  if (version === MAJOR) return cluster;
  throw new Refusal(
    `${cluster} was made by PostgreSQL ${version} and this Trellis runs ${MAJOR}: dump it with the older Trellis and restore it into this one.`,
  );
}

function passwordFile(cluster: string): string {
  return join(cluster, 'trellis.password');
}

function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
