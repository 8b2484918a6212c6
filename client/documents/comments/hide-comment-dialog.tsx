import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { useDraft } from '../../domains/people/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea } from '../../ui/form.tsx';
import { type CommentFacts, HideComment } from './comment.documents.ts';

/** Asks who coordinates for the reason before a comment is hidden from everybody; it can be shown again. */
export function HideCommentDialog(props: { comment: CommentFacts; onDone(): void; onClose(): void }) {
  const { t } = useTranslation('documents');
  const { comment } = props;
  const draft = useDraft('hide-comment', comment.id, () => ({ reason: '' }));
  const { run, isBusy, refusal } = useAction(HideComment);

  async function hide() {
    if (!(await run({ commentId: comment.id, reason: draft.given.reason.trim() }))) return;
    draft.done();
    props.onDone();
  }

  return (
    <FormDialog
      title={t('comment.hideTitle', { name: comment.author.name })}
      submit={t('comment.hideDo')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void hide()}
      onClose={props.onClose}
    >
      <TextArea
        label={t('comment.hideReason')}
        hint={t('comment.hideNote')}
        name="reason"
        required
        minLength={limits.hiddenReason.min}
        maxLength={limits.hiddenReason.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
