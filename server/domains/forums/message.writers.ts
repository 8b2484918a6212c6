import type { HotWriter } from '../../streams/index.ts';

/** What the gate does for each hot write of a discussion, beside the entry itself. */
export const messageWriters = {
  post: {
    name: 'message_post',
    columns: {
      session_id: 'uuid',
      text: 'text',
      reply_to_id: 'uuid',
      is_question: 'boolean',
      mentions: 'uuid[]',
    },
    ctes: [
      `message_post_rows as (
        insert into message (id, session_id, position, author_id, body_id, text, reply_to_id, is_question, request_id, posted_at)
        select p.subject_id, g.session_id, p.position, p.actor_id, p.body_id, g.text, g.reply_to_id, g.is_question, p.request_id, p.at
          from placed p join message_post_given g using (ord))`,
      `message_post_mentions as (
        insert into message_mention (message_id, person_id)
        select p.subject_id, person.id from placed p join message_post_given g using (ord) join person on person.id = any(g.mentions))`,
    ],
  },
  edit: {
    name: 'message_edit',
    columns: { text: 'text' },
    ctes: [
      `message_edit_versions as (
        insert into message_version (message_id, version, text, at)
        select m.id, (select count(*) from message_version v where v.message_id = m.id), m.text, coalesce(m.edited_at, m.posted_at)
          from placed p join message_edit_given g using (ord) join message m on m.id = p.subject_id)`,
      `message_edit_rows as (
        update message m set text = g.text, edited_at = p.at
          from placed p join message_edit_given g using (ord) where m.id = p.subject_id)`,
    ],
  },
  delete: {
    name: 'message_delete',
    columns: { restore: 'boolean' },
    ctes: [
      `message_delete_rows as (
        update message m set deleted_at = case when g.restore then null else p.at end
          from placed p join message_delete_given g using (ord) where m.id = p.subject_id)`,
    ],
  },
  hide: {
    name: 'message_hide',
    columns: { reason: 'text' },
    ctes: [
      `message_hide_rows as (
        update message m set hidden_at = p.at, hidden_by_id = p.actor_id, hidden_reason = g.reason
          from placed p join message_hide_given g using (ord) where m.id = p.subject_id)`,
    ],
  },
  react: {
    name: 'reaction_set',
    columns: { kind: 'text', is_on: 'boolean' },
    ctes: [
      `reaction_set_added as (
        insert into reaction (message_id, person_id, kind, at)
        select p.subject_id, p.actor_id, g.kind, p.at from placed p join reaction_set_given g using (ord) where g.is_on
        on conflict do nothing)`,
      `reaction_set_removed as (
        delete from reaction r using placed p join reaction_set_given g using (ord)
         where not g.is_on and r.message_id = p.subject_id and r.person_id = p.actor_id and r.kind = g.kind)`,
    ],
  },
} as const satisfies Record<string, HotWriter>;
