import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '../../../server/domains/networks/elections/count.ts';
import { countElections } from '../../../server/domains/networks/index.ts';
import { toldOf } from '../notifications/inbox-of.ts';
import { refusal, why } from '../people/people-world.ts';
import {
  administrator,
  daichi,
  haruka,
  lan,
  type Network,
  type NetworkWorld,
  networkWorld,
  siti,
  stranger,
} from './network-world.ts';

const hour = 3_600_000;
const clock = { at: Date.now(), now: () => new Date(clock.at) };

let world: NetworkWorld;
let people: Record<string, string>;

beforeAll(async () => {
  world = await networkWorld({ clock });
  people = Object.fromEntries(
    await Promise.all(
      [lan, haruka, daichi, siti, stranger].map(async (slug) => [slug, await world.person(slug)]),
    ),
  );
});
afterAll(() => world?.close());

const cityOf: Record<string, string> = {
  [lan]: 'hanoi',
  [haruka]: 'kobe',
  [daichi]: 'nagoya',
  [siti]: 'bandung',
};
const elections = `{ id elections { id office isSecret state isClosed round isBySeniority reason voterCount castCount mayVote hasVoted mayCoordinate
  mayTakeOffice closesAt candidates { id person { id } member { body { slug } } standsInRound votes isElected }
  votes { round member { body { slug } } candidate { person { id } } } } }`;

const latest = async (network: Network, as: string | null): Promise<Network> =>
  (
    await world.ask(`query ($slug: String!) { subNetwork(slug: $slug) ${elections} }`, {
      variables: { slug: network.slug },
      as,
    })
  ).data.subNetwork.elections[0];

const named = (network: Network, ...standing: string[]) =>
  standing.map((slug) => ({
    membershipId: network.members.find(({ body }: Network) => body?.slug === cityOf[slug]).id,
    personId: people[slug],
  }));
const opening = (network: Network, standing: string[], more: object = {}) => ({
  networkId: network.id,
  office: 'COORDINATOR',
  isSecret: true,
  termMonths: 24,
  closesAt: new Date(clock.at + 48 * hour).toISOString(),
  candidates: named(network, ...standing),
  ...more,
});

/** A sub-network of four cities with an open election; who stands is given. */
async function opened(standing: string[], more: object = {}): Promise<[network: Network, election: Network]> {
  const network = await world.admit(await world.begun(), lan, haruka, daichi, siti);
  await world.told('openElection', opening(network, standing, more), network.by);
  return [network, await latest(network, network.by)];
}
const vote = (election: Network, as: string | null, whom: string, more: object = {}) =>
  world.tell(
    'castVote',
    {
      electionId: election.id,
      candidateId: election.candidates.find(({ person }: Network) => person.id === people[whom])?.id ?? whom,
      ...more,
    },
    as,
  );
const votes = async (election: Network, cast: Record<string, string>) => {
  for (const [as, whom] of Object.entries(cast))
    expect((await vote(election, as, whom)).errors).toBeUndefined();
};
const act = (mutation: string, election: Network, as: string | null, more: object = {}) =>
  world.tell(mutation, { electionId: election.id, ...more }, as);
const closeAndCount = async (network: Network) => {
  clock.at += 49 * hour;
  await countElections(world.app.services);
  return latest(network, network.by);
};
const votesOf = (election: Network) =>
  Object.fromEntries(election.candidates.map((one: Network) => [one.member.body.slug, one.votes]));

describe('an election', () => {
  it('gives each member city one vote, tells nothing before it is over, and brings the elected into office', async () => {
    const [network, election] = await opened([lan, haruka]);
    await votes(election, { [lan]: haruka, [haruka]: haruka, [daichi]: lan });
    const running = await latest(network, lan);
    expect(running).toMatchObject({ voterCount: 4, castCount: 3, mayVote: false, hasVoted: true, votes: [] });
    expect(votesOf(running)).toEqual({ hanoi: [], kobe: [] });
    expect(await latest(network, siti)).toMatchObject({ mayVote: true, hasVoted: false });
    const decided = await closeAndCount(network);
    expect([decided.state, votesOf(decided)]).toEqual(['ELECTED', { hanoi: [1], kobe: [2] }]);
    expect(decided.votes.map(({ candidate }: Network) => candidate)).toEqual([null, null, null]);
    expect(why(await act('takeOffice', decided, lan))).toBe('FORBIDDEN ELECTED_ONLY');
    const { data } = await world.tell('takeOffice', { electionId: decided.id }, haruka, {
      select: '{ officers { role toDate person { id } } }',
    });
    expect(data.takeOffice.officers).toMatchObject([{ role: 'COORDINATOR', person: { id: people[haruka] } }]);
    expect(data.takeOffice.officers[0].toDate).not.toBeNull();
    // Who held the office has handed over: they coordinate no more, and the body's audit says so.
    expect((await world.audit(network.slug)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['appointment.made', 'appointment.handed-over']),
    );
    const late = await world.tell('openElection', opening(network, [lan], { office: 'DEPUTY' }), network.by);
    expect(why(late)).toBe('FORBIDDEN NETWORK_OFFICERS_ONLY');
    expect((await latest(network, null)).state).toBe('IN_OFFICE');
    expect(why(await act('takeOffice', decided, haruka))).toBe('ILLEGAL_TRANSITION NOBODY_TO_TAKE_OVER');
  });

  it('takes no second vote, none that comes late, and none of who has no vote', async () => {
    const [network, election] = await opened([lan, haruka]);
    expect(refusal(await vote(election, null, lan))).toBe('UNAUTHENTICATED');
    for (const as of [stranger, network.by, 'rizky-pratama'])
      expect(why(await vote(election, as, lan))).toBe('FORBIDDEN NO_VOTE_HERE');
    expect(why(await vote(election, lan, randomUUID()))).toBe('INVALID candidateId DOES_NOT_STAND');
    const requestId = randomUUID();
    expect((await vote(election, lan, lan, { requestId })).errors).toBeUndefined();
    // The same request again is the same vote.
    expect((await vote(election, lan, lan, { requestId })).errors).toBeUndefined();
    expect(why(await vote(election, lan, haruka))).toBe('CONFLICT VOTED_ALREADY');
    const twice = await Promise.all([vote(election, haruka, lan), vote(election, haruka, haruka)]);
    expect(twice.map(why).sort()).toEqual(['CONFLICT VOTED_ALREADY', null]);
    expect((await latest(network, lan)).castCount).toBe(2);
    clock.at += 48 * hour;
    expect(why(await vote(election, daichi, lan))).toBe('ILLEGAL_TRANSITION ELECTION_OVER');
    await countElections(world.app.services);
    expect(why(await vote(election, daichi, lan))).toBe('ILLEGAL_TRANSITION ELECTION_OVER');
  });

  it('does not take the vote of who became a member after it was opened', async () => {
    const network = await world.admit(await world.begun(), lan, haruka);
    await world.told('openElection', opening(network, [lan]), network.by);
    clock.at += hour;
    await world.admit(network, daichi);
    const election = await latest(network, daichi);
    expect([election.voterCount, election.mayVote]).toEqual([2, false]);
    expect(why(await vote(election, daichi, lan))).toBe('CONFLICT JOINED_TOO_LATE');
  });

  it('keeps of a secret vote that it was cast and not for whom, and tells it of an open one', async () => {
    const [, secret] = await opened([lan, haruka]);
    await votes(secret, { [lan]: haruka });
    const kept = await world.rows('select * from election_vote where election_id = $1', [secret.id]);
    expect(kept).toMatchObject([{ candidate_id: null, cast_by_id: people[lan] }]);
    const [network, open] = await opened([lan, haruka], { isSecret: false });
    await votes(open, { [lan]: haruka });
    expect((await latest(network, lan)).votes).toEqual([]);
    expect((await closeAndCount(network)).votes).toEqual([
      { round: 1, member: { body: { slug: 'hanoi' } }, candidate: { person: { id: people[haruka] } } },
    ]);
  });

  it('goes into a second round among those who were even, which the longer membership decides if it must', async () => {
    const [network, election] = await opened([lan, haruka, daichi]);
    await world.rows(
      `update network_membership set from_date = '2020-01-01' where network_id = $1 and body_id = (select id from body where slug = 'kobe')`,
      [network.id],
    );
    await votes(election, { [lan]: lan, [haruka]: haruka });
    const second = await closeAndCount(network);
    expect(second).toMatchObject({ state: 'OPEN', round: 2, castCount: 0 });
    expect(votesOf(second)).toEqual({ hanoi: [1], kobe: [1], nagoya: [0] });
    expect(Date.parse(second.closesAt)).toBeGreaterThan(clock.at);
    expect(why(await vote(second, lan, daichi))).toBe('INVALID candidateId DOES_NOT_STAND');
    await votes(second, { [lan]: lan, [daichi]: haruka });
    const decided = await closeAndCount(network);
    expect(decided).toMatchObject({ state: 'ELECTED', isBySeniority: true });
    expect(votesOf(decided)).toMatchObject({ hanoi: [1, 1], kobe: [1, 1] });
    expect(decided.candidates.find(({ isElected }: Network) => isElected).member.body.slug).toBe('kobe');
  });

  it('decides nothing where nobody voted, and may be held again', async () => {
    const [network] = await opened([lan]);
    expect((await closeAndCount(network)).state).toBe('UNDECIDED');
    expect((await world.tell('openElection', opening(network, [lan]), network.by)).errors).toBeUndefined();
  });

  it('is counted by hand once its time is over, and by nobody before', async () => {
    const [network, election] = await opened([lan]);
    await votes(election, { [lan]: lan });
    expect(why(await act('countElection', election, network.by))).toBe(
      'ILLEGAL_TRANSITION ELECTION_STILL_OPEN',
    );
    clock.at += 48 * hour;
    expect(why(await act('countElection', election, lan))).toBe('FORBIDDEN NETWORK_OFFICERS_ONLY');
    expect((await act('countElection', election, network.by)).errors).toBeUndefined();
    expect(why(await act('countElection', election, network.by))).toBe('ILLEGAL_TRANSITION ELECTION_OVER');
    // An administrator stands in where nobody is there to hand over.
    expect((await act('takeOffice', election, administrator)).errors).toBeUndefined();
  });

  it('is called off with a reason that everybody reads', async () => {
    const [network, election] = await opened([lan]);
    expect(why(await act('callOffElection', election, lan, { reason: 'Too early' }))).toBe(
      'FORBIDDEN NETWORK_OFFICERS_ONLY',
    );
    expect(why(await act('callOffElection', election, network.by, { reason: ' ' }))).toBe(
      'INVALID reason EMPTY',
    );
    await act('callOffElection', election, network.by, { reason: 'Too early' });
    expect(await latest(network, null)).toMatchObject({ state: 'CALLED_OFF', reason: 'Too early' });
    expect(why(await act('callOffElection', election, network.by, { reason: 'Again' }))).toBe(
      'ILLEGAL_TRANSITION ELECTION_OVER',
    );
  });
});

describe('who stands', () => {
  it('acts for a member, stands once, and is proposed by those whom the sub-network names until somebody votes', async () => {
    const [network, election] = await opened([lan]);
    const propose = (who: string, as: string) =>
      world.tell('proposeCandidate', { electionId: election.id, ...named(network, who)[0] }, as);
    expect(why(await propose(haruka, haruka))).toBe('FORBIDDEN PROPOSERS_ONLY');
    expect((await propose(haruka, network.by)).errors).toBeUndefined();
    expect(why(await propose(haruka, network.by))).toBe('CONFLICT STANDS_ALREADY');
    const other = { electionId: election.id, ...named(network, daichi)[0], personId: people[stranger] };
    expect(why(await world.tell('proposeCandidate', other, network.by))).toBe(
      'INVALID candidates NOT_OF_A_MEMBER',
    );
    await votes(election, { [lan]: lan });
    expect(why(await propose(daichi, network.by))).toBe('CONFLICT VOTING_BEGUN');
  });

  it('is named when it is opened, for a term and a time that are sound, and once for each office', async () => {
    const network = await world.admit(await world.begun(), lan);
    const open = (more: object, as: string | null = network.by) =>
      world.tell('openElection', opening(network, [lan], more), as);
    expect(why(await open({}, lan))).toBe('FORBIDDEN NETWORK_OFFICERS_ONLY');
    expect(refusal(await open({ networkId: randomUUID() }))).toBe('NOT_FOUND');
    expect(why(await open({ candidates: [] }))).toBe('INVALID candidates EMPTY');
    expect(why(await open({ termMonths: 0 }))).toBe('INVALID termMonths NUMBER_OUT_OF_RANGE');
    for (const at of [clock.at, clock.at - hour, clock.at + 5_000 * hour])
      expect(why(await open({ closesAt: new Date(at).toISOString() }))).toBe(
        'INVALID closesAt ELECTION_LENGTH',
      );
    expect((await open({})).errors).toBeUndefined();
    expect(why(await open({}))).toBe('CONFLICT ELECTION_OPEN_ALREADY');
    expect((await open({ office: 'DEPUTY' })).errors).toBeUndefined();
  });
});

it('lets each member vote where the sub-network says so, a person by themself', async () => {
  const network = await world.begun({ votes: 'ONE_MEMBER_ONE_VOTE' });
  await world.newcomer('voter', 'A voter');
  await world.told('askForAdmission', { networkId: network.id, asPerson: true, words: 'I design' }, 'voter');
  const [{ id }] = (await world.read(network.slug, network.by)).requests;
  const { members } = await world.told('decideAdmission', { membershipId: id, admit: true }, network.by);
  clock.at += 1_000;
  await world.told(
    'openElection',
    opening(network, [], {
      candidates: [{ membershipId: members[0].id, personId: await world.person('voter') }],
    }),
    network.by,
  );
  const election = await latest(network, 'voter');
  expect(election.mayVote).toBe(true);
  expect((await vote(election, 'voter', election.candidates[0].id)).errors).toBeUndefined();
  expect(await closeAndCount(network)).toMatchObject({ state: 'ELECTED', voterCount: 1 });
});

it.each([
  ['the most votes', [2, 1], 1, { kind: 'ELECTED', id: '0', isBySeniority: false }],
  ['nobody voted', [0, 0], 1, { kind: 'UNDECIDED' }],
  ['nobody stands', [], 1, { kind: 'UNDECIDED' }],
  ['even in the first round', [2, 1, 2], 1, { kind: 'SECOND_ROUND', ids: ['0', '2'] }],
  [
    'even in the second, the second joined first',
    [2, 2],
    2,
    { kind: 'ELECTED', id: '1', isBySeniority: true },
  ],
  ['even in the second, joined on one day', [2, 0, 2], 2, { kind: 'UNDECIDED' }],
] as const)('is decided by a rule that is written: %s', (_what, cast, round, outcome) => {
  const since = ['2024-01-01', '2020-01-01', '2024-01-01'];
  const standing = cast.map((given, at) => ({ id: String(at), votes: given, memberSince: since[at]! }));
  expect(count(standing, round)).toEqual(outcome);
});

describe('the members of a sub-network', () => {
  const of = (network: Network, as: string) => toldOf(world, as, `/networks/${network.slug}`);
  const kinds = async (network: Network, as: string) =>
    (await of(network, as)).filter(({ kind }) => !kind.startsWith('JOINING_')).map(({ kind }) => kind);

  it('are asked to vote until they have, and told who is elected and who is in office', async () => {
    const [network, election] = await opened([lan, haruka]);
    const [forSiti] = await of(network, siti);
    expect(forSiti).toMatchObject({ kind: 'ELECTION_OPENED', asks: true, readAt: null, place: '#elections' });
    expect(await kinds(network, stranger)).toEqual([]);
    await votes(election, { [lan]: haruka, [haruka]: haruka });
    expect((await of(network, haruka))[0]).toMatchObject({ asks: true, readAt: expect.any(String) });
    expect((await of(network, siti))[0]).toMatchObject({ asks: true, readAt: null });
    const decided = await closeAndCount(network);
    expect(await kinds(network, siti)).toEqual(['ELECTION_DECIDED', 'ELECTION_OPENED']);
    expect((await of(network, siti)).find(({ kind }) => kind === 'ELECTION_OPENED')?.readAt).not.toBeNull();
    await world.tell('takeOffice', { electionId: decided.id }, haruka);
    expect(await kinds(network, daichi)).toEqual(['OFFICE_TAKEN', 'ELECTION_DECIDED', 'ELECTION_OPENED']);
  });

  it('hear that an election was called off, and vote again where those who were even stand once more', async () => {
    const [network, election] = await opened([lan, haruka]);
    await votes(election, { [lan]: haruka, [haruka]: lan });
    await closeAndCount(network);
    expect(await kinds(network, lan)).toEqual(['ELECTION_OPENED', 'ELECTION_OPENED']);
    expect((await of(network, lan))[0]).toMatchObject({ asks: true, readAt: null });
    await world.told(
      'callOffElection',
      { electionId: election.id, reason: 'Nobody stands any more' },
      network.by,
    );
    expect((await kinds(network, lan))[0]).toBe('ELECTION_UNDECIDED');
    expect((await of(network, lan)).every(({ kind, readAt }) => kind !== 'ELECTION_OPENED' || readAt)).toBe(
      true,
    );
  });
});
