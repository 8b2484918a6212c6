import { isAuditKind } from './audit-kinds.ts';

/**
 * Entries of audits that a person made or is the subject of, and those of their own stream that no audit has: the same
 * act stands in both, and is shown once. Asking for access is shown as it stands in their own: an audit has it only
 * where there is such a thing, which they are not to learn.
 */
export function entriesAbout(person: string): string {
  const inAudit = `exists (select 1 from stream s where s.id = e.stream_id and s.kind = 'audit')`;
  return `select e.* from entry e where ${isAuditKind('e')} and e.actor_id = ${person}::uuid and e.kind <> 'access.asked' and ${inAudit}
    union select e.* from entry e where ${isAuditKind('e')} and e.facts->>'personId' = ${person}::text and ${inAudit}
    union select e.* from entry e where e.stream_id = (select s.id from stream s where s.kind = 'person' and s.subject_id = ${person}::uuid)
      and e.kind <> 'inbox.changed' and (not ${isAuditKind('e')} or e.kind in ('access.asked', 'export.made') or (e.facts->>'toPersonId' = ${person}::text and e.actor_id is distinct from ${person}::uuid))`;
}
