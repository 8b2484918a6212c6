interface Timed {
  state: string;
  startsAt: string;
  endsAt: string;
}

/**
 * Sessions as the home page shows them: live ones, the next few to come, and the last few that are past. One whose time
 * went by is past, though nobody ever opened or closed it.
 */
export function orderSessions<Session extends Timed>(sessions: Session[], now: Date, limit = 5) {
  const byStart = [...sessions].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const isAhead = ({ state, endsAt }: Session) => state === 'SCHEDULED' && Date.parse(endsAt) > now.getTime();
  return {
    live: byStart.filter(({ state }) => state === 'LIVE'),
    next: byStart.filter(isAhead).slice(0, limit),
    past: byStart.filter((session) => session.state !== 'LIVE' && !isAhead(session)).slice(-limit),
  };
}
