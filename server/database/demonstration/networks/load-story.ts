import type { ClientBase } from 'pg';
import { newId } from '../../../kernel/ids.ts';
import { insertRows } from '../framework/insert-rows.ts';
import { storyOfDesign as story } from './story-of-design.ts';

interface Known {
  readonly networkId: string;
  readonly bodyId: string;
  /** By the part of an address. */
  readonly people: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
  readonly memberships: ReadonlyMap<string, string>;
}

const at = (day: string) => `${day}T02:00:00Z`;

/** Brings in who coordinates Cities of Design, how they were elected, and its news. What is there already stays as it is. */
export async function loadStory(client: ClientBase): Promise<void> {
  const known = await knownOf(client);
  if (!known) return;
  await appoint(client, known);
  await addElection(client, known);
  await addElectionUnderWay(client, known);
  await insertRows(
    client,
    'network_news',
    story.news.map((news) => ({
      id: newId(),
      network_id: known.networkId,
      title: news.title,
      text: news.text,
      language: news.language,
      author_id: known.people.get(news.by),
      body_id: known.bodies.get(news.for),
      posted_at: at(news.on),
      is_demonstration: true,
      version: 1,
    })),
  );
}

/** Null where it was told already, or where somebody of it has left since: it is not told without them. */
async function knownOf(client: ClientBase): Promise<Known | null> {
  const { rows } = await client.query<{ id: string; bodyId: string }>(
    `select n.id, n.body_id as "bodyId" from sub_network n join body b on b.id = n.body_id where b.slug = $1
      and not exists (select from network_election e where e.network_id = n.id)
      and not exists (select from network_news w where w.network_id = n.id)`,
    [story.slug],
  );
  const [network] = rows;
  if (!network) return null;
  const idsOf = async (text: string, values: unknown[] = []) =>
    new Map(
      (await client.query<{ slug: string; id: string }>(text, values)).rows.map((row) => [row.slug, row.id]),
    );
  const known: Known = {
    networkId: network.id,
    bodyId: network.bodyId,
    people: await idsOf('select slug, id from person where slug is not null and erased_at is null'),
    bodies: await idsOf('select slug, id from body'),
    memberships: await idsOf(
      `select b.slug, m.id from network_membership m join body b on b.id = m.body_id where m.network_id = $1 and m.state = 'MEMBER'`,
      [network.id],
    ),
  };
  const { election, underWay, news, deputy } = story;
  const people = [
    deputy.person,
    ...[...election.candidates, ...underWay.candidates].map(({ person }) => person),
    ...[...election.votes, ...underWay.cast, ...news].map(({ by }) => by),
  ];
  const cities = [...election.candidates, ...election.votes, ...underWay.candidates, ...underWay.cast];
  const isWhole =
    people.every((slug) => known.people.has(slug)) && cities.every(({ city }) => known.memberships.has(city));
  return isWhole ? known : null;
}

async function appoint(client: ClientBase, { bodyId, people }: Known): Promise<void> {
  const { deputy, election, ground } = story;
  const held = { body_id: bodyId, ground };
  await insertRows(client, 'appointment', [
    {
      id: newId(),
      ...held,
      person_id: people.get(deputy.person),
      role: 'DEPUTY',
      from_date: deputy.from,
      to_date: null,
      created_at: at(deputy.from),
      is_cancelled: false,
    },
    {
      id: newId(),
      ...held,
      person_id: people.get(election.elected),
      role: 'COORDINATOR',
      from_date: election.takenOverOn,
      to_date: election.lastDay,
      created_at: at(election.takenOverOn),
      is_cancelled: false,
    },
  ]);
}

/** The one that took place: by name, and its winner in office. */
async function addElection(client: ClientBase, known: Known): Promise<void> {
  const { election } = story;
  const electionId = newId();
  const candidates = election.candidates.map(({ person, city }) => ({ id: newId(), person, city }));
  const idOf = (person: string) => candidates.find((one) => one.person === person)!.id;
  await insertRows(client, 'network_election', [
    {
      id: electionId,
      network_id: known.networkId,
      office: 'COORDINATOR',
      is_secret: false,
      term_months: election.termMonths,
      state: 'UNDECIDED',
      round: 1,
      opened_by_id: known.people.get(election.openedBy),
      opened_at: at(election.openedOn),
      round_opened_at: at(election.openedOn),
      closes_at: at(election.closedOn),
      is_by_seniority: false,
      counted_at: at(election.closedOn),
    },
  ]);
  await addCandidates(
    client,
    known,
    { id: electionId, proposedBy: election.openedBy },
    candidates.map((one) => ({
      ...one,
      votes: election.votes.filter((vote) => vote.for === one.person).length,
    })),
  );
  await insertRows(
    client,
    'election_vote',
    election.votes.map((vote) => ({
      election_id: electionId,
      round: 1,
      membership_id: known.memberships.get(vote.city),
      candidate_id: idOf(vote.for),
      cast_by_id: known.people.get(vote.by),
      cast_at: at(election.closedOn),
    })),
  );
  await client.query(
    `update network_election set state = 'IN_OFFICE', elected_id = $2, taken_over_at = $3 where id = $1`,
    [electionId, idOf(election.elected), at(election.takenOverOn)],
  );
}

/** The one under way: secret, so that who has voted is kept and not for whom. */
async function addElectionUnderWay(client: ClientBase, known: Known): Promise<void> {
  const { underWay } = story;
  const id = newId();
  await client.query(
    `insert into network_election (id, network_id, office, is_secret, term_months, opened_by_id, opened_at, round_opened_at, closes_at)
      values ($1, $2, 'DEPUTY', true, $3, $4, now() - interval '1 day', now() - interval '1 day', now() + make_interval(days => $5))`,
    [id, known.networkId, underWay.termMonths, known.people.get(underWay.openedBy), underWay.days],
  );
  await addCandidates(
    client,
    known,
    { id, proposedBy: underWay.openedBy },
    underWay.candidates.map((one) => ({ id: newId(), ...one })),
  );
  for (const { city, by } of underWay.cast)
    await client.query(
      'insert into election_vote (election_id, round, membership_id, cast_by_id, cast_at) values ($1, 1, $2, $3, now())',
      [id, known.memberships.get(city), known.people.get(by)],
    );
}

function addCandidates(
  client: ClientBase,
  known: Known,
  election: { readonly id: string; readonly proposedBy: string },
  candidates: readonly { id: string; person: string; city: string; votes: number }[],
): Promise<void> {
  return insertRows(
    client,
    'election_candidate',
    candidates.map(({ id, person, city, votes }, place) => ({
      id,
      election_id: election.id,
      membership_id: known.memberships.get(city),
      person_id: known.people.get(person),
      place,
      round: 1,
      votes: [votes, 0],
      proposed_by_id: known.people.get(election.proposedBy),
    })),
  );
}
