import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CityName, useCitySearch } from '../domains/cities/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FieldMark } from '../ui/field-mark.tsx';
import { KeysIcon, SearchIcon } from '../ui/icons.tsx';
import { places } from './places.ts';
import './palette.css';

/** The command palette: type a page or a city in any spelling, choose with the arrow keys, go with Enter. */
export function Palette({ onClose, onShortcuts }: { onClose(): void; onShortcuts(): void }) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { cities, hasFailed, isSettled } = useCitySearch(words);
  const sought = words.trim().toLocaleLowerCase();
  const pages = [
    ...places.map(({ to, name, Icon }) => ({ label: t(name), Icon, go: () => goTo(to) })),
    { label: t('shortcuts.title'), Icon: KeysIcon, go: onShortcuts },
  ].filter((page) => page.label.toLocaleLowerCase().includes(sought));
  const results = [
    ...pages.map((page) => page.go),
    ...cities.map(
      ({ slug }) =>
        () =>
          goTo(`/network/${slug}`),
    ),
  ];
  const chosen = Math.min(at, results.length - 1);

  function goTo(address: string) {
    onClose();
    void navigate(address);
  }

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(results.length ? (chosen + 1) % results.length : 0);
    else if (event.key === 'ArrowUp')
      setAt(results.length ? (chosen - 1 + results.length) % results.length : 0);
    else if (event.key === 'Enter') results[chosen]?.();
    else return;
    event.preventDefault();
  }

  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option' as const,
    'aria-selected': index === chosen,
    className: 'menu-item',
    onMouseMove: () => setAt(index),
    onClick: () => results[index]?.(),
  });

  return (
    <Dialog label={t('find.label')} closeLabel={t('close')} className="palette" onClose={onClose}>
      <div className="palette-field">
        <SearchIcon />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-label={t('find.label')}
          placeholder={t('find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div role="listbox" id={`${id}-list`} aria-label={t('find.results')} className="palette-list">
        {pages.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div role="group" aria-label={t('find.pages')}>
            <p className="menu-label" aria-hidden="true">
              {t('find.pages')}
            </p>
            {pages.map(({ label, Icon }, index) => (
              <div key={label} {...option(index)}>
                <Icon size={18} />
                {label}
              </div>
            ))}
          </div>
        )}
        {cities.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div role="group" aria-label={t('find.cities')}>
            <p className="menu-label" aria-hidden="true">
              {t('find.cities')}
            </p>
            {cities.map((city, index) => (
              <div key={city.id} {...option(pages.length + index)}>
                <FieldMark field={city.field} />
                <CityName city={city} />
              </div>
            ))}
          </div>
        )}
      </div>
      <p role="status" className={results.length ? 'vh' : 'palette-none'}>
        {hasFailed && t('find.failed')}
        {!hasFailed && results.length > 0 && t('find.count', { count: results.length })}
        {!hasFailed && results.length === 0 && isSettled && t('find.none', { words: words.trim() })}
      </p>
    </Dialog>
  );
}
