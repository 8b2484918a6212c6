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
import { PromisesOfCityQuery } from '../ledger/ledger.documents.ts';
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
    promises: activity.promises.map(({ id }) => id),
    festivalEditionId: activity.festivalEdition?.id ?? '',
  }));
  const { given, change } = draft;
  const { data } = useQuery(EditionsForPlanQuery, { variables: { slug: plan.owner.slug } });
  const city = data?.body?.city?.slug;
  const ledger = useQuery(PromisesOfCityQuery, { variables: { city: city ?? '' }, skip: !city });
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
      promiseIds: given.promises,
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
      <Several
        name="initiatives"
        all={plan.initiatives.map(({ id, title }) => ({ id, label: title }))}
        chosen={given.initiatives}
        onChange={(initiatives) => change({ initiatives })}
      />
      <Several
        name="promises"
        all={(ledger.data?.promiseLedger?.promises ?? []).map(({ id, words }) => ({ id, label: words }))}
        chosen={given.promises}
        onChange={(promises) => change({ promises })}
      />
    </FormDialog>
  );
}

/** Of several things those that an activity serves; nothing where there are none. */
function Several(props: {
  name: 'initiatives' | 'promises';
  all: readonly { readonly id: string; readonly label: string }[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}) {
  const { t } = useTranslation('plans');
  const { name, all, chosen } = props;
  if (all.length === 0) return null;
  return (
    <fieldset className="line-set">
      <legend>{t(`activity.${name}`)}</legend>
      {all.map(({ id, label }) => (
        <CheckField
          key={id}
          label={label}
          name={name === 'initiatives' ? 'initiativeIds' : 'promiseIds'}
          checked={chosen.includes(id)}
          onChange={(event) =>
            props.onChange(
              event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
            )
          }
        />
      ))}
    </fieldset>
  );
}
