import { type AnyExtension, Extension } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import type { OpenDocument } from '../data/open-document.ts';
import type { SectionText } from '../data/section-text.ts';
import { editorPlugins } from '../editor-plugins.ts';
import { copyPicture } from '../writing/send-picture.ts';
import { sectionBinding } from './binding.ts';
import { blockIds } from './block-ids.ts';
import { blockNodes } from './block-nodes.ts';
import { carriedPictures } from './carried-pictures.ts';
import { hasBlock, hasPicture } from './has-block.ts';
import { keptCursor } from './kept-cursor.ts';
import { liveCursors } from './live-cursors.ts';
import { type SectionKeysOptions, sectionKeys } from './section-keys.ts';
import { type WritingOptions, writing } from './writing.ts';

export interface SectionExtensionsOptions extends SectionKeysOptions, WritingOptions {
  readonly document: OpenDocument;
  readonly text: SectionText;
}

/** All that an editor of one section is made of. */
export function sectionExtensions({
  document,
  text,
  toTools,
  ...keys
}: SectionExtensionsOptions): AnyExtension[] {
  return [
    ...blockNodes,
    sectionBinding(text),
    keptCursor,
    blockIds({ isTaken: (id) => hasBlock(document.texts(), id) }),
    sectionKeys(keys),
    ...writing({ toTools }),
    carriedPictures({
      isOurs: (file) => hasPicture(document.texts(), file),
      carry: (file) => copyPicture(document.id, file),
    }),
    liveCursors(text, document.presence),
    Extension.create({
      name: 'cursors',
      addProseMirrorPlugins: () => [dropCursor({ color: 'var(--accent)', width: 2 }), gapCursor()],
    }),
    ...editorPlugins.flatMap((plugin) => plugin({ document, sectionId: text.id })),
  ];
}
