import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { ProjectOnScreen } from '../project.documents.ts';
import { RisksDialog } from './risks-dialog.tsx';

/** What may go wrong and what is done about it; for those who work on the project. */
export function Risks({ project }: { project: ProjectOnScreen }) {
  const { t } = useTranslation('projects');
  const [isOpen, setOpen] = useState(false);
  const { risks, may, language } = project;
  if (risks.length === 0 && !may.keep) return null;
  return (
    <section className="risks">
      <h2>
        {t('risks.title')} <span className="quiet meta">{t('risks.forWhom')}</span>
      </h2>
      <ul>
        {risks.map((risk) => (
          <li key={risk.id} className={risk.isOver ? 'is-over' : undefined}>
            <p className="written" lang={language}>
              {risk.words}
            </p>
            <p className="meta">
              {risk.isOver ? (
                <Tag>{t('risks.isOver')}</Tag>
              ) : (
                <>
                  <Tag tone={risk.likelihood === 'HIGH' ? 'bad' : undefined}>
                    {t('risks.likely', { level: t(`risks.level.${risk.likelihood}`) })}
                  </Tag>{' '}
                  <Tag tone={risk.harm === 'HIGH' ? 'bad' : undefined}>
                    {t('risks.harmful', { level: t(`risks.level.${risk.harm}`) })}
                  </Tag>
                </>
              )}{' '}
              {risk.answer && <span lang={language}>{risk.answer}</span>}
            </p>
          </li>
        ))}
      </ul>
      {may.keep && (
        <Button small onClick={() => setOpen(true)} aria-haspopup="dialog">
          {t('risks.open')}
        </Button>
      )}
      {isOpen && <RisksDialog project={project} onClose={() => setOpen(false)} />}
    </section>
  );
}
