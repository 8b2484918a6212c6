import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../../support/demo-house.ts';

let house: DemoHouse;

beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

const comeBack = (host: string): Promise<{ status: number | undefined; location: string | undefined }> =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${house.url}/api/auth/callback/oidc?state=x`,
      { headers: { host }, timeout: 5_000 },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode, location: response.headers.location });
      },
    );
    asked.once('timeout', () => asked.destroy(new Error('It was never answered.')));
    asked.once('error', reject);
    asked.end();
  });

describe('who comes back from another house’s sign-in', () => {
  it.each(['[[', 'evil.example', '', 'a b'])(
    'is answered when they call us %j, and sent to our own page',
    async (host) => {
      expect(await comeBack(host)).toEqual({
        status: 302,
        location: expect.stringMatching(new RegExp(`^${house.origin}/sign-in\\?error=`)),
      });
    },
  );
});
