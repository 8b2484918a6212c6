interface Timed {
  state: string;
  startsAt: string;
  endsAt: string;
}

/** Sessions as the home page shows them: live ones, the next few to come, else the last few held. */
export function orderSessions<Session extends Timed>(sessions: Session[], limit = 5) {
  const byStart = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return {
    live: byStart.filter((session) => session.state === 'LIVE'),
    next: byStart.filter((session) => session.state === 'SCHEDULED').slice(0, limit),
    held: byStart.filter((session) => session.state === 'CLOSED').slice(-limit),
  };
}
