import type { IncomingMessage } from 'node:http';

/** The address a request came from, counted back over as many proxies as we run ourselves; what lies beyond is hearsay. */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? '0.0.0.0';
  if (trustedProxies === 0) return direct;
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((hop) => hop.trim());
  return [...hops, direct].filter(Boolean).at(-1 - trustedProxies) ?? direct;
}
