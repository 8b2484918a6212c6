/** Where a body has its page; a city's is in the network. */
export function bodyAddress(body: { kind: string; slug: string }): string {
  return body.kind === 'CITY' ? `/network/${body.slug}` : `/bodies/${body.slug}`;
}
