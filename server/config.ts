import { z } from 'zod';

/** Every variable the server reads, with what it means; the README's table says the same words. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TRELLIS_DATA_DIR: z.string().min(1).default('.trellis'),
  TRELLIS_DEMO: z.enum(['on', 'off']).optional(),
  TRELLIS_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRELLIS_SECRET: z.string().min(32).optional(),
  TRELLIS_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  TRELLIS_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  TRELLIS_STREAM_RETENTION: z.coerce.number().int().min(10).default(100_000),
});

/** What the rest of the server reads instead of `process.env`. */
export interface Config {
  port: number;
  host: string;
  databaseUrl: string;
  dataDir: string;
  /** Demonstration people may be entered with one click. */
  isDemonstration: boolean;
  /** The address people use; links and the Origin check are made from it, never from request headers. */
  url: string;
  secret: string;
  trustedProxies: number;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** How many entries a stream that may be cut keeps for replay. */
  streamRetention: number;
}

export type RawConfig = Omit<Config, 'databaseUrl' | 'url' | 'secret'> & {
  databaseUrl: string | undefined;
  url: string | undefined;
  secret: string | undefined;
};

/** Reads the environment into a typed configuration; throws one sentence per wrong variable, with its value. */
export function readConfig(env: Record<string, string | undefined>): RawConfig {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}=${JSON.stringify(env[name])} is not usable: ${issue.message}.`;
    });
    throw new Error(lines.join('\n'));
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL,
    dataDir: value.TRELLIS_DATA_DIR,
    isDemonstration: value.TRELLIS_DEMO ? value.TRELLIS_DEMO === 'on' : !value.DATABASE_URL,
    url: value.TRELLIS_URL,
    secret: value.TRELLIS_SECRET,
    trustedProxies: value.TRELLIS_TRUSTED_PROXIES,
    logLevel: value.TRELLIS_LOG,
    streamRetention: value.TRELLIS_STREAM_RETENTION,
  };
}
