import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorCommand } from '../../../server/database/appoint-administrator.ts';
import { type Browser, type Doors, goodPassword, openDoors, origin } from './doors.ts';

let doors: Doors;
let admin: Browser;
let second: Browser;
const patience = { timeout: 30_000 };
const newId = () => crypto.randomUUID();

beforeAll(async () => {
  doors = await openDoors({}, { attemptsPerAddress: 1_000 });
  [admin, second] = [await administrator('head@lyon.example'), await administrator('deputy@lyon.example')];
});
afterAll(() => doors.close());

async function administrator(email: string): Promise<Browser> {
  const browser = doors.browser();
  const token = await doors.invite(email, { role: 'ADMINISTRATOR' });
  await browser.post('/invitation/accept', { token, name: `Person of ${email}`, password: goodPassword });
  return browser;
}

const disable = (by: Browser, personId: string, input: object = {}) =>
  by.ask(
    'mutation ($input: DisablePersonInput!) { disablePerson(input: $input) { id isDisabled appointments { role } } }',
    { input: { requestId: newId(), personId, reason: 'A lost telephone', ...input } },
  );
const enable = (by: Browser, personId: string) =>
  by.ask('mutation ($input: EnablePersonInput!) { enablePerson(input: $input) { id isDisabled } }', {
    input: { requestId: newId(), personId },
  });
const code = ({ errors }: { errors?: { extensions: { code: string } }[] }) =>
  errors?.[0]?.extensions.code ?? null;
const idOf = async (email: string): Promise<string> =>
  (
    await doors.rows('select p.id from person p join auth_user u on u.id = p.user_id where u.email = $1', [
      email,
    ])
  )[0].id;
const mails = (recipient: string, kind: string) =>
  doors.rows('select text_body from outbox_mail where recipient = $1 and kind = $2 order by created_at', [
    recipient,
    kind,
  ]);

describe('keeping somebody from signing in', () => {
  it('signs them out everywhere at once, sockets included, and lets them in by no way', async () => {
    const desk = await doors.newcomer('lost@lyon.example');
    const phone = doors.browser();
    await phone.signIn('lost@lyon.example', goodPassword, doors.b);
    const sockets = [await desk.socket(doors.a), await phone.socket(doors.b)];
    await doors.browser().post('/sign-in/link', { email: 'lost@lyon.example' });
    await expect.poll(() => mails('lost@lyon.example', 'sign-in-link'), patience).toHaveLength(1);
    const [link] = await mails('lost@lyon.example', 'sign-in-link');
    const id = await idOf('lost@lyon.example');

    const { data } = await disable(admin, id);
    expect(data.disablePerson).toEqual({ id, isDisabled: true, appointments: [{ role: 'DELEGATE' }] });
    for (const socket of sockets) expect((await socket.closed).code).toBe(4403);
    await expect.poll(() => desk.name(doors.a), patience).toBeNull();
    await expect.poll(() => phone.name(doors.b), patience).toBeNull();

    const right = await doors.browser().signIn('lost@lyon.example', goodPassword);
    const unknown = await doors.browser().signIn('nobody@lyon.example', goodPassword);
    expect([right.status, right.body]).toEqual([unknown.status, unknown.body]);
    const token = /link#(\S+)/.exec(link.text_body)![1]!;
    expect((await doors.browser().post('/sign-in/link/open', { token })).status).toBe(404);
    for (const path of ['/sign-in/link', '/password/forgotten'])
      expect((await doors.browser().post(path, { email: 'lost@lyon.example' })).body.status).toBe('sent');
    await doors.a.app.services.streams.hub.poll();
    expect(await mails('lost@lyon.example', 'sign-in-link')).toHaveLength(1);
    expect(await mails('lost@lyon.example', 'password-reset')).toEqual([]);
  });

  it('leaves their appointments, which hold again once they may sign in', async () => {
    const desk = await doors.newcomer('back@lyon.example');
    const id = await idOf('back@lyon.example');
    await disable(admin, id);
    const { data } = await enable(second, id);
    expect(data.enablePerson).toEqual({ id, isDisabled: false });
    expect((await desk.signIn('back@lyon.example', goodPassword)).status).toBe(200);
    const { data: mine } = await desk.ask('{ viewer { appointments { role body { slug } } } }');
    expect(mine.viewer.appointments).toEqual([{ role: 'DELEGATE', body: { slug: 'hanoi' } }]);
  });

  it('is written in the history of the administrator’s body and in the person’s own', async () => {
    const desk = await doors.newcomer('noted@lyon.example');
    const id = await idOf('noted@lyon.example');
    await disable(admin, id);
    await enable(admin, id);
    await desk.signIn('noted@lyon.example', goodPassword);
    const { data } = await desk.ask('{ viewer { history { nodes { kind actor { name } } } } }');
    const told = data.viewer.history.nodes.filter((one: { kind: string }) => /^account/.test(one.kind));
    expect(told).toEqual([
      { kind: 'account.enabled', actor: { name: 'Person of head@lyon.example' } },
      { kind: 'account.disabled', actor: { name: 'Person of head@lyon.example' } },
    ]);
    const body = await admin.ask('{ body(slug: "hanoi") { history { nodes { kind person { id } } } } }');
    expect(body.data.body.history.nodes.slice(0, 2)).toEqual([
      { kind: 'account.enabled', person: { id } },
      { kind: 'account.disabled', person: { id } },
    ]);
  });

  it('is for administrators, and told to nobody else', async () => {
    const desk = await doors.newcomer('target@lyon.example');
    const eve = await doors.newcomer('eve@lyon.example');
    const id = await idOf('target@lyon.example');
    expect(code(await disable(doors.browser(), id))).toBe('UNAUTHENTICATED');
    for (const who of [id, newId(), 'x']) expect(code(await disable(eve, who))).toBe('FORBIDDEN');
    expect(code(await enable(eve, id))).toBe('FORBIDDEN');
    expect(code(await disable(admin, newId()))).toBe('NOT_FOUND');
    expect(code(await disable(admin, id, { reason: ' ' }))).toBe('INVALID');
    expect(code(await enable(admin, id))).toBe('CONFLICT');
    expect(await desk.name()).toBe('Person of target');
    await disable(admin, id);
    expect(code(await disable(admin, id))).toBe('CONFLICT');
    const look = '($id: ID!) { person(id: $id) { isDisabled } }';
    expect((await eve.ask(`query ${look}`, { id })).data.person).toEqual({ isDisabled: null });
    expect((await admin.ask(`query ${look}`, { id })).data.person).toEqual({ isDisabled: true });
    const found = '{ people(search: "of target") { totalCount } }';
    expect((await eve.ask(found)).data.people.totalCount).toBe(0);
    expect((await admin.ask(found)).data.people.totalCount).toBe(1);
  });

  it('is refused for oneself, for the demonstration’s people, and for the last administrator', async () => {
    expect(code(await disable(admin, await idOf('head@lyon.example')))).toBe('CONFLICT');
    const [{ id }] = await doors.rows(`select id from person where slug = 'han-seo-yeon'`);
    expect(code(await disable(admin, id))).toBe('FORBIDDEN');
    // Only administrators for good count: an office that ends by itself leaves the house to nobody.
    const temporary = await administrator('interim@lyon.example');
    const office = `role = 'ADMINISTRATOR' and person_id <> $1`;
    const head = await idOf('head@lyon.example');
    await doors.rows(`update appointment set to_date = '2090-01-01' where ${office}`, [head]);
    expect(code(await disable(temporary, head))).toBe('CONFLICT');
    await doors.rows(`update appointment set to_date = null where ${office}`, [head]);
    expect(code(await disable(temporary, head))).toBeNull();
    expect(code(await enable(second, head))).toBeNull();
    await admin.signIn('head@lyon.example', goodPassword);
  });

  it('of two administrators who shut each other out at once leaves one', async () => {
    const [one, other] = [
      await administrator('left@lyon.example'),
      await administrator('right@lyon.example'),
    ];
    const answers = await Promise.all([
      disable(one, await idOf('right@lyon.example')),
      disable(other, await idOf('left@lyon.example')),
    ]);
    const codes = answers.map(code);
    expect(codes.filter((one) => one === null)).toHaveLength(1);
    expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(codes.find((one) => one !== null));
  });

  it('keeps them out of new offices, and whoever operates the machine can let them in again', async () => {
    await doors.newcomer('operator@lyon.example');
    const id = await idOf('operator@lyon.example');
    const [{ id: bodyId }] = await doors.rows(`select id from body where slug = 'hanoi'`);
    await disable(admin, id);
    const appoint = await admin.ask('mutation ($input: AppointInput!) { appoint(input: $input) { id } }', {
      input: { requestId: newId(), personId: id, bodyId, role: 'STAFF', ground: 'A letter' },
    });
    expect(code(appoint)).toBe('CONFLICT');
    const made = { email: 'operator@lyon.example', name: 'X', body: 'hanoi' };
    expect(await administratorCommand(doors.databaseUrl, origin, made, () => undefined)).toBe(0);
    expect((await doors.browser().signIn('operator@lyon.example', goodPassword)).status).toBe(200);
  });
});

describe('changing one’s address', () => {
  const change = (browser: Browser, email: string, currentPassword?: string) =>
    browser.post('/address/change', { email, ...(currentPassword ? { currentPassword } : {}) });
  const confirm = (browser: Browser, token: string) => browser.post('/address/confirm', { token });
  const tokenTo = async (email: string): Promise<string> => {
    await expect
      .poll(async () => (await mails(email, 'address-confirm')).length, patience)
      .toBeGreaterThan(0);
    return /address#(\S+)/.exec((await mails(email, 'address-confirm')).at(-1).text_body)![1]!;
  };

  it('needs the new one to answer, tells the old one, and links to the old one work no more', async () => {
    const desk = await doors.newcomer('old@lyon.example');
    await doors.browser().post('/password/forgotten', { email: 'old@lyon.example' });
    await expect.poll(() => mails('old@lyon.example', 'password-reset'), patience).toHaveLength(1);
    const [reset] = await mails('old@lyon.example', 'password-reset');
    expect(await change(desk, 'New@Lyon.example', goodPassword)).toMatchObject({
      status: 200,
      body: { status: 'sent' },
    });
    const token = await tokenTo('new@lyon.example');
    expect((await desk.ask('{ viewer { email } }')).data.viewer.email).toBe('old@lyon.example');
    const [kept] = await doors.rows(`select * from single_use_link where purpose = 'ADDRESS'`);
    expect(JSON.stringify(kept)).not.toContain(token);

    // A mail scanner follows the link; it is a page like any other.
    expect(await confirm(doors.browser(), token)).toMatchObject({ status: 200, body: { status: 'changed' } });
    await expect
      .poll(async () => (await desk.ask('{ viewer { email } }')).data.viewer.email, patience)
      .toBe('new@lyon.example');
    expect((await mails('old@lyon.example', 'address-changed')).length).toBe(1);
    expect((await confirm(doors.browser(), token)).status).toBe(404);
    const old = /new-password#(\S+)/.exec(reset.text_body)![1]!;
    const taken = { token: old, password: 'another four rivers at dusk' };
    expect((await doors.browser().post('/password/new', taken)).status).toBe(404);
    expect((await doors.browser().signIn('old@lyon.example', goodPassword)).status).toBe(401);
    expect((await doors.browser().signIn('new@lyon.example', goodPassword)).status).toBe(200);
  });

  it('asks for the password, or for a sign-in of just now where there is none', async () => {
    const desk = await doors.newcomer('careful@lyon.example');
    expect(await change(desk, 'thief@lyon.example')).toMatchObject({
      status: 400,
      body: { code: 'INVALID', field: 'currentPassword', reason: 'PASSWORD_NOT_YOURS' },
    });
    expect((await change(desk, 'thief@lyon.example', 'not this one at all')).status).toBe(400);
    expect((await change(doors.browser(), 'thief@lyon.example', goodPassword)).status).toBe(401);
    const user = `user_id = (select id from auth_user where email = 'careful@lyon.example')`;
    await doors.rows(`delete from auth_account where ${user}`);
    await doors.rows(`update auth_session set began_at = now() - interval '20 minutes' where ${user}`);
    expect(await change(desk, 'thief@lyon.example')).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', reason: 'SIGN_IN_AFRESH' },
    });
    await doors.rows(`update auth_session set began_at = now() where ${user}`);
    expect((await change(desk, 'mine@lyon.example')).status).toBe(200);
    await tokenTo('mine@lyon.example');
    expect(await mails('thief@lyon.example', 'address-confirm')).toEqual([]);
  });

  it('answers the same where somebody has the address, and writes to nobody', async () => {
    await doors.newcomer('neighbour@lyon.example');
    const desk = await doors.newcomer('curious@lyon.example');
    const known = await change(desk, 'Neighbour+x@lyon.example', goodPassword);
    const unknown = await change(desk, 'unheard-of@lyon.example', goodPassword);
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    await tokenTo('unheard-of@lyon.example');
    expect(await mails('neighbour+x@lyon.example', 'address-confirm')).toEqual([]);
    const own = await change(desk, 'CURIOUS@lyon.example', goodPassword);
    expect(own).toMatchObject({ status: 400, body: { field: 'email', reason: 'YOUR_ADDRESS_ALREADY' } });
    expect(await change(desk, 'a.homoglyph@lуon.example', goodPassword)).toMatchObject({ status: 400 });
  });

  it('comes too late where the link is old, replaced, or somebody has come to the address since', async () => {
    const desk = await doors.newcomer('late@lyon.example');
    await change(desk, 'first@lyon.example', goodPassword);
    const first = await tokenTo('first@lyon.example');
    await change(desk, 'next@lyon.example', goodPassword);
    const next = await tokenTo('next@lyon.example');
    expect((await confirm(desk, first)).status).toBe(404);
    await doors.newcomer('next@lyon.example');
    const refused = await confirm(desk, next);
    expect(refused).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', reason: 'LINK_USED_UP' } });
    await change(desk, 'last@lyon.example', goodPassword);
    const last = await tokenTo('last@lyon.example');
    await doors.rows(
      `update single_use_link set created_at = now() - interval '2 hours', expires_at = now() - interval '1 hour' where purpose = 'ADDRESS'`,
    );
    expect((await confirm(desk, last)).body).toEqual(refused.body);
    expect((await desk.ask('{ viewer { email } }')).data.viewer.email).toBe('late@lyon.example');
  });

  it('is used once by two who open the link at once, and never for a person of the demonstration', async () => {
    const desk = await doors.newcomer('pair@lyon.example');
    await change(desk, 'paired@lyon.example', goodPassword);
    const token = await tokenTo('paired@lyon.example');
    const answers = await Promise.all([confirm(desk, token), confirm(doors.browser(), token)]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 404]);
    const visitor = doors.browser();
    await visitor.post('/sign-in/demonstration', { slug: 'han-seo-yeon' });
    expect((await change(visitor, 'mine@lyon.example')).status).toBe(403);
  });
});
