import { keepsPersonalData, rowsOf } from '../people/index.ts';

const nameOf = (network: string) =>
  `(select b.slug from body b join sub_network n on n.body_id = b.id where n.id = ${network})`;

keepsPersonalData(
  {
    name: 'electionsOpened',
    tables: ['network_election'],
    read: rowsOf(
      `select ${nameOf('e.network_id')} as network, e.office, e.opened_at as "at" from network_election e where e.opened_by_id = $1 order by e.opened_at, e.id`,
    ),
  },
  {
    name: 'candidacies',
    tables: ['election_candidate'],
    read: rowsOf(`select ${nameOf('e.network_id')} as network, e.office, e.opened_at as "openedAt", c.person_id = $1 as "asMyself",
        c.proposed_by_id = $1 as "proposedByMe"
      from election_candidate c join network_election e on e.id = c.election_id where c.person_id = $1 or c.proposed_by_id = $1 order by e.opened_at, c.place`),
  },
  {
    name: 'votesCast',
    tables: ['election_vote'],
    // Of a secret vote the house does not know for whom.
    read: rowsOf(`select ${nameOf('e.network_id')} as network, e.office, v.round, e.is_secret as "isSecret", v.cast_at as "at",
        (select p.name from election_candidate c join person p on p.id = c.person_id where c.id = v.candidate_id) as "for"
      from election_vote v join network_election e on e.id = v.election_id where v.cast_by_id = $1 order by v.cast_at`),
  },
  {
    name: 'networkNews',
    tables: ['network_news'],
    // What somebody else wrote, and they took out, is not theirs.
    read: rowsOf(`select ${nameOf('w.network_id')} as network, case when w.author_id = $1 then w.title end as title,
        case when w.author_id = $1 then w.text end as text, w.posted_at as "at", w.edited_at as "editedAt", w.removed_at as "removedAt",
        w.author_id = $1 as "byMe", w.removed_by_id = $1 as "removedByMe"
      from network_news w where w.author_id = $1 or w.removed_by_id = $1 order by w.posted_at, w.id`),
  },
  {
    name: 'networksBegun',
    tables: ['sub_network'],
    read: rowsOf(
      `select ${nameOf('n.id')} as network, n.created_at as "at" from sub_network n where n.created_by_id = $1 order by n.created_at, n.id`,
    ),
  },
  {
    name: 'networkMemberships',
    tables: ['network_membership', 'network_assessment'],
    // What a body asked through somebody else, and decided on by somebody else, is not theirs.
    read: rowsOf(`select ${nameOf('m.network_id')} as network, m.kind, m.state, m.words, m.profile, m.from_date as "fromDate", m.to_date as "toDate",
        case when m.person_id = $1 then m.reason end as reason, m.asked_at as "askedAt", m.person_id = $1 as "asMyself",
        case when m.asked_by_id = $1 then (select json_agg(json_build_object('criterion', coalesce(c.words->>'en', c.words->>'vi'), 'answer', a.answer, 'words', a.words) order by c.place)
          from network_assessment a join network_criterion c on c.id = a.criterion_id where a.membership_id = m.id) end as assessment,
        m.decided_by_id = $1 as "decidedByMe"
      from network_membership m where m.person_id = $1 or m.asked_by_id = $1 or m.decided_by_id = $1 order by m.asked_at, m.id`),
  },
);
