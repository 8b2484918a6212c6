import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorCommand } from '../../../server/database/appoint-administrator.ts';
import { type Doors, goodPassword, openDoors, origin } from './doors.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors({}, { attemptsPerAddress: 1_000 });
});
afterAll(() => doors.close());

/** What the operator types and reads. */
async function run(email: string, name: string, body = 'hanoi'): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await administratorCommand(doors.databaseUrl, origin, { email, name, body }, (line) =>
    lines.push(line),
  );
  return { code, said: lines.join('\n') };
}

const tokenIn = (said: string) => /new-password#(\S+)/.exec(said)![1]!;

describe('npm run administrator', () => {
  it('makes somebody known who administers the house, by a link that works once', async () => {
    const { code, said } = await run('first@hanoi.example', 'Nguyễn An');
    expect(code).toBe(0);
    const token = tokenIn(said);
    const browser = doors.browser();
    expect(
      (await browser.post('/password/new', { token, password: goodPassword, zone: 'Asia/Ho_Chi_Minh' }))
        .status,
    ).toBe(200);
    expect((await browser.post('/password/new', { token, password: goodPassword })).status).toBe(404);
    expect((await browser.signIn('first@hanoi.example', goodPassword)).body).toEqual({ name: 'Nguyễn An' });
    const { data } = await browser.ask('{ viewer { isAdministrator zone } health { server { node } } }');
    expect(data).toMatchObject({
      viewer: { isAdministrator: true, zone: 'Asia/Ho_Chi_Minh' },
      health: { server: {} },
    });
  });

  it('gives who has lost every way in a new link, and no second office', async () => {
    await run('again@hanoi.example', 'Lê Bình');
    const { code, said } = await run('AGAIN@hanoi.example', 'Another Name');
    expect(code).toBe(0);
    const browser = doors.browser();
    await browser.post('/password/new', { token: tokenIn(said), password: goodPassword });
    await browser.signIn('again@hanoi.example', goodPassword);
    const { data } = await browser.ask('{ viewer { person { name } appointments { role } } }');
    expect(data.viewer).toEqual({ person: { name: 'Lê Bình' }, appointments: [{ role: 'ADMINISTRATOR' }] });
  });

  it.each([
    ['no address', 'not an address', 'An', 'hanoi', 'is no e-mail address'],
    ['no name', 'x@hanoi.example', ' ', 'hanoi', 'Write a name'],
    ['no body', 'x@hanoi.example', 'An', 'atlantis', 'There is no body "atlantis"'],
  ])('given %s says so and changes nothing', async (_what, email, name, body, words) => {
    const { code, said } = await run(email, name, body);
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).toContain('Nothing was changed.');
    expect(await doors.rows(`select 1 from auth_user where email = 'x@hanoi.example'`)).toEqual([]);
  });
});
