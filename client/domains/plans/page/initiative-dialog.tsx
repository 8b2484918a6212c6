import { useTranslation } from 'react-i18next';
import { planLimits } from '../../../../schema/plan-limits.ts';
import { type InitiativeLevel, initiativeLevels } from '../../../../schema/plans/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { AddInitiativeMutation, type PlanOnScreen } from '../plan.documents.ts';

/** Adds an initiative that the plan carries out. */
export function InitiativeDialog(props: { plan: PlanOnScreen; onClose(): void }) {
  const { t, i18n } = useTranslation('plans');
  const { run, isBusy, refusal } = useAction(AddInitiativeMutation);
  const draft = useDraft('initiative', props.plan.id, () => ({
    words: '',
    level: 'LOCAL' as InitiativeLevel,
  }));
  const { given, change } = draft;
  async function send() {
    if (!(await run({ planId: props.plan.id, ...given, language: i18n.language }))) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={t('initiative.add')}
      lead={t('initiative.lead')}
      submit={t('initiative.add')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <TextField
        label={t('initiative.words')}
        name="words"
        required
        minLength={planLimits.title.min}
        maxLength={planLimits.title.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <SelectField
        label={t('initiative.level')}
        name="level"
        value={given.level}
        choices={initiativeLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ level: initiativeLevels.find((one) => one === value) ?? given.level })
        }
      />
    </FormDialog>
  );
}
