import { useApolloClient } from '@apollo/client/react';
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import { mentionBegun } from '../../mentions/mention-begun.ts';
import { MentionList } from '../../mentions/mention-list.tsx';
import { useCandidates } from '../../mentions/use-candidates.ts';
import { TextArea } from '../../ui/form.tsx';
import { MentionableInDocument } from './comment.documents.ts';

export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** Lines to write in, where an @ and the beginning of a name offer those who may know what is said here. */
export function MentionArea(props: {
  documentId: string;
  label: string;
  hint?: string;
  maxLength: number;
  value: string;
  onChange(text: string): void;
  onMention(person: Mentioned): void;
}) {
  const client = useApolloClient();
  const { documentId, label, value } = props;
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const [pointed, setPointed] = useState(0);
  const find = useCallback(
    async (search: string) => {
      const { data } = await client.query({
        query: MentionableInDocument,
        variables: { documentId, search },
      });
      return data?.mentionableInDocument ?? [];
    },
    [client, documentId],
  );
  const search = isClosed ? null : mentionBegun(value, caret);
  const candidates = useCandidates(search, find);
  const isOpen = search !== null && candidates.length > 0;
  const chosen = Math.min(pointed, candidates.length - 1);

  function choose(person: Mentioned) {
    const start = caret - (search?.length ?? 0);
    props.onChange(`${value.slice(0, start)}${person.name} ${value.slice(caret)}`);
    props.onMention({ id: person.id, name: person.name });
    setClosed(true);
    const after = start + person.name.length + 1;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(after, after);
      setCaret(after);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const candidate = candidates[chosen];
    if (event.key === 'ArrowDown') setPointed((chosen + 1) % candidates.length);
    else if (event.key === 'ArrowUp') setPointed((chosen - 1 + candidates.length) % candidates.length);
    else if (event.key === 'Escape') setClosed(true);
    else if ((event.key === 'Enter' || event.key === 'Tab') && candidate) choose(candidate.person);
    else return;
    event.preventDefault();
    // Esc closes the list, and not the form around it.
    event.stopPropagation();
  }

  return (
    <div className="mention-area">
      <TextArea
        ref={field}
        label={label}
        hint={props.hint}
        name="text"
        required
        maxLength={props.maxLength}
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          props.onChange(event.currentTarget.value);
          setClosed(false);
          setPointed(0);
          setCaret(event.currentTarget.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={() => setClosed(true)}
      />
      {isOpen && (
        <MentionList
          id={listId}
          candidates={candidates}
          chosen={chosen}
          actsFor={({ body }) => <span className="meta">{body.name}</span>}
          onChoose={({ person }) => choose(person)}
          onPoint={setPointed}
        />
      )}
    </div>
  );
}
