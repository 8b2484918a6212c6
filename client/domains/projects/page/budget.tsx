import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import type { ProjectOnScreen } from '../project.documents.ts';
import { BudgetDialog } from './budget-dialog.tsx';

/** What it costs, by source and year: planned beside spent, with the sums of each year and of all. */
export function Budget({ project }: { project: ProjectOnScreen }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { budget, currency, may } = project;
  if (budget.length === 0 && !may.keep) return null;
  const amount = (value: number | null) => (value === null ? '' : format.number(value));
  const sum = (lines: typeof budget, name: 'planned' | 'actual') => {
    const known = lines.flatMap((line) => line[name] ?? []);
    return known.length === 0 ? null : known.reduce((all, one) => all + one, 0);
  };
  const years = [...Map.groupBy(budget, ({ year }) => year)];
  return (
    <section className="budget">
      <h2>{t('budget.title')}</h2>
      {budget.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is wider than the screen, and the keyboard has to reach its end
        <section className="budget-wrap" tabIndex={0} aria-label={t('budget.title')}>
          <table className="budget-table">
            <thead>
              <tr>
                <th scope="col">{t('budget.source')}</th>
                <th scope="col" className="num">
                  {t('budget.plannedIn', { currency })}
                </th>
                <th scope="col" className="num">
                  {t('budget.actual')}
                </th>
              </tr>
            </thead>
            {years.map(([year, lines]) => (
              <tbody key={year}>
                <tr className="year">
                  <th scope="rowgroup">{year}</th>
                  <td className="num">{amount(sum(lines, 'planned'))}</td>
                  <td className="num">{amount(sum(lines, 'actual'))}</td>
                </tr>
                {lines.map((line) => (
                  <tr key={line.id}>
                    <th scope="row">{line.source}</th>
                    <td className="num">{amount(line.planned)}</td>
                    <td className="num">{amount(line.actual)}</td>
                  </tr>
                ))}
              </tbody>
            ))}
            {years.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row">{t('budget.all')}</th>
                  <td className="num">{amount(sum(budget, 'planned'))}</td>
                  <td className="num">{amount(sum(budget, 'actual'))}</td>
                </tr>
              </tfoot>
            )}
          </table>
        </section>
      )}
      {may.keep && (
        <Button small onClick={() => setOpen(true)} aria-haspopup="dialog">
          {t('budget.open')}
        </Button>
      )}
      {isOpen && <BudgetDialog project={project} onClose={() => setOpen(false)} />}
    </section>
  );
}
