import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { limits } from '../../../schema/limits.ts';
import { type CreativeField, creativeFields, type Region, regions } from '../../../schema/words.ts';
import { Failure } from '../../graphql/failure.tsx';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldMark } from '../../ui/field-mark.tsx';
import { SelectField, TextField } from '../../ui/form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useAddress, useTypedInAddress } from '../../ui/use-address.ts';
import { FestivalsScreenQuery } from './festival.documents.ts';
import './festivals.css';

/** The festivals of member cities, by name: found by their names, by field and by region. */
export function FestivalsScreen() {
  const { t } = useTranslation(['festivals', 'common']);
  const format = useFormat();
  const [address, put] = useAddress();
  const [typed, type] = useTypedInAddress('q', address, put);
  const one = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((word) => word === address.get(name)) ?? null;
  const filter = {
    search: address.get('q'),
    field: one<CreativeField>('field', creativeFields),
    region: one<Region>('region', regions),
  };
  const { data, error, retry } = useScreenQuery(FestivalsScreenQuery, { filter });
  const choice = <Word extends string>(
    name: 'field' | 'region',
    words: readonly Word[],
    say: (word: Word) => string,
  ) => (
    <SelectField
      label={t(`list.${name}`)}
      value={filter[name] ?? ''}
      choices={[{ value: '', label: t('list.any') }, ...words.map((value) => ({ value, label: say(value) }))]}
      onChange={(event) => put(name, event.currentTarget.value)}
    />
  );
  return (
    <div className="festivals">
      <PageHead title={t('list.title')} sub={t('list.sub')} />
      <search className="festivals-filters">
        <TextField
          label={t('list.search')}
          type="search"
          name="q"
          maxLength={limits.searchText.max}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {choice('field', creativeFields, (field) => t(`common:field.${field}`))}
        {choice('region', regions, (region) => t(`common:region.${region}`))}
      </search>
      <div className="page-pad">
        {error && <Failure title={t('list.failed')} error={error} onRetry={retry} />}
        {!data && !error && <SkeletonRows label={t('list.title')} rows={6} />}
        <p className="vh" role="status">
          {data && t('list.found', { count: data.festivals.length })}
        </p>
        {data && data.festivals.length === 0 && (
          <EmptyState title={t('list.empty')} advice={t('list.emptyAdvice')} />
        )}
        {data && data.festivals.length > 0 && (
          <ul className="festival-list">
            {data.festivals.map((festival) => (
              <li key={festival.id}>
                <div>
                  <Link className="festival-title" to={`/festivals/${festival.slug}`}>
                    {festival.name}
                  </Link>
                  <p className="meta">
                    <span className="with-mark">
                      <FieldMark field={festival.city.field} />
                      <Link className="link" to={`/network/${festival.city.slug}`}>
                        {festival.city.name}
                      </Link>
                    </span>
                  </p>
                </div>
                <p className="meta">
                  {[
                    festival.firstYear !== null && t('since', { year: festival.firstYear }),
                    festival.status === 'ended' && t('status.ended'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p className="meta quiet">
                  {festival.editions.length > 0
                    ? t('list.editions', {
                        count: festival.editions.length,
                        number: format.number(festival.editions.length),
                        year: festival.editions[0]!.year,
                      })
                    : t('list.noEdition')}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
