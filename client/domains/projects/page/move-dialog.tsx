import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { actsFrom, type ProjectAct, type ProjectState } from '../../../../schema/projects/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { MoveProjectMutation, type ProjectOnScreen } from '../project.documents.ts';

/** What leads on from a state, apart from giving up. */
export const nextActs = (state: ProjectState) => actsFrom(state).filter((act) => act !== 'STOP');

/** Moves a project on, or stops it, with the reason. */
export function MoveDialog(props: { project: ProjectOnScreen; isStop: boolean; onClose(): void }) {
  const { t } = useTranslation('projects');
  const { project, isStop } = props;
  const { run, isBusy, refusal } = useAction(MoveProjectMutation);
  const acts = isStop ? (['STOP'] as const) : nextActs(project.state);
  const draft = useDraft(isStop ? 'stop-project' : 'move-project', project.id, () => ({
    act: acts[0] as ProjectAct,
    reason: '',
  }));
  // What was begun before somebody else moved it on may lead nowhere now.
  const act = acts.find((one) => one === draft.given.act) ?? acts[0];
  async function send() {
    if (!act) return props.onClose();
    const { id, version } = project;
    if (!(await run({ projectId: id, version, act, reason: draft.given.reason || null }))) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={t(isStop ? 'move.STOP' : 'move.open')}
      lead={act && t(`move.lead.${act}`)}
      submit={act ? t(`move.${act}`) : t('move.open')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      {acts.length > 1 && (
        <SelectField
          label={t('move.act')}
          name="act"
          value={act}
          choices={acts.map((value) => ({ value, label: t(`move.${value}`) }))}
          onChange={(event) => draft.change({ act: event.currentTarget.value as ProjectAct })}
        />
      )}
      <TextArea
        label={t(isStop ? 'move.why' : 'move.whyMaybe')}
        name="reason"
        required={isStop}
        maxLength={limits.reason.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
