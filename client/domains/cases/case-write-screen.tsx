import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { DocumentPage } from '../../documents/index.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/form.tsx';
import { PageTitle } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { AccessButton, NotThere } from '../access/index.ts';
import { type CaseOnScreen, CaseScreenQuery, PublishCaseStudyMutation } from './case.documents.ts';
import { FactsDialog } from './facts-dialog.tsx';
import { TiesDialog } from './ties-dialog.tsx';
import './cases.css';

/** A case being written, with its facts, its ties and the way to its readers; who may not write it is shown what is published. */
export function CaseWriteScreen() {
  const { t } = useTranslation('cases');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(CaseScreenQuery, { slug });
  if (data?.caseStudy?.document)
    return <Writing caseStudy={data.caseStudy} documentId={data.caseStudy.document.id} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{t(data ? 'missing.title' : 'write.open')}</PageTitle>
      {data && (
        <NotThere
          kind="case"
          id={slug}
          title={t('missing.title')}
          advice={t('missing.advice')}
          to={data.caseStudy ? `/cases/${slug}` : '/cases'}
          toWords={t('missing.toList')}
        />
      )}
      {!data && error && <Failure title={t('failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('loading')} rows={8} />}
    </div>
  );
}

function Writing({ caseStudy, documentId }: { caseStudy: CaseOnScreen; documentId: string }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const words = useRefusalWords();
  const publish = useAction(PublishCaseStudyMutation);
  const [open, setOpen] = useState<'facts' | 'ties' | null>(null);
  const { id, slug, may, state } = caseStudy;

  async function publishNow() {
    if (await publish.run({ caseStudyId: id })) void navigate(`/cases/${slug}`);
  }

  return (
    <DocumentPage
      key={documentId}
      documentId={documentId}
      eyebrow={
        <>
          <Link to="/cases">{t('list.title')}</Link> / <Link to={`/cases/${slug}`}>{t('write.read')}</Link>
        </>
      }
      actions={
        <>
          <AccessButton kind="document" id={documentId} isPublished={state === 'PUBLISHED'} />
          {may.edit && (
            <Button aria-haspopup="dialog" onClick={() => setOpen('facts')}>
              {t('facts.title')}
            </Button>
          )}
          {may.edit && (
            <Button aria-haspopup="dialog" onClick={() => setOpen('ties')}>
              {t('tie.open', { count: caseStudy.ties.length })}
            </Button>
          )}
          {may.publish && (
            <Button look="primary" isBusy={publish.isBusy} onClick={() => void publishNow()}>
              {t(state === 'PUBLISHED' ? 'publish.again' : 'publish.do')}
            </Button>
          )}
        </>
      }
      notice={
        <>
          <p className="case-notice">{t(`stands.${state}`)}</p>
          {publish.refusal && <Problem>{words(publish.refusal)}</Problem>}
          {open === 'facts' && <FactsDialog caseStudy={caseStudy} onClose={() => setOpen(null)} />}
          {open === 'ties' && <TiesDialog caseStudy={caseStudy} onClose={() => setOpen(null)} />}
        </>
      }
    />
  );
}
