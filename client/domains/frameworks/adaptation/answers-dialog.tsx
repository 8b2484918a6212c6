import { useTranslation } from 'react-i18next';
import { adaptationLimits } from '../../../../schema/limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import {
  type AdaptationOnScreen,
  type AdaptedSection,
  AnswerSectionMutation,
} from './adaptation.documents.ts';

/** Answers a section's questions and sets its values for the city; what is emptied is taken back. */
export function AnswersDialog(props: {
  adaptation: AdaptationOnScreen;
  section: AdaptedSection;
  onDone(): Promise<unknown>;
  onClose(): void;
}) {
  const { t } = useTranslation('adaptations');
  const { adaptation, section } = props;
  const { run, isBusy, refusal } = useAction(AnswerSectionMutation);
  const given = (termId: string) => section.answers.find((one) => one.termId === termId)?.words ?? '';
  const draft = useDraft('answers', `${adaptation.id}.${section.sectionId}`, () =>
    Object.fromEntries([...section.questions, ...section.parameters].map(({ id }) => [id, given(id)])),
  );

  async function keep() {
    for (const [termId, words] of Object.entries(draft.given)) {
      if (words.trim() === given(termId)) continue;
      const { sectionId } = section;
      const data = await run({ adaptationId: adaptation.id, sectionId, termId, words: words.trim() || null });
      if (!data) return;
    }
    draft.done();
    props.onClose();
    await props.onDone();
  }

  return (
    <FormDialog
      title={`${section.number} ${section.title}`}
      submit={t('decide.answerSave')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void keep()}
      onClose={props.onClose}
    >
      {section.questions.map(({ id, words }) => (
        <TextArea
          key={id}
          name={id}
          label={<span lang={adaptation.language}>{words}</span>}
          maxLength={adaptationLimits.answer.max}
          value={draft.given[id] ?? ''}
          onChange={(event) => draft.change({ [id]: event.currentTarget.value })}
        />
      ))}
      {section.parameters.map(({ id, name, unit, suggested }) => (
        <TextField
          key={id}
          name={id}
          label={<span lang={adaptation.language}>{name}</span>}
          hint={[suggested, unit].filter(Boolean).join(' ') || undefined}
          maxLength={adaptationLimits.value.max}
          value={draft.given[id] ?? ''}
          onChange={(event) => draft.change({ [id]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  );
}
