import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { CommentThreadCard_thread } from '../comments/comment.documents.ts';
import { ProposalFacts_proposal } from '../proposals/proposal.documents.ts';

export const LivingDocumentQuery = graphql(`
  query LivingDocument($id: ID!) {
    document(id: $id) {
      id
      kind
      title
      language
      isDemonstration
      position
      may { edit coordinate }
      sections {
        id
        parentId
        place
        title
        freedom
        guidance
        isRemoved
        state { snapshot updates }
      }
    }
  }
`);

/** Where the document stands and what the reader may do with it now. */
export const DocumentHeadQuery = graphql(`
  query DocumentHead($id: ID!) {
    document(id: $id) {
      id
      kind
      title
      language
      isDemonstration
      position
      may { edit coordinate }
    }
  }
`);

export const EditSection = graphql(`
  mutation EditSection($input: EditSectionInput!) { editSection(input: $input) { position } }
`);

export const DocumentSubscription = graphql(
  `
  subscription LivingDocumentEntries($documentId: ID!, $after: Cursor!) {
    document(documentId: $documentId, after: $after) {
      __typename
      ... on DocumentEntry {
        position
        kind
        sectionId
        update
        section { id parentId place title freedom guidance isRemoved }
        comment { ...CommentThreadCard_thread }
        proposal { ...ProposalFacts_proposal }
      }
      ... on CaughtUp { position }
      ... on Resync { position reason }
    }
  }
`,
  [CommentThreadCard_thread, ProposalFacts_proposal],
);

export type DocumentRead = NonNullable<ResultOf<typeof LivingDocumentQuery>['document']>;
export type DocumentHead = NonNullable<ResultOf<typeof DocumentHeadQuery>['document']>;
export type SectionRead = DocumentRead['sections'][number];
export type SectionFacts = Omit<SectionRead, 'state' | '__typename'>;
export type DocumentEvent = ResultOf<typeof DocumentSubscription>['document'];
export type DocumentEntry = Extract<DocumentEvent, { __typename: 'DocumentEntry' }>;

export const DocumentPresenceSubscription = graphql(`
  subscription DocumentPresence($documentId: ID!) {
    documentPresence(documentId: $documentId) {
      here
      people {
        device
        cursor
        person { id name }
        body { id name city { id name } }
      }
    }
  }
`);

export const AnnounceInDocument = graphql(`
  mutation AnnounceInDocument($input: AnnounceInDocumentInput!) { announceInDocument(input: $input) }
`);

export type PresenceRead = ResultOf<typeof DocumentPresenceSubscription>['documentPresence'];
