import type { NodeViewRenderer } from '@tiptap/core';
import { calloutView } from './callout-view.ts';
import { footnoteView } from './footnote-view.ts';
import { imageView } from './image-view.ts';
import { taskView } from './task-view.ts';

/** Blocks that one can do something with besides writing in them. */
export const blockViews: Readonly<Record<string, NodeViewRenderer>> = {
  taskItem: taskView,
  callout: calloutView,
  image: imageView,
  footnote: footnoteView,
};
