import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PeopleWorld, peopleWorld, refusal } from './people-world.ts';

let world: PeopleWorld;
let hanoi: string;
const ground = 'Letter of the People’s Committee';
const lan = 'nguyen-thu-lan';

beforeAll(async () => {
  world = await peopleWorld();
  hanoi = await world.body('hanoi');
});
afterAll(() => world.close());
// Each test fails with tokens of its own; how often one may is tried in test/server/sign-in/limits.test.ts.
beforeEach(() => world.rows('delete from attempt'));

const invite = (
  input: Record<string, unknown>,
  as: string | null = lan,
  actingFor: string | undefined = hanoi,
) =>
  world.tell(
    'invite',
    { email: 'someone@example.org', bodyId: hanoi, role: 'DELEGATE', ground, language: 'en', ...input },
    as,
    {
      select: '{ id email name role state expiresAt sentAt body { slug } invitedBy { name } }',
      ...(as === lan && actingFor ? { actingFor } : {}),
    },
  );
const accept = (token: string, as: string | null, requestId = randomUUID()) =>
  world.tell('acceptInvitation', { token, requestId }, as, { select: '{ id role body { slug } ground }' });
const look = (token: string, as: string | null = null) =>
  world.ask(
    'query ($token: String!) { invitation(token: $token) { role name language expiresAt isForViewer hasAccount body { slug name } invitedBy { name } } }',
    { variables: { token }, as },
  );
const mails = (email: string) =>
  world.rows('select * from outbox_mail where recipient = $1 order by created_at', [email]);
const tokenFor = async (email: string): Promise<string> =>
  /\/invitation#(\S+)/.exec((await mails(email)).at(-1).text_body)![1]!;
const row = async (id: string) => (await world.rows('select * from invitation where id = $1', [id]))[0];

describe('inviting somebody', () => {
  it('writes to them in their language, with a link whose token is kept nowhere else', async () => {
    const { data } = await invite({ email: 'Hoa@Example.org ', name: ' Hoa  Nguyễn', language: 'vi' });
    expect(data.invite).toMatchObject({
      email: 'hoa@example.org',
      name: 'Hoa Nguyễn',
      state: 'OPEN',
      body: { slug: 'hanoi' },
      invitedBy: { name: 'Nguyễn Thu Lan' },
    });
    expect(Date.parse(data.invite.expiresAt) - Date.parse(data.invite.sentAt)).toBeLessThanOrEqual(
      72 * 3_600_000,
    );
    const [mail] = await mails('hoa@example.org');
    expect(mail).toMatchObject({ kind: 'invitation', language: 'vi', subject: 'Lời mời thay mặt Hà Nội' });
    expect(mail.text_body).toContain(`${world.origin}/invitation#`);
    const token = await tokenFor('hoa@example.org');
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect((await row(data.invite.id)).token_hash).toEqual(createHash('sha256').update(token).digest());
    const [entry] = (await world.audit('hanoi')).slice(-1);
    expect(entry).toMatchObject({ kind: 'invitation.sent', subject_id: data.invite.id, actor: lan });
    const kept = await world.rows(
      'select facts, (select result from request r where r.action = $1 limit 1) from entry',
      ['invite'],
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(JSON.stringify(kept)).not.toContain('hoa@example.org');
  });

  it('answers the same for an address that is known and one that is not', async () => {
    await world.newcomer('known', 'Known', 'known@example.org');
    const known = await invite({ email: 'known@example.org' });
    const unknown = await invite({ email: 'unknown@example.org' });
    const shape = ({ data }: typeof known) => ({
      ...data.invite,
      id: '',
      email: '',
      sentAt: '',
      expiresAt: '',
    });
    expect(shape(known)).toEqual(shape(unknown));
    expect(await mails('known@example.org')).toHaveLength(1);
    expect(await mails('unknown@example.org')).toHaveLength(1);
  });

  it('sent again replaces the one that was open', async () => {
    const first = await invite({ email: 'again@example.org' });
    const old = await tokenFor('again@example.org');
    await invite({ email: 'AGAIN@example.org' });
    expect((await row(first.data.invite.id)).revoked_at).not.toBeNull();
    expect(refusal(await look(old))).toBe('INVITE_INVALID');
    expect(refusal(await look(await tokenFor('again@example.org')))).toBeNull();
  });

  it('sent twice by one click is sent once', async () => {
    const requestId = randomUUID();
    const input = { email: 'once@example.org', requestId };
    const answers = await Promise.all([invite(input), invite(input), invite(input)]);
    expect(new Set(answers.map((one) => one.data.invite.id)).size).toBe(1);
    expect(await mails('once@example.org')).toHaveLength(1);
  });

  it.each([
    ['email', 'nobody'],
    ['email', 'а.homoglyph@example.org'],
    ['email', 'zero\u200bwidth@example.org'],
    ['email', 'bidi\u202e@example.org'],
    ['email', 'full＠example.org'],
    ['email', 'a@example.org\r\nBcc: b@example.org'],
    ['email', `${'x'.repeat(250)}@example.org`],
    ['name', 'Ho\u200bàng'],
    ['name', 'a\u202egpj.exe'],
    ['name', 'x'.repeat(121)],
    ['name', 'Bcc:\r\nx'],
    ['name', '…'],
    ['ground', '  '],
  ])('refuses the %s %j in words, and sends nothing', async (field, value) => {
    const before = await world.rows(
      'select (select count(*) from invitation) as i, (select count(*) from outbox_mail) as m',
    );
    const answer = await invite({ [field]: value });
    expect(refusal(answer)).toBe(`INVALID ${field}`);
    expect(answer.errors?.[0]?.message.length).toBeGreaterThan(20);
    expect(
      await world.rows(
        'select (select count(*) from invitation) as i, (select count(*) from outbox_mail) as m',
      ),
    ).toEqual(before);
  });

  it('is refused with a role above one’s own, for a body one has no say over, and to strangers', async () => {
    const singapore = await world.body('singapore');
    expect(refusal(await invite({ role: 'ADMINISTRATOR' }))).toBe('FORBIDDEN');
    expect(refusal(await invite({ bodyId: singapore, role: 'FOCAL_POINT' }, 'tan-wei-ling'))).toBe(
      'FORBIDDEN',
    );
    expect(refusal(await invite({ bodyId: singapore }))).toBe('FORBIDDEN');
    expect(refusal(await invite({}, 'rizky-pratama'))).toBe('FORBIDDEN');
    expect(refusal(await invite({}, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await invite({ bodyId: randomUUID() }))).toBe('NOT_FOUND');
    expect(refusal(await invite({ tokenHash: 'x' }))).toBe('BAD_USER_INPUT');
  });

  it('comes to an end for who sends very many in an hour', async () => {
    const [person] = await world.rows(`select id from person where slug = 'anong-srisuk'`);
    const chiangMai = await world.body('chiang-mai');
    await world.rows(
      `insert into invitation (id, email, body_id, role, ground, token_hash, invited_by_id, expires_at)
       select gen_random_uuid(), n || '@example.org', $1, 'STAFF', 'x', sha256(n::text::bytea), $2, now() + interval '1 day' from generate_series(1, 60) n`,
      [chiangMai, person.id],
    );
    const answer = await invite({ bodyId: chiangMai }, 'anong-srisuk');
    expect(refusal(answer)).toBe('RATE_LIMITED');
    expect(answer.errors?.[0]?.extensions.retryAfter).toBeGreaterThan(0);
  });

  it('is listed for who oversees the body, and for nobody else', async () => {
    const query = '{ body(slug: "hanoi") { invitations { email state } } }';
    const { data } = await world.ask(query, { as: lan });
    expect(data.body.invitations.map((one: { email: string }) => one.email)).toContain('hoa@example.org');
    for (const as of [null, 'rizky-pratama', 'le-minh-chau', 'isla-mcallister']) {
      expect((await world.ask(query, { as })).data.body.invitations).toEqual([]);
    }
  });
});

describe('an invitation’s link', () => {
  it('shows a visitor the body, the role, who invites and until when, and nobody’s address', async () => {
    await invite({ email: 'looker@example.org', name: 'Looker' });
    const token = await tokenFor('looker@example.org');
    const answer = await look(token);
    expect(answer.data.invitation).toMatchObject({
      role: 'DELEGATE',
      name: 'Looker',
      body: { slug: 'hanoi' },
      invitedBy: { name: 'Nguyễn Thu Lan' },
      isForViewer: null,
      hasAccount: false,
    });
    expect(JSON.stringify(answer)).not.toMatch(/@example\.org/);
  });

  it('is not used up by being opened, by a mail scanner or by people', async () => {
    await invite({ email: 'scanned@example.org' });
    await world.newcomer('scanned');
    const token = await tokenFor('scanned@example.org');
    for (let time = 0; time < 5; time += 1) {
      await fetch(`${world.url}/invitation#${token}`);
      await fetch(`${world.url}/invitation?token=${token}`, { method: 'HEAD' });
      await look(token);
    }
    expect(refusal(await accept(token, 'scanned'))).toBeNull();
  });

  it('gives one and the same answer when it is unknown, used, withdrawn or out of date', async () => {
    await world.newcomer('late');
    const dead: string[] = ['', 'x', 'A'.repeat(43), `${'A'.repeat(43)}\u0000`.slice(0, 43), "' or true --"];
    await invite({ email: 'late@example.org', role: 'STAFF' });
    const expired = await tokenFor('late@example.org');
    await world.rows(
      `update invitation set created_at = now() - interval '4 days', expires_at = now() - interval '1 second' where email = 'late@example.org'`,
    );
    dead.push(expired);
    const revoked = await invite({ email: 'late@example.org', role: 'MEMBER' });
    dead.push(await tokenFor('late@example.org'));
    await world.tell('revokeInvitation', { invitationId: revoked.data.invite.id }, lan, {
      select: '{ slug }',
      actingFor: hanoi,
    });
    await invite({ email: 'late@example.org', role: 'DELEGATE' });
    const used = await tokenFor('late@example.org');
    await accept(used, 'late');
    dead.push(used);
    const answers: Awaited<ReturnType<typeof look>>[] = [];
    for (const token of dead) {
      await world.rows('delete from attempt');
      answers.push(await look(token), await look(token, 'late'), await accept(token, 'late'));
    }
    const said = new Set(
      answers.map(({ status, errors }) =>
        JSON.stringify([status, errors?.[0]?.message, errors?.[0]?.extensions]),
      ),
    );
    expect([...said]).toHaveLength(1);
    expect([...said][0]).toContain('INVITE_INVALID');
  });
});

describe('accepting an invitation', () => {
  it('appoints who accepts it, on its ground, by who invited, and writes both down', async () => {
    const personId = await world.newcomer('guest');
    await invite({ email: 'guest@example.org' });
    const token = await tokenFor('guest@example.org');
    expect((await look(token, 'guest')).data.invitation).toMatchObject({
      isForViewer: true,
      hasAccount: true,
    });
    const { data } = await accept(token, 'guest');
    expect(data.acceptInvitation).toMatchObject({ role: 'DELEGATE', ground, body: { slug: 'hanoi' } });
    const audit = (await world.audit('hanoi')).slice(-2);
    expect(audit.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['appointment.made', 'guest'],
      ['invitation.accepted', 'guest'],
    ]);
    expect(audit[1]!.facts).toMatchObject({ personId, role: 'DELEGATE' });
    const [made] = await world.rows(
      `select p.slug from appointment a join person p on p.id = a.made_by_id where a.id = $1`,
      [data.acceptInvitation.id],
    );
    expect(made.slug).toBe(lan);
  });

  it('happens once, however many accept at the same moment', async () => {
    await world.newcomer('eager');
    await invite({ email: 'eager@example.org' });
    const token = await tokenFor('eager@example.org');
    const answers = await Promise.all([1, 2, 3, 4].map(() => accept(token, 'eager')));
    expect(answers.map(refusal).sort()).toEqual(['INVITE_INVALID', 'INVITE_INVALID', 'INVITE_INVALID', null]);
    const held = await world.rows(
      `select 1 from appointment a join person p on p.id = a.person_id where p.slug = 'eager'`,
    );
    expect(held).toHaveLength(1);
  });

  it('is answered again as before when the same request comes again', async () => {
    await world.newcomer('retry');
    await invite({ email: 'retry@example.org' });
    const token = await tokenFor('retry@example.org');
    const requestId = randomUUID();
    const first = await accept(token, 'retry', requestId);
    expect((await accept(token, 'retry', requestId)).data).toEqual(first.data);
  });

  it('is refused to somebody else, to an address that was not verified, and to strangers, and stays open', async () => {
    await world.newcomer('other');
    await world.newcomer('meant');
    await invite({ email: 'meant@example.org' });
    const token = await tokenFor('meant@example.org');
    expect((await look(token, 'other')).data.invitation.isForViewer).toBe(false);
    expect(refusal(await accept(token, 'other'))).toBe('INVITE_INVALID');
    expect(refusal(await accept(token, null))).toBe('UNAUTHENTICATED');
    await world.rows(`update auth_user set email_verified = false where email = 'meant@example.org'`);
    expect((await look(token, 'meant')).data.invitation.isForViewer).toBe(false);
    expect(refusal(await accept(token, 'meant'))).toBe('INVITE_INVALID');
    await world.rows(`update auth_user set email_verified = true where email = 'meant@example.org'`);
    expect(refusal(await accept(token, 'meant'))).toBeNull();
  });

  it('is refused where who sent it has lost the office since, and not where they handed it over', async () => {
    await world.newcomer('lets-in');
    await world.given('lets-in', 'hanoi', 'FOCAL_POINT');
    await world.newcomer('follows');
    await world.newcomer('accomplice');
    await world.newcomer('expected');
    const [office] = await world.rows(
      `select a.id from appointment a join person p on p.id = a.person_id where p.slug = 'lets-in'`,
    );
    await invite({ email: 'accomplice@example.org', role: 'FOCAL_POINT' }, 'lets-in');
    await invite({ email: 'expected@example.org' }, 'lets-in');
    await world.tell('endAppointment', { appointmentId: office.id, ground }, lan, { actingFor: hanoi });
    expect(refusal(await accept(await tokenFor('accomplice@example.org'), 'accomplice'))).toBe(
      'INVITE_INVALID',
    );
    const [kept] = await world.rows(
      `select accepted_at, exists (select from appointment a join person p on p.id = a.person_id where p.slug = 'accomplice') as "isIn"
         from invitation where email = 'accomplice@example.org'`,
    );
    expect(kept).toEqual({ accepted_at: null, isIn: false });

    const next = await world.given('follows', 'hanoi', 'FOCAL_POINT');
    await world.rows('update appointment set handed_to_id = $2 where id = $1', [office.id, next]);
    expect(refusal(await accept(await tokenFor('expected@example.org'), 'expected'))).toBeNull();
  });

  it('leaves who holds the office already with the one they hold, for good', async () => {
    await world.newcomer('holder');
    const held = await world.given('holder', 'hanoi', 'DELEGATE', { to: '2099-01-01' });
    await invite({ email: 'holder@example.org' });
    const { data } = await accept(await tokenFor('holder@example.org'), 'holder');
    expect(data.acceptInvitation.id).toBe(held);
    expect((await world.rows('select to_date from appointment where id = $1', [held]))[0].to_date).toBeNull();
  });
});

describe('taking an invitation back', () => {
  const revoke = (invitationId: string, as: string | null, actingFor?: string) =>
    world.tell('revokeInvitation', { invitationId }, as, {
      select: '{ slug invitations { id } }',
      ...(actingFor ? { actingFor } : {}),
    });

  it('ends its link and writes it down', async () => {
    const { data } = await invite({ email: 'back@example.org' });
    const { data: after } = await revoke(data.invite.id, lan, hanoi);
    expect(after.revokeInvitation.invitations.map((one: { id: string }) => one.id)).not.toContain(
      data.invite.id,
    );
    expect(refusal(await look(await tokenFor('back@example.org')))).toBe('INVITE_INVALID');
    expect((await world.audit('hanoi')).at(-1)).toMatchObject({
      kind: 'invitation.revoked',
      subject_id: data.invite.id,
    });
    expect(refusal(await revoke(data.invite.id, lan, hanoi))).toBe('CONFLICT');
  });

  it('looks to who does not oversee the body as if there were none', async () => {
    const { data } = await invite({ email: 'secret@example.org' });
    const foreign = await revoke(data.invite.id, 'isla-mcallister');
    const none = await revoke(randomUUID(), 'isla-mcallister');
    const said = (answer: typeof none) => [
      answer.status,
      answer.errors?.[0]?.message.replace(/[0-9a-f-]{36}/, ''),
      refusal(answer),
    ];
    expect(said(foreign)).toEqual(said(none));
    expect(refusal(await revoke(data.invite.id, null))).toBe('UNAUTHENTICATED');
  });

  it('comes too late once it was accepted; of the two at once, one has its way', async () => {
    for (let round = 0; round < 3; round += 1) {
      const slug = `race-${round}`;
      await world.newcomer(slug);
      const { data } = await invite({ email: `${slug}@example.org` });
      const token = await tokenFor(`${slug}@example.org`);
      const [accepted, revoked] = await Promise.all([
        accept(token, slug),
        revoke(data.invite.id, lan, hanoi),
      ]);
      expect([refusal(accepted), refusal(revoked)].filter((one) => one === null)).toHaveLength(1);
    }
  });
});

describe('sending an invitation again', () => {
  const resend = (invitationId: string, as: string | null = lan, actingFor: string | undefined = hanoi) =>
    world.tell('resendInvitation', { invitationId }, as, {
      select: '{ id state sentAt expiresAt invitedBy { name } }',
      ...(as === lan && actingFor ? { actingFor } : {}),
    });

  it('writes a new link that works for three days, and the one before works no more', async () => {
    const { id } = (await invite({ email: 'once-more@example.org' })).data.invite;
    const first = await tokenFor('once-more@example.org');
    await world.rows(
      `update invitation set created_at = now() - interval '9 days', expires_at = now() - interval '6 days' where id = $1`,
      [id],
    );
    const { data } = await resend(id, 'tran-duc-minh');
    expect(data.resendInvitation).toMatchObject({ id, state: 'OPEN', invitedBy: { name: 'Trần Đức Minh' } });
    const holds = Date.parse(data.resendInvitation.expiresAt) - Date.parse(data.resendInvitation.sentAt);
    expect(holds).toBe(72 * 3_600_000);
    expect(await mails('once-more@example.org')).toHaveLength(2);
    const second = await tokenFor('once-more@example.org');
    expect(second).not.toBe(first);
    expect(refusal(await look(first))).toBe('INVITE_INVALID');
    expect((await look(second)).data.invitation.body.slug).toBe('hanoi');
    expect((await world.audit('hanoi')).at(-1)).toMatchObject({
      kind: 'invitation.sent',
      subject_id: id,
      facts: { again: true },
    });
  });

  it('is done once for one click, and no more than five times in a day', async () => {
    const { id } = (await invite({ email: 'often@example.org' })).data.invite;
    const click = { invitationId: id, requestId: randomUUID() };
    const answers = await Promise.all(
      [1, 2].map(() => world.tell('resendInvitation', click, 'tran-duc-minh')),
    );
    expect(answers.map(refusal)).toEqual([null, null]);
    expect(await mails('often@example.org')).toHaveLength(2);
    const more = [];
    for (let n = 0; n < 4; n++) more.push(refusal(await resend(id, 'tran-duc-minh')));
    expect(more).toEqual([null, null, null, 'RATE_LIMITED']);
  });

  it('is refused for one that was taken back, and looks to others as if there were none', async () => {
    const { id } = (await invite({ email: 'taken-back@example.org' })).data.invite;
    expect(refusal(await resend(id, null))).toBe('UNAUTHENTICATED');
    expect(refusal(await resend(id, 'han-seo-yeon'))).toBe('NOT_FOUND');
    expect(refusal(await resend(randomUUID(), lan))).toBe('NOT_FOUND');
    await world.tell('revokeInvitation', { invitationId: id }, lan, { actingFor: hanoi });
    expect(refusal(await resend(id))).toBe('CONFLICT');
    expect(await mails('taken-back@example.org')).toHaveLength(1);
  });
});
