import { mailboxIn } from '../mailbox.ts';
import { keepsPersonalData, rowsOf } from './personal-data.ts';

const bodyName = (id: string) =>
  `(select n.name from body_name n where n.body_id = ${id} order by n.is_primary desc, n.lang limit 1)`;

// Secrets are left out: hashes of passwords and tokens would serve only who steals the file.
keepsPersonalData(
  {
    name: 'profile',
    tables: ['person', 'auth_user'],
    read: rowsOf(`select p.id, p.name, u.email, u.email_verified as "emailVerified", p.preferred_language as "preferredLanguage",
        p.zone, p.notification_wishes as "notificationWishes", p.created_at as "since",
        p.disabled_at as "keptOutSince", p.disabled_reason as "keptOutBecause"
      from person p join auth_user u on u.id = p.user_id where p.id = $1`),
  },
  {
    name: 'signIns',
    tables: ['auth_session'],
    read: rowsOf(`select s.created_at as "beganAt", s.expires_at as "expiresAt", s.ip_address as "address", s.user_agent as "browser"
      from auth_session s join person p on p.user_id = s.user_id where p.id = $1 order by s.created_at`),
  },
  {
    name: 'appointments',
    tables: ['appointment'],
    read: rowsOf(`select ${bodyName('a.body_id')} as body, a.role, a.from_date as "fromDate", a.to_date as "toDate", a.ground,
        a.ended_ground as "endedGround" from appointment a where a.person_id = $1 order by a.from_date, a.id`),
  },
  {
    name: 'invitations',
    tables: ['invitation'],
    read: rowsOf(`select ${bodyName('i.body_id')} as body, i.role, i.ground, i.created_at as "sentAt", i.accepted_at as "acceptedAt",
        i.revoked_at as "revokedAt", i.expires_at as "expiresAt"
      from invitation i join person p on p.id = $1 join auth_user u on u.id = p.user_id
      where ${mailboxIn('i.email')} = ${mailboxIn('u.email')} or i.accepted_by_id = p.id order by i.created_at`),
  },
  {
    name: 'grants',
    tables: ['grant'],
    read: rowsOf(`select g.thing_kind as "kind", g.thing_id as "id", g.role, g.reason, g.created_at as "givenAt"
      from "grant" g where g.person_id = $1 order by g.created_at`),
  },
  {
    name: 'accessRequests',
    tables: ['access_request'],
    read: rowsOf(`select coalesce(r.asked_as, r.thing_kind) as "kind", coalesce(r.asked_for, r.thing_id::text) as "id", r.role, r.words, r.state, r.reason, r.created_at as "askedAt",
        r.decided_at as "decidedAt" from access_request r where r.person_id = $1 order by r.created_at`),
  },
  {
    name: 'history',
    tables: ['entry', 'stream'],
    read: rowsOf(`select e.at, e.kind, e.facts, ${bodyName('e.body_id')} as "actingFor", e.actor_id = $1 as "byMe"
      from entry e join stream s on s.id = e.stream_id
      where s.kind in ('audit', 'person') and e.kind <> 'inbox.changed' and not (s.kind = 'audit' and e.kind = 'access.asked') and (e.actor_id = $1 or (s.kind = 'person' and s.subject_id = $1) or e.facts->>'personId' = $1::text)
      order by e.at, e.stream_id, e.position`),
  },
  {
    name: 'documentsWrittenIn',
    tables: ['document_client'],
    read: rowsOf(`select c.document_id as "documentId", count(*)::int as "editorsUsed" from document_client c
      where c.person_id = $1 group by c.document_id order by c.document_id`),
  },
  {
    name: 'filesUploaded',
    tables: ['file'],
    read: rowsOf(`select f.id, f.thing_kind as "kind", f.thing_id as "thingId", f.media_type as "type", f.bytes, f.created_at as "at"
      from file f where f.uploaded_by_id = $1 order by f.created_at`),
  },
  {
    name: 'editionsCut',
    tables: ['edition'],
    read: rowsOf(`select e.document_id as "documentId", e.number, e.cut_at as "at" from edition e
      where e.cut_by_id = $1 order by e.cut_at`),
  },
  {
    name: 'proposals',
    tables: ['proposal'],
    read: rowsOf(`select p.document_id as "documentId", p.section_id as "sectionId", p.state, p.reason, p.text, p.made_at as "madeAt",
        p.decided_at as "decidedAt", p.author_id = $1 as "mine",
        p.kept_by_id is not distinct from $1 as "handedToMe"
      from proposal p where p.author_id = $1 or p.decided_by_id = $1 or p.kept_by_id = $1 order by p.id`),
  },
  {
    name: 'drafts',
    tables: ['section_draft'],
    read: rowsOf(`select d.document_id as "documentId", d.section_id as "sectionId", d.state, d.text, d.changed_at as "changedAt"
      from section_draft d where d.author_id = $1 order by d.id`),
  },
  {
    name: 'jobs',
    tables: ['job'],
    read: rowsOf(`select j.kind, j.thing_id as "about", j.state, j.created_at as "at", j.output_name as "file" from job j
      where j.person_id = $1 order by j.created_at`),
  },
);
