import { type App, createApp, type Overrides } from '../../server/app.ts';
import type { Config } from '../../server/config.ts';
import { cloneDatabase } from './postgres.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what each test asks for and asserts
type Data = any;

export interface Answer {
  status: number;
  data: Data;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string; reason?: string; retryAfter?: number };
  }[];
}

export interface Asking {
  variables?: Record<string, unknown>;
  /** The slug of the demonstration person who asks; a stranger without it. */
  as?: string | null;
  actingFor?: string;
  language?: 'en' | 'vi';
}

/** A house in this process, with the demonstration in it, on a database and a port of its own. */
export interface DemoHouse {
  readonly app: App;
  readonly url: string;
  /** The origin that pages of this house have. */
  readonly origin: string;
  ask(query: string, asking?: Asking): Promise<Answer>;
  /** Signs in as a demonstration person, once for each, and gives the cookie. */
  cookieOf(slug: string): Promise<string>;
  rows(sql: string, values?: unknown[]): Promise<Data[]>;
  /** The id of the session with this English title's beginning. */
  session(title: string): Promise<string>;
  person(slug: string): Promise<string>;
  body(slug: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens a house for a test file; it does what is asked of it and, unless one wants, nothing by itself. */
export async function demoHouse(config: Partial<Config> = {}, overrides: Overrides = {}): Promise<DemoHouse> {
  const database = await cloneDatabase('demonstration');
  const origin = 'http://trellis.test';
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
      logLevel: 'silent',
      streamRetention: 1_000,
      ...config,
    },
    { clientDir: null, isStill: true, ...overrides },
  );
  const url = `http://127.0.0.1:${app.port}`;
  const cookies = new Map<string, Promise<string>>();
  const rows = async (sql: string, values: unknown[] = []) =>
    (await app.database.pool.query(sql, values)).rows;
  const idBy = async (sql: string, value: string): Promise<string> => {
    const [row] = await rows(sql, [value]);
    if (!row) throw new Error(`There is no ${JSON.stringify(value)} in this house.`);
    return row.id;
  };
  const cookieOf = (slug: string) => {
    const cookie = cookies.get(slug) ?? signIn(url, origin, slug);
    cookies.set(slug, cookie);
    return cookie;
  };
  return {
    app,
    url,
    origin,
    cookieOf,
    rows,
    session: (title) => idBy(`select id from session where title->>'en' like $1 || '%'`, title),
    person: (slug) => idBy('select id from person where slug = $1', slug),
    body: (slug) => idBy('select id from body where slug = $1', slug),
    async ask(query, { variables, as, actingFor, language = 'en' } = {}) {
      const headers: Record<string, string> = {
        'content-type': 'application/json',
        'accept-language': language,
      };
      if (as) headers.cookie = await cookieOf(as);
      if (actingFor) headers['x-acting-for'] = actingFor;
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

/** Signs in as a demonstration person, as the page does, and gives the cookie. */
export async function signIn(url: string, origin: string, slug: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/demonstration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ slug }),
  });
  if (!response.ok) throw new Error(`${slug} was not let in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
