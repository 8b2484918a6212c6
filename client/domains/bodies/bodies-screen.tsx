import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bodyKinds } from '../../../schema/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useAddress, useTypedInAddress } from '../../ui/use-address.ts';
import { BodyList } from './body-list.tsx';
import './bodies.css';

/** Every body that people act for, by name, to be searched in any language and narrowed to a kind. */
export function BodiesScreen() {
  const { t } = useTranslation('bodies');
  const format = useFormat();
  const [search, put, clear] = useAddress();
  const [words, setWords] = useTypedInAddress('search', search, put);
  const kind = bodyKinds.find((one) => one === search.get('kind')) ?? null;

  const kinds = bodyKinds
    .map((value) => ({ value, label: t(`kind.${value}`) }))
    .sort((a, b) => format.compare(a.label, b.label));
  return (
    <div>
      <PageHead
        eyebrow={<Link to="/network">{t('list.network')}</Link>}
        title={t('list.title')}
        sub={t('list.lead')}
      />
      <div className="page-pad bodies">
        <div className="bodies-filter">
          <search className="field">
            <SearchIcon />
            <input
              type="search"
              aria-label={t('list.search')}
              placeholder={t('list.search')}
              autoComplete="off"
              spellCheck={false}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </search>
          <label className="select-line">
            <span>{t('list.kind')}</span>
            <select value={kind ?? ''} onChange={(event) => put('kind', event.currentTarget.value)}>
              <option value="">{t('list.anyKind')}</option>
              {kinds.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <BodyList
          search={search.get('search') ?? ''}
          kind={kind}
          onShowAll={() => {
            setWords('');
            clear();
          }}
        />
      </div>
    </div>
  );
}
