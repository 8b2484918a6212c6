import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { limits } from '../../../schema/limits.ts';
import { type SearchKind, searchKinds } from '../../../schema/words.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { KindIcon } from './kind-icon.tsx';
import { MarkedWords } from './marked-words.tsx';
import { type SearchHit, SearchQuery, type SearchResults } from './search.documents.ts';
import './search.css';

/** Everything that is found for some words, as the address has them; by kind, the best first, as far as one reads on. */
export function SearchScreen() {
  const { t } = useTranslation('search');
  const [address, setAddress] = useSearchParams();
  const query = address.get('q') ?? '';
  const kind = searchKinds.find((one) => one === address.get('kind')) ?? null;
  const go = (words: string, chosen: SearchKind | null) =>
    setAddress({ ...(words ? { q: words } : {}), ...(chosen ? { kind: chosen } : {}) });

  return (
    <div>
      <PageHead
        title={t('title')}
        windowTitle={query ? t('titleOf', { words: query }) : undefined}
        sub={t('lead')}
      />
      <div className="page-pad search-page">
        <SearchForm key={query} query={query} onSearch={(words) => go(words, kind)} />
        {query.trim() !== '' && (
          <Results
            key={`${query} ${kind}`}
            query={query}
            kind={kind}
            onKind={(chosen) => go(query, chosen)}
          />
        )}
      </div>
    </div>
  );
}

function SearchForm({ query, onSearch }: { query: string; onSearch(words: string): void }) {
  const { t } = useTranslation('search');
  const [words, setWords] = useState(query);
  return (
    <search>
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(words.trim());
        }}
      >
        <label className="search-field">
          <SearchIcon />
          <span className="vh">{t('field')}</span>
          <input
            type="search"
            name="q"
            value={words}
            maxLength={limits.searchText.max}
            placeholder={t('placeholder')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <Button type="submit">{t('submit')}</Button>
      </form>
    </search>
  );
}

function Results({
  query,
  kind,
  onKind,
}: {
  query: string;
  kind: SearchKind | null;
  onKind(kind: SearchKind | null): void;
}) {
  const { t } = useTranslation(['search', 'common']);
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, retry, isRefreshing } = useScreenQuery(SearchQuery, {
    query,
    kinds: kind ? [kind] : null,
    after,
  });
  const results = data?.search;
  if (!results)
    return error ? (
      <Failure title={t('failed')} error={error} onRetry={retry} />
    ) : (
      <SkeletonRows label={t('common:loading')} rows={5} />
    );
  if (!results.hasWords) return <EmptyState title={t('noWords')} advice={t('noWordsAdvice')} />;
  return (
    <>
      <Kinds results={results} kind={kind} onKind={onKind} />
      <p role="status" className="meta search-told">
        <Told results={results} query={query} />
      </p>
      {results.hits.length === 0 && (
        <EmptyState title={t('none', { words: query })} advice={t('noneAdvice')} />
      )}
      <ol className="search-hits" aria-busy={isRefreshing}>
        {results.hits.map((hit) => (
          <HitLine key={`${hit.kind} ${hit.id}`} hit={hit} />
        ))}
      </ol>
      {error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {results.hasNextPage && (
        <Button look="secondary" isBusy={isRefreshing} onClick={() => setAfter(results.endCursor)}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Told({ results, query }: { results: SearchResults; query: string }) {
  const { t } = useTranslation('search');
  if (results.totalCount === 0) return null;
  const count = t(results.isCut ? 'foundMany' : 'found', { count: results.totalCount });
  return results.spelt.length === 0
    ? count
    : t('spelt', { words: query, spelt: results.spelt.join(', '), found: count });
}

/** All kinds that something was found of, each with how much. */
function Kinds({
  results,
  kind,
  onKind,
}: {
  results: SearchResults;
  kind: SearchKind | null;
  onKind(kind: SearchKind | null): void;
}) {
  const { t } = useTranslation('search');
  const format = useFormat();
  const countOf = new Map(results.counts.map((one) => [one.kind, one.count]));
  const all = results.counts.reduce((sum, { count }) => sum + count, 0);
  const offered = searchKinds.filter((one) => countOf.has(one) || one === kind);
  if (offered.length === 0) return null;
  const choice = (value: SearchKind | null, label: string, count: number) => (
    <button key={label} type="button" aria-pressed={kind === value} onClick={() => onKind(value)}>
      {label} <span className="n">{format.number(count)}</span>
    </button>
  );
  return (
    <fieldset className="search-kinds">
      <legend className="vh">{t('kinds')}</legend>
      {choice(null, t('all'), all)}
      {offered.map((one) => choice(one, t(`many.${one}`), countOf.get(one) ?? 0))}
    </fieldset>
  );
}

function HitLine({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation('search');
  return (
    <li>
      <KindIcon kind={hit.kind} />
      <div>
        <Link to={hit.path} className="search-title">
          <MarkedWords parts={hit.title} />
        </Link>
        <p className="meta">
          {t(`one.${hit.kind}`)}
          {hit.within && ` · ${hit.within}`}
          {hit.isWithdrawn && ` · ${t('withdrawn')}`}
        </p>
        {hit.words.length > 0 && (
          <p className="search-words">
            <MarkedWords parts={hit.words} />
          </p>
        )}
      </div>
    </li>
  );
}
