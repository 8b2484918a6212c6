import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { type RiskLevel, riskLevels } from '../../../../schema/projects/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { RowsField } from '../../../forms/rows-field.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { CheckField, SelectField, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { type ProjectOnScreen, SetProjectRisksMutation } from '../project.documents.ts';

const fresh = {
  words: '',
  likelihood: 'MEDIUM' as RiskLevel,
  harm: 'MEDIUM' as RiskLevel,
  answer: '',
  isOver: false,
};

/** Says what may go wrong, how likely it is, how much it would harm, and what is done about it. */
export function RisksDialog({ project, onClose }: { project: ProjectOnScreen; onClose(): void }) {
  const { t } = useTranslation('projects');
  const { run, isBusy, refusal } = useAction(SetProjectRisksMutation);
  const draft = useDraft('risks', project.id, () => ({
    risks: project.risks.map(({ words, likelihood, harm, answer, isOver }) => ({
      words,
      likelihood,
      harm,
      answer: answer ?? '',
      isOver,
    })),
  }));
  async function send() {
    const risks = draft.given.risks.map((risk) => ({ ...risk, answer: risk.answer || null }));
    if (!(await run({ projectId: project.id, version: project.version, risks }))) return;
    draft.done();
    onClose();
  }
  const levels = riskLevels.map((value) => ({ value, label: t(`risks.level.${value}`) }));
  return (
    <FormDialog
      title={t('risks.open')}
      submit={t('risks.keep')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <RowsField
        rows={draft.given.risks}
        max={limits.risks.max}
        fresh={fresh}
        name={(number) => t('risks.line', { number })}
        addLabel={t('risks.add')}
        onChange={(risks) => draft.change({ risks })}
      >
        {(risk, change) => (
          <>
            <TextField
              label={t('risks.words')}
              name="words"
              required
              maxLength={limits.risk.max}
              value={risk.words}
              onChange={(event) => change({ words: event.currentTarget.value })}
            />
            <SelectField
              label={t('risks.likelihood')}
              name="likelihood"
              choices={levels}
              value={risk.likelihood}
              onChange={(event) => change({ likelihood: event.currentTarget.value as RiskLevel })}
            />
            <SelectField
              label={t('risks.harm')}
              name="harm"
              choices={levels}
              value={risk.harm}
              onChange={(event) => change({ harm: event.currentTarget.value as RiskLevel })}
            />
            <TextField
              label={t('risks.answer')}
              name="answer"
              maxLength={limits.risk.max}
              value={risk.answer}
              onChange={(event) => change({ answer: event.currentTarget.value })}
            />
            <CheckField
              label={t('risks.isOver')}
              name="isOver"
              checked={risk.isOver}
              onChange={(event) => change({ isOver: event.currentTarget.checked })}
            />
          </>
        )}
      </RowsField>
    </FormDialog>
  );
}
