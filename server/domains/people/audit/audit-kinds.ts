/** The kinds of entries that an audit has, as the condition that its indexes are made for. */
export const isAuditKind = (entry: string) =>
  `${entry}.kind ~ '^(access|account|appointment|audience|body|draft|export|grant|invitation)[.]'`;
