/** The `subscribe` of every subscription in the schema: what the socket delivers is read by the live view of the same name. */
export function onlyOverTheSocket(): never {
  throw new Error('Subscriptions are served by the live views.');
}
