import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { blockKinds } from '../editor/block-kinds.ts';

// These stand among the tools themselves.
const tools = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'taskList',
  'link',
  'blockquote',
];

/** What one may put into the text that has no tool of its own: the same as after a slash. */
export function InsertMenu({ editor }: { editor: Editor | null }) {
  const { t } = useTranslation('writing');
  return (
    <Menu
      label={t('insert')}
      button={
        <>
          <PlusIcon size={14} />
          {t('insert')}
        </>
      }
      className="tool-menu"
      align="start"
      items={blockKinds
        .filter(({ key }) => !tools.includes(key))
        .map((kind) => ({
          key: kind.key,
          label: t(`kind.${kind.key}`),
          end: kind.signs && <code>{kind.signs}</code>,
          onSelect() {
            if (!editor) return;
            editor.view.focus();
            kind.act(editor);
          },
        }))}
    />
  );
}
