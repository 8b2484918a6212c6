import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OidcProvider, startOidcProvider } from '../../support/oidc-provider.ts';
import { type Browser, type Door, type Doors, openDoors } from './doors.ts';

let provider: OidcProvider;
let doors: Doors;
beforeAll(async () => {
  provider = await startOidcProvider();
  const { issuer, clientId, clientSecret } = provider;
  doors = await openDoors(
    { oidc: { issuer, clientId, clientSecret, name: 'City of Kanazawa' } },
    { attemptsPerAddress: 1_000 },
  );
});
afterAll(async () => {
  await doors.close();
  await provider.close();
});
afterEach(() => {
  provider.isForging = false;
});

/** Goes to the other house as the identity it has there, and comes back to one of our servers. */
async function goThere(
  browser: Browser,
  next = '/forums',
  at: Door = doors.a,
): Promise<{ location: URL; back: URL }> {
  const said = await browser.post('/sign-in/oidc', { next });
  expect(said.status).toBe(200);
  const back = new URL(await provider.visit(said.body.url));
  return { location: await comeBack(browser, back, at), back };
}

async function comeBack(browser: Browser, back: URL, at: Door = doors.a): Promise<URL> {
  expect(`${back.origin}${back.pathname}`).toBe('http://trellis.test/api/auth/callback/oidc');
  const response = await fetch(`${at.url}${back.pathname}${back.search}`, {
    redirect: 'manual',
    headers: { cookie: browser.cookie },
  });
  browser.keep(response.headers);
  return new URL(response.headers.get('location') ?? '', 'http://nowhere.test');
}

const known = (sub: string, email: string, isVerified = true) => {
  provider.identity = { sub, email, email_verified: isVerified, name: 'As Called There' };
};

describe('another house’s sign-in', () => {
  it('is named where one signs in', async () => {
    expect((await doors.browser().ask('{ signInWays { oidc } }')).data.signInWays.oidc).toBe(
      'City of Kanazawa',
    );
  });

  it('lets in who is known here by their address, keeps their name, and leads to the wanted page', async () => {
    await doors.newcomer('known@kanazawa.example');
    known('kanazawa-1', 'Known@Kanazawa.example');
    const browser = doors.browser();
    const { location } = await goThere(browser, '/forums?x=1', doors.b);
    expect(location.href).toBe('http://trellis.test/forums?x=1');
    expect(await browser.name(doors.a)).toBe('Person of known');
    const kinds =
      await doors.rows(`select e.kind from entry e join stream s on s.id = e.stream_id join person p on p.id = s.subject_id
      where p.name = 'Person of known' and e.kind like 'sign-in.%' order by e.position`);
    expect(kinds.map((row) => row.kind)).toEqual(['sign-in.invitation', 'sign-in.oidc']);
    // From then on by who they are there, whatever address they have.
    known('kanazawa-1', 'moved@elsewhere.example');
    const again = doors.browser();
    await goThere(again);
    expect(await again.name()).toBe('Person of known');
  });

  it('lets in who was invited and came without a password', async () => {
    await doors.browser().post('/invitation/accept', {
      token: await doors.invite('invited@kanazawa.example'),
      name: 'Invited Person',
    });
    known('kanazawa-2', 'invited@kanazawa.example');
    const browser = doors.browser();
    await goThere(browser);
    expect(await browser.name()).toBe('Invited Person');
  });

  it('makes nobody known who was not invited', async () => {
    known('kanazawa-3', 'uninvited@kanazawa.example');
    const browser = doors.browser();
    const { location } = await goThere(browser);
    expect(location.href).toMatch(/^http:\/\/trellis\.test\/sign-in\?next=%2Fforums&error=/);
    expect(await browser.name()).toBeNull();
    expect(await doors.rows(`select 1 from auth_user where email = 'uninvited@kanazawa.example'`)).toEqual(
      [],
    );
  });

  it('does not let in by an address that it has not verified', async () => {
    await doors.newcomer('claimed@kanazawa.example');
    known('kanazawa-4', 'claimed@kanazawa.example', false);
    const browser = doors.browser();
    const { location } = await goThere(browser);
    expect(location.searchParams.get('error')).toBeTruthy();
    expect(await browser.name()).toBeNull();
  });

  it('is not believed when its token is signed by somebody else', async () => {
    await doors.newcomer('forged@kanazawa.example');
    known('kanazawa-5', 'forged@kanazawa.example');
    provider.isForging = true;
    const browser = doors.browser();
    const { location } = await goThere(browser);
    expect(location.searchParams.get('error')).toBeTruthy();
    expect(await browser.name()).toBeNull();
  });

  it('is come back from by the browser that went, once', async () => {
    await doors.newcomer('once@kanazawa.example');
    known('kanazawa-6', 'once@kanazawa.example');
    const browser = doors.browser();
    const said = await browser.post('/sign-in/oidc', {});
    const back = new URL(await provider.visit(said.body.url));
    const victim = doors.browser();
    expect((await comeBack(victim, back)).searchParams.get('error')).toBeTruthy();
    expect(await victim.name()).toBeNull();
    const other = await goThere(browser);
    expect(await browser.name()).toBe('Person of once');
    const later = doors.browser();
    later.cookies = new Map([...browser.cookies].filter(([name]) => !name.endsWith('session_token')));
    expect((await comeBack(later, other.back)).searchParams.get('error')).toBeTruthy();
    expect(await later.name()).toBeNull();
  });

  it('ends the session that the browser had before', async () => {
    const browser = await doors.newcomer('before@kanazawa.example');
    const former = doors.browser();
    former.cookies = new Map(browser.cookies);
    known('kanazawa-7', 'before@kanazawa.example');
    await goThere(browser);
    expect(await browser.name()).toBe('Person of before');
    await expect.poll(() => former.name(doors.b), { timeout: 5_000 }).toBeNull();
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
    'leads to no other house: %s',
    async (next) => {
      await doors.rows('delete from attempt');
      known('kanazawa-1', 'known@kanazawa.example');
      const { location } = await goThere(doors.browser(), next);
      expect(location.origin).toBe('http://trellis.test');
    },
  );
});
