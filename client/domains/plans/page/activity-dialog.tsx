import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../../ui/form.tsx';
import type { PickerOption } from '../../../ui/picker.tsx';
import { useDraft } from '../../people/index.ts';
import { BodyPicker } from '../body-picker.tsx';
import {
  type ActivityOnScreen,
  ChangeActivityMutation,
  EditionsForPlanQuery,
  type PlanOnScreen,
} from '../plan.documents.ts';

const optionOf = (body: { id: string; name: string }): PickerOption => ({ id: body.id, label: body.name });
const amountOf = (words: string) => (words.trim() === '' ? null : Number(words));

/** Says who leads an activity, who takes part, when, with what money and for which initiatives. */
export function ActivityDialog(props: {
  plan: PlanOnScreen;
  activity: ActivityOnScreen;
  onDone(): void;
  onClose(): void;
}) {
  const { t } = useTranslation('plans');
  const { plan, activity } = props;
  const { run, isBusy, refusal } = useAction(ChangeActivityMutation);
  const draft = useDraft('activity', activity.id, () => ({
    lead: (activity.lead ? optionOf(activity.lead) : null) as PickerOption | null,
    coordinating: activity.coordinating.map(optionOf) as (PickerOption | null)[],
    startsOn: activity.startsOn ?? '',
    endsOn: activity.endsOn ?? '',
    budgetPlanned: activity.budgetPlanned === null ? '' : String(activity.budgetPlanned),
    budgetActual: activity.budgetActual === null ? '' : String(activity.budgetActual),
    budgetSource: activity.budgetSource ?? '',
    initiatives: activity.initiatives.map(({ id }) => id),
    festivalEditionId: activity.festivalEdition?.id ?? '',
  }));
  const { given, change } = draft;
  const { data } = useQuery(EditionsForPlanQuery, { variables: { slug: plan.owner.slug } });
  const named = activity.festivalEdition;
  const ofTheCity = (data?.body?.city?.festivals ?? []).flatMap(({ name, editions }) =>
    editions.map(({ id, year }) => ({ value: id, label: `${name}, ${year}` })),
  );
  // One of another city, or not read yet, stays to be chosen.
  const editions =
    named && !ofTheCity.some(({ value }) => value === named.id)
      ? [{ value: named.id, label: `${named.festival.name}, ${named.year}` }, ...ofTheCity]
      : ofTheCity;
  async function send() {
    const data = await run({
      activityId: activity.id,
      version: activity.version,
      leadId: given.lead?.id ?? null,
      coordinatingIds: given.coordinating.flatMap((one) => one?.id ?? []),
      startsOn: given.startsOn || null,
      endsOn: given.endsOn || null,
      budgetPlanned: amountOf(given.budgetPlanned),
      budgetActual: amountOf(given.budgetActual),
      budgetSource: given.budgetSource || null,
      initiativeIds: given.initiatives,
      festivalEditionId: given.festivalEditionId || null,
    });
    if (!data?.changeActivity) return;
    draft.done();
    props.onDone();
  }
  const line = (
    name: 'startsOn' | 'endsOn' | 'budgetPlanned' | 'budgetActual' | 'budgetSource',
    more: object,
  ) => (
    <TextField
      label={t(`activity.${name}`, { currency: plan.currency })}
      name={name}
      value={given[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const money = { type: 'number', min: 0, step: 1, max: limits.budget.max };
  return (
    <FormDialog
      title={t('activity.title')}
      lead={<span className="written">{activity.title}</span>}
      submit={t('activity.keep')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <BodyPicker
        label={t('activity.lead')}
        hint={t('activity.leadHint')}
        name="leadId"
        chosen={given.lead}
        onChoose={(lead) => change({ lead })}
      />
      {given.coordinating.map((one, at) => (
        <BodyPicker
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place
          key={at}
          label={t('activity.coordinatingNth', { number: at + 1 })}
          name="coordinatingIds"
          chosen={one}
          onChoose={(body) =>
            change({ coordinating: given.coordinating.map((other, n) => (n === at ? body : other)) })
          }
        />
      ))}
      {given.coordinating.length < limits.coordinating.max && (
        <Button small onClick={() => change({ coordinating: [...given.coordinating, null] })}>
          {t('activity.addCoordinating')}
        </Button>
      )}
      {line('startsOn', { type: 'date' })}
      {line('endsOn', { type: 'date' })}
      {line('budgetPlanned', money)}
      {line('budgetActual', money)}
      {line('budgetSource', { maxLength: limits.budgetSource.max })}
      <SelectField
        label={t('activity.festivalEdition')}
        name="festivalEditionId"
        value={given.festivalEditionId}
        choices={[{ value: '', label: t('activity.noFestivalEdition') }, ...editions]}
        onChange={(event) => change({ festivalEditionId: event.currentTarget.value })}
      />
      {plan.initiatives.length > 0 && (
        <fieldset className="line-set">
          <legend>{t('activity.initiatives')}</legend>
          {plan.initiatives.map(({ id, title }) => (
            <CheckField
              key={id}
              label={title}
              name="initiativeIds"
              checked={given.initiatives.includes(id)}
              onChange={(event) =>
                change({
                  initiatives: event.currentTarget.checked
                    ? [...given.initiatives, id]
                    : given.initiatives.filter((other) => other !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
