import type { Config } from '../config.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a browser's page at this origin is ours; on this machine all names of it are one place. */
export function ownOrigins({ url }: Pick<Config, 'url'>): (origin: string) => boolean {
  const own = new URL(url);
  return (origin) => {
    if (origin === own.origin) return true;
    if (!loopback.has(own.hostname) || !URL.canParse(origin)) return false;
    const asked = new URL(origin);
    return loopback.has(asked.hostname) && asked.port === own.port && asked.protocol === own.protocol;
  };
}
