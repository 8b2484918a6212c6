import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useViewer } from '../domains/people/index.ts';
import {
  KindIcon,
  keepRecent,
  MarkedWords,
  type Recent,
  recentOf,
  textOf,
  useFind,
} from '../domains/search/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeysIcon, SearchIcon } from '../ui/icons.tsx';
import { places } from './places.ts';
import './palette.css';

interface Choice {
  readonly key: string;
  readonly face: ReactNode;
  go(): void;
}

/** The command palette: type a page or some words, choose with the arrow keys, go with Enter. */
export function Palette({ onClose, onShortcuts }: { onClose(): void; onShortcuts(): void }) {
  const { t } = useTranslation(['search', 'frame']);
  const navigate = useNavigate();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const personId = useViewer()?.person.id ?? null;
  const { hits, total, hasWords, hasFailed, isSettled } = useFind(words);
  const sought = words.trim();

  function goTo(address: string, opened?: Recent) {
    if (opened) keepRecent(personId, opened);
    onClose();
    void navigate(address);
  }

  const pages: Choice[] = [
    ...places.map(({ to, name, Icon }) => ({ label: t(`frame:${name}`), Icon, go: () => goTo(to) })),
    { label: t('frame:shortcuts.title'), Icon: KeysIcon, go: onShortcuts },
  ]
    .filter(({ label }) => label.toLocaleLowerCase().includes(sought.toLocaleLowerCase()))
    .map(({ label, Icon, go }) => ({
      key: label,
      go,
      face: (
        <>
          <Icon size={18} />
          {label}
        </>
      ),
    }));
  const recent: Choice[] = (sought === '' ? recentOf(personId) : []).map((one) => ({
    key: one.path,
    go: () => goTo(one.path, one),
    face: (
      <>
        <KindIcon kind={one.kind} />
        <span className="palette-title">{one.title}</span>{' '}
        <span className="meta">{t(`one.${one.kind}`)}</span>
      </>
    ),
  }));
  const found: Choice[] = hits.map((hit) => ({
    key: `${hit.kind} ${hit.id}`,
    go: () => goTo(hit.path, { kind: hit.kind, title: textOf(hit.title), path: hit.path }),
    face: (
      <>
        <KindIcon kind={hit.kind} />
        <span className="palette-title">
          <MarkedWords parts={hit.title} />
          {hit.words.length > 0 && (
            <>
              {' '}
              <span className="palette-words">
                <MarkedWords parts={hit.words} />
              </span>
            </>
          )}
        </span>{' '}
        <span className="meta">{t(`one.${hit.kind}`)}</span>
      </>
    ),
  }));
  if (total > 0)
    found.push({
      key: 'all',
      go: () => goTo(`/search?${new URLSearchParams({ q: sought })}`),
      face: (
        <>
          <SearchIcon />
          {t('toAll', { count: total, words: sought })}
        </>
      ),
    });
  const groups = [
    { label: t('recent'), choices: recent },
    { label: t('pages'), choices: pages },
    { label: t('hits'), choices: found },
  ].filter(({ choices }) => choices.length > 0);
  const choices = groups.flatMap((group) => group.choices);
  const chosen = Math.min(at, choices.length - 1);

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(choices.length ? (chosen + 1) % choices.length : 0);
    else if (event.key === 'ArrowUp')
      setAt(choices.length ? (chosen - 1 + choices.length) % choices.length : 0);
    else if (event.key === 'Enter') choices[chosen]?.go();
    else return;
    event.preventDefault();
  }

  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option' as const,
    'aria-selected': index === chosen,
    className: 'menu-item',
    ref: (element: HTMLElement | null) => {
      if (index === chosen) element?.scrollIntoView?.({ block: 'nearest' });
    },
    onMouseMove: () => setAt(index),
    onClick: () => choices[index]?.go(),
  });

  return (
    <Dialog label={t('label')} closeLabel={t('frame:close')} className="palette" onClose={onClose}>
      <div className="palette-field">
        <SearchIcon />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-label={t('label')}
          placeholder={t('hint')}
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
      <div role="listbox" id={`${id}-list`} aria-label={t('results')} className="palette-list">
        {groups.map(({ label, choices: some }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={label} role="group" aria-label={label}>
            <p className="menu-label" aria-hidden="true">
              {label}
            </p>
            {some.map((choice) => {
              return (
                <div key={choice.key} {...option(choices.indexOf(choice))}>
                  {choice.face}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={choices.length ? 'vh' : 'palette-none'}>
        {hasFailed && t('failed')}
        {!hasFailed &&
          choices.length > 0 &&
          isSettled &&
          t('found', { count: pages.length + recent.length + total })}
        {!hasFailed &&
          choices.length === 0 &&
          isSettled &&
          (hasWords ? t('none', { words: sought }) : t('noWordsAdvice'))}
      </p>
    </Dialog>
  );
}
