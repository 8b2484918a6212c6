import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { planLimits } from '../../../../schema/plan-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { CheckField, SelectField, TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { CarryOverMutation, type PlanOnScreen } from '../plan.documents.ts';

/** What may still go on in another plan: neither done nor carried over. */
export const unfinishedOf = (plan: PlanOnScreen) =>
  plan.groups.flatMap(({ activities }) =>
    activities.filter(({ state }) => state !== 'DONE' && state !== 'CARRIED_OVER'),
  );

/** Carries unfinished work over into a plan that follows, with the reason that stays with what was promised. */
export function CarryDialog(props: { plan: PlanOnScreen; onClose(): void }) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const { plan } = props;
  const { run, isBusy, refusal } = useAction(CarryOverMutation);
  const unfinished = unfinishedOf(plan);
  const nexts = plan.followedBy.filter(({ may }) => may.keep);
  const draft = useDraft('carry-over', plan.id, () => ({
    to: nexts[0]?.id ?? '',
    left: [] as string[],
    reason: '',
  }));
  const { given, change } = draft;
  const activityIds = unfinished.map(({ id }) => id).filter((id) => !given.left.includes(id));
  async function send() {
    const data = await run({ planId: given.to, activityIds, reason: given.reason });
    if (!data?.carryOver) return;
    draft.done();
    void navigate(`/plans/${data.carryOver.slug}`);
  }
  return (
    <FormDialog
      title={t('carry.title')}
      lead={t('carry.lead')}
      submit={t('carry.do', { count: activityIds.length })}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('carry.into')}
        name="planId"
        value={given.to}
        choices={nexts.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <fieldset className="line-set">
        <legend>{t('carry.what')}</legend>
        {unfinished.map(({ id, title }) => (
          <CheckField
            key={id}
            label={title}
            name="activityIds"
            checked={!given.left.includes(id)}
            onChange={(event) =>
              change({
                left: event.currentTarget.checked
                  ? given.left.filter((other) => other !== id)
                  : [...given.left, id],
              })
            }
          />
        ))}
      </fieldset>
      <TextArea
        label={t('carry.reason')}
        name="reason"
        required
        minLength={planLimits.reason.min}
        maxLength={planLimits.reason.max}
        value={given.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
