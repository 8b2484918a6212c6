import { Extension } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import {
  getRelativeSelection,
  initProseMirrorDoc,
  type ProsemirrorBinding,
  ySyncPlugin,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import type { SectionText } from '../data/section-text.ts';

/** Ties an editor to the text of its section. */
export function sectionBinding(text: SectionText) {
  let mapping: ReturnType<typeof initProseMirrorDoc>['mapping'] = new Map();
  return Extension.create({
    name: 'sectionBinding',
    priority: 1_000,
    onBeforeCreate({ editor }) {
      const { schema } = editor;
      const read = initProseMirrorDoc(text.fragment, schema);
      const isEmpty = read.doc.childCount === 0;
      if (!isEmpty) mapping = read.mapping;
      // Tiptap takes a document as it is; the mapping knows its very nodes.
      editor.options.content = (isEmpty ? schema.topNodeType.createAndFill()! : read.doc) as never;
    },
    addProseMirrorPlugins() {
      const sync = ySyncPlugin(text.fragment, { mapping });
      const { binding } = sync.spec.state!.init({} as never, {} as never) as { binding: ProsemirrorBinding };
      changeOnlyWhatDiffers(binding);
      keepFillerOut(binding);
      surviveSelections(binding);
      return [sync, holdWhileComposing(text), rememberSelection(text, binding)];
    },
  });
}

/**
 * The binding replaces the whole document for each edit of another. That would end a composition, move every
 * decoration to nowhere and redraw the section; here the step is narrowed to what differs.
 */
function changeOnlyWhatDiffers(binding: ProsemirrorBinding): void {
  Object.defineProperty(binding, '_tr', {
    get(this: { prosemirrorView: EditorView }): Transaction {
      const { tr } = this.prosemirrorView.state;
      const replace = tr.replace.bind(tr);
      tr.replace = (from, to = from, slice = Slice.empty) => {
        const isWhole = from === 0 && to === tr.doc.content.size && slice.size > 0;
        return isWhole ? replaceDifference(tr, slice) : replace(from, to, slice);
      };
      return tr.setMeta('addToHistory', false);
    },
  });
}

/**
 * An empty text is shown as a paragraph that nobody wrote. The binding would write it as soon as a cursor moves, in
 * every tab that shows the text.
 */
function keepFillerOut(binding: ProsemirrorBinding): void {
  const write = binding._prosemirrorChanged.bind(binding);
  binding._prosemirrorChanged = (doc) => {
    const first = doc.firstChild;
    const isFiller = doc.childCount === 1 && first?.content.size === 0 && first.attrs.id === null;
    if (!isFiller || binding.type.length > 0) write(doc);
  };
}

/**
 * The binding puts the selection back to where it was, which after an undo may be beyond the end of the text; thrown out
 * of Yjs, that would leave the editor behind its text. The text matters more: it is taken in without the selection.
 */
function surviveSelections(binding: ProsemirrorBinding): void {
  const take: (events: unknown, transaction: unknown) => void = binding._observeFunction;
  binding._observeFunction = (events: unknown, transaction: unknown) => {
    try {
      take(events, transaction);
    } catch {
      binding.beforeTransactionSelection = null as never;
      take(events, transaction);
    }
  };
}

/** Makes the document hold what the slice holds, by the smallest step that does. */
export function replaceDifference(tr: Transaction, { content }: Slice): Transaction {
  const { doc } = tr;
  const start = doc.content.findDiffStart(content);
  if (start === null) return tr;
  const end = doc.content.findDiffEnd(content)!;
  // Repeated letters let both ends meet in the middle of one another.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const wanted = doc.copy(content);
  const step = new ReplaceStep(start, end.a + overlap, wanted.slice(start, end.b + overlap));
  const result = step.apply(doc);
  if (result.doc?.eq(wanted)) return tr.step(step);
  return tr.step(new ReplaceStep(0, doc.content.size, new Slice(content, 0, 0)));
}

// A composition that rests, as on a phone where every word is one, must not keep others’ words out for ever.
const longestRest = 3_000;

/** While somebody composes, what others write in this section waits: it would tear the composition apart. */
function holdWhileComposing(text: SectionText): Plugin {
  let release: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letIn = () => {
    clearTimeout(timer);
    release?.();
    release = undefined;
  };
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(letIn, longestRest);
    return false;
  };
  return new Plugin({
    key: new PluginKey('holdWhileComposing'),
    props: {
      handleDOMEvents: {
        compositionstart() {
          release ??= text.hold();
          return rest();
        },
        compositionupdate: () => (release ? rest() : false),
        compositionend(view) {
          clearTimeout(timer);
          // ProseMirror reads the composed words a little later.
          const end = () => (view.composing && !view.isDestroyed ? setTimeout(end, 20) : letIn());
          timer = setTimeout(end, 60);
          return false;
        },
      },
    },
    view: () => ({ destroy: letIn }),
  });
}

/** Brings the cursor back to where it was when what is undone was written. */
function rememberSelection(text: SectionText, binding: ProsemirrorBinding): Plugin {
  type Remembered = ReturnType<typeof getRelativeSelection> | null;
  let before: Remembered = null;
  return new Plugin({
    key: new PluginKey('rememberSelection'),
    state: {
      init: () => null,
      apply(transaction, _value, old) {
        const isOwn = !transaction.getMeta(ySyncPluginKey)?.isChangeOrigin;
        if (isOwn && binding.prosemirrorView) before = getRelativeSelection(binding, old);
        return null;
      },
    },
    view() {
      const added = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
        if (!stackItem.meta.has(binding)) stackItem.meta.set(binding, before);
      };
      const popped = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
        const remembered = stackItem.meta.get(binding) as Remembered | undefined;
        if (remembered) binding.beforeTransactionSelection = remembered as never;
      };
      text.undo.on('stack-item-added', added);
      text.undo.on('stack-item-popped', popped);
      return {
        destroy() {
          text.undo.off('stack-item-added', added);
          text.undo.off('stack-item-popped', popped);
        },
      };
    },
  });
}
