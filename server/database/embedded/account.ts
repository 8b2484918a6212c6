import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal } from './refusal.ts';

/** The account PostgreSQL runs as; it refuses to run as root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Whom to run PostgreSQL as: undefined means as ourselves; for root an account that already exists, never a new one. */
export function postgresAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = unprivilegedAccounts();
  const owner = ownerOf(cluster);
  const chosen =
    accounts.find((one) => one.uid === owner) ?? accounts.find((one) => one.name === 'nobody') ?? accounts[0];
  if (chosen) return chosen;
  throw new Refusal(
    'PostgreSQL does not run as root and this machine has no other account: start Trellis as another user, or set DATABASE_URL.',
  );
}

/** True when `account` can get into `folder`, judged by the mode of every folder above it. */
export function canReach(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  for (let at = resolve(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (at === dirname(at)) return true;
  }
}

function unprivilegedAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((one) => one.name && one.uid > 0 && one.gid > 0);
}

function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid;
}
