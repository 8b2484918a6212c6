import { documentColumns, mayEdit, mayPropose, mayRead, mayReadComments } from '../../../documents/index.ts';
import {
  mayBeToldOfMembership,
  mayCoordinate,
  mayRead as mayReadNetwork,
  networkColumns,
} from '../../networks/index.ts';
import { pageAskedFor } from '../../people/index.ts';
import { nameThings, pathOfDocument } from './named-thing.ts';

const bodyName = (body: string, language: string) =>
  `coalesce((select bn.name from body_name bn where bn.body_id = ${body}.id and bn.lang = '${language}'),
    (select bn.name from body_name bn where bn.body_id = ${body}.id order by bn.is_primary desc, bn.lang limit 1))`;

/** What somebody asked for, as they named it: whether it is there is for its own people to say. */
const askedFor = (request: string) =>
  pageAskedFor(
    `coalesce(${request}.asked_as, ${request}.thing_kind)`,
    `coalesce(${request}.asked_for, ${request}.thing_id::text)`,
  );

const ofDocument = (proposal: string, rule: string) =>
  `exists (select 1 from document d where d.id = ${proposal}.document_id and ${rule})`;

// Things of the rooms below; each later room names its own.
nameThings(
  {
    kind: 'network',
    table: 'sub_network',
    title: (network, { language }) =>
      `(select ${bodyName('b', language)} from body b where b.id = ${network}.body_id)`,
    path: (network) => `(select '/networks/' || b.slug from body b where b.id = ${network}.body_id)`,
    readable: (network, context) => mayReadNetwork.sql(networkColumns(network), context),
    editable: (network, context) => mayCoordinate.sql(networkColumns(network), context),
  },
  {
    kind: 'membership',
    table: 'network_membership',
    title: (membership, { language }) =>
      `(select ${bodyName('b', language)} from sub_network n join body b on b.id = n.body_id where n.id = ${membership}.network_id)`,
    path: (membership) =>
      `(select '/networks/' || b.slug from sub_network n join body b on b.id = n.body_id where n.id = ${membership}.network_id)`,
    readable: mayBeToldOfMembership.sql,
    answer: (membership) =>
      `(case when ${membership}.state in ('DECLINED', 'LEFT') then ${membership}.reason end)`,
  },
  {
    kind: 'body',
    table: 'body',
    title: (body, { language }) => bodyName(body, language),
    path: (body) => `'/bodies/' || ${body}.slug`,
    readable: () => 'true',
  },
  {
    kind: 'access-request',
    table: 'access_request',
    title: askedFor,
    path: askedFor,
    readable: (request, { actor, param }) =>
      actor.kind === 'person' ? `${request}.person_id = ${param(actor.id)}::uuid` : 'false',
    answer: (request) => `(case when ${request}.state = 'DECLINED' then ${request}.reason end)`,
  },
  {
    kind: 'document',
    table: 'document',
    title: (document) => `${document}.title`,
    path: pathOfDocument,
    readable: (document, context) => mayRead.sql(documentColumns(document), context),
    editable: (document, context) => mayEdit.sql(documentColumns(document), context),
  },
  {
    kind: 'proposal',
    table: 'proposal',
    title: (proposal) => `(select s.title from section s where s.id = ${proposal}.section_id)`,
    within: (proposal) => `(select d.title from document d where d.id = ${proposal}.document_id)`,
    path: (proposal) => `'/documents/' || ${proposal}.document_id || '#section-' || ${proposal}.section_id`,
    readable: (proposal, context) => ofDocument(proposal, mayReadComments.sql(documentColumns('d'), context)),
    editable: (proposal, context) => ofDocument(proposal, mayPropose.sql(documentColumns('d'), context)),
  },
);
