import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { councilSimple } from '../../../server/database/procedures/council-simple.ts';
import { refusal, why } from '../people/people-world.ts';
import { type AgreementWorld, agreementWorld, hanoi, isla, lan } from './agreement-world.ts';

let world: AgreementWorld;

beforeAll(async () => {
  world = await agreementWorld();
});
afterAll(() => world?.close());

const stranger = 'rizky-pratama';
const report = [
  { key: 'report', words: 'BC 120, 20/11' },
  { key: 'copy', words: 'CV 121, 20/11' },
];

describe('an agreement', () => {
  it('goes from its text through both parties’ procedures to signature, report and force', async () => {
    const { slug } = await world.decided();
    expect((await world.act(slug, 'OPEN_SIGNING')).state).toBe('SIGNING');
    expect((await world.sign(slug, 'Vũ Đức Thành', lan)).signatories.map((one) => one.isNext)).toEqual([
      false,
      true,
    ]);
    const signed = await world.sign(slug, 'Morag Sinclair', isla);
    expect(signed.state).toBe('SIGNED');
    expect(signed.runs.map((run) => run.atStep)).toEqual(['report', 'publish']);
    expect(signed.runs[0]!.steps.at(-1)!.dueOn).toBe('2026-11-25');
    expect((await world.step(slug, 'dundee', 'publish', 'FILED', isla)).state).toBe('SIGNED');
    const done = await world.step(slug, 'hanoi', 'report', 'REPORTED', lan, { papers: report });
    expect(done.state).toBe('IN_FORCE');
    expect([done.enteredOn, done.endsOn]).toEqual(['2026-11-10', '2029-11-09']);
    const states = done.history.flatMap(({ toState }) => (toState ? [toState] : [])).reverse();
    expect(states).toEqual([
      'IDEA',
      'NEGOTIATING',
      'TEXT_AGREED',
      'CONSULTING',
      'DECIDED',
      'SIGNING',
      'SIGNED',
      'REPORTED_AND_DEPOSITED',
      'IN_FORCE',
    ]);
    expect(
      why(
        await world.tell(
          'changeAgreement',
          { agreementId: done.id, version: done.version, terms: { termMonths: 1 } },
          lan,
        ),
      ),
    ).toBe('ILLEGAL_TRANSITION CHANGED_BY_AMENDMENT');
    for (const act of ['AGREE_TEXT', 'OPEN_SIGNING', 'REOPEN_TEXT'])
      expect(
        why(
          await world.tell(
            'moveAgreement',
            { agreementId: done.id, version: done.version, act, ground: 'Why not' },
            lan,
          ),
        ),
      ).toBe('ILLEGAL_TRANSITION ACT_OUT_OF_PLACE');
  });

  it('is its owner’s alone until it is shared with the parties, and its history stays with those who are let in', async () => {
    const { id, slug } = await world.begin();
    for (const as of [isla, stranger, null]) expect(await world.read(slug, as)).toBeNull();
    await world.rows(
      `update document set audience = 'PARTIES' where id = (select document_id from agreement where id = $1)`,
      [id],
    );
    expect((await world.read(slug, isla))!.history).not.toEqual([]);
    for (const as of [stranger, null]) expect(await world.read(slug, as)).toBeNull();
    await world.rows(
      `update document set audience = 'PUBLIC' where id = (select document_id from agreement where id = $1)`,
      [id],
    );
    const seen = (await world.read(slug, null))!;
    expect([seen.history, seen.runs]).toEqual([[], []]);
    expect(seen.parties.map((one) => one.legalName)).toEqual([hanoi.en, 'Dundee City Council']);
    const texts = await world.rows(
      'select d.audience from agreement_text t join document d on d.id = t.document_id where t.agreement_id = $1',
      [id],
    );
    expect(texts).toEqual([{ audience: 'PUBLIC' }, { audience: 'PUBLIC' }]);
  });

  it('is refused with the reason where what is said of it can’t be', async () => {
    const parties = [
      { bodyId: await world.body('hanoi'), legalName: hanoi },
      { bodyId: await world.body('dundee'), legalName: { en: 'Dundee City Council' } },
    ];
    const sound = {
      title: { en: 'A title' },
      purpose: { en: 'A purpose' },
      kind: 'MEMORANDUM',
      languages: ['en'],
      parties,
    };
    const wrong = [
      [{ entryRule: 'ON_DAY', entersOn: '2027-02-30' }, 'INVALID entersOn NO_DAY'],
      [{ entryRule: 'ON_DAY' }, 'INVALID entersOn ENTRY_DAY_NEEDED'],
      [
        { entryRule: 'ON_DAY', entersOn: '2027-02-01', endsOn: '2027-01-31' },
        'INVALID endsOn DAY_BEFORE_BEGIN',
      ],
      [{ termMonths: 12, endsOn: '2027-01-31' }, 'INVALID termMonths ONE_END_ONLY'],
      [{ termMonths: 0 }, 'INVALID termMonths NUMBER_OUT_OF_RANGE'],
      [{ endsOn: '0000-01-01' }, 'INVALID endsOn NO_DAY'],
      [{ renewalRule: 'TACIT', termMonths: 12 }, 'INVALID renewalMonths RENEWAL_LENGTH_NEEDED'],
      [{ parties: parties.slice(0, 1) }, 'INVALID parties TWO_PARTIES_NEEDED'],
      [{ parties: [parties[0], parties[0]] }, 'INVALID parties THERE_TWICE'],
      [{ languages: [] }, 'INVALID languages EMPTY'],
      [{ languages: ['fr'] }, 'INVALID languages NO_SUCH_LANGUAGE'],
      [{ title: { en: ' ' } }, 'INVALID title EMPTY'],
      [{ instrument: 'AMENDMENT' }, 'INVALID changesId NAMES_WHAT_IT_CHANGES'],
      [
        {
          parties: [
            parties[0],
            {
              ...parties[1],
              contactId: (await world.rows(`select id from person where slug = $1`, [lan]))[0].id,
            },
          ],
        },
        'INVALID contactId NOT_FOR_THE_PARTY',
      ],
    ] as const;
    for (const [more, code] of wrong)
      expect(why(await world.tell('beginAgreement', { ...sound, ...more }, lan)), JSON.stringify(more)).toBe(
        code,
      );
    expect(refusal(await world.tell('beginAgreement', sound, null))).toBe('UNAUTHENTICATED');
    expect(why(await world.tell('beginAgreement', sound, 'ngo-gia-han'))).toBe(
      'FORBIDDEN AGREEMENT_BEGINNERS_ONLY',
    );
    const { slug, id } = await world.begin({ termMonths: null });
    const amendment = { ...sound, instrument: 'AMENDMENT', changesId: id };
    expect(why(await world.tell('beginAgreement', amendment, lan))).toBe('ILLEGAL_TRANSITION NOT_SIGNED_YET');
    await world.act(slug, 'NEGOTIATE');
    const { version } = (await world.read(slug))!;
    expect(why(await world.tell('moveAgreement', { agreementId: id, version, act: 'AGREE_TEXT' }, lan))).toBe(
      'INVALID termMonths TERM_NEEDED',
    );
    const changed = await world.told('changeAgreement', {
      agreementId: id,
      version,
      terms: { isOpenEnded: true },
    });
    expect((await world.act(slug, 'AGREE_TEXT')).version).toBeGreaterThan(changed.version);
  });

  it('has the successor as a party’s point of contact once the office is handed over, while it is not over', async () => {
    const contactId = await world.newcomer('contact');
    const toPersonId = await world.newcomer('next-contact');
    const appointmentId = await world.given('contact', 'dundee', 'STAFF');
    const parties = [
      { bodyId: await world.body('hanoi'), legalName: hanoi },
      { bodyId: await world.body('dundee'), legalName: { en: 'Dundee City Council' }, contactId },
    ];
    const [open, over] = [await world.begin({ parties }), await world.begin({ parties })];
    await world.act(over.slug, 'WITHDRAW', { ground: 'It was not needed.' });
    await world.tell('handOver', { appointmentId, toPersonId, ground: 'She moves on.' }, isla);
    const contacts = ({ id }: { id: string }) =>
      world.rows('select contact_id from agreement_party where agreement_id = $1 and place = 1', [id]);
    expect([await contacts(open), await contacts(over)]).toEqual([
      [{ contact_id: toPersonId }],
      [{ contact_id: contactId }],
    ]);
    const seen = (await world.read(open.slug))!;
    expect(seen.history[0]?.kind).toBe('contact.succeeded');
    expect(seen.version).toBeGreaterThan(open.version);
  });

  it('lets nobody write in its text once that is agreed, and everybody again when it is opened', async () => {
    const { id, slug } = await world.begin();
    await world.act(slug, 'NEGOTIATE');
    await world.act(slug, 'AGREE_TEXT');
    const [{ section_id: sectionId }] = await world.rows(
      'select s.id as section_id from section s join agreement a on a.document_id = s.document_id where a.id = $1',
      [id],
    );
    expect(refusal(await world.tell('renameSection', { sectionId, title: 'Another' }, lan))).toBe(
      'NOT_FOUND',
    );
    await world.rows(
      `update document set audience = 'PARTIES' where id = (select document_id from agreement where id = $1)`,
      [id],
    );
    expect(
      refusal(
        await world.tell(
          'moveAgreement',
          { agreementId: id, version: (await world.read(slug))!.version, act: 'REOPEN_TEXT' },
          lan,
        ),
      ),
    ).toBe('INVALID ground');
    const opened = await world.act(slug, 'REOPEN_TEXT', { ground: 'Article 1 is to be worded anew.' });
    expect([opened.state, opened.textHash, opened.runs]).toEqual(['NEGOTIATING', null, []]);
    expect((await world.tell('renameSection', { sectionId, title: 'Another' }, lan)).errors).toBeUndefined();
  });

  it('is moved by one of two who move it at once; the other is told that it has changed', async () => {
    const { id, version } = await world.begin();
    await world.rows(
      `update document set audience = 'PARTIES' where id = (select document_id from agreement where id = $1)`,
      [id],
    );
    expect(why(await world.tell('moveAgreement', { agreementId: id, version, act: 'NEGOTIATE' }, isla))).toBe(
      'FORBIDDEN AGREEMENT_LEADERS_ONLY',
    );
    const move = () => world.tell('moveAgreement', { agreementId: id, version, act: 'NEGOTIATE' }, lan);
    const answers = await Promise.all([move(), move()]);
    expect(answers.map(why).sort()).toEqual(['CONFLICT AGREEMENT_CHANGED', null]);
    expect(
      refusal(await world.tell('moveAgreement', { agreementId: id, version, act: 'NEGOTIATE' }, stranger)),
    ).toBe('NOT_FOUND');
  });

  it('whose parties need no procedure is decided with its text: a domestic one', async () => {
    const parties = [
      { bodyId: await world.body('hanoi'), legalName: hanoi },
      {
        bodyId: await world.body('vietnam-association-of-architects'),
        legalName: { en: 'Vietnam Association of Architects' },
      },
    ];
    const { slug } = await world.begin({ kind: 'DOMESTIC_COOPERATION', parties, languages: ['vi'] });
    await world.act(slug, 'NEGOTIATE');
    const { id, state, version } = await world.act(slug, 'AGREE_TEXT');
    expect(state).toBe('DECIDED');
    const open = { agreementId: id, version, act: 'OPEN_SIGNING' };
    expect(why(await world.tell('moveAgreement', open, lan))).toBe('CONFLICT SIGNATORIES_NEEDED');
  });

  it('has its parties and signatories settled, one after the other', async () => {
    const { id, slug } = await world.decided();
    const { version, parties } = (await world.read(slug))!;
    const one = { bodyId: await world.body('hanoi'), legalName: hanoi };
    const set = {
      agreementId: id,
      version,
      parties: [one, { bodyId: await world.body('daegu'), legalName: { en: 'Daegu' } }],
    };
    expect(why(await world.tell('setAgreementParties', set, lan))).toBe(
      'ILLEGAL_TRANSITION CHANGED_BY_AMENDMENT',
    );
    const signatory = { partyId: parties[1]!.id, name: 'Lan', capacity: { en: 'Director' } };
    const [{ id: personId }] = await world.rows('select id from person where slug = $1', [lan]);
    expect(
      why(
        await world.tell(
          'setSignatories',
          { agreementId: id, version, signatories: [{ ...signatory, personId }] },
          lan,
        ),
      ),
    ).toBe('INVALID personId NOT_FOR_THE_PARTY');
    expect(
      why(await world.tell('setSignatories', { agreementId: id, version, signatories: [signatory] }, isla)),
    ).toBe('FORBIDDEN AGREEMENT_DRAFTERS_ONLY');
    await world.act(slug, 'OPEN_SIGNING');
    const now = (await world.read(slug))!.version;
    expect(
      refusal(
        await world.tell('setSignatories', { agreementId: id, version: now, signatories: [signatory] }, lan),
      ),
    ).toBe('ILLEGAL_TRANSITION');
  });

  it('can have its parties changed while it is written', async () => {
    const { id, version } = await world.begin();
    const parties = [
      { bodyId: await world.body('hanoi'), legalName: hanoi },
      { bodyId: await world.body('daegu'), legalName: { en: 'Daegu Metropolitan City' } },
    ];
    const changed = await world.told('setAgreementParties', { agreementId: id, version, parties });
    expect(changed.parties.map((party) => party.body.slug)).toEqual(['hanoi', 'daegu']);
    expect(refusal(await world.tell('setAgreementParties', { agreementId: id, version, parties }, lan))).toBe(
      'CONFLICT',
    );
  });
});

describe('a party’s procedure', () => {
  it('skips no step, takes silence for no consent, and goes above where somebody disagrees', async () => {
    const { id, slug } = await world.begin();
    await world.act(slug, 'NEGOTIATE');
    const { runs, state } = await world.act(slug, 'AGREE_TEXT');
    expect(state).toBe('TEXT_AGREED');
    const runId = runs.find((run) => run.party.body.slug === 'hanoi')!.id;
    const take = (step: string, outcome: string, more = {}, as = lan) =>
      world.tell('takeStep', { agreementId: id, runId, step, outcome, ...more }, as);
    const opinion = (consultee: string, kind: string, more = {}) =>
      world.tell('recordOpinion', { agreementId: id, runId, step: 'consult', consultee, kind, ...more }, lan);
    expect(why(await take('decide', 'APPROVED'))).toBe('ILLEGAL_TRANSITION STEP_MOVED_ON');
    expect(why(await take('propose', 'APPROVED'))).toBe('ILLEGAL_TRANSITION STEP_MOVED_ON');
    expect(why(await take('propose', 'SENT'))).toBe('INVALID papers PAPERS_NEEDED');
    expect(refusal(await take('propose', 'SENT', {}, stranger))).toBe('NOT_FOUND');
    await world.step(slug, 'hanoi', 'propose', 'SENT', lan, { papers: [{ key: 'dossier', words: 'TT 12' }] });
    expect(why(await take('consult', 'ALL_AGREE'))).toBe('CONFLICT OPINIONS_AWAITED');
    expect(why(await take('consult', 'DISAGREEMENT'))).toBe('CONFLICT NOBODY_DISAGREES');
    expect(why(await opinion('agencies-concerned', 'NO_REPLY_IN_TIME'))).toBe('INVALID kind STILL_IN_TIME');
    expect(refusal(await opinion('somebody-else', 'AGREES'))).toBe('NOT_FOUND');
    expect(refusal(await opinion('agencies-concerned', 'DISAGREES'))).toBe('INVALID words');
    expect(why(await opinion('agencies-concerned', 'AGREES', { answeredOn: '2099-01-01' }))).toBe(
      'INVALID answeredOn DAY_TO_COME',
    );
    expect(why(await opinion('agencies-concerned', 'AGREES', { answeredOn: '2020-01-01' }))).toBe(
      'INVALID answeredOn DAY_BEFORE_BEGIN',
    );
    expect((await opinion('ministry-of-foreign-affairs', 'AGREES')).errors).toBeUndefined();
    expect(why(await take('consult', 'ALL_AGREE'))).toBe('CONFLICT OPINIONS_AWAITED');
    expect(
      (await opinion('agencies-concerned', 'DISAGREES', { words: 'The budget has no line for it.' })).errors,
    ).toBeUndefined();
    expect(why(await take('consult', 'ALL_AGREE'))).toBe('CONFLICT NOT_ALL_AGREE');
    const up = await world.step(slug, 'hanoi', 'consult', 'DISAGREEMENT', lan, {
      ground: 'The Department of Finance disagrees.',
    });
    expect(up.state).toBe('ESCALATED');
    const consented = await world.step(slug, 'hanoi', 'ask-prime-minister', 'CONSENTS', lan, {
      ground: 'VB 88/TTg',
    });
    expect(consented.state).toBe('CONSENTED');
    expect(consented.runs[0]!.steps.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['propose', 'SENT'],
      ['consult', 'DISAGREEMENT'],
      ['ask-prime-minister', 'CONSENTS'],
      ['decide', null],
    ]);
  });

  it('counts no working days over a year whose days off nobody has loaded', async () => {
    const { id, slug } = await world.begin();
    await world.act(slug, 'NEGOTIATE');
    const { runs } = await world.act(slug, 'AGREE_TEXT');
    const runId = runs.find((run) => run.party.body.slug === 'hanoi')!.id;
    const input = {
      agreementId: id,
      runId,
      step: 'propose',
      outcome: 'SENT',
      papers: [{ key: 'dossier', words: 'TT 12' }],
    };
    await world.rows(`update holiday_list set country = 'ZZ' where country = 'VN'`);
    expect(why(await world.tell('takeStep', input, lan))).toBe('CONFLICT NO_HOLIDAY_LIST');
    await world.rows(`update holiday_list set country = 'VN' where country = 'ZZ'`);
    expect((await world.tell('takeStep', input, lan)).errors).toBeUndefined();
  });

  it('is recorded by its own people and by no other party’s', async () => {
    const { id, slug } = await world.begin();
    await world.rows(
      `update document set audience = 'PARTIES' where id = (select document_id from agreement where id = $1)`,
      [id],
    );
    await world.act(slug, 'NEGOTIATE');
    const { runs } = await world.act(slug, 'AGREE_TEXT');
    const run = (party: string) => runs.find((one) => one.party.body.slug === party)!.id;
    const review = { agreementId: id, runId: run('dundee'), step: 'legal-review', outcome: 'NO_CHANGE' };
    expect(why(await world.tell('takeStep', review, lan))).toBe('FORBIDDEN PARTY_PEOPLE_ONLY');
    expect(
      refusal(
        await world.tell(
          'takeStep',
          { ...review, runId: run('hanoi'), step: 'propose', outcome: 'SENT' },
          isla,
        ),
      ),
    ).toBe('FORBIDDEN');
    expect((await world.tell('takeStep', review, isla)).errors).toBeUndefined();
    const refused = { ...review, step: 'committee', outcome: 'NOT_APPROVED', ground: 'No budget this year.' };
    await world.told('takeStep', refused, isla);
    expect((await world.read(slug))!.state).toBe('REFUSED');
  });

  it('that an administrator publishes runs to its end with another graph, while earlier runs end under their version', async () => {
    await world.newcomer('clerk');
    await world.given('clerk', 'daegu', 'ADMINISTRATOR');
    const words = (en: string) => ({ en });
    const way = { needs: 'NOTHING', needsGround: false, ends: null } as const;
    const common = {
      actor: words('Clerk'),
      asks: null,
      roles: [],
      consultees: [],
      clock: null,
      documents: [],
      source: null,
    };
    const graph = {
      start: 'sound',
      steps: [
        {
          ...common,
          key: 'sound',
          phase: 'PREPARATION',
          title: words('Sounding'),
          outcomes: [
            { ...way, key: 'A', name: words('To the mayor'), to: 'mayor' },
            { ...way, key: 'B', name: words('To the assembly'), to: 'assembly' },
          ],
        },
        {
          ...common,
          key: 'mayor',
          phase: 'DECISION',
          title: words('Mayor'),
          outcomes: [
            { ...way, key: 'YES', name: words('Yes'), to: 'sign' },
            { ...way, key: 'PASS', name: words('Pass on'), to: 'assembly' },
          ],
        },
        {
          ...common,
          key: 'assembly',
          phase: 'DECISION',
          title: words('Assembly'),
          outcomes: [
            { ...way, key: 'YES', name: words('Yes'), to: 'sign' },
            { ...way, key: 'NO', name: words('No'), to: null, ends: 'REFUSED' },
          ],
        },
        {
          ...common,
          key: 'sign',
          phase: 'SIGNING',
          title: words('Signing'),
          outcomes: [{ ...way, key: 'SIGNED', name: words('Signed'), to: null, ends: 'COMPLETED' }],
        },
      ],
    };
    const input = {
      slug: 'daegu-short',
      after: 0,
      jurisdiction: 'KR',
      name: words('Daegu, in short'),
      level: words('Metropolitan city'),
      about: words('A third procedure with another graph.'),
      kinds: ['MEMORANDUM'],
      sources: [],
      toConfirm: [],
      graph: JSON.stringify(graph),
    };
    const publish = (more = {}, as = 'clerk') =>
      world.tell('publishProcedure', { ...input, ...more }, as, {
        select: '{ slug number version { id number graph } }',
      });
    expect(refusal(await publish({}, lan))).toBe('FORBIDDEN');
    expect(refusal(await publish({}, null as never))).toBe('UNAUTHENTICATED');
    expect(refusal(await publish({ graph: '{' }))).toBe('INVALID graph');
    expect(refusal(await publish({ graph: JSON.stringify({ ...graph, more: 1 }) }))).toBe('INVALID graph');
    const dead = graph.steps.map((step) => (step.key === 'assembly' ? { ...step, outcomes: [] } : step));
    expect(why(await publish({ graph: JSON.stringify({ ...graph, steps: dead }) }))).toBe(
      'INVALID graph UNSOUND_PROCEDURE',
    );
    expect(why(await publish({ jurisdiction: 'Korea' }))).toBe('INVALID jurisdiction NO_COUNTRY');
    const published = await publish();
    expect(published.data.publishProcedure.number).toBe(1);
    const [{ id: procedureId }] = await world.rows(`select id from procedure where slug = 'daegu-short'`);
    const parties = [
      { bodyId: await world.body('hanoi'), legalName: hanoi },
      {
        bodyId: await world.body('vietnam-association-of-architects'),
        legalName: { en: 'Another party' },
        procedureId,
      },
    ];
    const { id, slug } = await world.begin({ parties });
    await world.act(slug, 'NEGOTIATE');
    await world.act(slug, 'AGREE_TEXT');
    // A new version leaves it on its own: there the assembly could not be passed on to.
    expect(why(await publish())).toBe('CONFLICT PROCEDURE_CHANGED');
    const shorter = graph.steps.map((step) =>
      step.key === 'mayor' ? { ...step, outcomes: step.outcomes.slice(0, 1) } : step,
    );
    expect(
      (await publish({ after: 1, graph: JSON.stringify({ ...graph, steps: shorter }) })).data.publishProcedure
        .number,
    ).toBe(2);
    await world.step(slug, 'vietnam-association-of-architects', 'sound', 'A', lan);
    await world.step(slug, 'vietnam-association-of-architects', 'mayor', 'PASS', lan);
    const decided = await world.step(slug, 'vietnam-association-of-architects', 'assembly', 'YES', lan);
    expect([decided.state, decided.runs[0]!.version.number]).toEqual(['DECIDED', 1]);
    const signatories = decided.parties.map(({ id: partyId }, at) => ({
      partyId,
      name: `Signatory ${'AB'[at]}`,
      capacity: { en: 'Mayor' },
    }));
    await world.told('setSignatories', { agreementId: id, version: decided.version, signatories });
    await world.act(slug, 'OPEN_SIGNING');
    await world.sign(slug, 'Signatory A', lan);
    const signed = await world.sign(slug, 'Signatory B', lan);
    expect([signed.state, signed.runs[0]!.ending]).toEqual(['IN_FORCE', 'COMPLETED']);
    expect(JSON.stringify(councilSimple.graph)).not.toContain('assembly');
  });
});

describe('a signature', () => {
  it('is of the text that was agreed, in its turn, by its party’s people, and only while signing is open', async () => {
    const { id, slug } = await world.decided();
    const { signatories, textHash } = (await world.read(slug))!;
    const sign = (at: number, more: object, as: string) =>
      world.tell(
        'recordSignature',
        {
          agreementId: id,
          signatoryId: signatories[at]!.id,
          textHash,
          signedOn: '2026-11-10',
          place: 'Hà Nội',
          originals: 2,
          ...more,
        },
        as,
      );
    expect(why(await sign(0, {}, lan))).toBe('ILLEGAL_TRANSITION ACT_OUT_OF_PLACE');
    await world.act(slug, 'OPEN_SIGNING');
    expect(why(await sign(1, {}, isla))).toBe('CONFLICT NOT_THEIR_TURN');
    expect(why(await sign(1, {}, lan))).toBe('FORBIDDEN PARTY_PEOPLE_ONLY');
    expect(refusal(await sign(0, {}, stranger))).toBe('NOT_FOUND');
    expect(why(await sign(0, { textHash: '0'.repeat(64) }, lan))).toBe('CONFLICT TEXT_DIFFERS');
    expect(why(await sign(0, { signedOn: '2027-02-30' }, lan))).toBe('INVALID signedOn NO_DAY');
    expect(why(await sign(0, { signedOn: '2099-01-01' }, lan))).toBe('INVALID signedOn DAY_TO_COME');
    expect(why(await sign(0, { originals: 0 }, lan))).toBe('INVALID originals NUMBER_OUT_OF_RANGE');
    expect((await sign(0, {}, lan)).errors).toBeUndefined();
    expect(why(await sign(0, {}, lan))).toBe('CONFLICT SIGNED_ALREADY');
    expect(
      why(
        await world.tell(
          'moveAgreement',
          {
            agreementId: id,
            version: (await world.read(slug))!.version,
            act: 'REOPEN_TEXT',
            ground: 'Because',
          },
          lan,
        ),
      ),
    ).toBe('ILLEGAL_TRANSITION NOBODY_REFUSED');
    const no = { agreementId: id, signatoryId: signatories[1]!.id, reason: 'The council voted against it.' };
    expect(refusal(await world.tell('refuseSignature', no, lan))).toBe('FORBIDDEN');
    await world.told('refuseSignature', no, isla);
    expect(refusal(await sign(1, {}, isla))).toBe('CONFLICT');
    const opened = await world.act(slug, 'REOPEN_TEXT', { ground: 'Article 6 is taken out.' });
    expect([opened.state, opened.signatories.map((one) => one.signature)]).toEqual([
      'NEGOTIATING',
      [null, null],
    ]);
  });
});

describe('after the signature', () => {
  const force = async () => {
    const { id, slug } = await world.decided();
    await world.act(slug, 'OPEN_SIGNING');
    await world.sign(slug, 'Vũ Đức Thành', lan);
    await world.sign(slug, 'Morag Sinclair', isla);
    await world.step(slug, 'dundee', 'publish', 'FILED', isla);
    await world.step(slug, 'hanoi', 'report', 'REPORTED', lan, { papers: report });
    return { id, slug };
  };

  it('a party is succeeded in all agreements at once, with the ground, and the one before stays in the history', async () => {
    const { slug } = await force();
    const { slug: draft } = await world.begin();
    const input = {
      fromBodyId: await world.body('dundee'),
      toBodyId: await world.body('wuhan'),
      legalName: { en: 'Tayside Council' },
      ground: 'An order of 2026',
      effectiveOn: '2026-11-20',
    };
    const tell = (more = {}, as: string | null = lan) =>
      world.tell('succeedParty', { ...input, ...more }, as, { select: '' });
    expect(why(await tell({ toBodyId: input.fromBodyId }))).toBe('INVALID toBodyId PARTY_ALREADY');
    expect(refusal(await tell({ effectiveOn: '2026-02-30' }))).toBe('INVALID effectiveOn');
    expect(why(await tell({}, stranger))).toBe('CONFLICT PARTY_TO_NONE');
    const { data } = await tell();
    expect(data.succeedParty).toBeGreaterThanOrEqual(2);
    for (const one of [slug, draft])
      expect((await world.read(one))!.parties.map((party) => party.body.slug)).toEqual(['hanoi', 'wuhan']);
    const answer = await world.ask(
      `query ($slug: String!) { agreement(slug: $slug) { formerParties { leftOn body { slug } } parties { since succeededOn succeeds { body { slug } } } } }`,
      { variables: { slug }, as: lan },
    );
    expect(answer.data.agreement.formerParties).toEqual([{ leftOn: '2026-11-20', body: { slug: 'dundee' } }]);
    expect(answer.data.agreement.parties[1]).toEqual({
      since: '2026-11-20',
      succeededOn: 'An order of 2026',
      succeeds: { body: { slug: 'dundee' } },
    });
    expect(await world.read(slug, isla)).toBeNull();
  });

  it('it is reviewed, suspended, resumed, renewed and ended, each with its ground', async () => {
    const { slug } = await force();
    expect((await world.act(slug, 'REVIEW')).state).toBe('UNDER_REVIEW');
    expect((await world.act(slug, 'CONTINUE')).state).toBe('IN_FORCE');
    expect((await world.act(slug, 'SUSPEND', { ground: 'A storm.', until: '2027-01-31' })).state).toBe(
      'SUSPENDED',
    );
    expect((await world.act(slug, 'RESUME')).state).toBe('IN_FORCE');
    const { id, version } = (await world.read(slug))!;
    const renew = (until: string) =>
      world.tell(
        'moveAgreement',
        { agreementId: id, version, act: 'RENEW', ground: 'Both wish it.', until },
        lan,
      );
    expect(why(await renew('2029-11-09'))).toBe('INVALID until DAY_BEFORE_END');
    expect((await world.act(slug, 'RENEW', { ground: 'Both wish it.', until: '2032-11-09' })).endsOn).toBe(
      '2032-11-09',
    );
    expect(
      why(
        await world.tell(
          'moveAgreement',
          { agreementId: id, version: (await world.read(slug))!.version, act: 'EXPIRE' },
          lan,
        ),
      ),
    ).toBe('ILLEGAL_TRANSITION TERM_NOT_OVER');
    expect((await world.act(slug, 'TERMINATE', { ground: 'By agreement.', paper: 'CV 7' })).state).toBe(
      'TERMINATED',
    );
    expect((await world.act(slug, 'NOTIFY')).state).toBe('NOTIFIED');
    for (const act of ['RESUME', 'REVIEW', 'WITHDRAW'])
      expect(
        refusal(
          await world.tell(
            'moveAgreement',
            { agreementId: id, version: (await world.read(slug))!.version, act, ground: 'Again' },
            lan,
          ),
        ),
      ).toBe('ILLEGAL_TRANSITION');
  });

  it('it is amended by an agreement that takes the same path', async () => {
    const { id: changesId, slug: original } = await force();
    expect(
      refusal(
        await world.tell(
          'changeAgreement',
          {
            agreementId: changesId,
            version: (await world.read(original))!.version,
            title: { en: 'Another title' },
          },
          lan,
        ),
      ),
    ).toBe('ILLEGAL_TRANSITION');
    const { slug } = await world.decided({ instrument: 'AMENDMENT', changesId });
    await world.act(slug, 'OPEN_SIGNING');
    await world.sign(slug, 'Vũ Đức Thành', lan);
    await world.sign(slug, 'Morag Sinclair', isla);
    await world.step(slug, 'dundee', 'publish', 'FILED', isla);
    await world.step(slug, 'hanoi', 'report', 'REPORTED', lan, { papers: report });
    expect((await world.read(original))!.state).toBe('AMENDED');
  });
});

describe('a version in another language', () => {
  it('is stale as soon as its source has changed since the two were compared', async () => {
    const { id, slug } = await world.begin();
    const sections = await world.rows(
      'select s.id, t.place from section s join agreement_text t on t.document_id = s.document_id where t.agreement_id = $1 order by t.place',
      [id],
    );
    const input = { agreementId: id, sectionId: sections[1].id, sourceSectionId: sections[0].id };
    const pairs = async () => {
      const answer = await world.ask(
        `query ($slug: String!) { agreement(slug: $slug) { texts { language pairs { isStale } } } }`,
        { variables: { slug }, as: lan },
      );
      return answer.data.agreement.texts;
    };
    await world.told('checkTranslation', input);
    expect(await pairs()).toEqual([
      { language: 'vi', pairs: [] },
      { language: 'en', pairs: [{ isStale: false }] },
    ]);
    await world.rows(
      `insert into document_update (stream_id, position, section_id, data) select d.stream_id, e.position, $1, '\\x00' from agreement a join document d on d.id = a.document_id
         join entry e on e.stream_id = d.stream_id where a.id = $2 and not exists (select 1 from document_update u where u.stream_id = e.stream_id and u.position = e.position)
         and e.position > (select checked_at_position from agreement_section_pair where section_id = $3) limit 1`,
      [sections[0].id, id, sections[1].id],
    );
    expect((await pairs())[1].pairs).toEqual([{ isStale: true }]);
    expect(refusal(await world.tell('checkTranslation', { ...input, sectionId: sections[0].id }, lan))).toBe(
      'NOT_FOUND',
    );
    expect(refusal(await world.tell('checkTranslation', input, stranger))).toBe('NOT_FOUND');
  });
});

describe('an obligation', () => {
  const query = `query ($slug: String!) { agreement(slug: $slug) { obligations { id article party { body { slug } } commitment { id words counts dueKind } } } }`;
  const due = { kind: 'BY_RULE', rule: { every: 1, unit: 'YEAR', from: '2027-10-02' } };

  it('is a commitment of each party that makes it, due once the agreement binds and no longer than that', async () => {
    const { id, slug } = await world.begin();
    const read = async () =>
      (await world.ask(query, { variables: { slug }, as: lan })).data.agreement.obligations;
    const add = {
      agreementId: id,
      article: '4.1',
      words: 'Invite three young designers',
      language: 'en',
      due,
    };
    await world.told('addObligation', add);
    const obligations = await read();
    expect(obligations.map((one: { party: { body: { slug: string } } }) => one.party.body.slug)).toEqual([
      'hanoi',
      'dundee',
    ]);
    const { id: commitmentId, ...commitment } = obligations[0].commitment;
    const reword = { commitmentId, version: 1, words: 'Invite four' };
    expect(why(await world.tell('editCommitment', reword, lan))).toBe('CONFLICT HELD_BY_ANOTHER');
    expect(commitment).toEqual({
      words: 'Invite three young designers',
      counts: false,
      dueKind: 'BY_RULE',
    });
    expect(refusal(await world.tell('addObligation', { ...add, article: ' ' }, lan))).toBe('INVALID article');
    expect(refusal(await world.tell('addObligation', add, isla))).toBe('NOT_FOUND');
    const remove = { agreementId: id, obligationId: obligations[1].id };
    expect(refusal(await world.tell('removeObligation', remove, stranger))).toBe('NOT_FOUND');
    await world.told('removeObligation', remove);
    expect(refusal(await world.tell('removeObligation', remove, lan))).toBe('NOT_FOUND');
    expect(await read()).toHaveLength(1);
    await world.rows(
      `update agreement set state = 'REPORTED_AND_DEPOSITED', signed_on = '2026-11-01' where id = $1`,
      [id],
    );
    await world.act(slug, 'ENTER_INTO_FORCE');
    expect((await read())[0].commitment.counts).toBe(true);
    expect(refusal(await world.tell('addObligation', add, lan))).toBe('ILLEGAL_TRANSITION');
    await world.act(slug, 'SUSPEND', { ground: 'A storm.' });
    expect((await read())[0].commitment.counts).toBe(false);
  });
});

describe('what sources say', () => {
  const query = `query ($slug: String!) { agreement(slug: $slug) { claims { id subject words source sourcedOn holds ground settledFor { slug } } } }`;

  it('stands beside what others say until who leads the agreement settles it, once', async () => {
    const { id, slug } = await world.begin();
    const read = async () => (await world.ask(query, { variables: { slug }, as: lan })).data.agreement.claims;
    const state = { agreementId: id, subject: 'When it is signed', source: 'A report' };
    await world.told('stateClaim', { ...state, words: { en: 'In 2024' }, sourcedOn: '2024-05-01' });
    await world.told('stateClaim', { ...state, words: { en: 'In 2025' } });
    const claims = await read();
    expect(
      claims.map(({ words, holds }: { words: string; holds: boolean | null }) => [words, holds]),
    ).toEqual([
      ['In 2024', null],
      ['In 2025', null],
    ]);
    expect(refusal(await world.tell('stateClaim', { ...state, words: { en: ' ' } }, lan))).toBe(
      'INVALID words',
    );
    expect(refusal(await world.tell('stateClaim', { ...state, words: { en: 'Not so' } }, stranger))).toBe(
      'NOT_FOUND',
    );
    const settle = { agreementId: id, claimId: claims[1].id, holds: true, ground: 'Decision 7' };
    expect(refusal(await world.tell('settleClaim', settle, stranger))).toBe('NOT_FOUND');
    await world.told('settleClaim', settle);
    expect(refusal(await world.tell('settleClaim', settle, lan))).toBe('CONFLICT');
    expect((await read())[1]).toMatchObject({
      holds: true,
      ground: 'Decision 7',
      settledFor: { slug: 'hanoi' },
    });
  });
});

describe('the register', () => {
  const query = `query ($filter: AgreementFilter, $order: AgreementOrder, $first: Int, $after: String) { agreementRegister { counts { all mine signing }
    views { name } agreements(filter: $filter, order: $order, first: $first, after: $after) { totalCount endCursor hasNextPage nodes { slug state next { kind } } } } }`;
  const list = async (variables: object, as: string | null = lan) => {
    const answer = await world.ask(query, { variables: { ...variables }, as });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.agreementRegister;
  };

  it('has what the reader may know of, filtered, ordered, counted and page by page', async () => {
    const all = await list({ first: 200 });
    expect(all.agreements.totalCount).toBe(all.counts.all);
    expect(all.counts.signing).toBe((await list({ filter: { view: 'SIGNING' } })).agreements.totalCount);
    expect(all.counts.mine).toBe((await list({ filter: { view: 'MINE' } })).agreements.totalCount);
    const memorandums = await list({
      filter: { kinds: ['MEMORANDUM'], search: 'hop tac' },
      order: 'STATE',
      first: 2,
    });
    expect(memorandums.agreements.nodes).toHaveLength(2);
    const next = await list({
      filter: { kinds: ['MEMORANDUM'], search: 'hop tac' },
      order: 'STATE',
      first: 2,
      after: memorandums.agreements.endCursor,
    });
    expect(next.agreements.nodes[0].slug).not.toBe(memorandums.agreements.nodes[1].slug);
    expect((await list({ filter: { search: 'nothing is called so' } })).agreements.totalCount).toBe(0);
    expect((await list({}, stranger)).counts.all).toBeLessThan(all.counts.all);
    for (const order of ['NEXT', 'TITLE', 'KIND', 'ENDS', 'BEGUN'])
      expect((await list({ order, first: 200 })).agreements.nodes).toHaveLength(
        Math.min(200, all.counts.all),
      );
  });

  it('keeps views of one’s own under a name', async () => {
    const keep = (input: object, as: string | null = lan) =>
      world.tell('keepAgreementView', { name: 'With Dundee', settings: '{"order":"ENDS"}', ...input }, as, {
        select: '{ views { id name settings } }',
      });
    const kept = (await keep({})).data.keepAgreementView.views;
    expect(kept).toEqual([{ id: expect.any(String), name: 'With Dundee', settings: '{"order": "ENDS"}' }]);
    expect((await list({}, isla)).views).toEqual([]);
    expect(refusal(await keep({ settings: 'x' }))).toBe('INVALID settings');
    expect(refusal(await keep({ name: ' ' }))).toBe('INVALID name');
    expect(refusal(await keep({}, null))).toBe('UNAUTHENTICATED');
    const drop = (as: string) =>
      world.tell('dropAgreementView', { id: kept[0].id }, as, { select: '{ views { name } }' });
    expect(refusal(await drop(isla))).toBe('NOT_FOUND');
    expect((await drop(lan)).data.dropAgreementView.views).toEqual([]);
  });
});
