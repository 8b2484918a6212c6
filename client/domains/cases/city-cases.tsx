import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { CasesScreenQuery } from './case.documents.ts';
import './cases.css';

/** The cases that are told of a city; nothing where there are none. */
export function CityCases({ slug }: { slug: string }) {
  const { t } = useTranslation('cases');
  const { data } = useScreenQuery(CasesScreenQuery, { filter: { city: slug } });
  if (!data || data.caseStudies.length === 0) return null;
  return (
    <section>
      <h2>{t('list.title')}</h2>
      <ul className="facts">
        {data.caseStudies.map(({ id, slug, title, language, state, festival, years }) => (
          <li key={id}>
            <p className="case-title" lang={language}>
              <Link to={`/cases/${slug}`}>{title}</Link>
            </p>
            <p className="meta quiet">
              {[festival?.name, years, state !== 'PUBLISHED' && t(`state.${state}`)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
