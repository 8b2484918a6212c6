import { useTranslation } from 'react-i18next';
import type { ProjectState } from '../../../../schema/projects/index.ts';

const way = ['IDEA', 'CALLING', 'PLANNING', 'ACTIVE', 'COMPLETED'] as const;

/** Where the project is on its way: solid is past, dashed is still to come. */
export function Path({ state }: { state: ProjectState }) {
  const { t } = useTranslation('projects');
  if (state === 'STOPPED') return null;
  const at = way.indexOf(state);
  return (
    <ol className="project-path" aria-label={t('page.path')}>
      {way.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'past' : index === at ? 'here' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          {t(`state.${step}`)}
        </li>
      ))}
    </ol>
  );
}
