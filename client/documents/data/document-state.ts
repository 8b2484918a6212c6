import type { FollowState } from '../../streams/follow.ts';
import type { DocumentHead } from './document.documents.ts';
import type { PlacedSection } from './tree.ts';

/** What the reader may do now: write, only read, or not even that any more. */
export type Access = 'edit' | 'read' | 'gone' | 'signedOut';

/** Where one's own words are. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  /** They wait on this device for the line or the server; `isLasting` says whether they outlive this page. */
  | { readonly kind: 'onThisDevice'; readonly count: number; readonly isLasting: boolean };

/** Words that the server would not take; kept on this device until their author does something about them. */
export interface KeptWords {
  readonly id: string;
  readonly sectionId: string;
  readonly sectionTitle: string;
  readonly words: string;
  readonly code: string;
  readonly at: number;
}

/** An open document as it is at one moment; a new object whenever something changed. */
export interface DocumentState {
  readonly head: Omit<DocumentHead, 'position' | 'may'>;
  /** The position of the newest entry about something besides the text: a proposal, a comment, an edition. */
  readonly besides: string;
  readonly mayCoordinate: boolean;
  readonly access: Access;
  readonly sections: readonly PlacedSection[];
  readonly save: SaveState;
  readonly follow: FollowState;
  readonly kept: readonly KeptWords[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
