import type { OpenDocument } from './data/open-document.ts';

/** What is chosen in the text: positions in a section’s editor, and the words between them. */
export interface TextSelection {
  readonly sectionId: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export interface PanelProps {
  readonly document: OpenDocument;
  /** The section that the reader is in, where there is one. */
  readonly sectionId: string | null;
  readonly selection: TextSelection | null;
}
