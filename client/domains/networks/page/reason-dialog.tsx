import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import type { Refusal } from '../../../graphql/refusal.ts';
import { TextArea } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';

/** Does something that needs a reason: declines, ends, calls off. */
export function ReasonDialog(props: {
  title: string;
  lead: string;
  label: string;
  submit: string;
  /** What the reason is about, under which what was typed is kept. */
  about: string;
  isBusy: boolean;
  refusal: Refusal | null;
  onSubmit(reason: string): Promise<unknown>;
  onClose(): void;
}) {
  const draft = useDraft('network-reason', props.about, () => ({ reason: '' }));
  async function send() {
    if (!(await props.onSubmit(draft.given.reason))) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={props.title}
      lead={props.lead}
      submit={props.submit}
      isBusy={props.isBusy}
      refusal={props.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <TextArea
        label={props.label}
        name="reason"
        required
        minLength={limits.reason.min}
        maxLength={limits.reason.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
