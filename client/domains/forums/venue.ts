/** The word for a forum's place beside its times: the host's city, else the venue. */
export function placeOf(forum: {
  venue: string;
  host: { name: string; city: { name: string } | null };
}): string {
  return forum.host.city?.name ?? forum.venue;
}

/** Says whether a room is known by a mere letter or number, and wants the word before it. */
export function isBareRoom(room: string): boolean {
  return /^[\p{L}\d]{1,2}$/u.test(room);
}
