// Sign-ins tidied and lapsed, mail sent, streams polled and cut, requests forgotten, jobs handed over, files swept, snapshots taken, other servers looked for.
const own =
  /auth_session|lapsed|outbox|oldest|access_version|select id, position from stream|ctid|pg_relation_size|queued_at|pgboss|delete from file|snapshot_position|trellis listener/;

/** Whether a statement is one that the house makes by the clock, for nobody's request. */
export function isByTheClock(statement: unknown): boolean {
  return own.test(typeof statement === 'string' ? statement : JSON.stringify(statement));
}
