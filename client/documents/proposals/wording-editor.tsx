import { Editor, Extension, type JSONContent } from '@tiptap/core';
import { history, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { useEffect, useReducer, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { blockIds } from '../editor/block-ids.ts';
import { blockNodes } from '../editor/block-nodes.ts';
import { carriedPictures } from '../editor/carried-pictures.ts';
import { deskOf } from '../editor/desk.ts';
import { runCommand } from '../editor/run-command.ts';
import { sectionKeys } from '../editor/section-keys.ts';
import { writing } from '../editor/writing.ts';
import { copyPicture } from '../writing/send-picture.ts';
import { focusTools, Tools } from '../writing/tools.tsx';
import { WritingDesk } from '../writing/writing-desk.tsx';
import '../documents.css';
import '../editor/views/block-views.css';

export type CaretPlace = 'start' | { readonly left: number; readonly top: number };

export interface WordingEditorProps {
  label: string;
  language: string;
  /** The document that the words are for: its pictures are kept with it, and its readers may be mentioned. */
  documentId: string;
  /** Where it begins; another list begins it anew. */
  from: readonly BlockJson[];
  /** Where the caret stands at first: at a point of the screen, or before the first word. Without it the editor waits for a press. */
  caretAt?: CaretPlace;
  /** Told where the caret stands among the words, and null when the editor is left. */
  onCaret?(position: number | null): void;
  /** Told the whole of it after each change; while something is chosen or asked for, once that is done. */
  onChange(blocks: readonly BlockJson[]): void;
}

/** An editor of a section’s blocks that nobody else writes in: for a proposal, a draft, and a city’s own words. */
export function WordingEditor(props: WordingEditorProps) {
  const { label, language, documentId, from, onChange } = props;
  // Waited for before there is an editor, which must not go away again while words are fetched.
  const { i18n } = useTranslation(['documents', 'writing']);
  const place = useRef<HTMLDivElement>(null);
  const told = useRef(onChange);
  told.current = onChange;
  const caret = useRef(props.caretAt);
  const toldCaret = useRef(props.onCaret);
  toldCaret.current = props.onCaret;
  const [editor, setEditor] = useState<Editor | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: parts of an editor speak the reader’s language from the beginning
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = wordingEditor(element, { label, documentId, from }, (blocks) => told.current(blocks));
    made.on('selectionUpdate', () => toldCaret.current?.(made.state.selection.head));
    made.on('blur', () => toldCaret.current?.(null));
    made.on('focus', () => toldCaret.current?.(made.state.selection.head));
    if (caret.current) beginAt(made, caret.current);
    caret.current = undefined;
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [from, label, documentId, i18n.language]);

  return (
    <div className="wording">
      {editor && <WordingTools editor={editor} />}
      <div ref={place} lang={language} />
      {/* Its dialogs have forms, and no form stands within another. */}
      {editor &&
        createPortal(
          <WritingDesk editor={editor} documentId={documentId} />,
          editor.view.dom.closest('dialog') ?? document.body,
        )}
    </div>
  );
}

function beginAt(editor: Editor, place: CaretPlace): void {
  const pressed = place === 'start' ? null : editor.view.posAtCoords(place);
  editor.commands.setTextSelection(pressed?.pos ?? 1);
  editor.view.focus();
}

function WordingTools({ editor }: { editor: Editor }) {
  const [, changed] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    editor.on('transaction', changed);
    return () => void editor.off('transaction', changed);
  }, [editor]);
  const step = (command: typeof undo) => () => {
    editor.view.focus();
    runCommand(editor, command);
  };
  const { state } = editor;
  return (
    <Tools
      editor={editor}
      steps={{
        canUndo: undoDepth(state) > 0,
        canRedo: redoDepth(state) > 0,
        undo: step(undo),
        redo: step(redo),
      }}
    />
  );
}

/** Asks the dialog around a text to close. ProseMirror keeps Esc from the browser, which would ask it otherwise. */
function leaveDialog(element: HTMLElement): boolean {
  const dialog = element.closest('dialog');
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
  return dialog !== null;
}

function wordingEditor(
  element: HTMLElement,
  { label, documentId, from }: Pick<WordingEditorProps, 'label' | 'documentId' | 'from'>,
  tell: (blocks: readonly BlockJson[]) => void,
): Editor {
  const pictures = JSON.stringify(from);
  let isUntold = false;
  const made: Editor = new Editor({
    element,
    injectCSS: false,
    content: { type: 'doc', content: (from.length > 0 ? from : [{ type: 'paragraph' }]) as JSONContent[] },
    extensions: [
      ...blockNodes,
      blockIds({ isTaken: () => false }),
      sectionKeys({
        undo: () => runCommand(made, undo),
        redo: () => runCommand(made, redo),
        leave: () => false,
      }),
      ...writing({
        toTools: () => focusTools(element.parentElement!),
        leaveAround: () => leaveDialog(element),
      }),
      carriedPictures({
        isOurs: (file) => pictures.includes(file),
        carry: (file) => copyPicture(documentId, file),
      }),
      Extension.create({ name: 'ownHistory', addProseMirrorPlugins: () => [history()] }),
    ],
    editorProps: {
      attributes: { class: 'read', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
    },
    onUpdate: () => {
      isUntold = true;
      settle();
    },
  });
  const desk = deskOf(made);
  // A sign that asks for suggestions is no words yet: whoever keeps what is told would keep the sign.
  function settle() {
    if (!isUntold || made.isDestroyed || desk.state.suggesting || desk.state.asking) return;
    isUntold = false;
    tell((made.getJSON().content ?? []) as readonly BlockJson[]);
  }
  // What was chosen takes the sign’s place right after the list is closed.
  desk.subscribe(() => queueMicrotask(settle));
  return made;
}
