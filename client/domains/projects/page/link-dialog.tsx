import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useScreenQuery } from '../../../graphql/use-screen-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { LinkProjectMutation, PlansForProjectQuery, type ProjectOnScreen } from '../project.documents.ts';

/** Puts a project into a plan of the reader's body: it comes from one of its activities, and is shown there. */
export function LinkDialog(props: { project: ProjectOnScreen; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('projects');
  const { project } = props;
  const { run, isBusy, refusal } = useAction(LinkProjectMutation);
  const { data } = useScreenQuery(PlansForProjectQuery, {});
  const draft = useDraft('link-project', project.id, () => ({ from: '' }));
  const choices = (data?.plans ?? [])
    .filter(({ may }) => may.keep)
    .flatMap((plan) => [
      { value: `plan:${plan.id}`, label: plan.title },
      ...plan.groups.flatMap(({ activities }) =>
        activities.map(({ id, title }) => ({
          value: `activity:${id}`,
          label: `${plan.title} — ${title}`,
        })),
      ),
    ]);
  async function send() {
    const [kind, id] = draft.given.from.split(':');
    if (!kind || !id) return;
    if (!(await run({ from: { kind, id }, to: { kind: 'project', id: project.id } }))) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={t('link.open')}
      lead={t('link.lead')}
      submit={t('link.do')}
      isBusy={isBusy || choices.length === 0}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {data && choices.length === 0 ? (
        <EmptyState title={t('link.none')} advice={t('link.noneAdvice')} />
      ) : (
        <SelectField
          label={t('link.plan')}
          name="from"
          required
          value={draft.given.from}
          choices={[{ value: '', label: t('link.choose') }, ...choices]}
          onChange={(event) => draft.change({ from: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
