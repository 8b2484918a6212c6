import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { linkIn, type MailServer, startMailServer } from '../../support/mail-server.ts';
import { type Doors, goodPassword, openDoors } from './doors.ts';

let mail: MailServer;
let doors: Doors;
beforeAll(async () => {
  mail = await startMailServer();
  doors = await openDoors(
    { mail: { smtpUrl: mail.url, from: 'Trellis <trellis@hanoi.example>' } },
    { attemptsPerAddress: 1_000 },
  );
});
afterAll(async () => {
  await doors.close();
  await mail.close();
});
afterEach(() => {
  mail.isBusy = false;
});

const isLink = ({ subject }: { subject: string }) => subject === 'Your link to sign in';
const tokenOf = async (email: string) => {
  const found = await mail.mailTo(email, isLink);
  return linkIn(found).hash.slice(1);
};

describe('a link to sign in', () => {
  it('comes by mail, opens the house once, and leads to the page that was wanted', async () => {
    await doors.newcomer('linked@busan.example');
    const browser = doors.browser();
    const said = await browser.post('/sign-in/link', {
      email: 'Linked@Busan.example',
      next: '/forums/hanoi?tab=2#end',
    });
    expect(said).toMatchObject({ status: 200, body: { status: 'sent' } });
    const found = await mail.mailTo('linked@busan.example', isLink);
    const link = linkIn(found);
    expect(`${link.origin}${link.pathname}`).toBe('http://trellis.test/sign-in/link');
    expect(found.raw).toMatch(/^From: Trellis <trellis@hanoi\.example>$/m);
    const token = link.hash.slice(1);
    expect(token).toMatch(/^[\w-]{43}$/);
    const opened = await browser.post('/sign-in/link/open', { token });
    expect(opened).toMatchObject({
      status: 200,
      body: { name: 'Person of linked', next: '/forums/hanoi?tab=2#end' },
    });
    expect(await browser.name(doors.b)).toBe('Person of linked');
    const again = await doors.browser().post('/sign-in/link/open', { token });
    expect(again).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('opens for one only when two open it at once, on two servers', async () => {
    await doors.newcomer('twice@busan.example');
    await doors.browser().post('/sign-in/link', { email: 'twice@busan.example' });
    const token = await tokenOf('twice@busan.example');
    const said = await Promise.all(
      [doors.a, doors.b, doors.a, doors.b].map((at) =>
        doors.browser().post('/sign-in/link/open', { token }, { at }),
      ),
    );
    expect(said.map((one) => one.status).sort()).toEqual([200, 404, 404, 404]);
  });

  it('is not used up by a mail scanner that follows it', async () => {
    await doors.newcomer('scanned@busan.example');
    await doors.browser().post('/sign-in/link', { email: 'scanned@busan.example' });
    const link = linkIn(await mail.mailTo('scanned@busan.example', isLink));
    const token = link.hash.slice(1);
    for (const path of [`${link.pathname}${link.search}`, `/api/auth/sign-in/link/open?token=${token}`]) {
      for (const method of ['GET', 'HEAD']) {
        const visited = await fetch(`${doors.a.url}${path}`, { method });
        expect(visited.headers.getSetCookie()).toEqual([]);
      }
    }
    const opened = await doors.browser().post('/sign-in/link/open', { token });
    expect(opened.status).toBe(200);
  });

  it('works for a quarter of an hour by the database’s clock', async () => {
    await doors.newcomer('late@busan.example');
    await doors.browser().post('/sign-in/link', { email: 'late@busan.example' });
    const token = await tokenOf('late@busan.example');
    const [row] = await doors.rows(
      `select extract(epoch from expires_at - created_at)::int as seconds from single_use_link order by created_at desc limit 1`,
    );
    expect(row.seconds).toBe(15 * 60);
    await doors.rows(
      `update single_use_link set created_at = created_at - interval '16 minutes', expires_at = expires_at - interval '15 minutes 1 second'`,
    );
    expect((await doors.browser().post('/sign-in/link/open', { token })).status).toBe(404);
  });

  it('is kept as a hash only, and in no mail that was sent', async () => {
    await doors.newcomer('hashed@busan.example');
    await doors.browser().post('/sign-in/link', { email: 'hashed@busan.example' });
    const token = await tokenOf('hashed@busan.example');
    await expect
      .poll(
        async () =>
          (
            await doors.rows(
              `select text_body from outbox_mail where recipient = 'hashed@busan.example' and sent_at is not null`,
            )
          ).length,
      )
      .toBe(1);
    const tables = await doors.rows(
      `select l::text as text from single_use_link l union all select o::text from outbox_mail o union all select v::text from auth_verification v`,
    );
    expect(tables.map((row) => row.text).join('\n')).not.toContain(token);
    expect(doors.logged.join('\n')).not.toContain(token);
  });

  it('is promised to an unknown address as to a known one, and written to nobody', async () => {
    await doors.newcomer('promised@busan.example');
    const links = () => mail.received.filter(isLink).flatMap(({ to }) => to);
    const before = links().length;
    const known = await doors.browser().post('/sign-in/link', { email: 'promised@busan.example' });
    const unknown = await doors.browser().post('/sign-in/link', { email: 'nobody@busan.example' });
    expect(unknown.status).toBe(known.status);
    expect(unknown.body).toEqual(known.body);
    await mail.mailTo('promised@busan.example', isLink);
    expect(links().slice(before)).toEqual(['promised@busan.example']);
  });

  it('goes to the address that is known, however it was written', async () => {
    await doors.newcomer('suffix@busan.example');
    await doors.browser().post('/sign-in/link', { email: 'suffix+elsewhere@busan.example' });
    await tokenOf('suffix@busan.example');
    expect(mail.received.some((one) => one.to.includes('suffix+elsewhere@busan.example'))).toBe(false);
  });

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/%09/evil.example/..//',
    'javascript:alert(1)',
    '/\u0009/evil.example',
    'evil',
  ])('leads to no other house: %j', async (next) => {
    const email = 'next@busan.example';
    if ((await doors.rows('select 1 from auth_user where email = $1', [email])).length === 0)
      await doors.newcomer(email);
    const count = mail.received.length;
    await doors.browser().post('/sign-in/link', { email, next });
    const found = await mail.mailTo(email, (one) => isLink(one) && mail.received.indexOf(one) >= count);
    const opened = await doors.browser().post('/sign-in/link/open', { token: linkIn(found).hash.slice(1) });
    expect(new URL(opened.body.next, 'http://trellis.test').origin).toBe('http://trellis.test');
    expect(opened.body.next).toMatch(/^\/(?!\/)/);
  });

  it('speaks the language of its reader', async () => {
    const browser = await doors.newcomer('viet@busan.example');
    await doors.rows(`update person set preferred_language = 'vi' where name = 'Person of viet'`);
    await browser.post('/sign-in/link', { email: 'viet@busan.example' });
    const found = await mail.mailTo(
      'viet@busan.example',
      ({ subject }) => subject === 'Liên kết đăng nhập của quý vị',
    );
    expect(found.text).toContain('Liên kết chỉ dùng được một lần, trong 15 phút.');
  });
});

describe('a forgotten password', () => {
  const isReset = ({ subject }: { subject: string }) => subject === 'Choose a new password';

  it('is chosen anew by a link, once, and every sign-in of the person ends', async () => {
    const browser = await doors.newcomer('forgot@busan.example');
    const other = doors.browser();
    await other.signIn('forgot@busan.example', goodPassword, doors.b);
    const asked = await doors.browser().post('/password/forgotten', { email: 'forgot@busan.example' });
    const nobody = await doors.browser().post('/password/forgotten', { email: 'never@busan.example' });
    expect([asked.status, asked.body]).toEqual([nobody.status, nobody.body]);
    const link = linkIn(await mail.mailTo('forgot@busan.example', isReset));
    expect(link.pathname).toBe('/sign-in/new-password');
    const token = link.hash.slice(1);
    const weak = await doors.browser().post('/password/new', { token, password: 'short' });
    expect(weak).toMatchObject({ status: 400, body: { code: 'INVALID', field: 'password' } });
    const done = await doors.browser().post('/password/new', { token, password: 'seven bridges under snow' });
    expect(done).toMatchObject({ status: 200, body: { status: 'changed' } });
    expect(done.headers.getSetCookie()).toEqual([]);
    await expect.poll(() => browser.name(), { timeout: 5_000 }).toBeNull();
    await expect.poll(() => other.name(doors.b), { timeout: 5_000 }).toBeNull();
    expect((await doors.browser().signIn('forgot@busan.example', goodPassword)).status).toBe(401);
    expect((await doors.browser().signIn('forgot@busan.example', 'seven bridges under snow')).status).toBe(
      200,
    );
    expect(
      (await doors.browser().post('/password/new', { token, password: 'eight bridges under snow' })).status,
    ).toBe(404);
    await mail.mailTo('forgot@busan.example', ({ subject }) => subject === 'Your password was changed');
  });

  it('is not chosen with a link to sign in, nor signed in with a link to choose', async () => {
    await doors.newcomer('mixed@busan.example');
    await doors.browser().post('/sign-in/link', { email: 'mixed@busan.example' });
    await doors.browser().post('/password/forgotten', { email: 'mixed@busan.example' });
    const signIn = await tokenOf('mixed@busan.example');
    const choose = linkIn(await mail.mailTo('mixed@busan.example', isReset)).hash.slice(1);
    expect(
      (await doors.browser().post('/password/new', { token: signIn, password: 'eight bridges under snow' }))
        .status,
    ).toBe(404);
    expect((await doors.browser().post('/sign-in/link/open', { token: choose })).status).toBe(404);
  });

  it('lasts an hour', async () => {
    await doors.newcomer('hour@busan.example');
    await doors.browser().post('/password/forgotten', { email: 'hour@busan.example' });
    await mail.mailTo('hour@busan.example', isReset);
    const [row] = await doors.rows(
      `select extract(epoch from expires_at - created_at)::int as seconds from single_use_link where purpose = 'PASSWORD' order by created_at desc limit 1`,
    );
    expect(row.seconds).toBe(3600);
  });
});

describe('changing one’s password', () => {
  it('needs the present one, keeps this sign-in and ends the others, and is told by mail', async () => {
    const browser = await doors.newcomer('change@busan.example');
    const other = doors.browser();
    await other.signIn('change@busan.example', goodPassword);
    const wrong = await browser.post('/password/change', {
      currentPassword: 'not the present one',
      password: 'nine bridges under snow',
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'INVALID', field: 'currentPassword' } });
    const weak = await browser.post('/password/change', {
      currentPassword: goodPassword,
      password: 'change123456',
    });
    expect(weak).toMatchObject({ status: 400, body: { code: 'INVALID', field: 'password' } });
    expect(await other.name(doors.b)).toBe('Person of change');
    const done = await browser.post('/password/change', {
      currentPassword: goodPassword,
      password: 'nine bridges under snow',
    });
    expect(done.status).toBe(200);
    expect(await browser.name(doors.b)).toBe('Person of change');
    await expect.poll(() => other.name(doors.b), { timeout: 5_000 }).toBeNull();
    await mail.mailTo('change@busan.example', ({ subject }) => subject === 'Your password was changed');
  });

  it('is for who is signed in', async () => {
    const said = await doors
      .browser()
      .post('/password/change', { currentPassword: goodPassword, password: 'nine bridges under snow' });
    expect(said).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it('lets who has none yet set the first, soon after coming in and not later', async () => {
    const browser = doors.browser();
    await browser.post('/invitation/accept', {
      token: await doors.invite('first@busan.example'),
      name: 'First Password',
    });
    expect((await browser.ask('{ viewer { hasPassword } }')).data.viewer.hasPassword).toBe(false);
    await doors.rows(`update auth_session set began_at = began_at - interval '16 minutes'`);
    const late = await browser.post('/password/change', { password: 'nine bridges under snow' });
    expect(late).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    await doors.rows(`update auth_session set began_at = now()`);
    expect((await browser.post('/password/change', { password: 'nine bridges under snow' })).status).toBe(
      200,
    );
    expect((await browser.ask('{ viewer { hasPassword } }')).data.viewer.hasPassword).toBe(true);
  });
});

describe('the outbox', () => {
  it('is drained by two servers, each mail once', async () => {
    await doors.newcomer('flood@busan.example');
    const flood = () => mail.received.filter((one) => one.to.includes('flood@busan.example'));
    await doors.rows(
      `insert into outbox_mail (id, kind, recipient, language, subject, text_body)
       select gen_random_uuid(), 'sign-in-link', 'flood@busan.example', 'en', 'Mail ' || n, 'Text ' || n from generate_series(1, 40) n`,
    );
    await expect.poll(() => flood().length, { timeout: 15_000 }).toBe(40);
    await expect
      .poll(async () => (await doors.rows(`select 1 from outbox_mail where sent_at is null`)).length, {
        timeout: 5_000,
      })
      .toBe(0);
    const subjects = flood().map((one) => one.subject);
    expect(subjects).toHaveLength(40);
    expect(new Set(subjects).size).toBe(40);
  });

  it('keeps what the mail server does not take, says why, and sends it when it does', async () => {
    await doors.newcomer('patient@busan.example');
    mail.isBusy = true;
    await doors.browser().post('/sign-in/link', { email: 'patient@busan.example' });
    const row = async () =>
      (
        await doors.rows(
          `select *, next_attempt_at > now() + interval '5 seconds' as "isLater" from outbox_mail where recipient = 'patient@busan.example' and kind = 'sign-in-link'`,
        )
      )[0];
    await expect.poll(async () => (await row())?.attempts, { timeout: 5_000 }).toBe(1);
    expect(await row()).toMatchObject({
      sent_at: null,
      isLater: true,
      last_error: expect.stringContaining('Come back later'),
    });
    mail.isBusy = false;
    await doors.rows(`update outbox_mail set next_attempt_at = now()`);
    await tokenOf('patient@busan.example');
    await expect.poll(async () => (await row()).last_error, { timeout: 5_000 }).toBeNull();
  });

  it('shows the administrator what was sent to whom and never its words', async () => {
    const admin = doors.browser();
    await admin.post('/sign-in/demonstration', { slug: 'tran-duc-minh' });
    await doors.newcomer('shown@busan.example');
    await doors.browser().post('/sign-in/link', { email: 'shown@busan.example' });
    await tokenOf('shown@busan.example');
    const query = '{ outbox { totalCount hasNextPage nodes { recipient kind state text sentAt subject } } }';
    await expect
      .poll(async () => (await admin.ask(query)).data.outbox.nodes)
      .toContainEqual(
        expect.objectContaining({
          recipient: 'shown@busan.example',
          kind: 'sign-in-link',
          state: 'SENT',
          text: null,
        }),
      );
  });
});
