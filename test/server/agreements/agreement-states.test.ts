import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgreementState,
  actsFrom,
  agreementActs,
  agreementStates,
  hasDecided,
  type PartyRun,
  signedStates,
  stateAfter,
  stateByRuns,
} from '../../../schema/agreements/index.ts';
import { allowedOutcomes, begun, take } from '../../../schema/procedures/index.ts';
import { councilSimple } from '../../../server/database/procedures/council-simple.ts';
import { vietnamProvince } from '../../../server/database/procedures/vietnam-province.ts';

const beforeSignature = agreementStates.filter((state) => !signedStates.includes(state));

describe('an agreement’s state', () => {
  it('is left by no act once everybody was notified, and by some act from everywhere else where a person moves it', () => {
    expect(actsFrom('NOTIFIED')).toEqual([]);
    for (const state of agreementStates.filter((one) => one !== 'NOTIFIED'))
      expect(actsFrom(state), state).not.toEqual([]);
  });

  it('is never led back by an act to before the signature, whatever is done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...agreementStates),
        fc.array(fc.constantFrom(...agreementActs), { maxLength: 30 }),
        (from, acts) => {
          let state: AgreementState = from;
          for (const act of acts) {
            const next = stateAfter(state, act);
            if (!next) continue;
            expect(actsFrom(state)).toContain(act);
            if (signedStates.includes(state)) expect(beforeSignature).not.toContain(next);
            // Nothing but the last signature makes it signed: no act does.
            expect(next).not.toBe('SIGNED');
            if (!signedStates.includes(state))
              expect(['NEGOTIATING', 'TEXT_AGREED', 'SIGNING', 'WITHDRAWN']).toContain(next);
            state = next;
          }
        },
      ),
    );
  });

  it('comes to signing only from DECIDED, and to force only from a signature', () => {
    for (const state of agreementStates) {
      expect(stateAfter(state, 'OPEN_SIGNING') !== null).toBe(state === 'DECIDED');
      expect(stateAfter(state, 'ENTER_INTO_FORCE') !== null).toBe(
        ['SIGNED', 'REPORTED_AND_DEPOSITED'].includes(state),
      );
      expect(stateAfter(state, 'AGREE_TEXT') !== null).toBe(state === 'NEGOTIATING');
    }
  });
});

describe('several parties’ runs', () => {
  const opinions = [
    { 'ministry-of-foreign-affairs': 'AGREES', 'agencies-concerned': 'AGREES_WITH_COMMENTS' },
    { 'ministry-of-foreign-affairs': 'AGREES', 'agencies-concerned': 'DISAGREES' },
    {},
  ] as const;
  const graphs = [vietnamProvince.graph, councilSimple.graph];

  it('let the agreement be decided only when every one of them has decided, in any order of acts', () => {
    const seen = new Set<AgreementState>();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...graphs), { minLength: 1, maxLength: 3 }),
        fc.array(fc.record({ who: fc.nat(), choice: fc.nat(), opinion: fc.nat() }), { maxLength: 30 }),
        (drawn, acts) => {
          const runs: PartyRun[] = drawn.map((graph) => ({ graph, state: begun(graph) }));
          expect(stateByRuns(runs)).toBe('TEXT_AGREED');
          for (const { who, choice, opinion } of acts) {
            const at = who % runs.length;
            const { graph, state } = runs[at]!;
            const given = opinions[opinion % opinions.length]!;
            const allowed = allowedOutcomes(graph, state, given).filter((one) => one.key !== 'SIGNED');
            if (allowed.length > 0)
              runs[at] = { graph, state: take(graph, state, allowed[choice % allowed.length]!.key, given) };
            const now = stateByRuns(runs);
            seen.add(now);
            expect(now === 'DECIDED').toBe(runs.every(hasDecided));
            expect(now === 'REFUSED').toBe(runs.some((one) => one.state.ending === 'REFUSED'));
          }
        },
      ),
      { numRuns: 500 },
    );
    for (const state of [
      'TEXT_AGREED',
      'CONSULTING',
      'ESCALATED',
      'CONSENTED',
      'REFUSED',
      'DECIDED',
    ] as const)
      expect([...seen, 'TEXT_AGREED'], state).toContain(state);
  });

  it('that nobody needs leave it decided: a domestic agreement has no procedure of its own', () => {
    expect(stateByRuns([])).toBe('DECIDED');
  });
});
