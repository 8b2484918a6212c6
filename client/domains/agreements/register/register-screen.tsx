import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  agreementKinds,
  agreementOrders,
  agreementStates,
  agreementViews,
} from '../../../../schema/agreements/index.ts';
import { Failure } from '../../../graphql/failure.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CaretIcon, CloseIcon, PlusIcon, SearchIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useActing } from '../../people/index.ts';
import {
  AgreementRegisterQuery,
  type AgreementRow,
  DropAgreementViewMutation,
} from '../agreement.documents.ts';
import { BeginDialog } from '../begin-dialog.tsx';
import { SucceedDialog } from '../page/succeed-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { RegisterTable } from './register-table.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { addressOf, groupings, optionalColumns, settingsOf, useRegister } from './use-register.ts';
import '../agreements.css';

const page = 50;
const beginners: readonly string[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR', 'STAFF', 'ADMINISTRATOR'];

/** The register of agreements: what stands where, who must sign, what comes next, what runs out. */
export function RegisterScreen() {
  const { t } = useTranslation('agreements');
  const navigate = useNavigate();
  const { settings, change, variables, isNarrowed } = useRegister();
  const { data, error, retry } = useScreenQuery(AgreementRegisterQuery, { ...variables, first: page });
  const acting = useActing();
  const [dialog, setDialog] = useState<'begin' | 'import' | 'succeed' | 'save' | null>(null);
  const register = data?.agreementRegister;
  const { rows, more, isLoading } = useMore(register?.agreements, variables);
  const mayBegin = acting !== undefined && beginners.includes(acting.role);
  const total = register?.counts.all;

  return (
    <div className="register">
      <PageHead
        title={t('list.title')}
        sub={total === undefined ? undefined : t('list.sub', { count: total })}
        action={
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
                {
                  key: 'procedures',
                  label: t('procedures.open'),
                  onSelect: () => void navigate('/procedures'),
                },
                ...(mayBegin
                  ? [
                      {
                        key: 'succeed',
                        label: t('succeed.open'),
                        onSelect: () => setDialog('succeed' as const),
                      },
                    ]
                  : []),
                ...(acting
                  ? [
                      {
                        key: 'export',
                        label: t('import.export'),
                        onSelect: () => window.location.assign('/api/export/agreements?format=xlsx'),
                      },
                      {
                        key: 'exportText',
                        label: t('import.exportText'),
                        onSelect: () => window.location.assign('/api/export/agreements'),
                      },
                    ]
                  : []),
              ]}
            />
            {mayBegin && (
              <>
                <Button onClick={() => setDialog('import')} aria-haspopup="dialog">
                  {t('import.open')}
                </Button>
                <Button look="primary" onClick={() => setDialog('begin')} aria-haspopup="dialog">
                  {t('new.open')}
                </Button>
              </>
            )}
          </div>
        }
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
                <button type="button" className="lk" disabled={isLoading} onClick={more}>
                  {t('list.more')}
                </button>
              )}
            </span>
            {settings.columns.includes('timeline') && <Legend />}
          </div>
        </>
      )}
      {dialog === 'begin' && (
        <BeginDialog
          onClose={() => setDialog(null)}
          onDone={(slug) => void navigate(`/agreements/${slug}`)}
        />
      )}
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} onDone={retry} />}
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

type Page = { nodes: AgreementRow[]; endCursor: string | null; hasNextPage: boolean };

/** Rows beyond the first page, which are forgotten as soon as the first page is another. */
function useMore(first: Page | undefined, variables: object) {
  const client = useApolloClient();
  const [pages, setPages] = useState<Page[]>([]);
  const [isLoading, setLoading] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what follows belongs to the first page that is shown
  useEffect(() => setPages([]), [first]);
  const last = pages.at(-1) ?? first;
  async function more() {
    setLoading(true);
    try {
      const { data } = await client.query({
        query: AgreementRegisterQuery,
        variables: { ...variables, first: page, after: last?.endCursor ?? null },
        fetchPolicy: 'network-only',
      });
      if (data) setPages((before) => [...before, data.agreementRegister.agreements]);
    } finally {
      setLoading(false);
    }
  }
  const rows = [...(first?.nodes ?? []), ...pages.flatMap((one) => one.nodes)];
  return { rows, isLoading, more: last?.hasNextPage ? () => void more() : undefined };
}

type Settings = ReturnType<typeof useRegister>['settings'];
type Change = ReturnType<typeof useRegister>['change'];

function Views(props: {
  counts: Record<'all' | 'mine' | 'signing' | 'ending' | 'domestic' | 'over', number> | undefined;
  saved: readonly { id: string; name: string; settings: string }[];
  settings: Settings;
  change: Change;
  onSave: (() => void) | undefined;
  onDropped(): void;
}) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { run } = useAction(DropAgreementViewMutation);
  const now = addressOf(props.settings).toString();
  const savedOf = (settings: string) => (JSON.parse(settings) as { address?: string }).address ?? '';
  const isSaved = props.saved.some((one) => savedOf(one.settings) === now);
  const key = {
    ALL: 'all',
    MINE: 'mine',
    SIGNING: 'signing',
    ENDING: 'ending',
    DOMESTIC: 'domestic',
    OVER: 'over',
  } as const;
  return (
    <nav className="rg-views" aria-label={t('view.label')}>
      {agreementViews.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={!isSaved && props.settings.view === view}
          onClick={() => props.change({ view, kind: null, state: null, search: '' })}
        >
          {t(`view.${view}`)}
          {props.counts && <span className="n">{format.number(props.counts[key[view]])}</span>}
        </button>
      ))}
      {props.saved.map((view) => (
        <span className="rg-saved" key={view.id}>
          <button
            type="button"
            aria-pressed={savedOf(view.settings) === now}
            onClick={() => props.change(settingsOf(new URLSearchParams(savedOf(view.settings))))}
          >
            {view.name}
          </button>
          <button
            type="button"
            className="drop"
            aria-label={t('view.remove', { name: view.name })}
            onClick={async () => {
              if (await run({ id: view.id })) props.onDropped();
            }}
          >
            <CloseIcon size={12} />
          </button>
        </span>
      ))}
      {props.onSave && !isSaved && now !== '' && (
        <button type="button" className="lk" onClick={props.onSave} aria-haspopup="dialog">
          <PlusIcon size={14} />
          {t('view.save')}
        </button>
      )}
    </nav>
  );
}

function Filters({ settings, change }: { settings: Settings; change: Change }) {
  const { t } = useTranslation('agreements');
  const [typed, setTyped] = useState(settings.search);
  useEffect(() => setTyped(settings.search), [settings.search]);
  const choice = (label: string, value: string) => (
    <>
      {label} <b>{value}</b>
      <CaretIcon />
    </>
  );
  return (
    <div className="rg-filters">
      <search>
        <label className="field">
          <SearchIcon />
          <span className="vh">{t('filter.search')}</span>
          <input
            type="search"
            value={typed}
            placeholder={t('filter.search')}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              change({ search: event.currentTarget.value });
            }}
          />
        </label>
      </search>
      <Menu
        className="select"
        label={t('filter.kind')}
        button={choice(t('filter.kind'), settings.kind ? t(`kind.${settings.kind}`) : t('filter.all'))}
        items={[
          {
            key: '',
            label: t('filter.all'),
            isChosen: settings.kind === null,
            onSelect: () => change({ kind: null }),
          },
          ...agreementKinds.map((kind) => ({
            key: kind,
            label: t(`kind.${kind}`),
            isChosen: settings.kind === kind,
            onSelect: () => change({ kind }),
          })),
        ]}
      />
      <Menu
        className="select"
        label={t('filter.state')}
        button={choice(t('filter.state'), settings.state ? t(`state.${settings.state}`) : t('filter.all'))}
        items={[
          {
            key: '',
            label: t('filter.all'),
            isChosen: settings.state === null,
            onSelect: () => change({ state: null }),
          },
          ...agreementStates.map((state) => ({
            key: state,
            label: t(`state.${state}`),
            isChosen: settings.state === state,
            onSelect: () => change({ state }),
          })),
        ]}
      />
      <span className="sp" />
      <Menu
        className="select"
        align="end"
        label={t('filter.group')}
        button={choice(
          t('filter.group'),
          settings.group === 'none' ? t('filter.none') : t(`column.${settings.group}`).toLocaleLowerCase(),
        )}
        items={groupings.map((group) => ({
          key: group,
          label: group === 'none' ? t('filter.none') : t(`column.${group}`),
          isChosen: settings.group === group,
          onSelect: () => change({ group }),
        }))}
      />
      <Menu
        className="select"
        align="end"
        label={t('filter.order')}
        button={choice(t('filter.order'), t(`order.${settings.order}`))}
        items={agreementOrders.map((order) => ({
          key: order,
          label: t(`order.${order}`),
          isChosen: settings.order === order,
          onSelect: () => change({ order, isDescending: false }),
        }))}
      />
      <Menu
        className="select"
        align="end"
        label={t('filter.columns')}
        button={
          <>
            {t('filter.columns')}
            <CaretIcon />
          </>
        }
        items={optionalColumns.map((column) => ({
          key: column,
          label: t(`column.${column}`),
          isChosen: settings.columns.includes(column),
          onSelect: () =>
            change({
              columns: optionalColumns.filter((one) => settings.columns.includes(one) !== (one === column)),
            }),
        }))}
      />
    </div>
  );
}

function Legend() {
  const { t } = useTranslation('agreements');
  return (
    <span className="rg-legend" aria-hidden="true">
      {(['on', 'warn', 'plan', 'paused', 'past'] as const).map((look) => (
        <span key={look}>
          <i className={`bar ${look}`} />
          {t(`legend.${look}`)}
        </span>
      ))}
    </span>
  );
}
