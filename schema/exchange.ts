/** What one city does for another: says something of its text, proposes a wording, lends its own text, works with it, agrees with it. */
export const exchangeKinds = ['COMMENT', 'PROPOSAL', 'ADAPTATION', 'PROJECT', 'AGREEMENT'] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];
