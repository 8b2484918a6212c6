import type { AnyExtension } from '@tiptap/core';
import type { OpenDocument } from './data/open-document.ts';

/** What a part of Trellis adds to the editor of each section: extensions with plugins, decorations, keys. */
export type EditorPlugin = (place: { document: OpenDocument; sectionId: string }) => AnyExtension[];
