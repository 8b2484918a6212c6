import { commentSchema } from './comments/comment.entity.ts';
import { commentThreadSchema } from './comments/comment-thread.entity.ts';
import { documentSchema } from './document.entity.ts';
import { defineDocumentFiles } from './document.files.ts';
import { draftSchema } from './drafts/draft.entity.ts';
import { editionSchema } from './editions/edition.entity.ts';
import { documentPointSchema } from './history/document-point.entity.ts';
import { proposalSchema } from './proposals/proposal.entity.ts';
import { sectionSchema } from './section.entity.ts';

export { blocksOf } from '../../schema/blocks/blocks-of.ts';
export { createDocument, type NewDocument } from './actions/create-document.ts';
export { applyBlocks } from './apply-blocks.ts';
export { commentFace, threadFace } from './comments/comment.face.ts';
export { mayComment, mayReadComments } from './comments/comment.policy.ts';
export {
  CommentCountResolver,
  CommentMayResolver,
  CommentPlaceResolver,
  CommentResolver,
} from './comments/comment.resolver.ts';
export { CommentThreadType, CommentType } from './comments/comment.types.ts';
export { askWhoSees } from './comments/who-sees.ts';
export { Document, type DocumentId } from './document.entity.ts';
export { documentFace } from './document.face.ts';
export { documentColumns, mayCoordinate, mayEdit, mayRead } from './document.policy.ts';
export { DocumentResolver, DocumentSubscription, SectionStateResolver } from './document.resolver.ts';
export { DocumentType } from './document.types.ts';
export { documentView } from './document.view.ts';
export { documentJobs } from './document-jobs.ts';
export { DraftResolver } from './drafts/draft.resolver.ts';
export { hashOf } from './editions/canonical.ts';
export { compareEditions, type SectionChange } from './editions/compare-editions.ts';
export { Edition, type EditionId } from './editions/edition.entity.ts';
export { editionFace } from './editions/edition.face.ts';
export { mayKnowEdition } from './editions/edition.policy.ts';
export { EditionResolver } from './editions/edition.resolver.ts';
export { EditionType } from './editions/edition.types.ts';
export { EditionEntryResolver } from './editions/edition-entry.resolver.ts';
export { type EditionSection, hashedPart, inReadingOrder } from './editions/edition-text.ts';
export { EditionTranslationResolver, SectionTranslationResolver } from './editions/translation.resolver.ts';
export { ExportResolver } from './exports/export.resolver.ts';
export { fetchExport } from './exports/fetch-export.ts';
export { historyFace, pointFace } from './history/history.face.ts';
export { ComparisonResolver, DocumentPointsResolver, HistoryResolver } from './history/history.resolver.ts';
export { AuthoredRunType, DocumentPointType, HistoryItemType } from './history/history.types.ts';
export { beginImport } from './imports/begin-import.ts';
export { ImportResolver } from './imports/import.resolver.ts';
export { importLimits } from './imports/import-input.ts';
export { proposalFace } from './proposals/proposal.face.ts';
export {
  DocumentProposalsResolver,
  ProposalMayResolver,
  ProposalResolver,
} from './proposals/proposal.resolver.ts';
export { ProposalType } from './proposals/proposal.types.ts';
export { Section, type SectionId, type SectionParameter, type SectionQuestion } from './section.entity.ts';
export { SectionTermsResolver } from './section-terms.resolver.ts';
export { keepSnapshots } from './snapshots.ts';

defineDocumentFiles();

export const documentEntities = [
  documentSchema,
  sectionSchema,
  editionSchema,
  commentThreadSchema,
  commentSchema,
  documentPointSchema,
  proposalSchema,
  draftSchema,
];
