import { adaptationSchema } from './adaptation/adaptation.entity.ts';
import { adaptationMergeSchema, mergeSettlementSchema } from './adaptation/merge.entity.ts';
import { publicationSchema } from './adaptation/publication.entity.ts';
import { sectionAnswerSchema } from './adaptation/section-answer.entity.ts';
import { sectionDecisionSchema } from './adaptation/section-decision.entity.ts';
import { commentSchema } from './comments/comment.entity.ts';
import { commentThreadSchema } from './comments/comment-thread.entity.ts';
import { documentSchema } from './document.entity.ts';
import { defineDocumentFiles } from './document.files.ts';
import { defineFindableSections } from './document.findable.ts';
import { draftSchema } from './drafts/draft.entity.ts';
import { editionSchema } from './editions/edition.entity.ts';
import { documentPointSchema } from './history/document-point.entity.ts';
import { proposalSchema } from './proposals/proposal.entity.ts';
import { sectionSchema } from './section.entity.ts';

export { blocksOf } from '../../schema/blocks/blocks-of.ts';
export { beginSections } from './actions/begin-sections.ts';
export { createDocument, createDocuments, type NewDocument } from './actions/create-document.ts';
export { renameDocument } from './actions/rename-document.ts';
export { addSection, moveSection, removeSection } from './actions/sections.ts';
export { setSectionTerms } from './actions/set-section-terms.ts';
export { splitSection } from './actions/split-section.ts';
export { answerSection } from './adaptation/actions/answer-section.ts';
export { adapt, beginAdaptation, type NewAdaptation } from './adaptation/actions/begin-adaptation.ts';
export { beginMerge, finishMerge } from './adaptation/actions/bring-over.ts';
export { decideSection } from './adaptation/actions/decide-section.ts';
export { placeSection } from './adaptation/actions/place-section.ts';
export { proposeUpstream } from './adaptation/actions/propose-upstream.ts';
export { publishAdaptation } from './adaptation/actions/publish-adaptation.ts';
export { settleSection } from './adaptation/actions/settle-section.ts';
export { Adaptation, type AdaptationId } from './adaptation/adaptation.entity.ts';
export { adaptationFace, publicationFace, sectionDecisionFace } from './adaptation/adaptation.face.ts';
export { mayKnowAdaptation, mayReadOwn, mayReadPublished } from './adaptation/adaptation.policy.ts';
export {
  AdaptationPartsResolver,
  AdaptationResolver,
  DecisionEntryResolver,
  DocumentAdaptationResolver,
  ProposalOriginResolver,
} from './adaptation/adaptation.resolver.ts';
export {
  AdaptationType,
  PublicationType,
  ReasonTypeEnum,
  SectionDecisionKindEnum,
  SectionDecisionType,
} from './adaptation/adaptation.types.ts';
export { asReader } from './adaptation/ask.ts';
export { readPublished } from './adaptation/read-published.ts';
export { type AdaptationText, adaptedText, readAdaptation } from './adaptation/read-text.ts';
export { readWorklist } from './adaptation/worklist.ts';
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
export { documentColumns, mayCoordinate, mayEdit, mayLead, mayRead } from './document.policy.ts';
export { DocumentResolver, DocumentSubscription, SectionStateResolver } from './document.resolver.ts';
export { DocumentType } from './document.types.ts';
export { documentView } from './document.view.ts';
export { browserPlace, documentJobs } from './document-jobs.ts';
export { namePartiesOfDocuments } from './document-parties.ts';
export { type DocumentPlace, holdRights, mustStill } from './document-place.ts';
export { DraftResolver } from './drafts/draft.resolver.ts';
export { editSection } from './edit-section.ts';
export { hashOf } from './editions/canonical.ts';
export { compareEditions, type SectionChange } from './editions/compare-editions.ts';
export { cutEdition, cutWithin } from './editions/cut-edition.ts';
export { Edition, type EditionId } from './editions/edition.entity.ts';
export { editionFace } from './editions/edition.face.ts';
export { mayKnowEdition, mayReadEdition } from './editions/edition.policy.ts';
export { EditionResolver } from './editions/edition.resolver.ts';
export { EditionType } from './editions/edition.types.ts';
export { EditionEntryResolver } from './editions/edition-entry.resolver.ts';
export { type EditionSection, hashedPart, inReadingOrder } from './editions/edition-text.ts';
export { moveEdition } from './editions/move-edition.ts';
export { publishNow, takeBackNow } from './editions/publish-now.ts';
export { EditionTranslationResolver, SectionTranslationResolver } from './editions/translation.resolver.ts';
export { editionFile } from './exports/edition-file.ts';
export { ExportResolver } from './exports/export.resolver.ts';
export { fetchExport } from './exports/fetch-export.ts';
export { fileNameOf } from './exports/file-name.ts';
export { escapeHtml } from './exports/html/html-of-blocks.ts';
export type { BrowserPlace } from './exports/pdf/browser.ts';
export { printPage } from './exports/pdf/print-page.ts';
export { historyFace, pointFace } from './history/history.face.ts';
export { ComparisonResolver, DocumentPointsResolver, HistoryResolver } from './history/history.resolver.ts';
export { AuthoredRunType, DocumentPointType, HistoryItemType } from './history/history.types.ts';
export { holdStill } from './hold-still.ts';
export { beginImport } from './imports/begin-import.ts';
export { ImportResolver } from './imports/import.resolver.ts';
export { importLimits } from './imports/import-input.ts';
export { acceptProposals } from './proposals/actions/accept-proposals.ts';
export { makeProposal } from './proposals/actions/make-proposal.ts';
export { handOnProposals } from './proposals/hand-on-proposals.ts';
export { proposalFace } from './proposals/proposal.face.ts';
export { mayPropose } from './proposals/proposal.policy.ts';
export {
  DocumentProposalsResolver,
  ProposalMayResolver,
  ProposalResolver,
} from './proposals/proposal.resolver.ts';
export { ProposalType } from './proposals/proposal.types.ts';
export {
  DocumentWordsResolver,
  DraftWordsResolver,
  EditionWordsResolver,
  ProposalWordsResolver,
  QuoteResolver,
} from './readings/words.resolver.ts';
export { Section, type SectionId, type SectionParameter, type SectionQuestion } from './section.entity.ts';
export { SectionTermsResolver } from './section-terms.resolver.ts';
export { FreedomEnum } from './section-terms.types.ts';
export { wordsOfBlocks, wordsOfEditionSections, wordsOfEditions } from './section-words.ts';
export { keepSnapshots } from './snapshots.ts';

defineDocumentFiles();
defineFindableSections();

export const documentEntities = [
  documentSchema,
  sectionSchema,
  editionSchema,
  commentThreadSchema,
  commentSchema,
  documentPointSchema,
  proposalSchema,
  draftSchema,
  adaptationSchema,
  sectionDecisionSchema,
  sectionAnswerSchema,
  publicationSchema,
  adaptationMergeSchema,
  mergeSettlementSchema,
];
