import { describe, expect, it } from 'vitest';
import { placeIn, shifted, spanOf } from '../../../client/domains/projects/page/days.ts';
import { actsFrom, developmentTargets, projectStates, stateAfter } from '../../../schema/projects/index.ts';

describe('the timeline of a project', () => {
  it('goes from the first of a month to the last of one, with a mark at each month', () => {
    const span = spanOf(['2027-02-14', null, '2026-12-31', undefined])!;
    expect(span.days).toBe(31 + 31 + 28);
    expect(span.months.map(({ day }) => day)).toEqual(['2026-12-01', '2027-01-01', '2027-02-01']);
    expect(spanOf([null])).toBeNull();
  });

  it('has each milestone on its days, the last one included', () => {
    const span = spanOf(['2027-01-01', '2027-04-10'])!;
    expect(placeIn(span, '2027-01-01', '2027-04-30')).toEqual({ left: 0, width: 100 });
    expect(placeIn(span, null, '2027-01-01')).toEqual({ left: 0, width: 100 / 120 });
  });

  it('moves days over the ends of months and years', () => {
    expect(shifted('2027-12-31', 1)).toBe('2028-01-01');
    expect(shifted('2028-03-01', -1)).toBe('2028-02-29');
  });
});

describe('a project', () => {
  it('serves targets of the 2030 Agenda, of which there are 169', () => {
    expect(developmentTargets).toHaveLength(169);
    for (const target of ['1.b', '11.c', '16.10', '17.19']) expect(developmentTargets).toContain(target);
    for (const target of ['0.1', '11.8', '17.a', '11']) expect(developmentTargets).not.toContain(target);
  });

  it('comes to its end from everywhere, and from there nowhere', () => {
    for (const state of projectStates)
      expect(actsFrom(state).includes('STOP')).toBe(!['COMPLETED', 'STOPPED'].includes(state));
    expect(stateAfter('IDEA', 'START')).toBeNull();
    expect(stateAfter('PLANNING', 'START')).toBe('ACTIVE');
  });
});
