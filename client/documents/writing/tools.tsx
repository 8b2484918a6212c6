import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkIcon } from '../../ui/icons.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { deskOf } from '../editor/desk.ts';
import { type ListName, listAround, toggleList } from '../editor/lists.ts';
import { runCommand } from '../editor/run-command.ts';
import { isInTable } from '../editor/tables/table-commands.ts';
import { InsertMenu } from './insert-menu.tsx';
import { TableMenu } from './table-menu.tsx';

type ToolKey =
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'link'
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
  readonly face: ReactNode;
  readonly keys: string;
  readonly isOn?: (editor: Editor) => boolean;
  readonly act: (editor: Editor) => void;
}

const tools: readonly Tool[] = [
  mark('bold', 'B', 'Control+B'),
  mark('italic', 'I', 'Control+I'),
  mark('strike', 'S', 'Control+Shift+X'),
  mark('code', '<>', 'Control+E'),
  {
    key: 'link',
    face: <LinkIcon />,
    keys: 'Control+K',
    isOn: (editor) => editor.isActive('link'),
    act: (editor) => deskOf(editor).change({ asking: { kind: 'link' } }),
  },
  heading(1, 'H1'),
  heading(2, 'H2'),
  heading(3, 'H3'),
  list('bulletList', '•', 'Control+Shift+8'),
  list('orderedList', '1.', 'Control+Shift+7'),
  list('taskList', '☑', 'Control+Shift+9'),
  {
    key: 'blockquote',
    face: '“',
    keys: 'Control+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    act: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  },
];

/** What one has done oneself, to be taken back and done again. */
export interface OwnSteps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

/** Marks and kinds of blocks for where the cursor of an editor is; arrow keys move within it. */
export function Tools({ editor, steps }: { editor: Editor | null; steps: OwnSteps }) {
  const { t } = useTranslation('documents');
  const row = useRef<HTMLDivElement>(null);
  return (
    <div
      className="tools"
      role="toolbar"
      aria-label={t('tools.label')}
      ref={row}
      onKeyDown={(event) => {
        if (isWithinMenu(event)) return;
        if (event.key === 'Escape' && editor) {
          // Only back into the text, also where the text stands in a dialog.
          event.preventDefault();
          editor.view.focus();
        } else rove(event, row.current);
      }}
    >
      <InsertMenu editor={editor} />
      {editor && isInTable(editor.state) && <TableMenu editor={editor} />}
      {tools.map(({ key, face, keys, isOn, act }) => (
        <button
          key={key}
          type="button"
          className={key}
          tabIndex={-1}
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
        aria-disabled={!steps.canUndo}
        onMouseDown={(event) => event.preventDefault()}
        onClick={steps.undo}
      >
        {t('tools.undo')}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-disabled={!steps.canRedo}
        onMouseDown={(event) => event.preventDefault()}
        onClick={steps.redo}
      >
        {t('tools.redo')}
      </button>
    </div>
  );
}

/** Goes to the tools in a part of the page: to those of the table where one is in one. */
export function focusTools(within: ParentNode): void {
  const menus = within.querySelectorAll<HTMLButtonElement>('.tools .tool-menu');
  const first = within.querySelector<HTMLButtonElement>('.tools button');
  (menus.length > 1 ? menus[menus.length - 1] : first)?.focus();
}

/** An open menu has its own arrows, and its own Esc. */
const isWithinMenu = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest('[role=menu], [aria-expanded=true]') !== null;

function rove(event: KeyboardEvent, row: HTMLElement | null): void {
  const buttons = [
    ...(row?.querySelectorAll<HTMLButtonElement>(':scope > button, :scope > .menu-root > button') ?? []),
  ];
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

function list(name: ListName, face: string, keys: string): Tool {
  return {
    key: name,
    face,
    keys,
    isOn: (editor) => listAround(editor.state)?.node.type.name === name,
    act(editor) {
      editor.view.focus();
      runCommand(editor, toggleList(name));
    },
  };
}
