import { type AnyExtension, Extension } from '@tiptap/core';
import { deskOf } from './desk.ts';
import { picturesIn } from './pictures-in.ts';
import { suggestions } from './suggestions.ts';

export interface WritingOptions {
  /** Goes to the tools above the text. */
  toTools(): void;
  /** Leaves what the text stands in by Esc; gives whether there is such a thing. */
  leaveAround?(): boolean;
}

/** What an editor needs that has a `WritingDesk` beside it: suggestions after a sign, and what is asked for in dialogs. */
export function writing({ toTools, leaveAround = () => false }: WritingOptions): AnyExtension[] {
  return [
    suggestions,
    picturesIn,
    Extension.create({
      name: 'asking',
      addKeyboardShortcuts() {
        const desk = deskOf(this.editor);
        return {
          'Mod-k': () => {
            desk.change({ asking: { kind: 'link' } });
            return true;
          },
          Escape: leaveAround,
          'Alt-F10': () => {
            toTools();
            return true;
          },
          // A picture or a note that is chosen is opened as by a press on it.
          Enter: () => {
            const { $from, from } = this.editor.state.selection;
            const node = this.editor.state.selection.empty ? null : $from.nodeAfter;
            if (node?.type.name === 'image') desk.change({ asking: { kind: 'imageWords', at: from } });
            else if (node?.type.name === 'footnote') desk.change({ asking: { kind: 'footnote', at: from } });
            else return false;
            return true;
          },
        };
      },
    }),
  ];
}
