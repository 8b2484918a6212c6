import { describe, expect, it } from 'vitest';
import { isNow, programmeOf } from '../../../client/domains/forums/programme-days.ts';

const session = (id: string, room: string, startsAt: string, state = 'SCHEDULED') => ({
  id,
  room,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
  state,
});

describe('a programme', () => {
  it('goes by day at the venue, then by room, then by time', () => {
    const dayOf = (at: string) =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(
        new Date(at),
      );
    const days = programmeOf(
      [
        session('late', 'A', '2023-11-18T18:30:00.000Z'),
        session('b', 'B', '2023-11-18T02:00:00.000Z'),
        session('a2', 'A', '2023-11-18T06:00:00.000Z'),
        session('a1', 'A', '2023-11-18T01:00:00.000Z'),
      ],
      dayOf,
    );
    expect(
      days.map(({ rooms }) => rooms.map(({ room, sessions }) => [room, sessions.map(({ id }) => id)])),
    ).toEqual([
      [
        ['A', ['a1', 'a2']],
        ['B', ['b']],
      ],
      [['A', ['late']]],
    ]);
  });

  it('marks as now what says it is live, and what its time says unless it is closed', () => {
    const at = '2023-11-18T01:00:00.000Z';
    const during = new Date('2023-11-18T01:30:00.000Z');
    const after = new Date('2023-11-18T02:00:00.000Z');
    expect(isNow(session('x', 'A', at, 'LIVE'), after)).toBe(true);
    expect(isNow(session('x', 'A', at), during)).toBe(true);
    expect(isNow(session('x', 'A', at), after)).toBe(false);
    expect(isNow(session('x', 'A', at, 'CLOSED'), during)).toBe(false);
  });
});
