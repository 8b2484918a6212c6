import type { Language } from '../../../kernel/localised-text.ts';
import type { AttemptKey } from './attempts.ts';

/** Who asks to be let in, before it is known who they are. */
export interface Caller {
  readonly cookie: string | undefined;
  readonly userAgent: string | undefined;
  /** As our own proxies tell it; see `http/address.ts`. */
  readonly address: string;
  readonly language: Language;
}

export const mostFailures = 10;

/** Against what an attempt counts: the way it is made from this address, and made for this account. */
export function attemptKeys(
  way: string,
  caller: Caller,
  mostFromAddress: number,
  account?: string,
): AttemptKey[] {
  const fromAddress = { name: `${way} address ${network(caller.address)}`, most: mostFromAddress };
  return account === undefined ? [fromAddress] : [fromAddress, ofAccount(way, account)];
}

export const ofAccount = (way: string, account: string): AttemptKey => ({
  name: `${way} account ${account}`,
  most: mostFailures,
});

/** Whoever has one IPv6 address has all of its /64. */
function network(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
