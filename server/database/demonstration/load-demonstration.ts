import type pg from 'pg';
import { newId } from '../../kernel/ids.ts';
import { loadCases } from './adaptations/load-cases.ts';
import { people as adapters } from './adaptations/people.ts';
import { loadAgreements } from './agreements/load-agreements.ts';
import { forum, messages, sessions } from './conference.ts';
import { loadFramework } from './framework/load-framework.ts';
import { loadMembers } from './networks/load-members.ts';
import { loadStory } from './networks/load-story.ts';
import { loadSubNetworks } from './networks/load-sub-networks.ts';
import { bodies, people } from './people.ts';
import { loadProjects } from './projects/load-projects.ts';

/** Brings in the demonstration: invented people, the conference they discuss and the framework they write. What is there already stays as it is. */
export async function loadDemonstration(client: pg.ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('trellis demonstration'))`);
    await loadConference(client);
    await loadFramework(client);
    await loadCases(client);
    await loadAgreements(client);
    await loadProjects(client);
    await loadSubNetworks(client);
    await loadStory(client);
    await loadMembers(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function loadConference(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query('select 1 from forum where slug = $1', [forum.slug]);
  if (rows.length > 0) return;
  await addBodies(client);
  await addPeople(client);
  await addForum(client);
}

async function addBodies(client: pg.ClientBase): Promise<void> {
  for (const body of bodies) {
    const id = newId();
    await client.query('insert into body (id, kind, slug) values ($1, $2, $3)', [id, body.kind, body.slug]);
    for (const [lang, name] of Object.entries(body.names)) {
      await client.query('insert into body_name (body_id, lang, name, is_primary) values ($1, $2, $3, $4)', [
        id,
        lang,
        name,
        lang === 'en',
      ]);
    }
  }
}

async function addPeople(client: pg.ClientBase): Promise<void> {
  for (const person of [...people, ...adapters]) {
    const userId = newId();
    const personId = newId();
    await client.query('insert into auth_user (id, name, email, email_verified) values ($1, $2, $3, true)', [
      userId,
      person.name,
      `${person.slug}@demonstration.invalid`,
    ]);
    await client.query(
      `insert into person (id, user_id, slug, name, preferred_language, zone, is_demonstration, job)
       values ($1, $2, $3, $4, $5, $6, true, $7)`,
      [personId, userId, person.slug, person.name, person.language, person.zone, JSON.stringify(person.job)],
    );
    for (const { body, role, from } of person.appointments) {
      await client.query(
        `insert into appointment (id, person_id, body_id, role, from_date)
         values ($1, $2, (select id from body where slug = $3), $4, $5)`,
        [newId(), personId, body, role, from],
      );
    }
  }
}

async function addForum(client: pg.ClientBase): Promise<void> {
  const forumId = newId();
  await client.query(
    `insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, (select id from body where slug = $10), $11, $12)`,
    [
      forumId,
      forum.slug,
      JSON.stringify(forum.title),
      JSON.stringify(forum.theme),
      JSON.stringify(forum.summary),
      JSON.stringify(forum.venue),
      forum.zone,
      forum.startsOn,
      forum.endsOn,
      forum.host,
      forum.audience,
      forum.source,
    ],
  );
  for (const session of sessions) await addSession(client, forumId, session);
}

async function addSession(
  client: pg.ClientBase,
  forumId: string,
  session: (typeof sessions)[number],
): Promise<void> {
  const sessionId = newId();
  const streamId = newId();
  await client.query(`insert into stream (id, kind, subject_id) values ($1, 'discussion', $2)`, [
    streamId,
    sessionId,
  ]);
  await client.query(
    `insert into session (id, forum_id, stream_id, title, abstract, room, starts_at, ends_at, state, audience, is_demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true)`,
    [
      sessionId,
      forumId,
      streamId,
      JSON.stringify(session.title),
      JSON.stringify(session.abstract),
      session.room,
      atVenue(session.from),
      atVenue(session.to),
      session.state,
      session.audience,
    ],
  );
  for (const [place, speaker] of session.speakers.entries()) {
    await client.query(
      `insert into speaker (id, session_id, place, name, role, city_id, is_moderator)
       values ($1, $2, $3, $4, $5, (select id from body where slug = $6), $7)`,
      [
        newId(),
        sessionId,
        place,
        speaker.name,
        JSON.stringify(speaker.role),
        speaker.city ?? null,
        speaker.isModerator ?? false,
      ],
    );
  }
  for (const slug of session.participants ?? []) {
    await client.query(
      `insert into "grant" (id, thing_kind, thing_id, person_id, role)
       values ($1, 'session', $2, (select id from person where slug = $3), 'PARTICIPANT')`,
      [newId(), sessionId, slug],
    );
  }
  if (session.key === 'what-stays') await addMessages(client, sessionId, streamId);
}

async function addMessages(client: pg.ClientBase, sessionId: string, streamId: string): Promise<void> {
  const ids = messages.map(() => newId());
  for (const [index, message] of messages.entries()) {
    const at = atVenue(message.at);
    const author = `(select p.id from person p where p.slug = $1)`;
    const body = `(select a.body_id from appointment a where a.person_id = ${author} order by a.from_date limit 1)`;
    const answers = message.answers === undefined ? null : ids[message.answers];
    await client.query(
      `insert into message (id, session_id, position, author_id, body_id, text, reply_to_id, is_question, request_id, posted_at)
       values ($2, $3, $4, ${author}, ${body}, $5, $6, $7, $8, $9)`,
      [
        message.by,
        ids[index],
        sessionId,
        index + 1,
        message.text,
        answers,
        message.isQuestion ?? false,
        newId(),
        at,
      ],
    );
    await client.query(
      `insert into entry (stream_id, position, kind, subject_id, actor_id, body_id, at)
       values ($2, $3, 'message.posted', $4, ${author}, ${body}, $5)`,
      [message.by, streamId, index + 1, ids[index], at],
    );
    await client.query(
      `insert into reaction (message_id, person_id, kind, at)
       select $1, p.id, 'AGREE', $3 from person p where p.slug = any($2)`,
      [ids[index], message.agree ?? [], at],
    );
  }
  await client.query('update stream set position = $2 where id = $1', [streamId, messages.length]);
}

function atVenue(time: string): string {
  return `${forum.startsOn}T${time}:00+07:00`;
}
