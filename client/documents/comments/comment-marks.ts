import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { linesOf, whereIs } from '../../../schema/blocks/anchors/index.ts';
import type { OpenDocument } from '../data/open-document.ts';
import type { EditorPlugin } from '../editor-plugin.ts';
import { askForPanel } from '../panel-asked.ts';
import { commentsOf } from './comment-store.ts';
import { choiceOf, positionOf } from './places.ts';

const key = new PluginKey<DecorationSet>('commentMarks');
/** How long the text must rest before words are looked for anew; until then marks move along with what is typed. */
const rest = 300;

/** Marks the words that open threads are about, in the text and at its edge; Ctrl+Alt+M says something about chosen words. */
export const commentMarks: EditorPlugin = ({ document, sectionId }) => [
  Extension.create({
    name: 'commentMarks',
    addKeyboardShortcuts() {
      return {
        'Mod-Alt-m': ({ editor }) => {
          const { doc, selection } = editor.state;
          const choice = choiceOf(document, sectionId, doc, selection);
          beginComment(document, choice ?? { sectionId, words: null });
          return true;
        },
      };
    },
    addProseMirrorPlugins: () => [marksIn(document, sectionId)],
  }),
];

/** Opens the panel of comments with a new one begun. */
export function beginComment(
  document: OpenDocument,
  choice: Parameters<ReturnType<typeof commentsOf>['begin']>[0],
) {
  commentsOf(document).begin(choice);
  askForPanel(document, 'comments');
}

function marksIn(document: OpenDocument, sectionId: string): Plugin<DecorationSet> {
  const store = commentsOf(document);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => marksOf(document, sectionId, doc),
      apply: (transaction, marks) =>
        transaction.getMeta(key)
          ? marksOf(document, sectionId, transaction.doc)
          : marks.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick(view, position) {
        const [mark] =
          key.getState(view.state)?.find(position, position, ({ thread }) => Boolean(thread)) ?? [];
        if (!mark) return false;
        store.activate(String(mark.spec.thread));
        askForPanel(document, 'comments');
        return false;
      },
    },
    view(view) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = () => {
        if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
      };
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(look, rest);
      };
      const forget = store.subscribe(soon);
      soon();
      return {
        update: (_view, before) => {
          if (!before.doc.eq(view.state.doc)) soon();
        },
        destroy() {
          clearTimeout(timer);
          forget();
        },
      };
    },
  });
}

function marksOf(document: OpenDocument, sectionId: string, doc: Node): DecorationSet {
  const store = commentsOf(document);
  const text = document.text(sectionId);
  const threads = store.threads.filter((one) => one.sectionId === sectionId && one.anchor);
  if (!text || threads.length === 0) return DecorationSet.empty;
  const lines = linesOf(text.fragment);
  const marks = threads.flatMap(({ id, anchor }) => {
    const found = whereIs(anchor!, lines);
    const from = found && positionOf(doc, found.from);
    const to = found && positionOf(doc, found.to);
    if (from === null || to === null || from >= to) return [];
    const line = doc.resolve(from);
    const isActive = id === store.activeId;
    return [
      Decoration.inline(
        from,
        to,
        { class: isActive ? 'commented is-active' : 'commented', 'data-thread': id },
        { thread: id },
      ),
      Decoration.node(line.before(), line.after(), { class: 'has-comment' }),
    ];
  });
  return DecorationSet.create(doc, marks);
}
