import type { ServerResponse } from 'node:http';
import type { Config } from '../config.ts';

/** What a browser may load and who may frame us: nothing from elsewhere, nobody. */
export function secureHeaders(response: ServerResponse, { url }: Pick<Config, 'url'>): void {
  const socket = url.replace(/^http/, 'ws');
  const policy = [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self' ${socket}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ];
  response.setHeader('content-security-policy', policy.join('; '));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  if (url.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
}
