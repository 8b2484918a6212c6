import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../schema/fold.ts';
import { type BlockKind, blockKinds } from '../editor/block-kinds.ts';
import { deskOf, type Suggesting } from '../editor/desk.ts';
import { SuggestionList } from './suggestion-list.tsx';

/** After a slash: what one may put here, found by its name and by other words for it. */
export function BlockMenu({ editor, suggesting }: { editor: Editor; suggesting: Suggesting }) {
  const { t } = useTranslation('writing');
  const { from, to, query } = suggesting;
  const suggestions = useMemo(() => {
    const wanted = fold(query);
    const isMeant = ({ key }: BlockKind) =>
      fold(`${t(`kind.${key}`)} ${t(`words.${key}`)}`)
        .split(/\s+/)
        .some((_word, at, all) => all.slice(at).join(' ').startsWith(wanted));
    // What begins with the word comes before what is only also called so.
    const rank = ({ key }: BlockKind) => (fold(t(`kind.${key}`)).startsWith(wanted) ? 0 : 1);
    return blockKinds
      .filter(isMeant)
      .sort((a, b) => rank(a) - rank(b))
      .map((kind) => ({
        key: kind.key,
        label: t(`kind.${kind.key}`),
        detail: t(`about.${kind.key}`),
        choose() {
          deskOf(editor).change({ suggesting: null });
          editor.chain().focus().deleteRange({ from, to }).run();
          kind.act(editor);
        },
      }));
  }, [editor, from, to, query, t]);
  return (
    <SuggestionList
      editor={editor}
      suggesting={suggesting}
      label={t('blocks.label')}
      suggestions={suggestions}
      status={suggestions.length > 0 ? t('blocks.found', { count: suggestions.length }) : t('blocks.none')}
      none={query.length < 12 ? t('blocks.none') : null}
    />
  );
}
