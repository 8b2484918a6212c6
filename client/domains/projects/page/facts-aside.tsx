import { useTranslation } from 'react-i18next';
import { goalOf } from '../../../../schema/projects/index.ts';
import { FieldMark } from '../../../ui/field-mark.tsx';
import type { ProjectOnScreen } from '../project.documents.ts';

type Goal =
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '10'
  | '11'
  | '12'
  | '13'
  | '14'
  | '15'
  | '16'
  | '17';

/** The creative fields it is of, the network's areas of action and the targets of the 2030 Agenda that it serves. */
export function FactsAside({ project }: { project: ProjectOnScreen }) {
  const { t } = useTranslation(['projects', 'common']);
  const { fields, areas, targets } = project;
  if (fields.length + areas.length + targets.length === 0) return null;
  return (
    <section className="project-facts">
      {fields.length > 0 && (
        <>
          <h2>{t('facts.fields')}</h2>
          <ul>
            {fields.map((field) => (
              <li key={field} className="with-mark">
                <FieldMark field={field} /> {t(`common:field.${field}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {areas.length > 0 && (
        <>
          <h2>{t('facts.areas')}</h2>
          <ul>
            {areas.map((area) => (
              <li key={area}>{t(`area.${area}`)}</li>
            ))}
          </ul>
        </>
      )}
      {targets.length > 0 && (
        <>
          <h2>{t('facts.targets')}</h2>
          <ul>
            {targets.map((target) => (
              <li key={target}>{`${target} · ${t(`goal.${String(goalOf(target)) as Goal}`)}`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
