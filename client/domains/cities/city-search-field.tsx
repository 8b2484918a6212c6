import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon, SearchIcon } from '../../ui/icons.tsx';
import { isWriting } from '../../ui/is-writing.ts';
import { areSingleKeysOn } from '../../ui/single-keys.ts';

const pause = 250;

/** The search of the network; asks once the typing pauses. `/` brings the focus here. */
export function CitySearchField(props: { words: string; onSearch(words: string): void }) {
  const { t } = useTranslation('cities');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(props.words);
  const asked = useRef(props.words);
  const search = useRef(props.onSearch);
  search.current = props.onSearch;

  // The address may change without us (Back, "show all"): then the field follows it.
  useEffect(() => {
    if (props.words === asked.current) return;
    asked.current = props.words;
    setTyped(props.words);
  }, [props.words]);

  useEffect(() => {
    if (typed.trim() === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed.trim();
      search.current(asked.current);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed]);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isCommand = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== '/' || isCommand || !areSingleKeysOn() || isWriting(event)) return;
      event.preventDefault();
      input.current?.focus();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <search className="field city-search">
      <SearchIcon />
      <input
        ref={input}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
      />
      {typed && (
        <button
          type="button"
          className="clear"
          aria-label={t('search.clear')}
          onClick={() => {
            setTyped('');
            input.current?.focus();
          }}
        >
          <CloseIcon size={16} />
        </button>
      )}
    </search>
  );
}
