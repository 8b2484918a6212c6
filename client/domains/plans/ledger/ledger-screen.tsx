import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead, PageTitle } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { standingOf } from './chain.ts';
import { type LedgerOnScreen, LedgerQuery, type PromiseOnScreen } from './ledger.documents.ts';
import { NameActivityDialog } from './name-activity-dialog.tsx';
import { PromiseDialog } from './promise-dialog.tsx';
import { PromiseEntry } from './promise-entry.tsx';
import './ledger.css';

/** What a city promised in its candidacy: each with the plans, activities and evidence that it led to, and where that ends. */
export function LedgerScreen() {
  const { t } = useTranslation('plans');
  const { slug = '' } = useParams();
  const { data, error, retry } = useScreenQuery(LedgerQuery, { city: slug });
  const ledger = data?.promiseLedger?.city.slug === slug ? data.promiseLedger : null;
  if (ledger) return <Ledger key={ledger.id} ledger={ledger} retry={retry} />;
  return (
    <div className="page-pad page-alone">
      <PageTitle className="vh">{data ? t('ledger.missing') : t('ledger.name')}</PageTitle>
      {data && !data.promiseLedger && (
        <EmptyState
          title={t('ledger.missing')}
          advice={t('ledger.missingAdvice')}
          action={<ButtonLink to="/network">{t('ledger.toNetwork')}</ButtonLink>}
        />
      )}
      {!data && error && <Failure title={t('ledger.failed')} error={error} onRetry={retry} />}
      {!data && !error && <SkeletonRows label={t('ledger.name')} rows={6} />}
    </div>
  );
}

interface Open {
  readonly form: 'enter' | 'change' | 'activity';
  readonly promise?: PromiseOnScreen;
}

function Ledger({ ledger, retry }: { ledger: LedgerOnScreen; retry(): void }) {
  const { t } = useTranslation('plans');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { city, promises, mayKeep } = ledger;
  const count = (standing: ReturnType<typeof standingOf>) =>
    promises.filter((one) => standingOf(one) === standing).length;
  return (
    <div className="ledger">
      <PageHead
        eyebrow={<Link to={`/network/${city.slug}`}>{city.name}</Link>}
        title={t('ledger.title', { city: city.name })}
        sub={t('ledger.sub')}
        action={
          <div className="acts-row">
            {promises.length > 0 && (
              <a className="btn" href={`/api/export/promises/${city.slug}?format=xlsx`}>
                {t('ledger.export')}
              </a>
            )}
            {mayKeep && (
              <Button look="primary" onClick={() => setOpen({ form: 'enter' })} aria-haspopup="dialog">
                {t('ledger.enter')}
              </Button>
            )}
          </div>
        }
      />
      <div className="page-pad">
        {promises.length === 0 ? (
          <EmptyState
            title={t('ledger.empty')}
            advice={t(mayKeep ? 'ledger.emptyForKeeper' : 'ledger.emptyAdvice')}
          />
        ) : (
          <>
            <p className="ledger-sums">
              {t('ledger.sums', {
                count: promises.length,
                shown: count('SHOWN'),
                noEvidence: count('NO_EVIDENCE'),
                noActivity: count('NO_ACTIVITY'),
              })}
            </p>
            <ol className="promises">
              {promises.map((promise) => (
                <PromiseEntry
                  key={promise.id}
                  promise={promise}
                  {...(mayKeep
                    ? {
                        onChange: () => setOpen({ form: 'change', promise }),
                        onName: () => setOpen({ form: 'activity', promise }),
                      }
                    : {})}
                />
              ))}
            </ol>
          </>
        )}
      </div>
      {open?.form === 'enter' && <PromiseDialog cityId={ledger.id} onClose={close} />}
      {open?.form === 'change' && open.promise && (
        <PromiseDialog cityId={ledger.id} changes={open.promise} onClose={close} />
      )}
      {open?.form === 'activity' && open.promise && (
        <NameActivityDialog
          city={city.slug}
          promise={open.promise}
          onClose={close}
          onDone={() => {
            close();
            retry();
          }}
        />
      )}
    </div>
  );
}
