import type { LineRequest } from './line-request.ts';

/**
 * Names a subscription by what it asks for, not by where it resumes: equal ids on all sockets let the server
 * encode a frame once and send the same text to everybody.
 */
export function subscriptionId({ query, variables }: LineRequest): string {
  const { after: _cursor, ...asked } = variables;
  return hash(`${query}\n${stable(asked)}`);
}

function stable(variables: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// FNV-1a over two lanes: 64 bits in 11 characters, enough for the handful of subscriptions of one socket.
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000197);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
