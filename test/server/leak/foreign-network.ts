import type { PeopleWorld } from '../people/people-world.ts';

type Ids = Readonly<Record<string, string>>;

/** A closed sub-network with members by body and by name, one who left, and one who asks. */
export async function bringNetwork(
  { rows }: PeopleWorld,
  ids: Ids,
  { words, texts, owner }: { words: string; texts: string; owner: string },
): Promise<void> {
  const body = (slug: string) => `(select id from body where slug = '${slug}')`;
  await rows(
    `with s as (insert into stream (id, kind, subject_id, position) values (gen_random_uuid(), 'history', $1, 3) returning id),
      n as (insert into sub_network (id, body_id, audience, stream_id, kind, field, countries, purpose, member_kinds, posts, proposes, votes, source, created_by_id)
        select $1, ${body(owner)}, 'PRIVATE', s.id, 'FIELD', 'DESIGN', '{JP}', $2::jsonb, '{CITY,PERSON}', 'MEMBERS', 'MEMBERS', 'ONE_CITY_ONE_VOTE', $3, '${ids.unseen}' from s)
     insert into entry (stream_id, position, kind, subject_id, facts, actor_id, body_id)
       select s.id, e.position, e.kind, e.subject, '{}', '${ids.unseen}', ${body(owner)} from s,
         (values (1, 'network.admitted', $4::uuid), (2, 'network.election.decided', $5::uuid), (3, 'network.news.posted', $6::uuid)) e (position, kind, subject)`,
    [ids.network, texts, words, ids.membership, ids.election, ids.news],
  );
  await rows(
    `insert into "grant" (id, thing_kind, thing_id, person_id, role) values (gen_random_uuid(), 'network', $1, (select id from person where slug = 'participant'), 'READER')`,
    [ids.network],
  );
  await rows(
    `insert into network_news (id, network_id, title, text, language, author_id, body_id, posted_at, edited_at)
     values ($1, $2, $3, $3, 'en', '${ids.unseen}', ${body(owner)}, now(), now())`,
    [ids.news, ids.network, words],
  );
  const member = (id: string, more: { kind: string; body?: string; state: string }) =>
    rows(
      `insert into network_membership (id, network_id, kind, body_id, person_id, state, words, profile, reason, from_date, to_date, asked_by_id, asked_at, decided_by_id, decided_at)
       select $1, $2, $3, ${more.body ? body(more.body) : 'null'}, ${more.body ? 'null' : `'${ids.unseen}'::uuid`}, $4, $5, $5, $5,
         case when $4 in ('MEMBER', 'LEFT') then '2024-01-01'::date end, case when $4 = 'LEFT' then '2024-06-01'::date end, '${ids.unseen}', now(), '${ids.unseen}', now()`,
      [id, ids.network, more.kind, more.state, words],
    );
  await member(ids.membership!, { kind: 'PLACE', body: owner, state: 'MEMBER' });
  await rows(
    `update network_membership set space_kind = 'MUSEUM', space_operator = 'PRIVATE' where id = $1`,
    [ids.membership],
  );
  await rows(`insert into network_criterion (id, network_id, place, words) values ($1, $2, 0, $3::jsonb)`, [
    ids.criterion,
    ids.network,
    texts,
  ]);
  await member(ids.memberByName!, { kind: 'PERSON', state: 'MEMBER' });
  // The participant acts for Dundee, and reads what it said.
  await member(ids.formerMember!, { kind: 'CITY', body: 'dundee', state: 'LEFT' });
  await member(ids.asking!, { kind: 'CITY', body: 'dundee', state: 'ASKED' });
  await member(ids.declined!, { kind: 'CITY', body: 'dundee', state: 'DECLINED' });
  // Every one of them, so that whichever way leads to a membership first shows it.
  await rows(
    `insert into network_assessment (membership_id, criterion_id, answer, words)
      select m.id, $2, 'MET', $3 from network_membership m where m.network_id = $1`,
    [ids.network, ids.criterion, words],
  );
  await rows(
    `insert into notification (id, person_id, kind, thing_kind, thing_id, actor_id, at, read_at, source)
     values ($1, (select id from person where slug = 'participant'), 'JOINING_DECLINED', 'membership', $2, '${ids.unseen}', now(), now(), $3)`,
    [ids.noticeOfDeclined, ids.declined, words],
  );
  const election = (id: string, state: string, reason: string | null) =>
    rows(
      `insert into network_election (id, network_id, office, is_secret, term_months, state, opened_by_id, opened_at, round_opened_at, closes_at, counted_at, reason)
       values ($1, $2, 'COORDINATOR', false, 24, $3, '${ids.unseen}', now(), now(), now() + interval '1 day', now(), $4)`,
      [id, ids.network, state, reason],
    );
  await election(ids.calledOff!, 'CALLED_OFF', words);
  await election(ids.election!, 'UNDECIDED', null);
  await rows(
    `insert into election_candidate (id, election_id, membership_id, person_id, place, votes, proposed_by_id)
     values ($1, $2, $3, '${ids.unseen}', 0, '{1,0}', '${ids.unseen}')`,
    [ids.candidate, ids.election, ids.memberByName],
  );
  await rows(`update network_election set state = 'ELECTED', elected_id = $2 where id = $1`, [
    ids.election,
    ids.candidate,
  ]);
  await rows(
    `insert into election_vote (election_id, round, membership_id, candidate_id, cast_by_id, cast_at) values ($1, 1, $2, $3, '${ids.unseen}', now())`,
    [ids.election, ids.membership, ids.candidate],
  );
}
