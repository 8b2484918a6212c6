import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/app.ts';
import { signIn } from '../../support/demo-house.ts';
import { cloneDatabase, type TestDatabase } from '../../support/postgres.ts';

const origin = 'http://trellis.test';
const administrator = 'tran-duc-minh';
let database: TestDatabase;
let shown: App;
let real: App;

beforeAll(async () => {
  database = await cloneDatabase('demonstration');
  [shown, real] = await Promise.all([open(true), open(false)]);
});
afterAll(async () => {
  await Promise.all([shown.close(), real.close()]);
  await database.drop();
});

const open = (isDemonstration: boolean) =>
  createApp(
    {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: database.url,
      dataDir: '.trellis',
      isDemonstration,
      url: origin,
      secret: 'a secret of a test, long enough to be one',
      trustedProxies: 0,
      logLevel: 'silent',
      streamRetention: 1_000,
    },
    { clientDir: null },
  );
const at = ({ port }: App) => `http://127.0.0.1:${port}`;
const who = async (app: App, cookie: string): Promise<string | null> => {
  const response = await fetch(`${at(app)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: '{ viewer { person { name } } }' }),
  });
  const { data } = (await response.json()) as { data: { viewer: { person: { name: string } } | null } };
  return data.viewer?.person.name ?? null;
};

describe('the people of the demonstration', () => {
  it('take no password: one visitor neither sends out the others nor keeps a way in', async () => {
    const [mine, another] = [
      await signIn(at(shown), origin, administrator),
      await signIn(at(shown), origin, administrator),
    ];
    const response = await fetch(`${at(shown)}/api/auth/password/change`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie: mine },
      body: JSON.stringify({ password: 'four rivers meet at dawn' }),
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'FORBIDDEN']);
    expect(await who(shown, another)).toBe('Trần Đức Minh');
    const { rows } = await shown.database.pool.query(
      'select 1 from auth_account a join person p on p.user_id = a.user_id where p.is_demonstration and a.password is not null',
    );
    expect(rows).toEqual([]);
  });

  it('are nobody any more where the house is no demonstration, signed in before or not', async () => {
    const cookie = await signIn(at(shown), origin, administrator);
    expect(await who(shown, cookie)).toBe('Trần Đức Minh');
    expect(await who(real, cookie)).toBeNull();
  });
});
