import { createHash } from 'node:crypto';
import { existsSync, lchownSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { explainSystemError, Refusal } from './refusal.ts';

/** The folder that holds the cluster: inside the data directory, or, where its account cannot get in, outside. */
export function postgresHome(dataDir: string): string {
  return pointedTo(dataDir) ?? join(dataDir, 'postgres');
}

/** Makes the home for `account`, moves it outside when the data directory is closed to it, and says so. */
export function prepareHome(
  dataDir: string,
  account: Account | undefined,
  log: (line: string) => void,
): string {
  const home = postgresHome(dataDir);
  if (existsSync(home) && !pointedTo(dataDir)) return closed(home, account);
  if (canReach(account, dataDir) || pointedTo(dataDir)) return closed(home, account);
  const outside = join(systemFolder(), createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  closed(outside, account);
  writeFileSync(pointer(dataDir), `${outside}\n`);
  log(`${dataDir} is closed to ${account?.name}: the database is kept in ${outside}`);
  return outside;
}

/** The folder for PostgreSQL's socket: in its home, or in the temporary folder where that path would be too long. */
export function prepareSocketFolder(home: string, account: Account | undefined): string {
  const near = join(home, 'socket');
  // A Unix socket's whole path has room for 107 bytes, the name of PostgreSQL's included.
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432.lock')) <= 107) return closed(near, account);
  const owner = account?.uid ?? userInfo().uid;
  const far = join(
    tmpdir(),
    `trellis-${owner}-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`,
  );
  if (!existsSync(far)) closed(far, account);
  const found = lstatSync(far);
  if (found.isDirectory() && found.uid === owner && !(found.mode & 0o077)) return far;
  throw new Refusal(`${far} belongs to someone else: remove it, or set TRELLIS_DATA_DIR to a shorter path.`);
}

/** A folder of the system's that every account can reach, for what root keeps outside of a closed clone. */
export function systemFolder(): string {
  const folder = ['/var/lib/trellis', '/var/tmp/trellis'].find(isOurs);
  if (folder) return folder;
  throw new Refusal(
    'PostgreSQL does not run as root and neither /var/lib nor /var/tmp can be written to: start Trellis as another user, or set DATABASE_URL.',
  );
}

// In /var/tmp anybody could have made it first, with programs of theirs in it.
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const { mode, uid } = lstatSync(folder);
    return statSync(folder).isDirectory() && uid === process.getuid?.() && !(mode & 0o022);
  } catch {
    return false;
  }
}

function closed(folder: string, account: Account | undefined): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account && lstatSync(folder).uid !== account.uid) lchownSync(folder, account.uid, account.gid);
    return folder;
  } catch (error) {
    throw explainSystemError(error, folder);
  }
}

function pointedTo(dataDir: string): string | undefined {
  return existsSync(pointer(dataDir)) ? readFileSync(pointer(dataDir), 'utf8').trim() : undefined;
}

/** The note in a data directory that says where else its database is. */
export function pointer(dataDir: string): string {
  return join(dataDir, 'postgres-is-elsewhere');
}
