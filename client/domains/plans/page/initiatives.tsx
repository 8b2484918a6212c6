import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { initiativeLevels } from '../../../../schema/plans/index.ts';
import { Button } from '../../../ui/button.tsx';
import type { PlanOnScreen } from '../plan.documents.ts';
import { Source } from './sources.tsx';

/** The initiatives that a plan carries out, local and international. */
export function Initiatives({ plan, onAdd }: { plan: PlanOnScreen; onAdd(): void }) {
  const { t } = useTranslation('plans');
  if (plan.initiatives.length === 0 && !plan.may.keep) return null;
  return (
    <section className="initiatives">
      <h2>{t('initiative.title')}</h2>
      {plan.initiatives.length === 0 && <p className="meta">{t('initiative.none')}</p>}
      <div className="initiative-columns">
        {initiativeLevels
          .map((level) => ({ level, of: plan.initiatives.filter((one) => one.level === level) }))
          .filter(({ of }) => of.length > 0)
          .map(({ level, of }) => (
            <div key={level}>
              <h3>{t(`level.${level}`)}</h3>
              <ul>
                {of.map((one) => (
                  <li key={one.id}>
                    <span className="written">{one.title}</span>
                    {one.body && (
                      <Link className="link meta" to={`/bodies/${one.body.slug}`}>
                        {one.body.name}
                      </Link>
                    )}
                    {one.source && <Source words={one.source} />}
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
      {plan.may.keep && (
        <Button small onClick={onAdd} aria-haspopup="dialog">
          {t('initiative.add')}
        </Button>
      )}
    </section>
  );
}
