import { Extension } from '@tiptap/core';
import type { Fragment } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

export interface CarriedPicturesOptions {
  /** Whether a picture stands in this document already. */
  isOurs(file: string): boolean;
  /** Keeps a copy of a picture with this document; gives its id, or null where it can’t be had. */
  carry(file: string): Promise<string | null>;
}

/**
 * A picture that is pasted from another document is kept with this one too: who may see it goes by the document it is
 * kept with, and whoever reads this text may not be able to read the other.
 */
export function carriedPictures({ isOurs, carry }: CarriedPicturesOptions) {
  return Extension.create({
    name: 'carriedPictures',
    addProseMirrorPlugins() {
      const known = new Set<string>();
      return [
        new Plugin({
          key: new PluginKey('carriedPictures'),
          props: {
            // What is cut here and pasted here was ours all the time.
            transformCopied(slice) {
              for (const file of filesIn(slice.content)) known.add(file);
              return slice;
            },
            transformPasted(slice, view) {
              for (const file of filesIn(slice.content)) {
                if (known.has(file) || isOurs(file)) continue;
                known.add(file);
                void carry(file).then((copy) => copy && put(view, file, copy));
              }
              return slice;
            },
          },
        }),
      ];
    },
  });
}

function filesIn(content: Fragment): string[] {
  const files: string[] = [];
  content.descendants((node) => {
    if (node.type.name === 'image') files.push(String(node.attrs.file));
  });
  return files;
}

function put(view: EditorView, file: string, copy: string): void {
  if (view.isDestroyed) return;
  const { tr } = view.state;
  tr.doc.descendants((node, at) => {
    if (node.type.name === 'image' && node.attrs.file === file) tr.setNodeAttribute(at, 'file', copy);
  });
  if (tr.docChanged) view.dispatch(tr);
}
