import { useTranslation } from 'react-i18next';
import { commitmentLimits } from '../../../schema/commitment-limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { isLanguage } from '../../i18n/languages.ts';
import { CheckField, TextArea, TextField } from '../../ui/form.tsx';
import { useActing, useDraft, useViewer } from '../people/index.ts';
import { MakeCommitmentMutation } from './due.documents.ts';

/** Promises something for the body one acts for; in the words of what it comes `of`, if of anything. */
export function MakeDialog(props: {
  of?: string;
  words?: string;
  onClose(): void;
  onDone(id: string): void;
}) {
  const { t, i18n } = useTranslation('due');
  const acting = useActing();
  const viewer = useViewer();
  const { run, isBusy, refusal } = useAction(MakeCommitmentMutation);
  const draft = useDraft('commitment', `${props.of ?? ''}${acting?.body.id ?? ''}`, () => ({
    words: props.words ?? '',
    on: '',
    isMine: true,
  }));
  const { given, change } = draft;

  async function send() {
    const { words, on, isMine } = given;
    const data = await run({
      words,
      language: isLanguage(i18n.language) ? i18n.language : 'en',
      due: on ? { kind: 'ONCE', on } : { kind: 'NONE' },
      personId: isMine ? (viewer?.person.id ?? null) : null,
    });
    if (!data) return;
    draft.done();
    props.onDone(data.makeCommitment.id);
  }

  return (
    <FormDialog
      title={t('make.title', { body: acting?.body.name ?? '' })}
      lead={t('make.lead')}
      submit={t('make.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <TextArea
        label={t('make.words')}
        name="words"
        required
        minLength={commitmentLimits.words.min}
        maxLength={commitmentLimits.words.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <TextField
        label={t('make.on')}
        hint={t('make.onHint')}
        name="due"
        type="date"
        value={given.on}
        onChange={(event) => change({ on: event.currentTarget.value })}
      />
      <CheckField
        label={t('make.mine')}
        checked={given.isMine}
        onChange={(event) => change({ isMine: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
