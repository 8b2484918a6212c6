// The floor: node:http and pg, one named prepared statement for each request, and nothing else. Statements build the JSON
// in PostgreSQL, except `/q1-rows`, which takes flat rows and lets Node build it.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const discussion = `
  from (
    select * from message where session_id = $1 and reply_to_id is null order by position desc limit 50
  ) m
  join person p on p.id = m.author_id
  join body b on b.id = m.body_id
  left join city c on c.id = b.id
  left join body_name own on own.body_id = c.id and own.lang = 'en'
  left join body_name usual on usual.body_id = c.id and usual.is_primary
  left join designation d on d.city_id = c.id and d.to_year is null`;

const shownText = 'case when m.deleted_at is null and m.hidden_at is null then m.text end';

const q1 = {
  name: 'q1',
  text: `select coalesce(json_agg(json_build_object(
      'id', m.id, 'position', m.position::text, 'text', ${shownText}, 'isQuestion', m.is_question, 'postedAt', m.posted_at,
      'author', json_build_object('id', p.id, 'name', p.name),
      'body', json_build_object('id', b.id, 'city', json_build_object('id', c.id, 'name', coalesce(own.name, usual.name), 'field', d.field)),
      'reactions', (
        select coalesce(json_agg(json_build_object('kind', r.kind, 'count', r.count) order by r.kind), '[]'::json)
        from (select kind, count(*)::int as count from reaction where message_id = m.id group by kind) r)
    ) order by m.position), '[]'::json)::text as json ${discussion}`,
};

const q1Rows = {
  name: 'q1 rows',
  rowMode: 'array',
  text: `select m.id, m.position::text, ${shownText}, m.is_question, (extract(epoch from m.posted_at) * 1000)::float8,
      p.id, p.name, b.id, c.id, coalesce(own.name, usual.name), d.field,
      (select string_agg(r.kind || ' ' || r.count, ' ' order by r.kind)
        from (select kind, count(*)::int as count from reaction where message_id = m.id group by kind) r)
    ${discussion} order by m.position`,
};

const q2 = {
  name: 'q2',
  text: `
  with people as (
    select city_id, count(*)::int as count from (
      select c.id as city_id, c.id as body_id from city c
      union all select b.parent_id, b.id from body b where b.parent_id in (select id from city)
      union all select b.parent_id, d.id from body b join body d on d.parent_id = b.id where b.parent_id in (select id from city)
    ) acting join appointment a using (body_id)
    where a.from_date <= current_date and (a.to_date is null or a.to_date >= current_date)
    group by city_id
  ), festivals as (
    select city_id, count(*)::int as count from festival group by city_id
  ), held as (
    select city_id, min(from_year) as since, max(field) filter (where to_year is null) as field from designation group by city_id
  )
  select coalesce(json_agg(json_build_object(
      'id', c.id, 'slug', b.slug, 'name', c.name, 'countryCode', c.country_code, 'region', c.region, 'field', held.field,
      'memberSince', held.since, 'latitude', c.latitude, 'longitude', c.longitude,
      'festivalCount', coalesce(festivals.count, 0), 'peopleCount', coalesce(people.count, 0)
    ) order by c.place), '[]'::json)::text as json
  from (
    select c.*, n.name, row_number() over (order by n.name collate "en-x-icu", c.country_code, c.id) as place
    from city c, lateral (select coalesce(
      (select name from body_name where body_id = c.id and lang = 'en'),
      (select name from body_name where body_id = c.id and is_primary)) as name) n
    order by place limit 400
  ) c
  join body b on b.id = c.id
  left join held on held.city_id = c.id
  left join festivals on festivals.city_id = c.id
  left join people on people.city_id = c.id`,
};

const m1 = {
  name: 'm1',
  text: `with m as (
      insert into message (id, session_id, position, author_id, body_id, text, request_id, posted_at)
      values ($1, $2, nextval('bench.position'), $3, $4, $5, $6, clock_timestamp()) returning *
    )
    select json_build_object(
      'id', m.id, 'text', m.text, 'postedAt', m.posted_at, 'author', json_build_object('id', p.id, 'name', p.name),
      'body', json_build_object('id', m.body_id, 'city', json_build_object('id', c.id, 'name', coalesce(
        (select name from body_name where body_id = c.id and lang = 'en'),
        (select name from body_name where body_id = c.id and is_primary))))
    )::text as json
    from m join person p on p.id = m.author_id left join city c on c.id = m.body_id`,
};

const q3 = {
  name: 'q3',
  text: `select coalesce(json_agg(json_build_object('sectionId', section_id, 'number', number, 'title', title, 'freedom', freedom,
      'guidance', guidance, 'blocks', blocks) order by ord), '[]'::json)::text as json
    from edition_section where edition_id = $1`,
};

// The product's own statement without asking who may know of what.
const q4 = {
  name: 'q4',
  text: `with shown as materialized (
      select e.id, e.number, e.document_id from framework f join edition e on e.document_id = f.document_id
       where f.slug = $1 and e.state = 'ADOPTED'
    ), taken as materialized (
      select p.id, p.base_edition_id, a.id as adaptation_id, b.id as body_id, b.slug, c.region,
          coalesce((select n.name from body_name n where n.body_id = b.id and n.lang = 'en'),
            (select n.name from body_name n where n.body_id = b.id and n.is_primary)) as name
        from shown s join adaptation a on a.base_document_id = s.document_id and a.is_sole
        join publication p on p.adaptation_id = a.id and p.ended_at is null
        join body b on b.id = a.owner_id left join city c on c.id = b.id where a.state = 'PUBLISHED'
    ), followed as materialized (
      select distinct t.base_edition_id as id, e.number from taken t join edition e on e.id = t.base_edition_id
    ), changed as materialized (
      select f.id as edition_id, n.section_id from followed f cross join shown s
        join edition_section o on o.edition_id = f.id join edition_section n on n.edition_id = s.id and n.section_id = o.section_id
       where f.id <> s.id and (o.title, o.freedom, o.blocks) is distinct from (n.title, n.freedom, n.blocks)
    )
    select json_build_object('editionNumber', s.number,
      'sections', (select coalesce(json_agg(json_build_object('sectionId', n.section_id, 'parentId', n.parent_id, 'number', n.number,
          'title', n.title, 'freedom', n.freedom) order by n.ord), '[]') from edition_section n where n.edition_id = s.id),
      'cities', (select coalesce(json_agg(json_build_object('bodyId', t.body_id, 'slug', t.slug, 'name', t.name,
          'field', (select g.field from designation g where g.city_id = t.body_id and g.to_year is null limit 1), 'region', t.region,
          'adaptationId', t.adaptation_id, 'editionNumber', f.number, 'isBehind', f.number < s.number,
          'cells', coalesce(k.cells, '[]')) order by t.name collate "und-x-icu", t.body_id), '[]')
        from taken t join followed f on f.id = t.base_edition_id
        left join lateral (
          select json_agg(json_build_object('sectionId', r.section_id, 'decision', r.kind, 'reasonType', r.reason_type,
              'isDeviation', n.freedom = 'CORE' and r.kind in ('ADAPT', 'OMIT'), 'isBehind', h.section_id is not null,
              'hasAnswer', r.answers <> '[]') order by n.ord) as cells
            from publication_section r join edition_section n on n.edition_id = s.id and n.section_id = r.section_id
            left join changed h on h.edition_id = t.base_edition_id and h.section_id = r.section_id
           where r.publication_id = t.id) k on true))::text as json
    from shown s`,
};

// Who may know of it is not asked; what comes next is reckoned as the register shows it.
const upcoming = `select 'NOTICE' as kind, a.ends_on - a.notice_days as due where a.state in ('IN_FORCE','UNDER_REVIEW','RENEWED','AMENDED') and a.ends_on - a.notice_days >= current_date
    union all select 'END', a.ends_on where a.state in ('IN_FORCE','UNDER_REVIEW','RENEWED','AMENDED') and a.ends_on is not null
    union all select 'REVIEW', a.next_review_on where a.state in ('IN_FORCE','UNDER_REVIEW','RENEWED','AMENDED') and a.next_review_on is not null
    union all select 'STEP', s.due_on from procedure_run r join run_step s on s.run_id = r.id and s.closed_at is null
      where r.agreement_id = a.id and r.voided_at is null and s.due_on is not null
    union all select 'OBLIGATION', o.due_on from obligation ob join commitment c on c.id = ob.commitment_id and c.counts
      join occurrence o on o.commitment_id = c.id and o.state in ('PROMISED','IN_PROGRESS') where ob.agreement_id = a.id and o.due_on is not null`;
const register = (where, order) => ({
  name: `r1 ${order} ${where}`.slice(0, 60),
  text: `with shown as (
      select a.*, count(*) over () as total, row_number() over (order by ${order} nulls last, a.title->>'en' collate "und-x-icu", a.id) as ord
        from agreement a where a.owner_id = (select id from bench.city where n = 0) and ${where} order by ord limit 50
    ) select json_build_object('totalCount', coalesce(max(a.total), 0), 'nodes', json_agg(json_build_object(
        'id', a.id, 'slug', a.slug, 'title', a.title->>'en', 'kind', a.kind, 'state', a.state, 'registerNumber', a.register_number,
        'signedCount', (select count(*) from signatory g join signature s on s.signatory_id = g.id and s.voided_at is null where g.agreement_id = a.id),
        'signatoryCount', (select count(*) from signatory g where g.agreement_id = a.id), 'enteredOn', a.entered_on, 'endsOn', a.ends_on,
        'parties', (select json_agg(json_build_object('id', p.id, 'legalName', p.legal_name->>'en', 'body', json_build_object('id', b.id, 'slug', b.slug)) order by p.place)
          from agreement_party p join body b on b.id = p.body_id where p.agreement_id = a.id and p.left_on is null),
        'next', (select json_build_object('kind', u.kind, 'on', u.due) from (${upcoming}) u order by u.due limit 1)) order by a.ord))::text as json
      from shown a`,
});
const r1 = {
  open: register('true', `(select min(u.due) from (${upcoming}) u)`),
  ends: register('true', 'a.ends_on'),
  filter: register(
    "a.kind = 'SISTER_CITY' and a.state in ('IN_FORCE','RENEWED')",
    `a.title->>'en' collate "und-x-icu"`,
  ),
};

async function built(statement, values) {
  const { rows } = await pool.query({ ...statement, values });
  return rows[0].json;
}

const routes = {
  '/q1': ({ sessionId }) => built(q1, [sessionId]),
  '/q2': () => built(q2, []),
  '/q3': ({ editionId }) => built(q3, [editionId]),
  '/q4': ({ framework }) => built(q4, [framework]),
  '/r1': ({ way }) => built(r1[way], []),
  '/m1': ({ sessionId, personId, bodyId, text, requestId }) =>
    built(m1, [randomUUID(), sessionId, personId, bodyId, text, requestId]),
  async '/q1-rows'({ sessionId }) {
    const { rows } = await pool.query({ ...q1Rows, values: [sessionId] });
    return JSON.stringify(rows.map(messageOf));
  },
};

function messageOf([
  id,
  position,
  text,
  isQuestion,
  postedAt,
  personId,
  person,
  bodyId,
  cityId,
  city,
  field,
  tally,
]) {
  const words = tally === null ? [] : tally.split(' ');
  const reactions = [];
  for (let at = 0; at < words.length; at += 2)
    reactions.push({ kind: words[at], count: Number(words[at + 1]) });
  return {
    id,
    position,
    text,
    isQuestion,
    postedAt: new Date(postedAt).toISOString(),
    author: { id: personId, name: person },
    body: { id: bodyId, city: { id: cityId, name: city, field } },
    reactions,
  };
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const json = await routes[request.url](JSON.parse(Buffer.concat(chunks)));
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(json);
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
