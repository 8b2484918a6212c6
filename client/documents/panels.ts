import type { ComponentType } from 'react';
import { CommentsPanel } from './comments/comments-panel.tsx';
import { KeepMarks } from './comments/use-threads.ts';
import type { OpenDocument } from './data/open-document.ts';
import { HistoryPanel } from './history/history-panel.tsx';
import type { PanelProps } from './panel.ts';
import { ProposalsPanel } from './proposals/proposals-panel.tsx';

/** A tab beside the text. */
export interface DocumentPanel {
  readonly key: string;
  /** The key of its name in the messages, as `documents:panel.comments`. */
  readonly title: string;
  readonly Panel: ComponentType<PanelProps>;
}

/** What works beside the text whichever tab is in front, and shows nothing. */
export const attendants: readonly {
  readonly key: string;
  readonly Attendant: ComponentType<{ document: OpenDocument }>;
}[] = [{ key: 'marks', Attendant: KeepMarks }];

/** Those in use, in the order of their tabs; a part that has one puts it here. Without any, the side is not there. */
export const panels: readonly DocumentPanel[] = [
  { key: 'comments', title: 'panel.comments', Panel: CommentsPanel },
  { key: 'proposals', title: 'panel.proposals', Panel: ProposalsPanel },
  { key: 'history', title: 'panel.history', Panel: HistoryPanel },
];
