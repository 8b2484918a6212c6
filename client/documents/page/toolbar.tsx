import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import { useDocumentState } from '../use-open-document.ts';
import { useEditors } from './editors.ts';

type ToolKey =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'blockquote';

interface Tool {
  readonly key: ToolKey;
  /** A letter or a sign; the name is for who can’t see it. */
  readonly face: string;
  readonly keys: string;
  readonly isOn?: (editor: Editor) => boolean;
  readonly act: (editor: Editor) => void;
}

const tools: readonly Tool[] = [
  mark('bold', 'B', 'Control+B'),
  mark('italic', 'I', 'Control+I'),
  mark('strike', 'S', 'Control+Shift+X'),
  mark('code', '<>', 'Control+E'),
  heading(1, 'H1'),
  heading(2, 'H2'),
  heading(3, 'H3'),
  list('bulletList', 'listItem', '•', 'Control+Shift+8'),
  list('orderedList', 'listItem', '1.', 'Control+Shift+7'),
  list('taskList', 'taskItem', '☑', 'Control+Shift+9'),
  {
    key: 'blockquote',
    face: '“',
    keys: 'Control+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    act: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  },
];

/** Marks and kinds of blocks for where the cursor is; arrow keys move within it. */
export function Toolbar({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('documents');
  const editors = useEditors();
  useSyncExternalStore(editors.subscribe, editors.version);
  const { canUndo, canRedo } = useDocumentState(document);
  const row = useRef<HTMLDivElement>(null);
  const editor = editors.active;

  function goTo(sectionId: string | null) {
    if (sectionId) editors.focus(sectionId, { end: 'end' });
  }

  return (
    <div
      className="tools"
      role="toolbar"
      aria-label={t('tools.label')}
      ref={row}
      onKeyDown={(event) => rove(event, row.current)}
    >
      {tools.map(({ key, face, keys, isOn, act }, at) => (
        <button
          key={key}
          type="button"
          className={key}
          tabIndex={at === 0 ? 0 : -1}
          title={`${t(`tools.${key}`)} (${keys.replace('Control', 'Ctrl')})`}
          aria-keyshortcuts={keys}
          aria-pressed={editor !== null && isOn?.(editor) === true}
          aria-disabled={editor === null}
          // The cursor stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor && act(editor)}
        >
          <span aria-hidden="true">{face}</span>
          <VisuallyHidden>{t(`tools.${key}`)}</VisuallyHidden>
        </button>
      ))}
      <span className="sp" />
      <button
        type="button"
        tabIndex={-1}
        aria-disabled={!canUndo}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => goTo(document.undo())}
      >
        {t('tools.undo')}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-disabled={!canRedo}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => goTo(document.redo())}
      >
        {t('tools.redo')}
      </button>
    </div>
  );
}

function rove(event: KeyboardEvent, row: HTMLElement | null): void {
  const buttons = [...(row?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const last = buttons.length - 1;
  const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at <= 0 ? last : at - 1, Home: 0, End: last }[
    event.key
  ];
  if (to === undefined) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = -1;
  const next = buttons[to]!;
  next.tabIndex = 0;
  next.focus();
}

function mark(name: 'bold' | 'italic' | 'strike' | 'code', face: string, keys: string): Tool {
  return {
    key: name,
    face,
    keys,
    isOn: (editor) => editor.isActive(name),
    act: (editor) => editor.chain().focus().toggleMark(name).run(),
  };
}

function heading(level: 1 | 2 | 3, face: string): Tool {
  return {
    key: `heading${level}`,
    face,
    keys: `Control+Alt+${level}`,
    isOn: (editor) => editor.isActive('heading', { level }),
    act: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run(),
  };
}

function list(
  name: 'bulletList' | 'orderedList' | 'taskList',
  item: string,
  face: string,
  keys: string,
): Tool {
  return {
    key: name,
    face,
    keys,
    isOn: (editor) => editor.isActive(name),
    act: (editor) => editor.chain().focus().toggleList(name, item).run(),
  };
}
