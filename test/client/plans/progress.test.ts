import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../schema/plans/index.ts';

describe('the progress of a plan', () => {
  it('counts what was given up or carried over as planned, and sums only what is known', () => {
    const one = (
      state: 'DONE' | 'DROPPED' | 'CARRIED_OVER',
      planned: number | null,
      actual: number | null,
    ) => ({
      state,
      budgetPlanned: planned,
      budgetActual: actual,
    });
    expect(
      progressOf([one('DONE', 100, 90), one('DROPPED', null, null), one('CARRIED_OVER', 50, null)]),
    ).toEqual({
      total: 3,
      by: { PLANNED: 0, IN_PROGRESS: 0, DONE: 1, DROPPED: 1, CARRIED_OVER: 1 },
      share: 33,
      budgetPlanned: 150,
      budgetActual: 90,
    });
    expect(progressOf([])).toMatchObject({ total: 0, share: null, budgetPlanned: null });
  });
});
