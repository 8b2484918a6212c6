import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDocumentFollowed } from '../../../documents/use-document-followed.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { AccessButton, NotThere } from '../../access/index.ts';
import { FollowButton } from '../../notifications/index.ts';
import { ProjectsFrom } from '../../projects/projects-from.tsx';
import { type AgreementOnScreen, AgreementScreenQuery } from '../agreement.documents.ts';
import { Actions } from './actions.tsx';
import { Claims } from './claims.tsx';
import { FactsAside } from './facts-aside.tsx';
import { History } from './history.tsx';
import { Obligations } from './obligations.tsx';
import { Runs } from './runs.tsx';
import { Signatories } from './signatories.tsx';
import { StepPath } from './step-path.tsx';
import { Texts } from './texts.tsx';
import '../agreements.css';

/** One agreement: where it stands, who signs, its text in each language, its terms, and all that happened. */
export function AgreementScreen() {
  const { t } = useTranslation('agreements');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(AgreementScreenQuery, { slug });
  useDocumentFollowed(
    data?.agreement?.document,
    (kind) => /^(agreement|edition)\./.test(kind) && retry(),
    retry,
  );
  if (data?.agreement) return <AgreementPage agreement={data.agreement} retry={retry} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{data ? t('page.missing') : t('list.title')}</PageTitle>
      {data && (
        <NotThere
          kind="agreement"
          id={slug}
          title={t('page.missing')}
          advice={t('page.missingAdvice')}
          to="/agreements"
          toWords={t('page.toList')}
        />
      )}
      {!data && error && <Failure title={t('page.failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('page.loading')} rows={8} />}
    </div>
  );
}

function AgreementPage({ agreement, retry }: { agreement: AgreementOnScreen; retry(): void }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const [isHistoryLong, setHistoryLong] = useState(false);
  const { state, signatories, parties } = agreement;
  const signed = signatories.filter((one) => one.signature).length;
  const stateWords =
    state === 'SIGNING'
      ? `${t('state.SIGNING')}, ${t('path.signed', { signed, all: signatories.length })}`
      : t(`state.${state}`);
  return (
    <article className="ag">
      <header className="ag-top">
        <div>
          <p className="eyebrow">
            <Link to="/agreements">{t('list.title')}</Link> / {t(`kind.${agreement.kind}`)}
          </p>
          <PageTitle className="ag-title">{agreement.title}</PageTitle>
          <p className="meta ag-meta">
            <span>{format.list(parties.map((party) => party.legalName))}</span>
            <Tag tone={['REFUSED', 'WITHDRAWN', 'TERMINATED'].includes(state) ? 'bad' : 'acc'}>
              {stateWords}
            </Tag>
            <span className="quiet">{t(`page.seenBy.${agreement.audience}`)}</span>
          </p>
          {agreement.changes && (
            <p className="meta">
              {t(`instrument.${agreement.instrument}`)}:{' '}
              <Link className="link" to={`/agreements/${agreement.changes.slug}`}>
                {agreement.changes.title}
              </Link>
            </p>
          )}
          {agreement.isDemonstration && <p className="read-demo">{t('page.demonstration')}</p>}
        </div>
        <div className="btns">
          {agreement.document && <AccessButton kind="document" id={agreement.document.id} />}
          <FollowButton kind="agreement" id={agreement.id} />
          <Actions agreement={agreement} onDone={retry} />
        </div>
      </header>
      <StepPath agreement={agreement} />
      <div className="ag-main">
        <p className="ag-purpose">{agreement.purpose}</p>
        <Runs agreement={agreement} onDone={retry} />
        <Signatories agreement={agreement} onDone={retry} />
        <Obligations agreement={agreement} onDone={retry} />
        <Claims agreement={agreement} onDone={retry} />
        <Texts agreement={agreement} />
        <ProjectsFrom kind="agreement" at={agreement.slug} />
      </div>
      <aside className="ag-aside">
        <FactsAside agreement={agreement} />
        {agreement.may.seeHistory && (
          <History agreement={agreement} isLong={isHistoryLong} onMore={() => setHistoryLong(true)} />
        )}
      </aside>
    </article>
  );
}
