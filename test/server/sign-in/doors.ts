import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { type App, createApp } from '../../../server/app.ts';
import { type Config, type SignInLimits, usualSignInLimits } from '../../../server/config.ts';
import { newId } from '../../../server/kernel/ids.ts';
import type { Log } from '../../../server/kernel/log.ts';
import { cloneDatabase } from '../../support/postgres.ts';
import { Wire } from '../../support/wire.ts';

export const origin = 'http://trellis.test';
export const goodPassword = 'four rivers meet at dawn';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what each test asks for and asserts
type Data = any;

export interface Said {
  status: number;
  body: Data;
  headers: Headers;
}

/** A browser of somebody: it keeps the cookies it is given and sends them to either server. */
export class Browser {
  readonly doors: Doors;
  cookies = new Map<string, string>();
  userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

  constructor(doors: Doors) {
    this.doors = doors;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async post(
    path: string,
    body: unknown,
    { at = this.doors.a, headers = {} }: { at?: Door; headers?: Record<string, string> } = {},
  ): Promise<Said> {
    const response = await fetch(`${at.url}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        'user-agent': this.userAgent,
        ...(this.cookies.size > 0 ? { cookie: this.cookie } : {}),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    this.keep(response.headers);
    const text = await response.text();
    return { status: response.status, body: text && JSON.parse(text), headers: response.headers };
  }

  async ask(
    query: string,
    variables: object = {},
    {
      at = this.doors.a,
      language = 'en',
      headers = {},
    }: { at?: Door; language?: string; headers?: Record<string, string> } = {},
  ): Promise<Data> {
    const response = await fetch(`${at.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...headers,
        ...(this.cookies.size > 0 ? { cookie: this.cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }

  /** The name of who is signed in here, or null. */
  async name(at: Door = this.doors.a): Promise<string | null> {
    const { data } = await this.ask('{ viewer { person { name } } }', {}, { at });
    return data.viewer?.person.name ?? null;
  }

  signIn(email: string, password: string, at?: Door): Promise<Said> {
    return this.post('/sign-in/password', { email, password }, at ? { at } : {});
  }

  /** A socket as this browser opens it. */
  socket(at: Door = this.doors.a): Promise<Wire> {
    return Wire.open(at.url, { headers: { cookie: this.cookie }, origin, init: true });
  }

  keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const equals = pair.indexOf('=');
      const isGone = /max-age=0/i.test(cookie);
      if (isGone) this.cookies.delete(pair.slice(0, equals));
      else this.cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
  }
}

export interface Door {
  readonly app: App;
  readonly url: string;
}

/** One house with two servers to enter by. */
export interface Doors {
  readonly a: Door;
  readonly b: Door;
  readonly databaseUrl: string;
  readonly logged: string[];
  browser(): Browser;
  rows(sql: string, values?: unknown[]): Promise<Data[]>;
  /** An invitation as it is sent; gives the token. */
  invite(email: string, options?: { body?: string; role?: string; expires?: string }): Promise<string>;
  /** Somebody who has accepted an invitation, signed in. */
  newcomer(email: string, password?: string): Promise<Browser>;
  close(): Promise<void>;
}

/** Opens the house with the demonstration in it. */
export async function openDoors(
  config: Partial<Config> = {},
  limits: Partial<SignInLimits> = {},
): Promise<Doors> {
  const database = await cloneDatabase('demonstration');
  const logged: string[] = [];
  const note = (facts: object, words: string) => void logged.push(`${words} ${JSON.stringify(facts)}`);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const open = async (): Promise<Door> => {
    const app = await createApp(
      {
        port: 0,
        host: '127.0.0.1',
        databaseUrl: database.url,
        dataDir: '.trellis',
        isDemonstration: true,
        url: origin,
        secret: 'a secret of a test, long enough to be one',
        trustedProxies: 0,
        logLevel: 'debug',
        streamRetention: 1_000,
        signIn: { ...usualSignInLimits, ...limits },
        ...config,
      },
      { clientDir: null, log },
    );
    return { app, url: `http://127.0.0.1:${app.port}` };
  };
  const [a, b] = [await open(), await open()];
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const doors: Doors = {
    a,
    b,
    databaseUrl: database.url,
    logged,
    browser: () => new Browser(doors),
    rows: async (sql, values = []) => (await pool.query(sql, values)).rows,
    async invite(email, { body = 'hanoi', role = 'DELEGATE', expires = '3 days' } = {}) {
      const token = randomBytes(32).toString('base64url');
      await pool.query(
        `insert into invitation (id, email, body_id, role, ground, token_hash, invited_by_id, created_at, expires_at)
         select $1, $2, b.id, $3, 'A letter of the city.', $4, p.id, now() - interval '9 days', now() + $5::interval
           from body b, person p where b.slug = $6 and p.slug = 'tran-duc-minh'`,
        [newId(), email, role, createHash('sha256').update(token).digest(), expires, body],
      );
      return token;
    },
    async newcomer(email, password = goodPassword) {
      const browser = doors.browser();
      const said = await browser.post('/invitation/accept', {
        token: await doors.invite(email),
        name: `Person of ${email.replace(/@.*/, '')}`,
        password,
      });
      if (said.status !== 200) throw new Error(`${email} was not let in: ${JSON.stringify(said.body)}`);
      return browser;
    },
    async close() {
      await pool.end();
      await Promise.all([a.app.close(), b.app.close()]);
      await database.drop();
    },
  };
  return doors;
}
