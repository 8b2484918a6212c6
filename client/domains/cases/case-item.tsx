import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { FieldMark } from '../../ui/field-mark.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CaseInList } from './case.documents.ts';

/** One case in a list: its city, its title, and when it was published. */
export function CaseItem({ caseStudy }: { caseStudy: CaseInList }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const { slug, title, language, state, city, festival, years, publishedAt, isDemonstration } = caseStudy;
  return (
    <li>
      <p className="meta with-mark">
        {city.field && <FieldMark field={city.field} />}
        <Link to={`/network/${city.slug}`}>{city.name}</Link>
      </p>
      <div>
        <h2 lang={language}>
          <Link to={`/cases/${slug}`}>{title}</Link>
        </h2>
        <p className="meta">{[festival?.name, years].filter(Boolean).join(' · ')}</p>
        <p className="meta quiet">
          {publishedAt ? (
            t('list.published', { day: format.shortDay(publishedAt) })
          ) : (
            <Tag>{t(`state.${state}`)}</Tag>
          )}
          {isDemonstration && ` · ${t('demonstration.short')}`}
        </p>
      </div>
    </li>
  );
}
