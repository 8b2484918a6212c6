import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedOutcomes,
  begun,
  hindranceOf,
  type Opinions,
  opinionKinds,
  type ProcedureGraph,
  type ProcedureStep,
  problemsOf,
  type RunState,
  stepOf,
  stepPhases,
  take,
} from '../../../schema/procedures/index.ts';
import { councilSimple } from '../../../server/database/procedures/council-simple.ts';
import { vietnamProvince } from '../../../server/database/procedures/vietnam-province.ts';

const runs = process.env.TRELLIS_FULL ? 20_000 : 2_000;
const words = { en: 'Words', vi: 'Lời' };

/** Graphs of up to eight steps, most of them unsound in some way. */
const graphs: fc.Arbitrary<ProcedureGraph> = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const key = fc.nat({ max: size - 1 }).map((at) => `s${at}`);
  const outcome = fc.record({
    to: fc.option(key, { freq: 4 }),
    ends: fc.constantFrom('COMPLETED', 'REFUSED'),
    needs: fc.constantFrom('NOTHING', 'ALL_AGREE', 'A_DISAGREEMENT', 'ALL_OPINIONS'),
  });
  const step = fc.record({
    phase: fc.constantFrom(...stepPhases),
    outcomes: fc.array(outcome, { maxLength: 3 }),
    days: fc.option(fc.integer({ min: -1, max: 40 })),
  });
  return fc.array(step, { minLength: size, maxLength: size }).map((drawn) => ({
    start: 's0',
    steps: drawn.map(
      ({ phase, outcomes, days }, at): ProcedureStep => ({
        key: `s${at}`,
        phase,
        title: words,
        actor: words,
        asks: null,
        roles: [],
        consultees:
          phase === 'CONSULTATION'
            ? [
                { key: 'a', name: words },
                { key: 'b', name: words },
              ]
            : [],
        clock: days === null ? null : { days, unit: 'DAYS', from: 'STEP' },
        documents: [],
        source: null,
        outcomes: (phase === 'SIGNING' ? outcomes.slice(0, 1) : outcomes).map(({ to, ends, needs }, n) => ({
          key: `o${n}`,
          name: words,
          to,
          ends: to === null ? ends : null,
          needs: phase === 'CONSULTATION' ? needs : 'NOTHING',
          needsGround: false,
        })),
      }),
    ),
  }));
});

/** Sound graphs: drawn ones that are, and ways through the phases with branches back to where one began. */
const soundGraphs = fc
  .record({
    consults: fc.integer({ min: 0, max: 3 }),
    decisions: fc.integer({ min: 1, max: 2 }),
    reports: fc.nat({ max: 2 }),
    escalates: fc.boolean(),
  })
  .map(({ consults, decisions, reports, escalates }): ProcedureGraph => {
    const phases = [
      'PREPARATION' as const,
      ...Array.from({ length: consults }, () => 'CONSULTATION' as const),
      ...Array.from({ length: decisions }, () => 'DECISION' as const),
      'SIGNING' as const,
      ...Array.from({ length: reports }, () => 'REPORT' as const),
    ];
    const consult = phases.indexOf('CONSULTATION');
    const way = (
      key: string,
      to: string | null,
      needs: 'NOTHING' | 'ALL_AGREE' | 'A_DISAGREEMENT' = 'NOTHING',
    ) => ({
      key,
      name: words,
      to,
      ends: to === null ? ('COMPLETED' as const) : null,
      needs,
      needsGround: false,
    });
    const common = {
      title: words,
      actor: words,
      asks: null,
      roles: [],
      clock: null,
      documents: [],
      source: null,
    };
    const steps: ProcedureStep[] = phases.map((phase, at) => ({
      ...common,
      key: `s${at}`,
      phase,
      consultees:
        phase === 'CONSULTATION'
          ? [
              { key: 'a', name: words },
              { key: 'b', name: words },
            ]
          : [],
      outcomes: [
        way(
          'on',
          at + 1 < phases.length ? `s${at + 1}` : null,
          phase === 'CONSULTATION' ? 'ALL_AGREE' : 'NOTHING',
        ),
        ...(phase === 'CONSULTATION' ? [way('back', 's0')] : []),
        ...(at === consult && escalates ? [way('up', 'above', 'A_DISAGREEMENT')] : []),
      ],
    }));
    if (consult !== -1 && escalates) {
      const decision = `s${phases.indexOf('DECISION')}`;
      steps.push({
        ...common,
        key: 'above',
        phase: 'ESCALATION',
        consultees: [],
        outcomes: [way('consents', decision), { ...way('refuses', null), ends: 'REFUSED' }],
      });
    }
    return { start: 's0', steps };
  });

/** Walks a run by drawn choices among what is allowed, answering what is asked by drawn opinions. */
function walk(
  graph: ProcedureGraph,
  choices: readonly number[],
  opinionsAt: (turn: number) => Opinions,
): RunState[] {
  const states = [begun(graph)];
  for (const [turn, choice] of choices.entries()) {
    const now = states.at(-1)!;
    const opinions = opinionsAt(turn);
    const allowed = allowedOutcomes(graph, now, opinions);
    if (now.ending) break;
    if (allowed.length > 0) states.push(take(graph, now, allowed[choice % allowed.length]!.key, opinions));
  }
  return states;
}

const opinion = fc.constantFrom(...opinionKinds);
const drawnWalk = fc.record({
  choices: fc.array(fc.nat({ max: 5 }), { minLength: 40, maxLength: 40 }),
  opinions: fc.array(fc.record({ a: opinion, b: opinion }), { minLength: 40, maxLength: 40 }),
});

describe('a procedure’s graph', () => {
  it('of the law of Viet Nam and of a plain council is sound', () => {
    expect(problemsOf(vietnamProvince.graph)).toEqual([]);
    expect(problemsOf(councilSimple.graph)).toEqual([]);
  });

  it('that is accepted leaves no run without an end or a named act it waits for, and skips no step', () => {
    let accepted = 0;
    let endings = 0;
    fc.assert(
      fc.property(fc.oneof(graphs, soundGraphs), drawnWalk, (graph, { choices, opinions }) => {
        if (problemsOf(graph).length > 0) return;
        accepted += 1;
        const states = walk(graph, choices, (turn) => ({ ...opinions[turn]! }));
        const end = states.at(-1)!;
        if (end.ending) endings += 1;
        else {
          // It waits at a step that is there, and some answers of those who are asked let it go on.
          const step = stepOf(graph, end.at)!;
          const agreed = Object.fromEntries(step.consultees.map((one) => [one.key, 'AGREES' as const]));
          const against = Object.fromEntries(step.consultees.map((one) => [one.key, 'DISAGREES' as const]));
          expect([
            ...allowedOutcomes(graph, end, agreed),
            ...allowedOutcomes(graph, end, against),
          ]).not.toEqual([]);
        }
        for (const [at, { step, outcome }] of end.taken.entries()) {
          const next = end.taken[at + 1]?.step ?? end.at;
          const way = stepOf(graph, step)!.outcomes.find((one) => one.key === outcome)!;
          expect(way.to).toBe(next);
        }
        if (end.ending === 'COMPLETED') {
          const phases = end.taken.map(({ step }) => stepOf(graph, step)!.phase);
          expect(phases).toContain('DECISION');
          expect(phases.filter((one) => one === 'SIGNING')).toHaveLength(1);
          expect(phases.lastIndexOf('DECISION')).toBeLessThan(phases.indexOf('SIGNING'));
        }
      }),
      { numRuns: runs },
    );
    expect(accepted).toBeGreaterThan(runs / 10);
    expect(endings).toBeGreaterThan(runs / 50);
  });

  it('with a step that leads nowhere, or from which nothing completes, is refused whatever else it has', () => {
    fc.assert(
      fc.property(soundGraphs, fc.nat(), (graph, at) => {
        const index = at % graph.steps.length;
        const steps = graph.steps.map((step, n) => (n === index ? { ...step, outcomes: [] } : step));
        expect(problemsOf({ ...graph, steps }).map((one) => one.code)).toContain('NO_WAY_OUT');
        const circle = graph.steps.map((step) => ({
          ...step,
          outcomes: step.outcomes.map((one) =>
            one.to === null ? { ...one, to: step.key, ends: null } : one,
          ),
        }));
        expect(problemsOf({ ...graph, steps: circle })).not.toEqual([]);
      }),
    );
  });

  it('names what is wrong and where', () => {
    const { graph } = vietnamProvince;
    const changed = (key: string, change: Partial<ProcedureStep>) =>
      problemsOf({
        ...graph,
        steps: graph.steps.map((step) => (step.key === key ? { ...step, ...change } : step)),
      });
    const way = {
      key: 'GO',
      name: words,
      to: null,
      ends: null,
      needs: 'NOTHING',
      needsGround: false,
    } as const;
    expect(problemsOf({ ...graph, steps: [] })).toEqual([{ code: 'NO_STEPS', step: null }]);
    expect(problemsOf({ ...graph, start: 'elsewhere' })).toEqual([{ code: 'NO_START', step: null }]);
    expect(changed('report', { key: 'sign' })).toEqual([{ code: 'SAME_KEY_TWICE', step: 'sign' }]);
    expect(changed('propose', { outcomes: [way] })).toContainEqual({
      code: 'OUTCOME_LEADS_NOWHERE',
      step: 'propose',
    });
    expect(changed('propose', { outcomes: [{ ...way, to: 'sign' }] }).map((one) => one.code)).toContain(
      'SKIPS_A_DECISION',
    );
    expect(changed('decide', { outcomes: [{ ...way, to: 'report' }] }).map((one) => one.code)).toContain(
      'SKIPS_SIGNING',
    );
    expect(changed('consult', { consultees: [] })).toContainEqual({
      code: 'NOBODY_CONSULTED',
      step: 'consult',
    });
    expect(changed('consult', { outcomes: graph.steps[1]!.outcomes.slice(0, 1) })).toContainEqual({
      code: 'NOTHING_FOR_DISAGREEMENT',
      step: 'consult',
    });
    expect(changed('report', { outcomes: [{ ...way, to: 'sign' }] }).map((one) => one.code)).toContain(
      'GOES_BACK_AFTER_DECISION',
    );
    expect(changed('consult', { clock: { days: 0, unit: 'DAYS', from: 'STEP' } })).toContainEqual({
      code: 'CLOCK_OUT_OF_RANGE',
      step: 'consult',
    });
    expect(changed('consult', { clock: { days: 7, unit: 'DAYS', from: 'SIGNATURE' } })).toContainEqual({
      code: 'CLOCK_BEFORE_SIGNATURE',
      step: 'consult',
    });
    expect(changed('decide', { title: { en: ' ' } })).toContainEqual({ code: 'NO_WORDS', step: 'decide' });
  });
});

describe('an opinion', () => {
  const asked = take(vietnamProvince.graph, begun(vietnamProvince.graph), 'SENT');
  const of = (a: Opinions[string], b: Opinions[string]) => ({
    'ministry-of-foreign-affairs': a,
    'agencies-concerned': b,
  });
  const may = (opinions: Opinions) =>
    allowedOutcomes(vietnamProvince.graph, asked, opinions).map((one) => one.key);

  it('that is not given is never consent', () => {
    expect(may({})).toEqual(['REWORK']);
    expect(may(of('AGREES', 'REQUESTED'))).toEqual(['REWORK']);
    expect(may(of('AGREES', 'NO_REPLY_IN_TIME'))).toEqual(['REWORK']);
    expect(hindranceOf(vietnamProvince.graph, asked, 'ALL_AGREE', of('AGREES', 'NO_REPLY_IN_TIME'))).toBe(
      'NOT_ALL_AGREE',
    );
    expect(hindranceOf(vietnamProvince.graph, asked, 'ALL_AGREE', of('AGREES', 'REQUESTED'))).toBe(
      'OPINIONS_AWAITED',
    );
  });

  it('that agrees, with comments or without, lets it go on; one that disagrees leads above', () => {
    expect(may(of('AGREES', 'AGREES_WITH_COMMENTS'))).toEqual(['ALL_AGREE', 'REWORK']);
    expect(may(of('AGREES', 'DISAGREES'))).toEqual(['DISAGREEMENT', 'REWORK']);
  });

  it('is asked of nobody after the run is over', () => {
    const over = take(
      vietnamProvince.graph,
      take(vietnamProvince.graph, asked, 'DISAGREEMENT', of('AGREES', 'DISAGREES')),
      'DOES_NOT_CONSENT',
    );
    expect(over.ending).toBe('REFUSED');
    expect(allowedOutcomes(vietnamProvince.graph, over)).toEqual([]);
    expect(hindranceOf(vietnamProvince.graph, over, 'CONSENTS')).toBe('RUN_OVER');
  });
});
