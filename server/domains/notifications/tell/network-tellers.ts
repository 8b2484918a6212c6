import { isCurrent } from '../../../kernel/actor-now.ts';
import { isInTime, isVoting, speakingRoles } from '../../networks/index.ts';
import { type Ask, followersOf, type Notice, ofEntry, tellsOf } from './notice.ts';
import { leadersOf } from './tellers.ts';

interface Asked {
  networkBodyId: string;
  bodyId: string | null;
  personId: string | null;
  askedById: string | null;
}

// Sub-networks come before notifications, so what happens in them is told of from here.
tellsOf(
  {
    kinds: /^network\.(admission\.(asked|assessed|withdrawn)|assessed|admitted|declined|left)$/,
    async tell(ask, entry) {
      const id = entry.subjectId;
      const [asked] = await ask<Asked>(
        `select n.body_id as "networkBodyId", m.body_id as "bodyId", m.person_id as "personId", m.asked_by_id as "askedById"
          from network_membership m join sub_network n on n.id = m.network_id where m.id = $1`,
        [id],
      );
      if (!asked) return [];
      const common = { ...ofEntry(entry), thing: { kind: 'membership', id } };
      if (entry.kind === 'network.admission.asked') {
        const deciding = await leadersOf(ask, asked.networkBodyId, speakingRoles);
        return deciding.map(
          (personId): Notice => ({
            ...common,
            place: '#requests',
            personId,
            kind: 'JOINING_ASKED',
            asks: true,
          }),
        );
      }
      if (entry.kind.endsWith('assessed')) {
        const deciding = await leadersOf(ask, asked.networkBodyId, speakingRoles);
        return deciding
          .filter((personId) => personId !== entry.actorId)
          .map((personId): Notice => ({ ...common, personId, kind: 'SPACE_ASSESSED' }));
      }
      await isAnswered(ask, id, entry.at);
      if (entry.kind === 'network.admission.withdrawn') return [];
      if (entry.kind === 'network.left') {
        const isOwn = asked.bodyId ? entry.bodyId === asked.bodyId : entry.actorId === asked.personId;
        const told = isOwn
          ? await leadersOf(ask, asked.networkBodyId, speakingRoles)
          : asked.bodyId
            ? await leadersOf(ask, asked.bodyId, speakingRoles)
            : [asked.personId!];
        const kind = isOwn ? 'MEMBER_LEFT' : 'MEMBERSHIP_ENDED';
        return told.map((personId): Notice => ({ ...common, personId, kind }));
      }
      const kind = entry.kind === 'network.admitted' ? 'JOINING_ADMITTED' : 'JOINING_DECLINED';
      const speaking = asked.bodyId ? await leadersOf(ask, asked.bodyId, speakingRoles) : [asked.personId];
      return [...new Set([asked.askedById, ...speaking])].flatMap((personId): Notice[] =>
        personId ? [{ ...common, personId, kind }] : [],
      );
    },
  },
  {
    kinds: /^network\.news\.posted$/,
    async tell(ask, entry) {
      // What was taken out meanwhile is told to nobody.
      const [news] = await ask<{ networkId: string }>(
        'select network_id as "networkId" from network_news where id = $1 and removed_at is null',
        [entry.subjectId],
      );
      if (!news) return [];
      const common = { ...ofEntry(entry), thing: { kind: 'network', id: news.networkId }, place: '#news' };
      const following = await followersOf(ask, news.networkId);
      return following
        .filter((personId) => personId !== entry.actorId)
        .map((personId): Notice => ({ ...common, personId, kind: 'NEWS_POSTED' }));
    },
  },
  {
    kinds: /^network\.election\.(opened|second-round|vote|decided|undecided|called-off|taken-over)$/,
    async tell(ask, entry) {
      const [election] = await ask<{ networkId: string; round: number }>(
        'select network_id as "networkId", round from network_election where id = $1',
        [entry.subjectId],
      );
      if (!election) return [];
      const thing = { kind: 'network', id: election.networkId };
      const common = { ...ofEntry(entry), thing, place: '#elections' };
      const to = (people: readonly string[], more: Pick<Notice, 'kind' | 'asks' | 'source'>): Notice[] =>
        people.map((personId) => ({ ...common, personId, ...more }));
      const source = (round: number) => `election.${entry.subjectId}.${round}`;
      switch (entry.kind) {
        case 'network.election.opened':
        case 'network.election.second-round': {
          const round = entry.kind === 'network.election.opened' ? 1 : 2;
          const voting = await votersIn(ask, entry.subjectId);
          const others = (await membersOf(ask, election.networkId)).filter((one) => !voting.includes(one));
          return [
            ...to(voting, { kind: 'ELECTION_OPENED', asks: true, source: source(round) }),
            ...to(others, { kind: 'ELECTION_OPENED', source: source(round) }),
          ];
        }
        case 'network.election.vote': {
          // Who cast it, and who else speaks for the same member, are asked no more.
          const speaking = entry.bodyId ? await leadersOf(ask, entry.bodyId, speakingRoles) : [];
          await ask(
            `update notification set read_at = $3 where person_id = any($1::uuid[]) and source = any($2::text[]) and asks and read_at is null`,
            [[entry.actorId, ...speaking], [source(1), source(election.round)], entry.at],
          );
          return [];
        }
        default: {
          await ask(
            `update notification set read_at = $2 where kind = 'ELECTION_OPENED' and source = any($1::text[]) and asks and read_at is null`,
            [[source(1), source(2)], entry.at],
          );
          const kind =
            entry.kind === 'network.election.decided'
              ? 'ELECTION_DECIDED'
              : entry.kind === 'network.election.taken-over'
                ? 'OFFICE_TAKEN'
                : 'ELECTION_UNDECIDED';
          return to(await membersOf(ask, election.networkId), { kind, source: common.source });
        }
      }
    },
  },
);

/** What was asked waits for nobody any more, whether they had looked at it or not. */
async function isAnswered(ask: Ask, thingId: string, at: Date): Promise<void> {
  await ask(`update notification set read_at = $2 where thing_id = $1 and asks and read_at is null`, [
    thingId,
    at,
  ]);
}

const speaks = `'${speakingRoles.join("','")}'`;

/** Of memberships, who speaks for each: the person themself, or those who speak for the body. */
const speakersOf = (
  memberships: string,
) => `select m.person_id as id from (${memberships}) m where m.person_id is not null
  union select a.person_id from (${memberships}) m join appointment a on a.body_id = m.body_id and a.role in (${speaks}) and ${isCurrent('a')}`;

/** Who speaks for the members that have a vote in an election. */
async function votersIn(ask: Ask, electionId: string): Promise<string[]> {
  const voting = `select m.* from network_election e join network_membership m on m.network_id = e.network_id and m.state = 'MEMBER'
    join sub_network n on n.id = e.network_id where e.id = $1 and ${isVoting('m', 'n.votes')} and ${isInTime('m', 'e')}`;
  const rows = await ask<{ id: string }>(speakersOf(voting), [electionId]);
  return rows.map(({ id }) => id);
}

/** Who speaks for its members, who is in office in it, and who follows it. */
async function membersOf(ask: Ask, networkId: string): Promise<string[]> {
  const members = `select m.* from network_membership m where m.network_id = $1 and m.state = 'MEMBER'`;
  const rows = await ask<{ id: string }>(
    `${speakersOf(members)} union select a.person_id from sub_network n
      join appointment a on a.body_id = n.body_id and a.role in (${speaks}) and ${isCurrent('a')} where n.id = $1`,
    [networkId],
  );
  return [...new Set([...rows.map(({ id }) => id), ...(await followersOf(ask, networkId))])];
}
