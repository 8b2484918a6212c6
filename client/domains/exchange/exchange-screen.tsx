import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exchangeKinds } from '../../../schema/exchange.ts';
import { creativeFields, regions } from '../../../schema/words.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { noCity } from './bands.ts';
import { type ExchangeOnScreen, ExchangeQuery, type Share } from './exchange.documents.ts';
import { FlowsPicture } from './flows-picture.tsx';
import { SharesTable } from './shares-table.tsx';
import { SilentCorners } from './silent-corners.tsx';
import './exchange.css';

type By = 'regions' | 'fields';

/** Who gives and who receives among the cities, as a picture and a table, and which corners are silent. */
export function ExchangeScreen() {
  const { t } = useTranslation(['exchange', 'common']);
  const [search, put] = useAddress();
  const kind = exchangeKinds.find((one) => one === search.get('kind')) ?? null;
  const by: By = search.get('by') === 'fields' ? 'fields' : 'regions';
  const { data, error, retry } = useScreenQuery(ExchangeQuery, { kinds: kind ? [kind] : null });
  const exchange = data?.exchange;
  return (
    <div className="exchange">
      <PageHead
        eyebrow={<Link to="/networks">{t('networks')}</Link>}
        title={t('title')}
        sub={exchange ? t(exchange.isOfNetwork ? 'sub.network' : 'sub.public') : t('sub.network')}
      />
      <search className="exchange-filters">
        <SelectField
          label={t('kinds.label')}
          name="kind"
          value={kind ?? ''}
          choices={[
            { value: '', label: t('kinds.all') },
            ...exchangeKinds.map((one) => ({ value: one as string, label: t(`kinds.${one}`) })),
          ]}
          onChange={(event) => put('kind', event.currentTarget.value)}
        />
      </search>
      <div className="page-pad">
        {error && !exchange && <Failure title={t('failed')} error={error} onRetry={retry} />}
        {!exchange && !error && <SkeletonRows label={t('common:loading')} rows={8} />}
        {exchange && (
          <>
            <Tabs
              label={t('by.label')}
              selected={by}
              onSelect={(key) => put('by', key === 'fields' ? key : '')}
              tabs={[
                { key: 'regions', label: t('by.regions') },
                { key: 'fields', label: t('by.fields') },
              ]}
            >
              <BalanceOf exchange={exchange} by={by} />
            </Tabs>
            <section className="silent">
              <h2>{t('silent.title')}</h2>
              <p className="meta">{t('silent.lead')}</p>
              <SilentCorners corners={exchange.corners} />
            </section>
            <details className="rule">
              <summary>{t('rule.title')}</summary>
              <p>{t('rule.counts')}</p>
              <p>{t('rule.seen')}</p>
            </details>
          </>
        )}
      </div>
    </div>
  );
}

function BalanceOf({ exchange, by }: { exchange: ExchangeOnScreen; by: By }) {
  const { t } = useTranslation(['exchange', 'common']);
  const format = useFormat();
  const keys: readonly string[] = by === 'regions' ? regions : creativeFields;
  const nameOf = (key: string): string => {
    const region = regions.find((one) => one === key);
    if (region) return t(`common:region.${region}`);
    const field = creativeFields.find((one) => one === key);
    return field ? t(`common:field.${field}`) : t('noCity');
  };
  const keyOf = (share: Share) => (by === 'regions' ? share.region : share.field) ?? noCity;
  const shares = [...exchange[by]].sort(
    (one, other) => placeOf(keys, keyOf(one)) - placeOf(keys, keyOf(other)),
  );
  const flows = by === 'regions' ? exchange.betweenRegions : exchange.betweenFields;
  return (
    <>
      {exchange.total === 0 ? (
        <EmptyState title={t('empty')} advice={t('emptyAdvice')} />
      ) : (
        <FlowsPicture
          flows={flows}
          keys={keys}
          nameOf={nameOf}
          label={t(by === 'regions' ? 'picture.regions' : 'picture.fields', {
            count: exchange.total,
            said: format.number(exchange.total),
          })}
        />
      )}
      <SharesTable
        caption={t('table.caption')}
        head={t(by === 'regions' ? 'by.region' : 'by.field')}
        shares={shares}
        nameOf={(share) => nameOf(keyOf(share))}
      />
    </>
  );
}

/** Who belongs to none stands last. */
const placeOf = (keys: readonly string[], key: string) => (key === noCity ? keys.length : keys.indexOf(key));
