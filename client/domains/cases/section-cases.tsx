import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { FieldMark } from '../../ui/field-mark.tsx';
import { CasesOfFrameworkQuery } from './case.documents.ts';
import './cases.css';

/** The cases that speak to a section, each with its city; nothing where there are none. */
export function SectionCases({
  framework,
  sectionId,
  number,
}: Record<'framework' | 'sectionId' | 'number', string>) {
  const { t } = useTranslation('cases');
  const { data } = useScreenQuery(CasesOfFrameworkQuery, { framework });
  const told = (data?.caseStudies ?? []).flatMap((one) =>
    one.ties.filter((tie) => tie.sectionId === sectionId && !tie.isGone).map((tie) => ({ ...one, tie })),
  );
  if (told.length === 0) return null;
  return (
    <aside className="section-cases" aria-label={t('margin.label', { number })}>
      {told.map(({ id, slug, title, language, state, city, tie }) => (
        <div key={id} className="note">
          <p className="kind with-mark">
            {city.field && <FieldMark field={city.field} />}
            {t('margin.kind', { city: city.name })}
            {state !== 'PUBLISHED' && `, ${t(`state.${state}`)}`}
          </p>
          <p className="case-title" lang={language}>
            <Link to={`/cases/${slug}`}>{title}</Link>
          </p>
          {tie.hasChanged && tie.toldOf !== null && (
            <p className="quiet">{t('tie.changed', { number: tie.toldOf })}</p>
          )}
        </div>
      ))}
    </aside>
  );
}
