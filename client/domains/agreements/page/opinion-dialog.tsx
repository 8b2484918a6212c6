import { useTranslation } from 'react-i18next';
import { agreementLimits } from '../../../../schema/agreement-limits.ts';
import type { Consultee, OpinionKind } from '../../../../schema/procedures/index.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { SelectField, TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import { RecordOpinionMutation, type Run } from '../agreement.documents.ts';
import { inLanguage } from './lanes.ts';

const answers: readonly OpinionKind[] = ['AGREES', 'AGREES_WITH_COMMENTS', 'DISAGREES'];

/** Records what a consulted body answered. */
export function OpinionDialog(props: {
  agreementId: string;
  run: Run;
  step: string;
  consultee: Consultee;
  /** Its time is over: only then it can be said that no reply came in time. */
  isLate: boolean;
  onDone(): void;
  onClose(): void;
}) {
  const { t, i18n } = useTranslation('agreements');
  const { run, isBusy, refusal } = useAction(RecordOpinionMutation);
  const draft = useDraft('opinion', `${props.run.id} ${props.step} ${props.consultee.key}`, () => ({
    kind: 'AGREES' as OpinionKind,
    answeredOn: '',
    words: '',
  }));
  const { given, change } = draft;
  const choices = props.isLate ? [...answers, 'NO_REPLY_IN_TIME' as const] : answers;
  async function record() {
    const data = await run({
      agreementId: props.agreementId,
      runId: props.run.id,
      step: props.step,
      consultee: props.consultee.key,
      kind: given.kind,
      answeredOn: given.answeredOn || null,
      words: given.words || null,
    });
    if (!data) return;
    draft.done();
    props.onDone();
  }
  return (
    <FormDialog
      title={inLanguage(props.consultee.name, i18n.language)}
      lead={t('step.silence')}
      submit={t('step.record')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void record()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('step.answer')}
        name="kind"
        value={given.kind}
        choices={choices.map((value) => ({ value, label: t(`opinion.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = choices.find((one) => one === value);
          if (kind) change({ kind });
        }}
      />
      {given.kind !== 'NO_REPLY_IN_TIME' && (
        <TextField
          label={t('step.answeredOn')}
          name="answeredOn"
          type="date"
          value={given.answeredOn}
          onChange={(event) => change({ answeredOn: event.currentTarget.value })}
        />
      )}
      <TextArea
        label={t('step.words')}
        name="words"
        required={given.kind === 'DISAGREES' || given.kind === 'AGREES_WITH_COMMENTS'}
        minLength={agreementLimits.ground.min}
        maxLength={agreementLimits.ground.max}
        value={given.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
