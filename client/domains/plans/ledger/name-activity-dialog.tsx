import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { ActivitiesForPromiseQuery, NamePromiseMutation, type PromiseOnScreen } from './ledger.documents.ts';

/** Says which activity of the city's plans carries a promise out. */
export function NameActivityDialog(props: {
  city: string;
  promise: PromiseOnScreen;
  onDone(): void;
  onClose(): void;
}) {
  const { t } = useTranslation('plans');
  const { promise } = props;
  const { run, isBusy, refusal } = useAction(NamePromiseMutation);
  const { data } = useScreenQuery(ActivitiesForPromiseQuery, { city: props.city });
  const draft = useDraft('name-promise', promise.id, () => ({ activityId: '' }));
  const choices = (data?.plans ?? [])
    .filter(({ may }) => may.keep)
    .flatMap((plan) =>
      plan.groups.flatMap(({ activities }) =>
        activities
          .filter(({ id }) => !promise.activities.some((named) => named.id === id))
          .map(({ id, title }) => ({ value: id, label: `${plan.title}: ${title}` })),
      ),
    );
  const isNone = data !== undefined && choices.length === 0;
  async function send() {
    const { activityId } = draft.given;
    const done = await run({
      from: { kind: 'promise', id: promise.id },
      to: { kind: 'activity', id: activityId },
    });
    if (!done) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('ledger.nameActivity')}
      lead={<span className="written">{promise.words}</span>}
      submit={t('ledger.nameIt')}
      isBusy={isBusy || choices.length === 0}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {isNone ? (
        <EmptyState title={t('ledger.noActivityToName')} advice={t('ledger.noActivityToNameAdvice')} />
      ) : (
        <SelectField
          label={t('ledger.activity')}
          name="activityId"
          required
          value={draft.given.activityId}
          choices={[{ value: '', label: t('ledger.choose') }, ...choices]}
          onChange={(event) => draft.change({ activityId: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
