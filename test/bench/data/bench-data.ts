import type pg from 'pg';
import { adaptationsToRead } from './bench-adaptations.ts';
import { registerToRead } from './bench-agreements.ts';
import { editionToRead, forgetDocuments } from './bench-documents.ts';

export const sizes = {
  cities: 400,
  people: 4_000,
  forums: 20,
  sessions: 40,
  messages: 20_000,
  reactions: 100_000,
};

/** Sessions that are only written to, so that what is read keeps its size. */
export const writtenSessions = 41;

/** Fills the product's own tables with the same rows every time; does nothing where they are already there. */
export async function loadBenchData(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select 1 from forum where slug = 'bench-forum-1'`);
  if (rows.length === 0) {
    await client.query(`begin; ${functions} ${people} ${forums} ${messages} ${peerFunctions} commit`);
  }
  await client.query(peerTables);
  await client.query(editionToRead);
  await client.query(adaptationsToRead);
  await client.query(registerToRead);
  // An earlier run's messages would make this one's tables larger.
  await client.query(forgetWritten);
  await client.query(tellOfAll);
  await client.query('vacuum full');
  // Again, because only this one marks which pages are visible to all.
  await client.query('vacuum analyze');
}

// Ordered in time as the product's own ids are, so that indexes are as dense.
const functions = `
create schema bench;
create function bench.id(noun text, n bigint) returns uuid immutable language sql as $$
  select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || substr(md5(noun), 1, 3) || '8' || substr(md5(noun || n), 1, 15))::uuid
$$;
create table bench.city as
  select row_number() over (order by b.slug) - 1 as n, c.id from city c join body b using (id) order by b.slug limit ${sizes.cities};
create function bench.city_id(n bigint) returns uuid stable language sql as $$ select id from bench.city where city.n = $1 % ${sizes.cities} $$;
create function bench.words(n bigint) returns text immutable language sql as $$
  select left(string_agg(w.words, ' '), 220) from (
    select (array[
      'We opened the old warehouse for one weekend and three thousand people came, most of them from the streets around it.',
      'What stays is not the building but the people who now know one another by name.',
      'Chúng tôi đã thử cách này ở ba phường và thấy người dân tự đứng ra tổ chức.',
      'The budget was small, so every workshop lent its own tools and its own evenings.',
      'Could the designers say which part of it another city could take over as it is?',
      'Young makers need a place that stays open after the festival has gone home.',
      '우리 도시는 작은 작업실에서 시작했습니다.'
    ])[1 + (n * 7 + k * 3) % 7] as words from generate_series(0, 3) as k) as w
$$;
`;

const people = `
insert into auth_user (id, name, email)
  select bench.id('user', n), 'Person ' || n, 'person-' || n || '@bench.invalid' from generate_series(0, ${sizes.people} - 1) as n;
insert into person (id, user_id, slug, name, is_demonstration)
  select bench.id('person', n), bench.id('user', n), 'bench-person-' || n, 'Person ' || n || ' Nguyễn', true from generate_series(0, ${sizes.people} - 1) as n;
insert into appointment (id, person_id, body_id, role, from_date)
  select bench.id('appointment', n), bench.id('person', n), bench.city_id(n), 'MEMBER', '2020-01-01' from generate_series(0, ${sizes.people} - 1) as n;
`;

const sessionRows = (first: number, count: number, forumOf: string) => `
insert into stream (id, kind, subject_id)
  select bench.id('stream', n), 'discussion', bench.id('session', n) from generate_series(${first}, ${first + count} - 1) as n;
insert into session (id, forum_id, stream_id, title, abstract, room, starts_at, ends_at, state, audience)
  select bench.id('session', n), bench.id('forum', ${forumOf}), bench.id('stream', n), '{"en": "A session"}', '{"en": "Of a forum"}',
    'Hall ' || n % 3, '2023-11-18T02:00:00Z', '2023-11-18T04:00:00Z', 'LIVE', 'PUBLIC' from generate_series(${first}, ${first + count} - 1) as n;
`;

const forums = `
insert into forum (id, slug, title, theme, summary, venue, zone, starts_on, ends_on, host_id, audience)
  select bench.id('forum', n), 'bench-forum-' || n, '{"en": "A forum"}', '{"en": "Its theme"}', '{"en": "What it is"}', '{"en": "A hall"}',
    'Asia/Ho_Chi_Minh', '2023-11-18', '2023-11-19', bench.city_id(n), 'PUBLIC' from generate_series(0, ${sizes.forums}) as n;
${sessionRows(0, sizes.sessions, `n % ${sizes.forums}`)}
${sessionRows(sizes.sessions, writtenSessions, String(sizes.forums))}
`;

const perSession = sizes.messages / sizes.sessions;

// Sessions were discussed side by side, so their messages lie mixed on disk. One in five answers an earlier one;
// one in a hundred was taken back.
const messages = `
insert into message (id, session_id, position, author_id, body_id, text, reply_to_id, request_id, posted_at, deleted_at)
  select bench.id('message', n), bench.id('session', n % ${sizes.sessions}), 1 + n / ${sizes.sessions},
    bench.id('person', (n * 31 + n / ${sizes.sessions} * 7) % ${sizes.people}), bench.city_id((n * 31 + n / ${sizes.sessions} * 7) % ${sizes.people}), bench.words(n),
    case when (n / ${sizes.sessions}) % 5 = 4 then bench.id('message', n - ${sizes.sessions}) end,
    bench.id('request', n), '2023-11-18T02:00:00Z'::timestamptz + n * interval '1.237 second',
    case when n % 100 = 99 then '2023-11-19T00:00:00Z'::timestamptz end
  from generate_series(0, ${sizes.messages} - 1) as n;
insert into entry (stream_id, position, kind, subject_id, actor_id, body_id, at)
  select s.stream_id, m.position, 'message.posted', m.id, m.author_id, m.body_id, m.posted_at
  from message m join session s on s.id = m.session_id join forum f on f.id = s.forum_id where f.slug like 'bench-%';
update stream set position = ${perSession} where id in (select bench.id('stream', n) from generate_series(0, ${sizes.sessions} - 1) as n);
insert into reaction (message_id, person_id, kind)
  select bench.id('message', n / 5), bench.id('person', (n * 17 + (n % 5) * 101) % ${sizes.people}), (array['AGREE', 'IDEA', 'THANKS'])[1 + (n * 5 + n / 7) % 3]
  from generate_series(0, ${sizes.reactions} - 1) as n;
create sequence bench.position start 1000000;
`;

// What PostGraphile's manual advises where a field is no column: functions of a row ("computed columns"), and a view
// where there would be many of them. The view is the floor's own statement.
const peerFunctions = `
comment on column message.reply_to_id is E'@behavior +filterBy';
create function message_shown_text(m message) returns text stable language sql as $$
  select case when m.deleted_at is null and m.hidden_at is null then m.text end $$;
create type reaction_tally as (kind text, count int);
create function message_tally(m message) returns setof reaction_tally stable language sql as $$
  select r.kind, count(*)::int from reaction r where r.message_id = m.id group by r.kind order by r.kind $$;
create function city_name(c city) returns text stable language sql as $$
  select coalesce((select n.name from body_name n where n.body_id = c.id and n.lang = 'en'),
                  (select n.name from body_name n where n.body_id = c.id and n.is_primary)) $$;
create function city_field(c city) returns text stable language sql as $$
  select d.field from designation d where d.city_id = c.id and d.to_year is null $$;
create view directory as
  with people as (
    select city_id, count(*)::int as count from (
      select id as city_id, id as body_id from city
      union all select b.parent_id, b.id from body b join city c on c.id = b.parent_id
      union all select b.parent_id, d.id from body b join city c on c.id = b.parent_id join body d on d.parent_id = b.id
    ) acting join appointment a using (body_id)
    where a.from_date <= current_date and (a.to_date is null or a.to_date >= current_date) group by city_id
  ), festivals as (
    select city_id, count(*)::int as count from festival group by city_id
  ), held as (
    select city_id, min(from_year) as since, max(field) filter (where to_year is null) as field from designation group by city_id
  )
  select c.id, b.slug, n.name, c.country_code, c.region, held.field, held.since as member_since, c.latitude, c.longitude,
    coalesce(festivals.count, 0) as festival_count, coalesce(people.count, 0) as people_count,
    row_number() over (order by n.name collate "en-x-icu", c.country_code, c.id) as place
  from city c join body b using (id)
  cross join lateral (select coalesce(
    (select name from body_name where body_id = c.id and lang = 'en'),
    (select name from body_name where body_id = c.id and is_primary)) as name) n
  left join held on held.city_id = c.id left join festivals on festivals.city_id = c.id left join people on people.city_id = c.id;
`;

// What a peer that keeps updates keeps them in: no less of a table than it needs.
const peerTables = `
create table if not exists bench.peer_update (id bigint generated always as identity primary key, document text not null, data bytea not null);
truncate bench.peer_update;
`;

// Whoever was concerned has heard of what is loaded: it is nothing that the server has to do while it is measured.
const tellOfAll = `
insert into told (stream_id, position) select id, position from stream
  on conflict (stream_id) do update set position = excluded.position`;

const forgetWritten = `
begin;
${forgetDocuments}
create temp table written on commit drop as
  select id, stream_id from session where id in (select bench.id('session', ${sizes.sessions} + n) from generate_series(0, ${writtenSessions} - 1) as n);
delete from entry where stream_id in (select stream_id from written);
delete from message where session_id in (select id from written);
update stream set position = 0, oldest = 1 where id in (select stream_id from written);
delete from request where person_id in (select id from person where slug like 'bench-%');
delete from auth_session where user_id in (select user_id from person where slug like 'bench-%');
commit`;
