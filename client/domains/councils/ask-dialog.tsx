import { useTranslation } from 'react-i18next';
import { councilLimits as limits } from '../../../schema/council-limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { SelectField, TextArea, TextField } from '../../ui/form.tsx';
import { useActing, useDraft } from '../people/index.ts';
import { AskForOpinionMutation, CouncilsQuery } from './council.documents.ts';

/** Asks a council what it thinks of an edition, by a day; that of one's own body stands first. */
export function AskDialog(props: {
  edition: { id: string; number: number };
  onDone(): void;
  onClose(): void;
}) {
  const { t, i18n } = useTranslation('councils');
  const { run, isBusy, refusal } = useAction(AskForOpinionMutation);
  const { edition } = props;
  const mine = useActing()?.body.id;
  const { data } = useScreenQuery(CouncilsQuery, {});
  const councils = (data?.councils ?? [])
    .filter(({ mandates }) => mandates.some(({ isCurrent }) => isCurrent))
    .sort((a, b) => Number(b.body.parent?.id === mine) - Number(a.body.parent?.id === mine));
  const draft = useDraft('ask-council', edition.id, () => ({ councilId: '', question: '', dueOn: '' }));
  const { given, change } = draft;
  const council = councils.find(({ id }) => id === given.councilId) ?? councils[0];
  const mandate = council?.mandates.find(({ isCurrent }) => isCurrent);

  async function ask() {
    if (!council) return;
    const { question, dueOn } = given;
    const language = i18n.language === 'vi' ? 'vi' : 'en';
    if (!(await run({ editionId: edition.id, councilId: council.id, question, language, dueOn }))) return;
    draft.done();
    props.onDone();
  }

  return (
    <FormDialog
      title={t('ask.title', { number: edition.number })}
      lead={data && councils.length === 0 ? t('ask.none') : t('ask.lead')}
      submit={t('ask.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void ask()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('ask.council')}
        {...(mandate ? { hint: mandate.words } : {})}
        name="councilId"
        required
        value={council?.id ?? ''}
        choices={councils.map(({ id, body }) => ({ value: id, label: body.name }))}
        onChange={(event) => change({ councilId: event.currentTarget.value })}
      />
      <TextArea
        label={t('ask.question')}
        name="question"
        required
        rows={4}
        minLength={limits.question.min}
        maxLength={limits.question.max}
        value={given.question}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      <TextField
        label={t('ask.dueOn')}
        name="dueOn"
        type="date"
        required
        {...(council ? { min: council.body.today } : {})}
        value={given.dueOn}
        onChange={(event) => change({ dueOn: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
