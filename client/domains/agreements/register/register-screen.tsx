import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Failure } from '../../../graphql/failure.tsx';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { lazyScreen } from '../../../i18n/lazy-screen.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Problem } from '../../../ui/form-problem.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useActing } from '../../people/index.ts';
import { AgreementRegisterQuery } from '../agreement.documents.ts';
import { BeginDialog } from '../begin-dialog.tsx';
import { SucceedDialog } from '../page/succeed-dialog.tsx';
import { Filters } from './filters.tsx';
import { Legend } from './legend.tsx';
import { RegisterActs } from './register-acts.tsx';
import { RegisterTable } from './register-table.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { pageSize, useMore } from './use-more.ts';
import { addressOf, useRegister } from './use-register.ts';
import { Views } from './views.tsx';
import '../agreements.css';

// What reads tables and follows jobs is fetched when somebody brings a register in.
const ImportDialog = lazyScreen(
  async () => (await import('./import-dialog.tsx')).ImportDialog,
  'files',
  'refusal',
);

const beginners: readonly string[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'STAFF', 'ADMINISTRATOR'];

/** The register of agreements: what stands where, who must sign, what comes next, what runs out. */
export function RegisterScreen() {
  const { t } = useTranslation('agreements');
  const navigate = useNavigate();
  const { settings, change, variables, isNarrowed } = useRegister();
  const { data, error, retry } = useScreenQuery(AgreementRegisterQuery, { ...variables, first: pageSize });
  const acting = useActing();
  const [dialog, setDialog] = useState<'begin' | 'import' | 'succeed' | 'save' | null>(null);
  const register = data?.agreementRegister;
  const words = useRefusalWords();
  const format = useFormat();
  const { rows, more, isLoading, refusal } = useMore(register?.agreements, variables);
  const mayBegin = acting !== undefined && beginners.includes(acting.role);
  const total = register?.counts.all;

  return (
    <div className="register">
      <PageHead
        title={t('list.title')}
        sub={total === undefined ? undefined : t('list.sub', { count: total, number: format.number(total) })}
        action={<RegisterActs mayBegin={mayBegin} mayExport={acting !== undefined} onOpen={setDialog} />}
      />
      <Views
        counts={register?.counts}
        saved={register?.views ?? []}
        settings={settings}
        change={change}
        onSave={acting ? () => setDialog('save') : undefined}
        onDropped={retry}
      />
      <Filters settings={settings} change={change} />
      {error && (
        <div className="page-pad">
          <Failure title={t('list.failed')} error={error} onRetry={retry} />
        </div>
      )}
      {!register && !error && (
        <div className="page-pad">
          <SkeletonRows label={t('list.title')} rows={10} />
        </div>
      )}
      {register && rows.length === 0 && (
        <div className="page-pad">
          <EmptyState
            title={t(isNarrowed || settings.view !== 'ALL' ? 'list.emptyFiltered' : 'list.empty')}
            advice={t(
              isNarrowed || settings.view !== 'ALL' ? 'list.emptyFilteredAdvice' : 'list.emptyAdvice',
            )}
            action={
              (isNarrowed || settings.view !== 'ALL') && (
                <Button onClick={() => change({ view: 'ALL', search: '', kind: null, state: null })}>
                  {t('list.clear')}
                </Button>
              )
            }
          />
        </div>
      )}
      {register && rows.length > 0 && (
        <>
          <RegisterTable
            rows={rows}
            ownerId={acting?.body.id}
            order={settings.order}
            isDescending={settings.isDescending}
            group={settings.group}
            columns={settings.columns}
            onOrder={(order) =>
              change({ order, isDescending: order === settings.order ? !settings.isDescending : false })
            }
            onChanged={retry}
          />
          <div className="rg-foot">
            <span>
              {t('list.shown', { shown: rows.length, total: register.agreements.totalCount })}{' '}
              {more && (
                <button
                  type="button"
                  className="lk"
                  aria-busy={isLoading}
                  onClick={isLoading ? undefined : more}
                >
                  {t('list.more')}
                </button>
              )}
            </span>
            {settings.columns.includes('timeline') && <Legend />}
          </div>
          {refusal && <Problem>{words(refusal)}</Problem>}
        </>
      )}
      {dialog === 'begin' && (
        <BeginDialog
          onClose={() => setDialog(null)}
          onDone={(slug) => void navigate(`/agreements/${slug}`)}
        />
      )}
      {dialog === 'import' && (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setDialog(null)} onDone={retry} />
        </Suspense>
      )}
      {dialog === 'succeed' && <SucceedDialog onClose={() => setDialog(null)} onDone={retry} />}
      {dialog === 'save' && (
        <SaveViewDialog
          settings={addressOf(settings).toString()}
          onClose={() => setDialog(null)}
          onDone={() => {
            setDialog(null);
            retry();
          }}
        />
      )}
    </div>
  );
}
