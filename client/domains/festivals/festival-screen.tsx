import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFreshScreen } from '../../streams/use-followed.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CaretIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageTitle } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { FestivalClaims } from './claims.tsx';
import { EditionDialog } from './edition-dialog.tsx';
import { EditionEntry } from './edition-entry.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import {
  type EditionOnScreen,
  FestivalFollowed,
  type FestivalOnScreen,
  FestivalScreenQuery,
} from './festival.documents.ts';
import { FestivalHistory } from './history.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { Source } from './source.tsx';
import './festivals.css';

const followable = { query: FestivalFollowed, field: 'festival', variable: 'festivalId' };

/** One festival: its editions on a timeline, where they are used, and where sources differ. */
export function FestivalScreen() {
  const { t } = useTranslation('festivals');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(FestivalScreenQuery, { slug });
  const festival = data?.festival?.slug === slug ? data.festival : null;
  useFreshScreen(followable, festival, retry);
  if (festival) return <FestivalPage key={festival.id} festival={festival} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{data ? t('page.missing') : t('page.title')}</PageTitle>
      {data && !data.festival && (
        <EmptyState
          title={t('page.missing')}
          advice={t('page.missingAdvice')}
          action={<ButtonLink to="/festivals">{t('page.toList')}</ButtonLink>}
        />
      )}
      {!data && error && <Failure title={t('page.failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('page.loading')} rows={8} />}
    </div>
  );
}

type Open =
  | { readonly form: 'facts' | 'add' }
  | { readonly form: 'edition' | 'remove'; readonly editionId: string };

function FestivalPage({ festival }: { festival: FestivalOnScreen }) {
  const { t } = useTranslation('festivals');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { may, editions } = festival;
  const edition: EditionOnScreen | undefined =
    open && 'editionId' in open ? editions.find(({ id }) => id === open.editionId) : undefined;
  return (
    <article className="festival-page">
      <Head
        festival={festival}
        onFacts={() => setOpen({ form: 'facts' })}
        onAdd={() => setOpen({ form: 'add' })}
      />
      <div className="festival-main">
        <section>
          <h2>{t('editions')}</h2>
          {editions.length === 0 ? (
            <p className="quiet">{t('noEditions')}</p>
          ) : (
            <ol className="editions">
              {editions.map((one) => (
                <EditionEntry
                  key={one.id}
                  edition={one}
                  {...(may.keep ? { onChange: () => setOpen({ form: 'edition', editionId: one.id }) } : {})}
                />
              ))}
            </ol>
          )}
        </section>
        <FestivalClaims festival={festival} />
        <FestivalHistory festival={festival} />
      </div>
      {open?.form === 'facts' && <FactsDialog changes={festival} onClose={close} onDone={close} />}
      {open?.form === 'add' && <EditionDialog festival={festival} onClose={close} />}
      {open?.form === 'edition' && edition && (
        <EditionDialog
          festival={festival}
          changes={edition}
          onRemove={() => setOpen({ form: 'remove', editionId: edition.id })}
          onClose={close}
        />
      )}
      {open?.form === 'remove' && edition && <RemoveDialog edition={edition} onClose={close} />}
    </article>
  );
}

function Head(props: { festival: FestivalOnScreen; onFacts(): void; onAdd(): void }) {
  const { t } = useTranslation('festivals');
  const { festival } = props;
  const { city, may, firstYear, frequency } = festival;
  const fetchAs = (format: string) =>
    window.location.assign(`/api/export/festival/${festival.slug}?format=${format}`);
  return (
    <header className="festival-top">
      <div>
        <p className="eyebrow">
          <Link to="/festivals">{t('list.title')}</Link> /{' '}
          <Link to={`/network/${city.slug}`}>{city.name}</Link> /{' '}
          {t(`kind.${festival.kind === 'programme' ? 'programme' : 'festival'}`)}
        </p>
        <PageTitle className="festival-name">{festival.name}</PageTitle>
        {festival.nativeName && (
          <p className="festival-native" lang={festival.nativeLanguage ?? undefined}>
            {festival.nativeName}
          </p>
        )}
        <p className="meta festival-meta">
          {firstYear !== null && <span>{t('since', { year: firstYear })}</span>}
          {frequency && <span>{frequency}</span>}
          <span>{t(`status.${statusOf(festival.status)}`)}</span>
        </p>
        {festival.note && <p className="meta">{festival.note}</p>}
        <Source words={festival.source} />
      </div>
      <div className="btns">
        <Menu
          className="btn"
          align="end"
          label={t('page.more')}
          button={
            <>
              {t('page.more')}
              <CaretIcon />
            </>
          }
          items={[
            { key: 'xlsx', label: t('page.xlsx'), onSelect: () => fetchAs('xlsx') },
            { key: 'csv', label: t('page.csv'), onSelect: () => fetchAs('csv') },
            { key: 'print', label: t('page.print'), onSelect: () => window.print() },
            ...(may.keep
              ? [{ key: 'change', label: t('page.change'), isApart: true, onSelect: props.onFacts }]
              : []),
          ]}
        />
        {may.keep && (
          <Button look="primary" onClick={props.onAdd} aria-haspopup="dialog">
            {t('page.addEdition')}
          </Button>
        )}
      </div>
    </header>
  );
}

const statusOf = (status: string) =>
  (['active', 'ended'] as const).find((one) => one === status) ?? 'unknown';
