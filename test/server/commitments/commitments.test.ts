import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeAbout } from '../../../server/domains/commitments/index.ts';
import type { Person } from '../../../server/kernel/actor.ts';
import { refusal, why } from '../people/people-world.ts';
import { type CommitmentWorld, commitmentWorld, state } from './commitment-world.ts';

const lan = 'nguyen-thu-lan';
const isla = 'isla-mcallister';
const rizky = 'rizky-pratama';

let world: CommitmentWorld;

beforeAll(async () => {
  world = await commitmentWorld();
});
afterAll(() => world?.close());

const read = async (id: string, as: string | null, select = state) =>
  (await world.ask(`query ($id: ID!) { commitment(id: $id) ${select} }`, { variables: { id }, as })).data
    .commitment;
const reason = ({ errors }: { errors?: { extensions: object }[] }) =>
  (errors?.[0]?.extensions as { reason?: string } | undefined)?.reason;

describe('a commitment', () => {
  it('is made for the body one acts for and known to its people alone, until its audience says otherwise', async () => {
    const { id } = await world.promised(lan);
    expect((await read(id, lan)).occurrences).toHaveLength(1);
    expect(await read(id, isla)).toBeNull();
    expect(await read(id, null)).toBeNull();
    const open = await world.promised(lan, { audience: 'PUBLIC' });
    expect((await read(open.id, null)).id).toBe(open.id);
    const inside = await world.promised(lan, { audience: 'NETWORK' });
    expect(await read(inside.id, null)).toBeNull();
    expect((await read(inside.id, isla)).id).toBe(inside.id);
  });

  it('is made by who works for the body, not by its delegates or by nobody', async () => {
    const words = { words: 'Send the list.', language: 'en', due: { kind: 'NONE' } };
    expect(refusal(await world.tell('makeCommitment', words, rizky))).toBe('FORBIDDEN');
    expect(refusal(await world.tell('makeCommitment', words, null))).toBe('UNAUTHENTICATED');
  });

  it('refuses words, days, rhythms and people that make no sense', async () => {
    const day = await world.day(3);
    const wrong: [string, Record<string, unknown>][] = [
      ['INVALID words EMPTY', { words: '  ' }],
      ['INVALID language NO_SUCH_LANGUAGE', { language: 'tlh' }],
      ['INVALID due NO_DAY', { due: { kind: 'ONCE', on: '2027-02-30' } }],
      ['INVALID due NO_DAY', { due: { kind: 'ONCE' } }],
      ['INVALID rule NO_RULE', { due: { kind: 'BY_RULE' } }],
      [
        'INVALID every NUMBER_OUT_OF_RANGE',
        { due: { kind: 'BY_RULE', rule: { every: 0, unit: 'WEEK', from: day } } },
      ],
      [
        'INVALID until DAY_BEFORE_BEGIN',
        { due: { kind: 'BY_RULE', rule: { every: 1, unit: 'WEEK', from: day, until: '2020-01-01' } } },
      ],
      ['INVALID condition EMPTY', { due: { kind: 'ON_CONDITION' } }],
      ['INVALID target NUMBER_OUT_OF_RANGE', { target: -1 }],
      ['INVALID target EMPTY', { unit: 'visits' }],
      ['INVALID person NOT_OF_THE_BODY', { personId: await world.person(isla) }],
      ['INVALID person NOT_OF_THE_BODY', { personId: randomUUID() }],
    ];
    for (const [code, input] of wrong) {
      const whole = { words: 'Send the list.', language: 'en', due: { kind: 'NONE' }, ...input };
      expect(why(await world.tell('makeCommitment', whole, lan)), JSON.stringify(input)).toBe(code);
    }
  });

  it('is worded anew by who answers for it, and by nobody over somebody’s later words', async () => {
    const { id } = await world.promised(lan, { audience: 'PUBLIC' });
    const edit = (as: string, version: number) =>
      world.tell('editCommitment', { commitmentId: id, version, words: 'Share it four weeks before.' }, as, {
        select: '{ words version }',
      });
    expect((await edit(lan, 1)).data.editCommitment).toEqual({
      words: 'Share it four weeks before.',
      version: 2,
    });
    expect(reason(await edit(lan, 1))).toBe('EDITED_MEANWHILE');
    expect(reason(await edit(isla, 2))).toBe('LEADERS_ONLY');
  });
});

describe('what is due', () => {
  it('is begun, moved on and done, each with who did it for whom, and leads nowhere else', async () => {
    const { id, occurrences } = await world.promised(lan, { target: 3, unit: 'young designers' });
    const [{ id: only }] = occurrences;
    expect(reason(await world.change(lan, [only], 'REOPEN'))).toBe('STATE_PROMISED');
    await world.change(lan, [only], 'BEGIN');
    expect(reason(await world.change(lan, [only], 'BEGIN'))).toBe('STATE_IN_PROGRESS');
    await world.change(lan, [only], 'PROGRESS', { progress: 60, reached: 2 });
    const done = await world.change(lan, [only], 'DONE', { reached: 3 });
    expect(done.data.changeDue.occurrences[0]).toMatchObject({ state: 'DONE', progress: 100, reached: 3 });
    for (const act of ['BEGIN', 'PROGRESS', 'DONE', 'DEFER', 'DROP', 'ASSIGN'])
      expect(
        reason(
          await world.change(lan, [only], act, {
            progress: 1,
            dueOn: await world.day(9),
            reason: 'Later on.',
          }),
        ),
        act,
      ).toBe('STATE_DONE');
    const { history } = await read(id, lan, '{ history { kind by { name } actedFor { slug } progress } }');
    expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(['done', 'moved-on', 'begun', 'made']);
    expect(history[0]).toEqual({
      kind: 'done',
      by: { name: 'Nguyễn Thu Lan' },
      actedFor: { slug: 'hanoi' },
      progress: null,
    });
    await world.change(lan, [only], 'REOPEN');
    expect((await read(id, lan)).occurrences[0]).toMatchObject({ state: 'IN_PROGRESS', progress: 99 });
  });

  it('is overdue by its body’s day, escalated after a week, and deferred with the old day kept', async () => {
    const { id, occurrences } = await world.promised(lan);
    const [{ id: only, dueOn }] = occurrences;
    expect((await read(id, lan)).occurrences[0]).toMatchObject({
      group: 'FORTNIGHT',
      daysLeft: 5,
      isOverdue: false,
    });
    await world.daysLater(6);
    expect((await read(id, lan)).occurrences[0]).toMatchObject({
      group: 'OVERDUE',
      daysLeft: -1,
      isOverdue: true,
      isEscalated: false,
    });
    await world.daysLater(13);
    expect((await read(id, lan)).occurrences[0]).toMatchObject({ isOverdue: true, isEscalated: true });
    await world.daysLater(0);
    const later = await world.day(40);
    expect(reason(await world.change(lan, [only], 'DEFER', { dueOn, reason: 'It takes longer.' }))).toBe(
      'SAME_DAY',
    );
    const open = await world.promised(lan, { due: { kind: 'NONE' } });
    expect(
      reason(
        await world.change(lan, [open.occurrences[0]!.id], 'DEFER', {
          dueOn: later,
          reason: 'It has no day.',
        }),
      ),
    ).toBe('NO_DAY_TO_DEFER');
    expect(refusal(await world.change(lan, [only], 'DEFER', { dueOn: later }))).toBe('INVALID reason');
    await world.change(lan, [only], 'DEFER', { dueOn: later, reason: 'The hall is closed.' });
    expect((await read(id, lan)).occurrences[0]).toMatchObject({
      dueOn: later,
      firstDueOn: dueOn,
      isDeferred: true,
      group: 'LATER',
    });
    const deferred = await read(id, lan, '{ present { deferrals { fromOn toOn reason by { name } } } }');
    expect(deferred.present.deferrals).toEqual([
      { fromOn: dueOn, toOn: later, reason: 'The hall is closed.', by: { name: 'Nguyễn Thu Lan' } },
    ]);
  });

  it('is given up with a reason by who answers for it, and taken up again by them alone', async () => {
    await world.newcomer('clerk');
    await world.given('clerk', 'hanoi', 'STAFF');
    const { occurrences } = await world.promised(lan);
    const [{ id }] = occurrences;
    expect(refusal(await world.change(lan, [id], 'DROP'))).toBe('INVALID reason');
    expect(reason(await world.change('clerk', [id], 'DROP', { reason: 'No money.' }))).toBe('LEADERS_ONLY');
    const dropped = await world.change(lan, [id], 'DROP', { reason: 'No money.' });
    expect(dropped.data.changeDue.occurrences[0]).toMatchObject({
      state: 'DROPPED',
      droppedReason: 'No money.',
    });
    expect(reason(await world.change('clerk', [id], 'REOPEN'))).toBe('LEADERS_ONLY');
    expect(reason(await world.change(lan, [id], 'BEGIN'))).toBe('STATE_DROPPED');
    expect((await world.change(lan, [id], 'REOPEN')).data.changeDue.occurrences[0].droppedReason).toBeNull();
  });

  it('is moved by its own body alone, acting for it; to who may not know of it, it is not there', async () => {
    const { occurrences } = await world.promised(lan, { audience: 'PUBLIC' });
    const hidden = await world.promised(lan);
    const [{ id }] = occurrences;
    expect(reason(await world.change(isla, [id], 'BEGIN'))).toBe('CARRIERS_ONLY');
    expect(refusal(await world.change(isla, [hidden.occurrences[0]!.id], 'BEGIN'))).toBe('NOT_FOUND');
    expect(refusal(await world.change(lan, [randomUUID()], 'BEGIN'))).toBe('NOT_FOUND');
    expect(refusal(await world.change(lan, ['x'], 'BEGIN'))).toBe('NOT_FOUND');
    expect(refusal(await world.change(null, [id], 'BEGIN'))).toBe('UNAUTHENTICATED');
    const actingFor = await world.body('hanoi-department-of-culture-and-sports');
    const asStaff = await world.tell('changeDue', { ids: [id], act: 'BEGIN' }, lan, { actingFor });
    expect(refusal(asStaff)).toBe('FORBIDDEN');
  });

  it('is changed many at once, all or none, and undone as a whole unless somebody changed one since', async () => {
    const made = await Promise.all([1, 2, 3].map(() => world.promised(lan)));
    const ids = made.map((one) => one.occurrences[0]!.id);
    await world.change(lan, [ids[2]!], 'DONE');
    expect(reason(await world.change(lan, ids, 'BEGIN'))).toBe('STATE_DONE');
    expect((await read(made[0]!.id, lan)).occurrences[0].state).toBe('PROMISED');
    const two = ids.slice(0, 2);
    const me = await world.person(lan);
    const assigned = await world.change(lan, two, 'ASSIGN', { personId: me });
    expect(assigned.data.changeDue.occurrences[0].commitment.person.name).toBe('Nguyễn Thu Lan');
    const later = await world.day(60);
    const put = await world.change(lan, two, 'DEFER', { dueOn: later, reason: 'After the festival.' });
    const undo = (changeId: string, as = lan) =>
      world.tell('undoDueChange', { changeId }, as, { select: '{ id occurrences { dueOn isDeferred } }' });
    expect(refusal(await undo(put.data.changeDue.id, isla))).toBe('NOT_FOUND');
    const undone = await undo(put.data.changeDue.id);
    expect(undone.data.undoDueChange.occurrences).toEqual([
      { dueOn: await world.day(5), isDeferred: false },
      { dueOn: await world.day(5), isDeferred: false },
    ]);
    expect(reason(await undo(put.data.changeDue.id))).toBe('UNDONE_ALREADY');
    const begun = await world.change(lan, two, 'BEGIN');
    await world.change(lan, [two[1]!], 'PROGRESS', { progress: 10 });
    expect(reason(await undo(begun.data.changeDue.id))).toBe('CHANGED_ELSEWHERE');
    expect((await read(made[0]!.id, lan)).occurrences[0].state).toBe('IN_PROGRESS');
    await world.rows(`update due_change set at = now() - interval '11 minutes'`);
    const late = await world.change(lan, [two[0]!], 'DONE');
    await world.rows(`update due_change set at = now() - interval '11 minutes'`);
    expect(reason(await undo(late.data.changeDue.id))).toBe('TOO_LATE_TO_UNDO');
  });

  it('happens once, however often it is asked for', async () => {
    const { id, occurrences } = await world.promised(lan);
    const input = { requestId: randomUUID(), ids: [occurrences[0]!.id], act: 'BEGIN' };
    const answers = await Promise.all([1, 2, 3].map(() => world.tell('changeDue', input, lan)));
    expect(new Set(answers.map(({ data }) => data.changeDue.id)).size).toBe(1);
    expect((await read(id, lan, '{ history { kind } }')).history).toHaveLength(2);
  });

  it('comes again by its rule, each time with a state of its own, and ends with the rule', async () => {
    const from = await world.day(-20);
    const weekly = await world.promised(lan, {
      due: { kind: 'BY_RULE', rule: { every: 2, unit: 'WEEK', from } },
    });
    expect(weekly.occurrences.map(({ dueOn }) => dueOn).slice(0, 3)).toEqual([
      from,
      await world.day(-6),
      await world.day(8),
    ]);
    await world.change(lan, [weekly.occurrences[0]!.id], 'DONE');
    const { occurrences, present } = await read(
      weekly.id,
      lan,
      '{ occurrences { state } present { dueOn } }',
    );
    expect(occurrences.slice(0, 2)).toEqual([{ state: 'DONE' }, { state: 'PROMISED' }]);
    expect(present.dueOn).toBe(await world.day(-6));
    const far = await world.promised(lan, {
      due: {
        kind: 'BY_RULE',
        rule: { every: 4, unit: 'YEAR', from: await world.day(900), until: await world.day(950) },
      },
    });
    expect(far.occurrences.map(({ dueOn }) => dueOn)).toEqual([await world.day(900)]);
    await world.change(lan, [far.occurrences[0]!.id], 'DONE');
    expect((await read(far.id, lan)).occurrences).toHaveLength(1);
  });

  it('is due on a day once what it waits for has come about, as often as that happens, and only where it waits', async () => {
    const due = { kind: 'ON_CONDITION', condition: 'The hall is given back.' };
    const waits = await world.promised(lan, { due });
    expect(waits.occurrences).toEqual([]);
    const once = await world.promised(lan);
    const { streams } = world.app.services;
    const actor: Person = {
      kind: 'person',
      id: await world.person(lan),
      name: lan,
      appointments: [],
      actingFor: null,
      accessVersion: 1,
    };
    const happen = (id: string, day: string) =>
      streams.perform(actor, { requestId: randomUUID(), action: 'happen', payload: {} }, async (work) => {
        await comeAbout(work, id, day);
        return {};
      });
    const days = [await world.day(3), await world.day(30)];
    for (const day of days) await happen(waits.id, day);
    const { occurrences } = await read(waits.id, lan);
    expect(occurrences.map((one: { dueOn: string }) => one.dueOn)).toEqual(days);
    await expect(happen(once.id, days[0]!)).rejects.toMatchObject({
      details: { reason: 'NOT_ON_CONDITION' },
    });
  });
});

describe('evidence', () => {
  const add = (as: string | null, input: Record<string, unknown>) =>
    world.tell('addEvidence', input, as, {
      select: '{ evidence { id kind words url document { id } by { name } } }',
    });

  it('is an address, words or a document that one may read, and can be taken away', async () => {
    const { id, occurrences } = await world.promised(lan);
    const occurrenceId = occurrences[0]!.id;
    await add(lan, { occurrenceId, kind: 'LINK', url: 'https://example.org/report', words: 'The report' });
    const both = await add(lan, { occurrenceId, kind: 'NOTE', words: 'Said at the meeting of the board.' });
    const shown = both.data.addEvidence.evidence;
    expect(shown.map(({ kind, url }: { kind: string; url: string | null }) => [kind, url])).toEqual([
      ['LINK', 'https://example.org/report'],
      ['NOTE', null],
    ]);
    const gone = await world.tell('removeEvidence', { id: shown[0].id }, lan, {
      select: '{ evidence { kind } }',
    });
    expect(gone.data.removeEvidence.evidence).toEqual([{ kind: 'NOTE' }]);
    expect(refusal(await world.tell('removeEvidence', { id: shown[0].id }, lan))).toBe('NOT_FOUND');
    const { history } = await read(id, lan, '{ history { kind } }');
    expect(history[0]).toEqual({ kind: 'evidence-removed' });
  });

  it('refuses what is no page of the web, no words, what is not one’s to read, and who has no part in it', async () => {
    const { occurrences } = await world.promised(lan, { audience: 'PUBLIC' });
    const occurrenceId = occurrences[0]!.id;
    for (const url of [
      'javascript:alert(1)',
      'ftp://example.org/x',
      'https://name:secret@example.org/',
      'http://localhost/',
      'x',
    ])
      expect(refusal(await add(lan, { occurrenceId, kind: 'LINK', url })), url).toBe('INVALID url');
    expect(refusal(await add(lan, { occurrenceId, kind: 'NOTE', words: ' ' }))).toBe('INVALID words');
    expect(refusal(await add(lan, { occurrenceId, kind: 'DOCUMENT', documentId: randomUUID() }))).toBe(
      'NOT_FOUND',
    );
    expect(refusal(await add(lan, { occurrenceId, kind: 'FILE', fileId: randomUUID() }))).toBe('NOT_FOUND');
    expect(refusal(await add(isla, { occurrenceId, kind: 'NOTE', words: 'Ours.' }))).toBe('FORBIDDEN');
    expect(refusal(await add(null, { occurrenceId, kind: 'NOTE', words: 'Ours.' }))).toBe('UNAUTHENTICATED');
  });
});

describe('asking somebody else to do it', () => {
  const ask = (as: string, input: Record<string, unknown>) =>
    world.tell('delegateCommitment', input, as, { select: '{ delegation { state body { slug } } }' });
  const answer = (as: string, commitmentId: string, accept: boolean, words?: string) =>
    world.tell('answerDelegation', { commitmentId, accept, words }, as, {
      select: '{ delegation { state } }',
    });

  it('gives it to the other body once they accept, and lets either end it', async () => {
    const { id, occurrences } = await world.promised(lan);
    const bodyId = await world.body('dundee');
    expect(await read(id, isla)).toBeNull();
    expect(
      (await ask(lan, { commitmentId: id, bodyId, words: 'As we said.' })).data.delegateCommitment.delegation,
    ).toEqual({
      state: 'ASKED',
      body: { slug: 'dundee' },
    });
    expect((await read(id, isla, '{ may { carry answer } }')).may).toEqual({ carry: false, answer: true });
    expect(reason(await world.change(isla, [occurrences[0]!.id], 'BEGIN'))).toBe('CARRIERS_ONLY');
    expect(reason(await ask(lan, { commitmentId: id, bodyId }))).toBe('ASKED_ALREADY');
    expect((await answer(isla, id, true)).data.answerDelegation.delegation.state).toBe('ACCEPTED');
    expect(reason(await answer(isla, id, true))).toBe('ANSWERED_ALREADY');
    expect((await world.change(isla, [occurrences[0]!.id], 'BEGIN')).errors).toBeUndefined();
    expect(reason(await world.change(isla, [occurrences[0]!.id], 'DROP', { reason: 'We can’t.' }))).toBe(
      'LEADERS_ONLY',
    );
    const ended = await world.tell('endDelegation', { commitmentId: id }, isla, { select: '{ id }' });
    expect(ended.data.endDelegation).toBeNull();
    expect(await read(id, isla)).toBeNull();
    expect(reason(await world.tell('endDelegation', { commitmentId: id }, lan))).toBe('NOBODY_ASKED');
  });

  it('is declined with a reason, and refused to who was not asked and within one’s own body without a name', async () => {
    const { id } = await world.promised(lan, { audience: 'PUBLIC' });
    const hanoi = await world.body('hanoi');
    expect(why(await ask(lan, { commitmentId: id, bodyId: hanoi }))).toBe('INVALID person NAME_SOMEBODY');
    expect(refusal(await ask(lan, { commitmentId: id, bodyId: randomUUID() }))).toBe('NOT_FOUND');
    expect(reason(await ask(isla, { commitmentId: id, bodyId: hanoi }))).toBe('LEADERS_ONLY');
    await ask(lan, { commitmentId: id, bodyId: await world.body('dundee') });
    expect(reason(await answer(rizky, id, true))).toBe('ASKED_ONLY');
    expect(refusal(await answer(isla, id, false))).toBe('INVALID words');
    expect((await answer(isla, id, false, 'Not before spring.')).data.answerDelegation.delegation).toBeNull();
    const { delegations } = await read(id, lan, '{ delegations { state answer } }');
    expect(delegations).toEqual([{ state: 'DECLINED', answer: 'Not before spring.' }]);
  });
});

describe('an office that is handed over', () => {
  it('gives the successor what was seen to and asked of them there, and leaves what is done and what another body promised', async () => {
    const personId = await world.newcomer('hands-over');
    const toPersonId = await world.newcomer('takes-over');
    const appointmentId = await world.given('hands-over', 'hanoi', 'STAFF');
    await world.given('hands-over', 'dundee', 'STAFF');
    const [open, kept, elsewhere, asked, accepted] = await Promise.all([
      world.promised(lan, { personId }),
      world.promised(lan, { personId }),
      world.promised(isla, { personId }),
      world.promised(isla),
      world.promised(isla),
    ]);
    await world.change(lan, [kept.occurrences[0].id], 'DONE');
    const me = await world.person(lan);
    const assigned = await world.promised(lan, { personId: me });
    const { data } = await world.change(lan, [assigned.occurrences[0].id], 'ASSIGN', { personId });
    const bodyId = await world.body('hanoi');
    for (const { id: commitmentId } of [asked, accepted])
      await world.tell('delegateCommitment', { commitmentId, bodyId, personId }, isla);
    const answer = (as: string, commitmentId: string) =>
      world.tell('answerDelegation', { commitmentId, accept: true }, as, { actingFor: bodyId });
    expect((await answer('hands-over', accepted.id)).errors).toBeUndefined();
    const handed = await world.tell('handOver', { appointmentId, toPersonId, ground: 'He moves on.' }, lan);
    expect(handed.errors).toBeUndefined();

    const mine = async (as: string) => {
      const query = '{ due(filter: { mine: true }, first: 100) { nodes { commitment { id } } } }';
      const { data } = await world.ask(query, { as });
      return data.due.nodes.map(({ commitment }: { commitment: { id: string } }) => commitment.id).sort();
    };
    expect(await mine('takes-over')).toEqual([open.id, assigned.id, accepted.id].sort());
    expect(await mine('hands-over')).toEqual([elsewhere.id]);
    expect((await read(kept.id, lan, '{ person { id } }')).person.id).toBe(personId);
    expect(refusal(await answer('hands-over', asked.id))).not.toBeNull();
    expect((await answer('takes-over', asked.id)).errors).toBeUndefined();
    const history = async (id: string, as: string) =>
      (await read(id, as, '{ history { kind toPerson { id } by { name } } }')).history;
    const by = { name: 'Nguyễn Thu Lan' };
    expect((await history(open.id, lan))[0]).toEqual({ kind: 'assigned', toPerson: { id: toPersonId }, by });
    expect(await history(accepted.id, isla)).toContainEqual({
      kind: 'delegation-handed-on',
      toPerson: { id: toPersonId },
      by,
    });
    const undone = await world.tell('undoDueChange', { changeId: data.changeDue.id }, lan);
    expect(reason(undone)).toBe('CHANGED_ELSEWHERE');
  });
});

describe('what waits for another', () => {
  const wait = (commitmentId: string, waitsForIds: string[], as = lan) =>
    world.tell('setWaitsFor', { commitmentId, waitsForIds }, as, { select: '{ waitsFor { id } }' });

  it('can’t be done before it, and never comes to wait for itself', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => world.promised(lan)));
    expect((await wait(a!.id, [b!.id])).data.setWaitsFor.waitsFor).toEqual([{ id: b!.id }]);
    await wait(b!.id, [c!.id]);
    expect(reason(await wait(c!.id, [a!.id]))).toBe('WAITS_FOR_ITSELF');
    expect(reason(await wait(a!.id, [a!.id]))).toBe('WAITS_FOR_ITSELF');
    expect(reason(await world.change(lan, [a!.occurrences[0]!.id], 'DONE'))).toBe('WAITS_FOR_ANOTHER');
    await world.change(lan, [b!.occurrences[0]!.id], 'DROP', { reason: 'Not needed.' });
    expect((await world.change(lan, [a!.occurrences[0]!.id], 'DONE')).errors).toBeUndefined();
    expect((await read(c!.id, lan, '{ neededBy { id } }')).neededBy).toEqual([{ id: b!.id }]);
  });

  it('makes no circle where two close it at once', async () => {
    const [a, b] = await Promise.all([1, 2].map(() => world.promised(lan)));
    const answers = await Promise.all([wait(a!.id, [b!.id]), wait(b!.id, [a!.id])]);
    expect(answers.filter((one) => reason(one) === 'WAITS_FOR_ITSELF')).toHaveLength(1);
  });

  it('is said by who answers for it, of what they may know', async () => {
    const mine = await world.promised(lan, { audience: 'PUBLIC' });
    const theirs = await world.promised(isla);
    expect(reason(await wait(mine.id, [], isla))).toBe('LEADERS_ONLY');
    expect(refusal(await wait(mine.id, [theirs.id]))).toBe('NOT_FOUND');
  });
});

describe('where a thing comes from', () => {
  const link = (mutation: string, from: object, to: object, as: string | null = lan) =>
    world.tell(mutation, { from, to }, as, { select: '' });
  const origins = '{ comesFrom { thing { kind title path } by { name } } cameOfIt { thing { id } } }';

  it('is one link, read from both ends by who may know of both', async () => {
    const promise = await world.promised(lan, { audience: 'PUBLIC' });
    const hidden = await world.promised(lan);
    const [from, to] = [promise, hidden].map(({ id }) => ({ kind: 'commitment', id })) as [object, object];
    expect((await link('linkOrigin', from, to)).data.linkOrigin).toBe(true);
    await link('linkOrigin', from, to);
    expect((await read(hidden.id, lan, origins)).comesFrom).toEqual([
      {
        thing: {
          kind: 'commitment',
          title: 'Share the plan for access six weeks before the opening.',
          path: `/due?commitment=${promise.id}`,
        },
        by: { name: 'Nguyễn Thu Lan' },
      },
    ]);
    expect((await read(promise.id, lan, origins)).cameOfIt).toEqual([{ thing: { id: hidden.id } }]);
    expect((await read(promise.id, null, origins)).cameOfIt).toEqual([]);
    await link('unlinkOrigin', from, to);
    expect((await read(promise.id, lan, origins)).cameOfIt).toEqual([]);
  });

  it('is refused to who may edit neither, of itself, and of what is not theirs to know', async () => {
    const open = { kind: 'commitment', id: (await world.promised(lan, { audience: 'PUBLIC' })).id };
    const body = { kind: 'body', id: await world.body('hanoi') };
    expect(why(await link('linkOrigin', body, open, isla))).toBe('FORBIDDEN EDITORS_OF_ONE_ONLY');
    expect(refusal(await link('unlinkOrigin', body, open, isla))).toBe('FORBIDDEN');
    expect(refusal(await link('linkOrigin', body, open, null))).toBe('UNAUTHENTICATED');
    expect(why(await link('linkOrigin', open, open))).toBe('CONFLICT FROM_ITSELF');
    expect(refusal(await link('linkOrigin', { kind: 'commitment', id: randomUUID() }, open))).toBe(
      'NOT_FOUND',
    );
    expect(refusal(await link('linkOrigin', { kind: 'dragon', id: open.id }, open))).toBe('NOT_FOUND');
  });
});

describe('days off', () => {
  const load = (input: Record<string, unknown>, as: string | null = 'tran-duc-minh') =>
    world.tell(
      'loadHolidays',
      {
        country: 'JP',
        year: 2027,
        holidays: '2027-01-01 元日\n2027-01-11',
        source: 'Cabinet Office',
        ...input,
      },
      as,
      { select: '' },
    );

  it('are loaded by an administrator for a country and year, with their source, and known to all', async () => {
    expect((await load({})).data.loadHolidays).toBe(true);
    const { data } = await world.ask(
      '{ holidayLists { country year source holidays { day name } workedWeekendDays } }',
    );
    expect(data.holidayLists.find(({ country }: { country: string }) => country === 'JP')).toEqual({
      country: 'JP',
      year: 2027,
      source: 'Cabinet Office',
      holidays: [
        { day: '2027-01-01', name: '元日' },
        { day: '2027-01-11', name: '' },
      ],
      workedWeekendDays: [],
    });
  });

  it('are refused with what is wrong, and to anybody else', async () => {
    const wrong: [string, Record<string, unknown>][] = [
      ['INVALID country NO_COUNTRY', { country: 'Japan' }],
      ['INVALID year NUMBER_OUT_OF_RANGE', { year: 3000 }],
      ['INVALID holidays EMPTY', { holidays: '' }],
      ['INVALID holidays NO_DAY', { holidays: '2027-02-30 Nothing' }],
      ['INVALID holidays DAY_OF_ANOTHER_YEAR', { holidays: '2026-12-31 Of last year' }],
      ['INVALID holidays THERE_TWICE', { holidays: '2027-01-01\n2027-01-01' }],
      ['INVALID workedWeekendDays NO_WEEKEND_DAY', { workedWeekendDays: '2027-01-04' }],
      ['INVALID source EMPTY', { source: '' }],
    ];
    for (const [code, input] of wrong) expect(why(await load(input)), JSON.stringify(input)).toBe(code);
    expect(refusal(await load({}, lan))).toBe('FORBIDDEN');
    expect(refusal(await load({}, null))).toBe('UNAUTHENTICATED');
  });
});
