import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { deskOf, type Suggesting } from '../editor/desk.ts';
import { useBeside } from './use-beside.ts';

export interface Suggestion {
  readonly key: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  choose(): void;
}

/**
 * What one may mean by what one types, beside it. The text keeps the focus: arrow keys, Enter and Tab come here by the
 * editor’s desk, and the text says which suggestion is in hand.
 */
export function SuggestionList(props: {
  editor: Editor;
  suggesting: Suggesting;
  label: string;
  suggestions: readonly Suggestion[];
  /** How many there are, or that there are none, told as they change. */
  status: string;
  /** Said in the list’s place where there are none. */
  none: string | null;
}) {
  const { editor, suggesting, suggestions } = props;
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen, suggestions.length - 1);
  const isListed = suggestions.length > 0;
  useBeside(place, editor, suggesting.from);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another word begins at the first again
  useEffect(() => setChosen(0), [suggesting.query]);

  useLayoutEffect(() => {
    const { dom } = editor.view;
    if (!isListed) return;
    const names = ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'] as const;
    dom.setAttribute('aria-autocomplete', 'list');
    dom.setAttribute('aria-controls', `${id}-list`);
    dom.setAttribute('aria-activedescendant', `${id}-${at}`);
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of names) dom.removeAttribute(name);
    };
  }, [editor, id, at, isListed]);

  useLayoutEffect(
    () =>
      deskOf(editor).onKey(({ key, shiftKey, altKey, ctrlKey, metaKey }) => {
        const { length } = suggestions;
        if (length === 0 || shiftKey || altKey || ctrlKey || metaKey) return false;
        if (key === 'ArrowDown') setChosen((at + 1) % length);
        else if (key === 'ArrowUp') setChosen((at + length - 1) % length);
        else if (key === 'Enter' || key === 'Tab') suggestions[at]?.choose();
        else return false;
        return true;
      }),
    [editor, suggestions, at],
  );

  return (
    <div ref={place} className="suggestions">
      {isListed && (
        <div role="listbox" id={`${id}-list`} aria-label={props.label} className="menu">
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="menu-item"
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setChosen(index)}
              onClick={() => suggestion.choose()}
              onKeyDown={() => undefined}
            >
              <span>{suggestion.label}</span>
              {suggestion.detail && <span className="about">{suggestion.detail}</span>}
            </div>
          ))}
        </div>
      )}
      {!isListed && props.none && <p className="menu none">{props.none}</p>}
      <p className="vh" role="status">
        {props.status}
      </p>
    </div>
  );
}
