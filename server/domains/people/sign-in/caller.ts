import type { Language } from '../../../kernel/localised-text.ts';
import { networkOf } from '../../../kernel/network-address.ts';
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
  caller: Pick<Caller, 'address'>,
  mostFromAddress: number,
  account?: string,
): AttemptKey[] {
  const fromAddress = { name: `${way} address ${networkOf(caller.address)}`, most: mostFromAddress };
  return account === undefined ? [fromAddress] : [fromAddress, ofAccount(way, account)];
}

export const ofAccount = (way: string, account: string): AttemptKey => ({
  name: `${way} account ${account}`,
  most: mostFailures,
});
