import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../graphql/planner/index.ts';
import { threadFace } from '../comments/comment.face.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { documentFace, documentMayFace } from '../document.face.ts';
import { documentColumns, mayCoordinate } from '../document.policy.ts';
import { readingOf } from '../readings/reading.face.ts';
import { mayPropose } from './proposal.policy.ts';

/** A proposal as it stands now. Who may know of it is asked where it is read, or when a live view is opened. */
export const proposalFace: Face = defineFace({
  type: 'Proposal',
  table: 'proposal',
  always: ['id', 'reading'],
  columns: {
    id: column('id'),
    documentId: column('document_id'),
    sectionId: column('section_id'),
    state: column('state'),
    reason: column('reason'),
    base: column('base'),
    text: column('text'),
    revision: column('revision'),
    madeAt: instant('made_at'),
    changedAt: instant('changed_at'),
    decidedAt: instant('decided_at'),
    decidedReason: column('decided_reason'),
    isHandedOn: expression((proposal) => `${proposal}.kept_by_id is not null`),
    reading: readingOf((proposal) => `${proposal}.document_id`),
  },
  relations: {
    discussion: {
      kind: 'one',
      face: () => threadFace,
      on: (proposal, thread) => `${thread}.proposal_id = ${proposal}.id`,
    },
  },
});

const openFirst = (proposal: string) => `${proposal}.state in ('OPEN','NEEDS_AUTHOR')`;

extendFace(documentFace, {
  relations: {
    openProposals: {
      kind: 'many',
      face: () => proposalFace,
      on: (document, proposal, context) =>
        `${proposal}.document_id = ${document}.id and ${openFirst(proposal)} and ${mayReadComments.sql(documentColumns(document), context)}`,
      window: (_args, proposal) => ({ order: `${proposal}.id`, limit: mostOpen }),
    },
  },
});

const mostOpen = 200;

extendFace(documentMayFace, {
  columns: {
    propose: expression((document, context) => mayPropose.sql(documentColumns(document), context)),
    decide: expression((document, context) => mayCoordinate.sql(documentColumns(document), context)),
  },
});
