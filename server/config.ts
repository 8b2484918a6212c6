import { z } from 'zod';

/** Every variable the server reads, with what it means; the README's table says the same words. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TRELLIS_DATA_DIR: z.string().min(1).default('.trellis'),
  TRELLIS_CHROMIUM: z.string().min(1).optional(),
  TRELLIS_DEMO: z.enum(['on', 'off']).optional(),
  TRELLIS_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRELLIS_SECRET: z.string().min(32).optional(),
  TRELLIS_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  TRELLIS_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  TRELLIS_STREAM_RETENTION: z.coerce.number().int().min(10).default(100_000),
  TRELLIS_WRITES_PER_PERSON: z.coerce.number().int().min(1).default(30),
  TRELLIS_STRANGERS_PER_ADDRESS: z.coerce.number().int().min(1).default(500),
  TRELLIS_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  TRELLIS_MAIL_FROM: z
    .string()
    .regex(/^([^\p{Cc}<>]+ )?<?[^\s@<>]+@[^\s@<>]+>?$/u, 'write “Name <address>” or an address')
    .optional(),
  TRELLIS_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'this is no name of a bucket')
    .optional(),
  TRELLIS_S3_REGION: z.string().min(1).optional(),
  TRELLIS_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  TRELLIS_S3_KEY: z.string().min(1).optional(),
  TRELLIS_S3_SECRET: z.string().min(1).optional(),
  TRELLIS_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  TRELLIS_OIDC_CLIENT_ID: z.string().min(1).optional(),
  TRELLIS_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  TRELLIS_OIDC_NAME: z.string().min(1).max(60).optional(),
  TRELLIS_IDLE_HOURS: z.coerce
    .number()
    .positive()
    .max(24 * 90)
    .default(12),
  TRELLIS_SESSION_DAYS: z.coerce.number().positive().max(90).default(14),
  TRELLIS_ATTEMPTS_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(10),
});

/** Variables that mean something only together. */
const together = [
  ['TRELLIS_SMTP_URL', 'TRELLIS_MAIL_FROM'],
  ['TRELLIS_S3_BUCKET', 'TRELLIS_S3_REGION', 'TRELLIS_S3_KEY', 'TRELLIS_S3_SECRET'],
  ['TRELLIS_OIDC_ISSUER', 'TRELLIS_OIDC_CLIENT_ID', 'TRELLIS_OIDC_CLIENT_SECRET'],
];

/** What the rest of the server reads instead of `process.env`. */
export interface Config {
  port: number;
  host: string;
  databaseUrl: string;
  dataDir: string;
  /** The Chromium that prints; the one from npm where none is named. */
  chromium?: string | undefined;
  /** Demonstration people may be entered with one click. */
  isDemonstration: boolean;
  /** The address people use; links and the Origin check are made from it, never from request headers. */
  url: string;
  secret: string;
  trustedProxies: number;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** How many entries a stream that may be cut keeps for replay. */
  streamRetention: number;
  /** How many messages, edits and reactions a person may send at once, and again over ten seconds. */
  writesPerPerson?: number | undefined;
  /** How many live pages people who are not signed in may have open from one network address. */
  strangersPerAddress?: number | undefined;
  /** How many files somebody may take out at once, and again over ten minutes; tests that walk through all of them raise it. */
  filesPerPerson?: number | undefined;
  /** Where mail is handed over; without it mail stays in the outbox, where the administrator reads it. */
  mail?: MailConfig | undefined;
  /** The bucket where files are kept; without it they are in a folder of the data folder. */
  s3?: S3Config | undefined;
  /** Another house's sign-in (OpenID Connect) that known people may use. */
  oidc?: OidcConfig | undefined;
  signIn?: SignInLimits | undefined;
}

export interface MailConfig {
  readonly smtpUrl: string;
  readonly from: string;
}

export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint: string | undefined;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button is called. */
  readonly name: string;
}

export interface SignInLimits {
  /** A sign-in that is not used ends after so many seconds. */
  readonly idleSeconds: number;
  /** However much it is used, it ends after so many. */
  readonly absoluteSeconds: number;
  /** Failures in 15 minutes from one address; a house whose people share one may allow more. */
  readonly attemptsPerAddress: number;
}

export const usualSignInLimits: SignInLimits = {
  idleSeconds: 12 * 3600,
  absoluteSeconds: 14 * 24 * 3600,
  attemptsPerAddress: 10,
};

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
  for (const names of together) {
    const missing = names.filter((name) => present[name] === undefined);
    if (missing.length > 0 && missing.length < names.length) {
      throw new Error(
        `${names.filter((name) => !missing.includes(name)).join(', ')} needs ${missing.join(', ')} beside it.`,
      );
    }
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL,
    dataDir: value.TRELLIS_DATA_DIR,
    chromium: value.TRELLIS_CHROMIUM,
    isDemonstration: value.TRELLIS_DEMO ? value.TRELLIS_DEMO === 'on' : !value.DATABASE_URL,
    url: value.TRELLIS_URL,
    secret: value.TRELLIS_SECRET,
    trustedProxies: value.TRELLIS_TRUSTED_PROXIES,
    logLevel: value.TRELLIS_LOG,
    streamRetention: value.TRELLIS_STREAM_RETENTION,
    writesPerPerson: value.TRELLIS_WRITES_PER_PERSON,
    strangersPerAddress: value.TRELLIS_STRANGERS_PER_ADDRESS,
    mail:
      value.TRELLIS_SMTP_URL && value.TRELLIS_MAIL_FROM
        ? { smtpUrl: value.TRELLIS_SMTP_URL, from: value.TRELLIS_MAIL_FROM }
        : undefined,
    s3:
      value.TRELLIS_S3_BUCKET && value.TRELLIS_S3_REGION && value.TRELLIS_S3_KEY && value.TRELLIS_S3_SECRET
        ? {
            bucket: value.TRELLIS_S3_BUCKET,
            region: value.TRELLIS_S3_REGION,
            endpoint: value.TRELLIS_S3_ENDPOINT,
            accessKeyId: value.TRELLIS_S3_KEY,
            secretAccessKey: value.TRELLIS_S3_SECRET,
          }
        : undefined,
    oidc:
      value.TRELLIS_OIDC_ISSUER && value.TRELLIS_OIDC_CLIENT_ID && value.TRELLIS_OIDC_CLIENT_SECRET
        ? {
            issuer: value.TRELLIS_OIDC_ISSUER,
            clientId: value.TRELLIS_OIDC_CLIENT_ID,
            clientSecret: value.TRELLIS_OIDC_CLIENT_SECRET,
            name: value.TRELLIS_OIDC_NAME ?? new URL(value.TRELLIS_OIDC_ISSUER).hostname,
          }
        : undefined,
    signIn: {
      idleSeconds: Math.round(value.TRELLIS_IDLE_HOURS * 3600),
      absoluteSeconds: Math.round(value.TRELLIS_SESSION_DAYS * 24 * 3600),
      attemptsPerAddress: value.TRELLIS_ATTEMPTS_PER_ADDRESS,
    },
  };
}
