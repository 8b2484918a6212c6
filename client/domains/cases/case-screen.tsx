import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { BlockJson } from '../../../schema/blocks/block-schema.ts';
import { ReadingBlocks } from '../../documents/reading/reading-blocks.tsx';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { PageTitle } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { AccessButton, NotThere } from '../access/index.ts';
import { type CaseOnScreen, CaseScreenQuery } from './case.documents.ts';
import { CaseBeside } from './case-beside.tsx';
import { WithdrawCaseDialog } from './withdraw-case-dialog.tsx';
import './cases.css';

/** A case study to be read: its parts, its facts, and the sections of frameworks that it speaks to. */
export function CaseScreen() {
  const { t } = useTranslation('cases');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(CaseScreenQuery, { slug });
  if (data?.caseStudy) return <CasePage caseStudy={data.caseStudy} onChanged={retry} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t(data ? 'missing.title' : 'list.title')}</PageTitle>
      {data && (
        <NotThere
          kind="case"
          id={slug}
          title={t('missing.title')}
          advice={t('missing.advice')}
          to="/cases"
          toWords={t('missing.toList')}
        />
      )}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('loading')} rows={6} />}
    </div>
  );
}

function CasePage({ caseStudy, onChanged }: { caseStudy: CaseOnScreen; onChanged(): void }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { slug, title, language, state, city, edition, may, publishedAt } = caseStudy;
  const label = {
    notes: t('reading.notes'),
    note: (note: number) => t('reading.note', { note }),
    back: (note: number) => t('reading.back', { note }),
    task: (isDone: boolean) => t(isDone ? 'reading.done' : 'reading.open'),
  };
  const parts = (edition?.sections ?? []).filter(({ blocks }) => hasWords(blocks as readonly BlockJson[]));
  return (
    <article className="case-page">
      <div className="case-head">
        <p className="eyebrow with-mark">
          <Link to="/cases">{t('list.title')}</Link> / {city.field && <FieldMark field={city.field} />}
          <Link to={`/network/${city.slug}`}>{city.name}</Link>
        </p>
        <PageTitle className="doc-title" lang={language}>
          {title}
        </PageTitle>
        <p className="meta">
          {publishedAt ? t('list.published', { day: format.shortDay(publishedAt) }) : t(`stands.${state}`)}
        </p>
        {caseStudy.isDemonstration && <p className="case-notice demo">{t('demonstration.long')}</p>}
        {caseStudy.document && (
          <div className="case-actions">
            <AccessButton kind="document" id={caseStudy.document.id} isPublished={state === 'PUBLISHED'} />
            {may.edit && (
              <ButtonLink look={edition ? 'secondary' : 'primary'} to={`/cases/${slug}/write`}>
                {t('write.open')}
              </ButtonLink>
            )}
            {may.publish && state === 'PUBLISHED' && (
              <Button aria-haspopup="dialog" onClick={() => setWithdrawing(true)}>
                {t('withdraw.open')}
              </Button>
            )}
            {caseStudy.hasUnpublished && <span className="meta">{t('write.hasUnpublished')}</span>}
          </div>
        )}
      </div>
      <div lang={language}>
        {parts.map((part) => (
          <section key={part.sectionId} className="case-part" id={`part-${part.number}`}>
            <h2>{part.title}</h2>
            <ReadingBlocks
              blocks={part.blocks as readonly BlockJson[]}
              name={`part-${part.number}`}
              under={2}
              label={label}
            />
          </section>
        ))}
      </div>
      <CaseBeside caseStudy={caseStudy} />
      {isWithdrawing && (
        <WithdrawCaseDialog caseStudy={caseStudy} onDone={onChanged} onClose={() => setWithdrawing(false)} />
      )}
    </article>
  );
}

// A part that nobody wrote is no part of what is read.
const hasWords = (blocks: readonly BlockJson[]): boolean =>
  blocks.some(({ type, text, content }) => type === 'image' || Boolean(text) || hasWords(content ?? []));
