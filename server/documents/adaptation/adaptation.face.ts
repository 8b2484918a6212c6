import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../graphql/planner/index.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { documentFace } from '../document.face.ts';
import { documentColumns, mayCoordinate, mayEdit } from '../document.policy.ts';
import { editionFace } from '../editions/edition.face.ts';
import { proposalFace } from '../proposals/proposal.face.ts';
import { readingOf } from '../readings/reading.face.ts';
import { mayKnowAdaptation, mayReadOwn, mayReadPublished } from './adaptation.policy.ts';

/** The edition it follows: for who works on it as it stands, for others as it was published last. */
export const followed = (adaptation: string, context: ReadContext) =>
  `case when ${mayReadOwn(adaptation, context)} then ${adaptation}.base_edition_id else coalesce(
    (select p.base_edition_id from publication p where p.adaptation_id = ${adaptation}.id order by p.number desc limit 1),
    ${adaptation}.base_edition_id) end`;

const ofDocument = (name: string) =>
  expression((adaptation) => `(select d.${name} from document d where d.id = ${adaptation}.document_id)`);

const isOpen = (adaptation: string) =>
  `exists (select 1 from adaptation_merge m where m.adaptation_id = ${adaptation}.id and m.state = 'OPEN')`;

/** Whether an entry changes how the version reads; what is said, proposed and taken out beside it does not. */
const changesWords = (entry: string) =>
  `(${entry}.kind like 'section.%' or ${entry}.kind in ('document.renamed', 'adaptation.decided', 'adaptation.answered', 'merge.finished'))`;

export const adaptationFace: Face = defineFace({
  type: 'Adaptation',
  table: 'adaptation',
  always: ['id', 'isOwn', 'reading'],
  columns: {
    id: column('id'),
    isOwn: expression(mayReadOwn),
    reading: readingOf((adaptation) => `${adaptation}.document_id`),
    state: column('state'),
    isSole: column('is_sole'),
    title: ofDocument('title'),
    language: ofDocument('language'),
    isDemonstration: ofDocument('is_demonstration'),
    begunAt: instant('begun_at'),
    publishedAt: expression(
      (adaptation) =>
        `(select (extract(epoch from p.published_at) * 1000)::float8 from publication p where p.adaptation_id = ${adaptation}.id and p.ended_at is null)`,
    ),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: column('withdrawn_reason'),
    isBehind: expression(
      (
        adaptation,
        context,
      ) => `exists (select 1 from edition n join edition b on b.id = ${followed(adaptation, context)}
        where n.document_id = ${adaptation}.base_document_id and n.state = 'ADOPTED' and n.number > b.number)`,
    ),
    isMerging: expression(
      (adaptation, context) => `(${mayReadOwn(adaptation, context)} and ${isOpen(adaptation)})`,
    ),
    hasUnpublished: expression(
      (
        adaptation,
        context,
      ) => `(${mayReadOwn(adaptation, context)} and exists (select 1 from document d join entry n on n.stream_id = d.stream_id
        where d.id = ${adaptation}.document_id and n.position > coalesce((select p.position from publication p
          where p.adaptation_id = ${adaptation}.id and p.ended_at is null), 0) and ${changesWords('n')}))`,
    ),
  },
  relations: {
    baseEdition: {
      kind: 'one',
      face: () => editionFace,
      on: (adaptation, edition, context) => `${edition}.id = ${followed(adaptation, context)}`,
    },
    adoptedEdition: {
      kind: 'one',
      face: () => editionFace,
      on: (adaptation, edition) =>
        `${edition}.document_id = ${adaptation}.base_document_id and ${edition}.state = 'ADOPTED'`,
    },
    document: {
      kind: 'one',
      face: () => documentFace,
      on: (adaptation, document) => `${document}.id = ${adaptation}.document_id`,
    },
    publications: {
      kind: 'many',
      face: () => publicationFace,
      on: (adaptation, publication, context) =>
        `${publication}.adaptation_id = ${adaptation}.id and ${mayReadPublished(adaptation, context)}`,
      window: (_args, publication) => ({ order: `${publication}.number desc` }),
    },
    may: { kind: 'self', face: () => adaptationMayFace },
  },
  readable: mayKnowAdaptation,
});

export const publicationFace: Face = defineFace({
  type: 'Publication',
  table: 'publication',
  always: ['id'],
  columns: {
    id: column('id'),
    number: column('number'),
    note: column('note'),
    publishedAt: instant('published_at'),
    endedAt: instant('ended_at'),
    editionNumber: expression(
      (publication) => `(select e.number from edition e where e.id = ${publication}.base_edition_id)`,
    ),
  },
});

const allows = (rule: typeof mayEdit) => (adaptation: string, context: ReadContext) =>
  `exists (select 1 from document d where d.id = ${adaptation}.document_id and ${rule.sql(documentColumns('d'), context)})`;

const adaptationMayFace = defineFace({
  type: 'AdaptationMay',
  table: 'adaptation',
  columns: {
    read: expression(mayReadOwn),
    decide: expression(allows(mayEdit)),
    publish: expression(allows(mayCoordinate)),
  },
});

/** A decision for who works on the adaptation; who follows its document has been authorised. */
export const sectionDecisionFace: Face = defineFace({
  type: 'SectionDecision',
  table: 'section_decision',
  always: ['id'],
  columns: {
    id: column('id'),
    sectionId: column('section_id'),
    decision: column('kind'),
    ownId: column('own_id'),
    title: column('title'),
    parentId: column('parent_id'),
    afterId: column('after_id'),
    reasonType: column('reason_type'),
    words: column('words'),
    decidedAt: instant('decided_at'),
    stands: expression((decision) => `${decision}.replaced_at is null`),
  },
});

const originFace = defineFace({
  type: 'ProposalOrigin',
  table: 'proposal_origin',
  columns: { sectionId: column('section_id'), evidence: column('evidence') },
  relations: {
    adaptation: {
      kind: 'one',
      face: () => adaptationFace,
      on: (origin, adaptation) => `${adaptation}.id = ${origin}.adaptation_id`,
    },
  },
});

extendFace(proposalFace, {
  relations: {
    origin: {
      kind: 'one',
      face: () => originFace,
      from: (proposal) => `select o.* from proposal_origin o where o.proposal_id = ${proposal}.id`,
    },
  },
});

extendFace(documentFace, {
  relations: {
    adaptation: {
      kind: 'one',
      face: () => adaptationFace,
      on: (document, adaptation) => `${adaptation}.document_id = ${document}.id`,
    },
  },
});
