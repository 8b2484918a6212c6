/** The word for a forum's place beside its times: the host's city, else the venue. */
export function placeOf(forum: {
  venue: string;
  host: { name: string; city: { name: string } | null };
}): string {
  return forum.host.city?.name ?? forum.venue;
}
