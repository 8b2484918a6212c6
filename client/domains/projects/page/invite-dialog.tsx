import { useTranslation } from 'react-i18next';
import { projectLimits as limits } from '../../../../schema/project-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea } from '../../../ui/form.tsx';
import type { PickerOption } from '../../../ui/picker.tsx';
import { BodyPicker } from '../../bodies/body-picker.tsx';
import { useDraft } from '../../people/index.ts';
import { InviteToProjectMutation } from '../project.documents.ts';

/** Invites a body to take part in a project. */
export function InviteDialog(props: { projectId: string; onClose(): void }) {
  const { t } = useTranslation('projects');
  const { projectId } = props;
  const { run, isBusy, refusal } = useAction(InviteToProjectMutation);
  const draft = useDraft('invite', projectId, () => ({ body: null as PickerOption | null, words: '' }));
  const { given, change } = draft;
  async function send() {
    const { body, words } = given;
    if (!body || !(await run({ projectId, bodyId: body.id, words }))) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={t('partners.invite')}
      lead={t('partners.inviteLead')}
      submit={t('partners.inviteDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <BodyPicker
        key={draft.isFound ? 'found' : 'fresh'}
        label={t('partners.inviteWhom')}
        name="bodyId"
        required
        chosen={given.body}
        onChoose={(body) => change({ body })}
      />
      <TextArea
        label={t('partners.inviteWords')}
        name="words"
        required
        minLength={limits.words.min}
        maxLength={limits.words.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
