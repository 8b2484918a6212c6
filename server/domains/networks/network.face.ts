import { networkLimits as limits } from '../../../schema/network-limits.ts';
import { column, defineFace, expression, type Face, instant } from '../../graphql/planner/index.ts';
import { isCurrent } from '../../kernel/actor-now.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { appointmentFace, bodyFace, personFace } from '../people/index.ts';
import { electionFace } from './elections/election.face.ts';
import { membershipFace } from './memberships/membership.face.ts';
import { isOfCircleIn, mayCoordinate, mayKnowHistory, mayRead, networkColumns } from './network.policy.ts';

/** Who may know of a sub-network: its own people, its members, and whom its audience names. */
export const readableNetwork = (network: string, context: ReadContext) =>
  mayRead.sql(networkColumns(network), context);

const letIn = (network: string, context: ReadContext) => mayKnowHistory.sql(networkColumns(network), context);

/** Words in the reader's language, else in another that they were written in. */
const inLanguage = (words: string, language: string) =>
  `coalesce(${words}->>'${language}', ${words}->>'en', ${words}->>'vi')`;

const nameOf = (network: string, { param, language }: ReadContext) =>
  `(select n.name from body_name n where n.body_id = ${network}.body_id order by (n.lang = ${param(language)}) desc, n.is_primary desc limit 1)`;

/** How many members there are of the kinds given, of all where none is. */
const members = (network: string, more = '') =>
  `(select count(*)::int from network_membership m where m.network_id = ${network}.id and m.state = 'MEMBER'${more})`;

export const networkFace: Face = defineFace({
  type: 'SubNetwork',
  table: 'sub_network',
  always: ['id'],
  columns: {
    id: column('id'),
    slug: expression((network) => `(select b.slug from body b where b.id = ${network}.body_id)`),
    name: expression(nameOf),
    kind: column('kind'),
    audience: column('audience'),
    field: column('field'),
    countries: column('countries'),
    purpose: expression((network, { language }) => inLanguage(`${network}.purpose`, language)),
    memberKinds: column('member_kinds'),
    posts: column('posts'),
    proposes: column('proposes'),
    votes: column('votes'),
    source: column('source'),
    isDemonstration: column('is_demonstration'),
    memberCount: expression((network) => members(network)),
    askingCount: expression(
      (network, context) => `(case when ${mayCoordinate.sql(networkColumns(network), context)} then
        (select count(*)::int from network_membership m where m.network_id = ${network}.id and m.state = 'ASKED') else 0 end)`,
    ),
    position: expression((network) => `(select s.position from stream s where s.id = ${network}.stream_id)`),
    version: column('version'),
  },
  relations: {
    body: {
      kind: 'one',
      face: () => bodyFace,
      on: (network, body) => `${body}.id = ${network}.body_id`,
    },
    purposes: { kind: 'self', face: () => purposesFace },
    officers: {
      kind: 'many',
      face: () => appointmentFace,
      on: (network, appointment) =>
        `${appointment}.body_id = ${network}.body_id and ${appointment}.role in ('COORDINATOR', 'DEPUTY') and ${isCurrent(appointment)}`,
      window: (_args, appointment) => ({
        order: `${appointment}.role, ${appointment}.from_date, ${appointment}.id`,
      }),
    },
    members: {
      kind: 'many',
      face: () => membershipFace,
      on: (network, membership) =>
        `${membership}.network_id = ${network}.id and ${membership}.state = 'MEMBER'`,
      window: ({ first }, membership) => ({
        order: `${membership}.kind, coalesce((select n.name from body_name n where n.body_id = ${membership}.body_id and n.is_primary),
          (select p.name from person p where p.id = ${membership}.person_id)) collate "und-x-icu", ${membership}.id`,
        limit: Math.max(1, Math.min(Number(first ?? limits.members.default), limits.members.max)),
      }),
    },
    former: {
      kind: 'many',
      face: () => membershipFace,
      on: (network, membership) =>
        `${membership}.network_id = ${network}.id and ${membership}.state = 'LEFT'`,
      window: (_args, membership) => ({
        order: `${membership}.to_date desc, ${membership}.id`,
        limit: limits.listed.max,
      }),
    },
    requests: {
      kind: 'many',
      face: () => membershipFace,
      on: (network, membership) =>
        `${membership}.network_id = ${network}.id and ${membership}.state in ('ASKED', 'DECLINED', 'WITHDRAWN')`,
      window: (_args, membership) => ({
        order: `(${membership}.state = 'ASKED') desc, ${membership}.asked_at desc, ${membership}.id`,
        limit: limits.listed.max,
      }),
    },
    history: {
      kind: 'many',
      face: () => networkEventFace,
      on: (network, entry, context) =>
        `${entry}.stream_id = ${network}.stream_id and ${entry}.kind like 'network.%' and ${entry}.kind not like 'network.admission.%'
          and ${entry}.kind <> 'network.declined' and ${letIn(network, context)}`,
      window: ({ first }, entry) => ({
        order: `${entry}.position desc`,
        limit: Math.max(1, Math.min(Number(first ?? limits.history.default), limits.history.max)),
      }),
    },
    may: { kind: 'self', face: () => mayFace },
  },
  readable: readableNetwork,
});

const purposesFace = defineFace({
  type: 'NetworkPurposes',
  table: 'sub_network',
  columns: {
    en: expression((network) => `${network}.purpose->>'en'`),
    vi: expression((network) => `${network}.purpose->>'vi'`),
  },
});

/** What happened in a sub-network that its members may know; who asked in vain is told to nobody. */
export const networkEventFace: Face = defineFace({
  type: 'SubNetworkEvent',
  table: 'entry',
  columns: {
    id: expression((entry) => `${entry}.stream_id || '.' || ${entry}.position`),
    kind: expression((entry) => `substr(${entry}.kind, 9)`),
    at: instant('at'),
  },
  relations: {
    election: {
      kind: 'one',
      face: () => electionFace,
      on: (entry, election) => `${election}.id = ${entry}.subject_id`,
    },
    member: {
      kind: 'one',
      face: () => membershipFace,
      on: (entry, membership) => `${membership}.id = ${entry}.subject_id`,
    },
    by: { kind: 'one', face: () => personFace, on: (entry, person) => `${person}.id = ${entry}.actor_id` },
    actedFor: { kind: 'one', face: () => bodyFace, on: (entry, body) => `${body}.id = ${entry}.body_id` },
  },
});

const mayFace = defineFace({
  type: 'SubNetworkMay',
  table: 'sub_network',
  columns: {
    coordinate: expression((network, context) => mayCoordinate.sql(networkColumns(network), context)),
    post: expression((network, context) => isOfCircleIn(network, 'posts', context)),
    propose: expression((network, context) => isOfCircleIn(network, 'proposes', context)),
    seeHistory: expression(letIn),
  },
});
