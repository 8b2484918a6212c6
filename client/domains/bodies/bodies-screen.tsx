import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { bodyKinds } from '../../../schema/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { BodyList } from './body-list.tsx';
import './bodies.css';

/** Every body that people act for, by name, to be searched in any language and narrowed to a kind. */
export function BodiesScreen() {
  const { t } = useTranslation('bodies');
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('search') ?? '');
  const [settled] = useDebouncedValue(words.trim(), 250);
  const kind = bodyKinds.find((one) => one === search.get('kind')) ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what was typed, once it settles
  useEffect(() => {
    if ((search.get('search') ?? '') !== settled) change({ search: settled });
  }, [settled]);

  function change(part: { search?: string; kind?: string }) {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(part)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  }

  const kinds = bodyKinds
    .map((value) => ({ value, label: t(`kind.${value}`) }))
    .sort((a, b) => format.compare(a.label, b.label));
  return (
    <div>
      <PageHead
        eyebrow={<Link to="/network">{t('list.network')}</Link>}
        title={t('list.title')}
        sub={t('list.lead')}
      />
      <div className="page-pad bodies">
        <div className="bodies-filter">
          <search className="field">
            <SearchIcon />
            <input
              type="search"
              aria-label={t('list.search')}
              placeholder={t('list.search')}
              autoComplete="off"
              spellCheck={false}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </search>
          <label className="select-line">
            <span>{t('list.kind')}</span>
            <select value={kind ?? ''} onChange={(event) => change({ kind: event.currentTarget.value })}>
              <option value="">{t('list.anyKind')}</option>
              {kinds.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <BodyList
          search={settled}
          kind={kind}
          onShowAll={() => {
            setWords('');
            setSearch({}, { replace: true });
          }}
        />
      </div>
    </div>
  );
}
