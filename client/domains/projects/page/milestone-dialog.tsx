import { useTranslation } from 'react-i18next';
import { commitmentLimits } from '../../../../schema/commitment-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../../ui/form.tsx';
import { useActing, useDraft } from '../../people/index.ts';
import {
  AddMilestoneMutation,
  ChangeMilestoneMutation,
  type MilestoneOnScreen,
  type ProjectOnScreen,
  RemoveMilestoneMutation,
} from '../project.documents.ts';

/** Promises a milestone or a task for the body one acts for, or changes one of its own that nobody has begun. */
export function MilestoneDialog(props: {
  project: ProjectOnScreen;
  milestone?: MilestoneOnScreen;
  onClose(): void;
}) {
  const { t } = useTranslation('projects');
  const { project, milestone } = props;
  const acting = useActing();
  const add = useAction(AddMilestoneMutation);
  const change = useAction(ChangeMilestoneMutation);
  const remove = useAction(RemoveMilestoneMutation);
  const action = milestone ? change : add;
  const others = project.milestones.filter(({ id }) => id !== milestone?.id);
  const draft = useDraft('milestone', milestone?.id ?? project.id, () => ({
    words: milestone?.commitment.words ?? '',
    underId: milestone?.under?.id ?? '',
    startsOn: milestone?.startsOn ?? '',
    endsOn: milestone?.commitment.present?.dueOn ?? '',
    waitsForIds: milestone?.waitsFor.map(({ id }) => id) ?? [],
  }));
  const { given } = draft;
  function done(data: unknown) {
    if (!data) return;
    draft.done();
    props.onClose();
  }
  async function send() {
    const facts = {
      ...given,
      underId: given.underId || null,
      startsOn: given.startsOn || null,
      endsOn: given.endsOn || null,
    };
    done(
      milestone
        ? await change.run({ milestoneId: milestone.id, version: milestone.version, ...facts })
        : await add.run({ projectId: project.id, ...facts }),
    );
  }
  const line = (name: 'words' | 'startsOn' | 'endsOn', more: object) => (
    <TextField
      label={t(`milestone.${name}`)}
      name={name}
      value={given[name]}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <FormDialog
      title={t(milestone ? 'milestone.changeTitle' : 'milestone.add')}
      lead={milestone ? undefined : t('milestone.lead', { body: acting?.body.name ?? '' })}
      submit={t(milestone ? 'milestone.keep' : 'milestone.do')}
      isBusy={action.isBusy || remove.isBusy}
      refusal={action.refusal ?? remove.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {line('words', {
        required: true,
        minLength: commitmentLimits.words.min,
        maxLength: commitmentLimits.words.max,
      })}
      {line('startsOn', { type: 'date' })}
      {line('endsOn', { type: 'date' })}
      <SelectField
        label={t('milestone.under')}
        name="underId"
        value={given.underId}
        choices={[
          { value: '', label: t('milestone.underNone') },
          ...others
            .filter(({ under }) => !under)
            .map(({ id, commitment }) => ({ value: id, label: commitment.words })),
        ]}
        onChange={(event) => draft.change({ underId: event.currentTarget.value })}
      />
      {others.length > 0 && (
        <fieldset className="line-set">
          <legend>{t('milestone.waits')}</legend>
          {others.map(({ id, commitment }) => (
            <CheckField
              key={id}
              label={commitment.words}
              name="waitsForIds"
              checked={given.waitsForIds.includes(id)}
              onChange={(event) =>
                draft.change({
                  waitsForIds: event.currentTarget.checked
                    ? [...given.waitsForIds, id]
                    : given.waitsForIds.filter((one) => one !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      {milestone && (
        <Button
          look="plain"
          onClick={async () =>
            done(await remove.run({ milestoneId: milestone.id, version: milestone.version }))
          }
        >
          {t('milestone.remove')}
        </Button>
      )}
    </FormDialog>
  );
}
