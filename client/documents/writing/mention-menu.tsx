import { useApolloClient } from '@apollo/client/react';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../graphql/graphql.ts';
import { deskOf, type Suggesting } from '../editor/desk.ts';
import { MentionableInText } from './mention.documents.ts';
import { SuggestionList } from './suggestion-list.tsx';

const pause = 120;
type Found = ResultOf<typeof MentionableInText>;

/** After an @: people who see this text, and cities, whose name begins like what is typed. */
export function MentionMenu(props: { editor: Editor; suggesting: Suggesting; documentId: string }) {
  const { t } = useTranslation('writing');
  const { editor, suggesting, documentId } = props;
  const { from, to, query } = suggesting;
  const found = useMentionable(documentId, query.trim());
  const suggestions = useMemo(() => {
    const mention = (kind: 'person' | 'body', ref: string, label: string) => () => {
      deskOf(editor).change({ suggesting: null });
      const named = { type: 'mention', attrs: { kind, ref, label } };
      editor
        .chain()
        .focus()
        .insertContentAt({ from, to }, [named, { type: 'text', text: ' ' }])
        .run();
    };
    const people = found?.people ?? [];
    const cities = query.trim() === '' ? [] : (found?.cities.nodes ?? []);
    return [
      ...people.map(({ person, body }) => ({
        key: person.id,
        label: <bdi>{person.name}</bdi>,
        detail: <bdi>{body.name}</bdi>,
        choose: mention('person', person.id, person.name),
      })),
      ...cities.map(({ id, name }) => ({
        key: id,
        label: <bdi>{name}</bdi>,
        choose: mention('body', id, name),
      })),
    ];
  }, [editor, found, from, to, query]);
  const isNone = found !== null && suggestions.length === 0;
  return (
    <SuggestionList
      editor={editor}
      suggesting={suggesting}
      label={t('mention.label')}
      suggestions={suggestions}
      status={
        isNone
          ? t('mention.none')
          : suggestions.length > 0
            ? t('mention.found', { count: suggestions.length })
            : ''
      }
      none={isNone && !query.includes(' ') ? t('mention.none') : null}
    />
  );
}

/** The last answer stays until the next is here. */
function useMentionable(documentId: string, search: string): Found | null {
  const client = useApolloClient();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(async () => {
      try {
        const { data } = await client.query({
          query: MentionableInText,
          variables: { documentId, search },
        });
        if (!isStale && data) setFound(data);
      } catch {
        // Without a line nobody is found; a name can be written all the same.
        if (!isStale) setFound(null);
      }
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [client, documentId, search]);
  return found;
}
