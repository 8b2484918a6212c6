import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { TextArea } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';

const DisablePersonMutation = graphql(`
  mutation DisablePerson($input: DisablePersonInput!) {
    disablePerson(input: $input) { id isDisabled }
  }
`);

const EnablePersonMutation = graphql(`
  mutation EnablePerson($input: EnablePersonInput!) {
    enablePerson(input: $input) { id isDisabled }
  }
`);

export interface Judged {
  id: string;
  name: string;
  isDisabled: boolean;
}

interface Props {
  person: Judged;
  onDone(words: string): void;
  onClose(): void;
}

/** Keeps somebody from signing in, or lets them in again. */
export function JudgeDialog(props: Props) {
  return props.person.isDisabled ? <LetIn {...props} /> : <KeepOut {...props} />;
}

function KeepOut({ person, onDone, onClose }: Props) {
  const { t } = useTranslation('admin');
  const { run, isBusy, refusal } = useAction(DisablePersonMutation);
  const draft = useDraft('keep-out', person.id, () => ({ reason: '' }));

  async function keepOut() {
    if (!(await run({ personId: person.id, reason: draft.given.reason.trim() }))) return;
    draft.done();
    onDone(t('people.keptOutDone', { name: person.name }));
  }

  return (
    <FormDialog
      title={t('people.keepOutTitle', { name: person.name })}
      lead={t('people.keepOutLead')}
      submit={t('people.keepOut')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void keepOut()}
      onClose={onClose}
    >
      <TextArea
        label={t('people.reason')}
        hint={t('people.reasonHint')}
        name="reason"
        rows={2}
        required
        minLength={limits.reason.min}
        maxLength={limits.reason.max}
        value={draft.given.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

const nothing = { isFound: false, discard: () => undefined };

function LetIn({ person, onDone, onClose }: Props) {
  const { t } = useTranslation('admin');
  const { run, isBusy, refusal } = useAction(EnablePersonMutation);

  async function letIn() {
    if (await run({ personId: person.id })) onDone(t('people.letInDone', { name: person.name }));
  }

  return (
    <FormDialog
      title={t('people.letInTitle', { name: person.name })}
      submit={t('people.letIn')}
      isBusy={isBusy}
      refusal={refusal}
      draft={nothing}
      onSubmit={() => void letIn()}
      onClose={onClose}
    >
      <p>{t('people.letInLead')}</p>
    </FormDialog>
  );
}
