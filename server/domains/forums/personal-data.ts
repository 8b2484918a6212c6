import { keepsPersonalData, rowsOf, whoCanSee } from '../people/index.ts';
import { sessionColumns } from './session.policy.ts';

const columns = sessionColumns('s');
const isPublic = columns.audiences.map((one) => `${one} = 'PUBLIC'`).join(' and ');

// What one said in a session stays one's own when one has lost sight of it; what the session is called now does not.
const sessionTitle = (id: string) =>
  `(select s.title->>'en' from session s where s.id = ${id} and ((${isPublic}) or $1 in (${whoCanSee(columns)})))`;

keepsPersonalData(
  {
    name: 'messages',
    tables: ['message', 'message_version'],
    read: rowsOf(`select m.id, ${sessionTitle('m.session_id')} as session, m.text, m.is_question as "isQuestion", m.posted_at as "postedAt",
        m.edited_at as "editedAt", m.deleted_at as "deletedAt", m.hidden_at as "hiddenAt", m.hidden_reason as "hiddenReason",
        (select coalesce(json_agg(json_build_object('text', v.text, 'at', v.at) order by v.version), '[]')
           from message_version v where v.message_id = m.id) as "earlierWordings"
      from message m where m.author_id = $1 order by m.posted_at, m.id`),
  },
  {
    name: 'reactions',
    tables: ['reaction'],
    read: rowsOf(
      `select r.message_id as "messageId", r.kind, r.at from reaction r where r.person_id = $1 order by r.at`,
    ),
  },
  {
    name: 'mentions',
    tables: ['message_mention'],
    read: rowsOf(
      `select m.message_id as "messageId" from message_mention m where m.person_id = $1 order by m.message_id`,
    ),
  },
  {
    name: 'keyPoints',
    tables: ['key_point', 'key_point_version'],
    read: rowsOf(
      `select k.id, ${sessionTitle('k.session_id')} as session, k.kind, k.words, k.marked_at as "markedAt", k.changed_at as "changedAt", k.taken_back_at as "takenBackAt",
          (select coalesce(json_agg(json_build_object('words', v.words, 'at', v.at) order by v.version), '[]')
             from key_point_version v where v.key_point_id = k.id and v.by_id = $1) as "earlierWordings"
        from key_point k where $1 in (k.marked_by_id, k.taken_back_by_id)
          or exists (select 1 from key_point_version v where v.key_point_id = k.id and v.by_id = $1) order by k.marked_at, k.id`,
    ),
  },
  {
    name: 'sessionsVisited',
    tables: ['discussion_visit'],
    read: rowsOf(
      `select ${sessionTitle('v.session_id')} as session, v.position, v.at from discussion_visit v where v.person_id = $1 order by v.at`,
    ),
  },
);
