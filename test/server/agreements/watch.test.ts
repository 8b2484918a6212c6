// The doors of the domains open on resolvers too, whose decorators need it wherever they are entered first.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchAgreements } from '../../../server/domains/agreements/index.ts';
import { type MailServer, startMailServer } from '../../support/mail-server.ts';
import { until } from '../../support/until.ts';
import { refusal, why } from '../people/people-world.ts';
import { type AgreementWorld, agreementWorld, type Given, isla, lan } from './agreement-world.ts';

let mail: MailServer;
let world: AgreementWorld;

beforeAll(async () => {
  mail = await startMailServer();
  world = await agreementWorld(
    { mail: { smtpUrl: mail.url, from: 'Trellis <trellis@example.org>' } },
    { isStill: false },
  );
});
afterAll(async () => {
  await world?.close();
  await mail?.close();
});

interface Told {
  kind: string;
  day: string | null;
  done: number | null;
  total: number | null;
  asks: boolean;
  by: { name: string } | null;
  thing: { path: string };
}

/** Ten in the morning of a day. */
const at = (day: string) =>
  world.rows(
    `create or replace function house_now() returns timestamptz language sql stable as 'select timestamptz ''${day} 10:00:00Z'''`,
  );
/** The house looks, on two servers at once. */
const watched = async (day: string) => {
  await at(day);
  await Promise.all([watchAgreements(world.app.services), watchAgreements(world.app.services)]);
};
const toldOf = async (slug: string, as: string): Promise<Told[]> =>
  (
    await world.ask(
      '{ inbox { notifications(first: 100) { nodes { kind day done total asks by { name } thing { path } } } } }',
      { as },
    )
  ).data.inbox.notifications.nodes.filter(({ thing }: Told) => thing.path === `/agreements/${slug}`);
const told = (slug: string, as: string, kind: string) =>
  until(`${as} is told of ${kind}`, async () => (await toldOf(slug, as)).find((one) => one.kind === kind));
const kindsTold = async (slug: string, as = lan) =>
  (await toldOf(slug, as)).map(({ kind, day }) => (day ? `${kind} ${day}` : kind)).reverse();
/** All that was committed has been told of. */
const allTold = () =>
  until('that everything has been told of', async () => {
    const [row] = await world.rows(
      `select count(*)::int as behind from stream s left join told t on t.stream_id = s.id where s.kind <> 'person' and s.position > coalesce(t.position, 0)`,
    );
    return row.behind === 0;
  });

/** An agreement of both cities that has come to a state by whatever way, with days of its own. */
async function standing(state: string, days: Record<string, unknown> = {}): Promise<Given> {
  const given = await world.begin();
  await world.rows(
    `update document set audience = 'PARTIES' where id = (select document_id from agreement where id = $1)`,
    [given.id],
  );
  const columns = Object.keys(days);
  await world.rows(
    `update agreement set state = $2, signed_on = '2026-01-10'${columns.map((name, n) => `, ${name} = $${n + 3}`).join('')} where id = $1`,
    [given.id, state, ...Object.values(days)],
  );
  return given;
}
const inForce = (days: Record<string, unknown>) =>
  standing('IN_FORCE', { entered_on: '2026-01-10', term_months: null, ...days });
const stateOf = async (slug: string) => (await world.read(slug))!.state;

describe('the day of an agreement', () => {
  it('brings it into force, once though two servers watch; its people are told before and after', async () => {
    const { id, slug } = await standing('REPORTED_AND_DEPOSITED', {
      entry_rule: 'ON_DAY',
      enters_on: '2027-03-01',
      term_months: 12,
      review_months: 6,
    });
    await watched('2027-02-23');
    for (const who of [lan, isla]) {
      const near = (await toldOf(slug, who)).filter(({ kind }) => kind === 'ENTRY_NEAR');
      expect(near).toMatchObject([{ day: '2027-03-01', asks: false, by: null }]);
    }
    expect(await stateOf(slug)).toBe('REPORTED_AND_DEPOSITED');
    await watched('2027-03-01');
    await watched('2027-03-01');
    expect(await world.read(slug)).toMatchObject({
      state: 'IN_FORCE',
      enteredOn: '2027-03-01',
      endsOn: '2028-02-29',
    });
    await told(slug, isla, 'AGREEMENT_IN_FORCE');
    await allTold();
    const acts = await world.rows(
      `select kind, to_state, actor_id, facts from agreement_act where agreement_id = $1 and kind = 'moved'`,
      [id],
    );
    expect(acts).toEqual([
      { kind: 'moved', to_state: 'IN_FORCE', actor_id: null, facts: { day: '2027-03-01' } },
    ]);
    expect((await toldOf(slug, isla)).filter(({ kind }) => kind === 'AGREEMENT_IN_FORCE')).toHaveLength(1);
  });

  it('that comes before everybody has signed brings nothing into force, and is told of', async () => {
    const { slug } = await standing('SIGNING', { entry_rule: 'ON_DAY', enters_on: '2027-03-01' });
    await watched('2027-03-02');
    expect(await stateOf(slug)).toBe('SIGNING');
    expect(await told(slug, lan, 'ENTRY_MISSED')).toMatchObject({ day: '2027-03-01', asks: true });
  });

  it('ends it where nobody renewed it, a month and a week after it was told of, by mail too', async () => {
    const { id, slug } = await inForce({ ends_on: '2027-06-30', renewal_rule: 'EXPRESS', notice_days: 20 });
    await watched('2027-05-15');
    expect(await kindsTold(slug)).toEqual(['NOTICE_NEAR 2027-06-10']);
    await watched('2027-06-05');
    await watched('2027-06-24');
    await watched('2027-06-24');
    expect((await kindsTold(slug)).sort()).toEqual([
      'END_NEAR 2027-06-30',
      'END_NEAR 2027-06-30',
      'NOTICE_NEAR 2027-06-10',
      'NOTICE_NEAR 2027-06-10',
      'NOTICE_PASSED 2027-06-10',
    ]);
    expect((await toldOf(slug, isla)).find(({ kind }) => kind === 'END_NEAR')?.asks).toBe(true);
    const [{ email }] = await world.rows(
      'select u.email from person p join auth_user u on u.id = p.user_id where p.slug = $1',
      [isla],
    );
    const got = await mail.mailTo(email, ({ text }) => text.includes(slug) && text.includes('It ends'));
    expect(got.text).toMatch(/It ends on 30 June 2027: Memorandum/);
    await watched('2027-06-30');
    expect(await stateOf(slug)).toBe('IN_FORCE');
    await watched('2027-07-01');
    expect(await stateOf(slug)).toBe('EXPIRED');
    const [{ over }] = await world.rows('select over_on::text as over from agreement where id = $1', [id]);
    expect(over).toBe('2027-06-30');
    await told(slug, isla, 'AGREEMENT_OVER');
  });

  it('renews it where its own words say so and no party has objected; over the end of a February, and for missed years at once', async () => {
    const { slug } = await inForce({
      ends_on: '2024-02-29',
      entered_on: '2023-03-01',
      renewal_rule: 'TACIT',
      renewal_months: 12,
      notice_days: 30,
    });
    await watched('2027-02-10');
    expect(await world.read(slug)).toMatchObject({ state: 'RENEWED', endsOn: '2027-02-28' });
    const { history } = (await world.read(slug))!;
    expect(history.filter(({ toState }) => toState === 'RENEWED')).toHaveLength(3);
    await watched('2027-03-01');
    expect(await world.read(slug)).toMatchObject({ state: 'RENEWED', endsOn: '2028-02-29' });
    expect(await told(slug, isla, 'AGREEMENT_RENEWED')).toMatchObject({ by: null });
  });

  it('does not renew what is suspended: who leads it is asked', async () => {
    const { slug } = await standing('SUSPENDED', {
      entered_on: '2026-01-10',
      term_months: null,
      ends_on: '2027-06-30',
      renewal_rule: 'TACIT',
      renewal_months: 12,
    });
    await watched('2027-06-25');
    expect(await told(slug, lan, 'END_NEAR')).toMatchObject({ asks: true });
    await watched('2027-07-02');
    expect(await stateOf(slug)).toBe('SUSPENDED');
    await world.act(slug, 'RESUME');
    await watched('2027-07-02');
    expect(await stateOf(slug)).toBe('RENEWED');
  });

  it('lets it go on after a suspension that was until a day', async () => {
    const { slug } = await standing('SUSPENDED', {
      entered_on: '2026-01-10',
      is_open_ended: true,
      term_months: null,
      suspended_until: '2027-04-30',
    });
    await watched('2027-04-30');
    expect(await stateOf(slug)).toBe('SUSPENDED');
    await watched('2027-05-01');
    expect(await stateOf(slug)).toBe('IN_FORCE');
  });

  it('begins its review, and the next one comes by its rhythm', async () => {
    const { slug, id } = await inForce({
      is_open_ended: true,
      review_months: 12,
      next_review_on: '2027-01-10',
    });
    await watched('2026-12-20');
    expect(await told(slug, lan, 'REVIEW_NEAR')).toMatchObject({ day: '2027-01-10', asks: false });
    await watched('2027-01-10');
    expect(await stateOf(slug)).toBe('UNDER_REVIEW');
    expect(await told(slug, lan, 'REVIEW_DUE')).toMatchObject({ asks: true });
    await world.act(slug, 'CONTINUE');
    const [{ next }] = await world.rows('select next_review_on::text as next from agreement where id = $1', [
      id,
    ]);
    expect(next).toBe('2028-01-10');
  });
});

describe('notice', () => {
  const give = (given: Given, as: string, more: Record<string, unknown> = {}) =>
    world.read(given.slug, as).then((seen) =>
      world.tell(
        'giveNotice',
        {
          agreementId: given.id,
          partyId: seen?.parties.find(({ body }) => body.slug === 'dundee')?.id ?? given.id,
          ground: 'The hall is closed.',
          ...more,
        },
        as,
        { select: '{ noticeGivenOn noticeBy { body { slug } } }' },
      ),
    );
  const tacit = () =>
    inForce({ ends_on: '2027-12-31', renewal_rule: 'TACIT', renewal_months: 12, notice_days: 90 });

  it('that a party gives in time lets it end on its last day, and all are told', async () => {
    await at('2027-09-01');
    const given = await tacit();
    const answer = await give(given, isla, { on: '2027-08-30', paper: 'Letter 12' });
    expect(answer.data.giveNotice).toEqual({
      noticeGivenOn: '2027-08-30',
      noticeBy: { body: { slug: 'dundee' } },
    });
    expect(await told(given.slug, lan, 'NOTICE_GIVEN')).toMatchObject({ day: '2027-12-31' });
    await watched('2028-01-01');
    expect(await stateOf(given.slug)).toBe('EXPIRED');
  });

  it('is refused too late, before its day, twice, where nothing is renewed, and to whoever does not act for the party', async () => {
    await at('2027-10-10');
    const given = await tacit();
    expect(why(await give(given, isla))).toBe('INVALID on NOTICE_TOO_LATE');
    expect(why(await give(given, isla, { on: '2027-11-01' }))).toBe('INVALID on DAY_TO_COME');
    expect(refusal(await give(given, isla, { on: '2027-10-02', ground: '' }))).toBe('INVALID ground');
    expect(refusal(await give(given, lan, { on: '2027-10-02' }))).toBe('FORBIDDEN');
    expect(refusal(await give(given, 'rizky-pratama'))).toBe('NOT_FOUND');
    expect(refusal(await give(given, isla, { on: '2027-10-02' }))).toBeNull();
    expect(why(await give(given, isla, { on: '2027-10-02' }))).toBe('CONFLICT NOTICE_GIVEN_ALREADY');
    expect(why(await give(await inForce({ ends_on: '2027-12-31' }), isla))).toBe('CONFLICT NOTHING_TO_RENEW');
    expect(refusal(await give(await standing('SIGNED'), isla))).toBe('ILLEGAL_TRANSITION');
  });
});

describe('who is asked for an opinion and stays silent', () => {
  it('is written down as silent, by nobody; nothing moves by it, and a late answer counts', async () => {
    await at('2026-11-10');
    const { id, slug } = await world.begin();
    await world.act(slug, 'NEGOTIATE');
    await world.act(slug, 'AGREE_TEXT');
    await world.step(slug, 'hanoi', 'propose', 'SENT', lan, {
      papers: [{ key: 'dossier', words: 'Tờ trình 12, 1/10' }],
    });
    const run = async () => (await world.read(slug))!.runs.find(({ party }) => party.body.slug === 'hanoi')!;
    const step = async () => (await run()).steps.at(-1)!;
    const { dueOn } = await step();
    const [{ before, after }] = await world.rows(
      `select ($1::date - 1)::text as before, ($1::date + 1)::text as after`,
      [dueOn],
    );
    await watched(before);
    await watched(before);
    expect((await toldOf(slug, lan)).filter(({ kind }) => kind === 'STEP_NEAR')).toMatchObject([
      { day: dueOn },
    ]);
    await watched(dueOn!);
    expect((await step()).opinions.map(({ kind }) => kind)).toEqual(['REQUESTED', 'REQUESTED']);
    await watched(after);
    await watched(after);
    expect((await step()).opinions.map(({ kind }) => kind)).toEqual(['NO_REPLY_IN_TIME', 'NO_REPLY_IN_TIME']);
    expect(await stateOf(slug)).toBe('CONSULTING');
    expect(await told(slug, lan, 'OPINION_MISSING')).toMatchObject({ asks: true, by: null });
    expect(await told(slug, lan, 'STEP_OVERDUE')).toMatchObject({ asks: true });
    const silence = await world.rows(
      `select actor_id from agreement_act where agreement_id = $1 and facts->>'opinion' = 'NO_REPLY_IN_TIME'`,
      [id],
    );
    expect(silence).toEqual([{ actor_id: null }, { actor_id: null }]);
    const agree = async () => {
      const { id: runId } = await run();
      return world.tell('takeStep', { agreementId: id, runId, step: 'consult', outcome: 'ALL_AGREE' }, lan);
    };
    expect(refusal(await agree())).toBe('CONFLICT');
    for (const consultee of ['ministry-of-foreign-affairs', 'agencies-concerned'])
      await world.told('recordOpinion', {
        agreementId: id,
        runId: (await run()).id,
        step: 'consult',
        consultee,
        kind: 'AGREES',
      });
    expect(refusal(await agree())).toBeNull();
  });
});

describe('signing', () => {
  it('asks whose turn it is, says how many have signed, and tells all who must know of a refusal', async () => {
    await at('2026-11-12');
    const { id, slug } = await world.decided();
    await world.act(slug, 'OPEN_SIGNING');
    await allTold();
    expect((await kindsTold(slug, isla)).includes('SIGNATURE_ASKED')).toBe(false);
    await world.sign(slug, 'Vũ Đức Thành', lan);
    expect(await told(slug, isla, 'SIGNATURE_GIVEN')).toMatchObject({ done: 1, total: 2 });
    expect(await told(slug, isla, 'SIGNATURE_ASKED')).toMatchObject({ asks: true });
    const { signatories } = (await world.read(slug))!;
    await world.told(
      'refuseSignature',
      { agreementId: id, signatoryId: signatories[1]!.id, reason: 'The council has changed its mind.' },
      isla,
    );
    expect(await told(slug, lan, 'SIGNATURE_REFUSED')).toMatchObject({ done: 1, total: 2, asks: true });
    expect(await stateOf(slug)).toBe('SIGNING');
  });

  it('is told to nobody of a party before the agreement is shared with it', async () => {
    const { slug } = await world.begin();
    await world.act(slug, 'NEGOTIATE');
    await world.act(slug, 'AGREE_TEXT');
    await allTold();
    const people = await world.rows(
      `select distinct b.slug from notification n join agreement a on a.id = n.thing_id
        join appointment ap on ap.person_id = n.person_id join body b on b.id = ap.body_id where a.slug = $1`,
      [slug],
    );
    expect(people.map(({ slug: body }) => body)).not.toContain('dundee');
  });
});
