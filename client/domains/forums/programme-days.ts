/** A session as a programme lists it. */
export interface ProgrammeSession {
  id: string;
  room: string;
  startsAt: string;
  endsAt: string;
  state: string;
}

export interface ProgrammeDay<Session> {
  /** A moment of the day. */
  at: string;
  rooms: { room: string; sessions: Session[] }[];
}

/** A forum's sessions by day at the venue and by room, each in the order of time. */
export function programmeOf<Session extends ProgrammeSession>(
  sessions: readonly Session[],
  dayOf: (at: string) => string,
): ProgrammeDay<Session>[] {
  const sorted = [...sessions].sort(
    (a, b) =>
      a.startsAt.localeCompare(b.startsAt) || a.room.localeCompare(b.room) || a.id.localeCompare(b.id),
  );
  return [...group(sorted, ({ startsAt }) => dayOf(startsAt)).values()].map((ofDay) => ({
    at: ofDay[0]?.startsAt ?? '',
    rooms: [...group(ofDay, ({ room }) => room)].map(([room, ofRoom]) => ({ room, sessions: ofRoom })),
  }));
}

/** Says whether a session is going on: it says so itself, or its time is now. */
export function isNow(session: ProgrammeSession, now: Date): boolean {
  if (session.state === 'LIVE') return true;
  if (session.state === 'CLOSED') return false;
  return new Date(session.startsAt) <= now && now < new Date(session.endsAt);
}

function group<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
