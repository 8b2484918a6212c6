import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { RowsField } from '../../../forms/rows-field.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type ProjectOnScreen, SetProjectBudgetMutation } from '../project.documents.ts';
import { amountOf, wordsOfAmount } from './amounts.ts';

/** Says what a project costs, source by source and year by year. */
export function BudgetDialog({ project, onClose }: { project: ProjectOnScreen; onClose(): void }) {
  const { t } = useTranslation('projects');
  const { run, isBusy, refusal } = useAction(SetProjectBudgetMutation);
  const year = project.startsOn?.slice(0, 4) ?? String(new Date().getFullYear());
  const fresh = { year, source: '', planned: '', actual: '' };
  const draft = useDraft('budget', project.id, () => ({
    lines: project.budget.map((line) => ({
      year: String(line.year),
      source: line.source,
      planned: wordsOfAmount(line.planned),
      actual: wordsOfAmount(line.actual),
    })),
  }));
  async function send() {
    const lines = draft.given.lines.map((line) => ({
      year: Number(line.year),
      source: line.source,
      planned: amountOf(line.planned),
      actual: amountOf(line.actual),
    }));
    if (!(await run({ projectId: project.id, version: project.version, lines }))) return;
    draft.done();
    onClose();
  }
  return (
    <FormDialog
      title={t('budget.open')}
      submit={t('budget.keep')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <RowsField
        rows={draft.given.lines}
        max={limits.budget.max}
        fresh={fresh}
        name={(number) => t('budget.line', { number })}
        addLabel={t('budget.add')}
        onChange={(lines) => draft.change({ lines })}
      >
        {(line, change) => {
          const field = (name: keyof typeof fresh, more: object) => (
            <TextField
              label={t(`budget.${name}`)}
              name={name}
              value={line[name]}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
              {...more}
            />
          );
          const money = { type: 'number', min: 0, step: 1, max: limits.money.max };
          return (
            <>
              {field('year', { type: 'number', required: true, min: limits.year.min, max: limits.year.max })}
              {field('source', { required: true, maxLength: limits.budgetSource.max })}
              {field('planned', money)}
              {field('actual', money)}
            </>
          );
        }}
      </RowsField>
    </FormDialog>
  );
}
