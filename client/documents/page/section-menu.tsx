import type { Editor } from '@tiptap/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { blocksOf } from '../../../schema/blocks/blocks-of.ts';
import { markdownOfSections } from '../../../schema/blocks/markdown/write-markdown.ts';
import { limits } from '../../../schema/limits.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Toast } from '../../ui/toast.tsx';
import type { OpenDocument } from '../data/open-document.ts';
import type { PlacedSection } from '../data/tree.ts';
import { useEditors } from './editors.ts';
import type { SectionActions } from './use-section-actions.ts';

const copiedLasts = 4_000;

/** What one can do with a section as a whole. */
export function SectionMenu(props: {
  document: OpenDocument;
  section: PlacedSection;
  actions: SectionActions;
}) {
  const { t } = useTranslation(['documents', 'writing']);
  const { document, section, actions } = props;
  const editors = useEditors();
  // Where the cursor is matters to the menu of its own section alone.
  useSyncExternalStore(editors.subscribe, () => (editors.sectionId === section.id ? editors.version() : 0));
  const place = splitPlace(editors.of(section.id));
  const before = actions.before(section);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), copiedLasts);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copyMarkdown() {
    const text = document.text(section.id);
    if (!text) return;
    await navigator.clipboard?.writeText(
      markdownOfSections([
        { sectionId: null, depth: section.depth + 1, title: section.title, blocks: blocksOf(text.fragment) },
      ]),
    );
    setCopied(true);
  }

  const items: MenuItem[] = [
    { key: 'after', label: t('menu.addAfter'), onSelect: () => void actions.addAfter(section) },
    { key: 'below', label: t('menu.addBelow'), onSelect: () => void actions.addBelow(section) },
    ...(['up', 'down', 'in', 'out'] as const)
      .filter((way) => actions.canMove(section, way))
      .map(
        (way, at): MenuItem => ({
          key: way,
          label: t(`menu.${way}`),
          isApart: at === 0,
          onSelect: () => void actions.move(section, way),
        }),
      ),
    ...(place
      ? [
          {
            key: 'split',
            label: t('menu.split'),
            isApart: true,
            onSelect: () => void actions.split(section, place.blockId, place.title || t('section.new')),
          },
        ]
      : []),
    ...(before
      ? [
          {
            key: 'join',
            label: t('menu.join', { number: before.number }),
            isApart: place === null,
            onSelect: () => void actions.joinBefore(section),
          },
        ]
      : []),
    {
      key: 'markdown',
      label: t('writing:copyMarkdown'),
      isApart: place === null && before === null,
      onSelect: () => void copyMarkdown(),
    },
    { key: 'remove', label: t('menu.remove'), isApart: true, onSelect: () => void actions.remove(section) },
  ];
  return (
    <>
      <Menu
        label={t('menu.label', { title: section.title })}
        buttonLabel={t('menu.label', { title: section.title })}
        button={<MoreIcon />}
        className="btn plain icon sm"
        items={items}
        align="end"
      />
      {isCopied && <Toast>{t('writing:copied')}</Toast>}
    </>
  );
}

/** The block that the cursor is in, if the text can be split before it, and the title it would give. */
function splitPlace(editor: Editor | undefined): { blockId: string; title: string } | null {
  if (!editor) return null;
  const { $from } = editor.state.selection;
  const at = $from.index(0);
  const block = editor.state.doc.maybeChild(at);
  const id: unknown = block?.attrs.id;
  if (at === 0 || !block || typeof id !== 'string') return null;
  const title =
    block.type.name === 'heading' ? block.textContent.trim().slice(0, limits.sectionTitle.max) : '';
  return { blockId: id, title };
}
