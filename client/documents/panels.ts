import type { ComponentType } from 'react';
import type { OpenDocument } from './data/open-document.ts';
import { ProposalsPanel } from './proposals/proposals-panel.tsx';

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

/** A tab beside the text. */
export interface DocumentPanel {
  readonly key: string;
  /** The key of its name in the messages, as `documents:panel.comments`. */
  readonly title: string;
  readonly Panel: ComponentType<PanelProps>;
}

/** Those in use, in the order of their tabs; a part that has one puts it here. Without any, the side is not there. */
export const panels: readonly DocumentPanel[] = [
  { key: 'proposals', title: 'panel.proposals', Panel: ProposalsPanel },
];
