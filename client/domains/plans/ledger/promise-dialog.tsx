import { useTranslation } from 'react-i18next';
import { planLimits } from '../../../../schema/plan-limits.ts';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useFormat } from '../../../i18n/format.ts';
import { isLanguage, languages } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextArea, TextField } from '../../../ui/form.tsx';
import { useDraft } from '../../people/index.ts';
import {
  ChangePromiseMutation,
  EnterPromiseMutation,
  type PromiseOnScreen,
  RemovePromiseMutation,
} from './ledger.documents.ts';

type Language = keyof typeof languages;

/** Enters a promise of one's city, or says one anew; its words are written in one language at a time. */
export function PromiseDialog(props: { cityId: string; changes?: PromiseOnScreen; onClose(): void }) {
  const { t, i18n } = useTranslation('plans');
  const format = useFormat();
  const { changes } = props;
  const enter = useAction(EnterPromiseMutation);
  const change = useAction(ChangePromiseMutation);
  const remove = useAction(RemovePromiseMutation);
  const action = changes ? change : enter;
  const wordsIn = (language: string) =>
    changes?.wordings.find((one) => one.language === language)?.words ?? '';
  const draft = useDraft('promise', changes?.id ?? props.cityId, () => {
    const language = (isLanguage(i18n.language) ? i18n.language : 'en') as Language;
    return {
      language,
      words: wordsIn(language),
      promisedIn: changes?.promisedIn ?? '',
      source: changes?.source ?? '',
    };
  });
  const { given } = draft;
  async function send() {
    const facts = { ...given, promisedIn: given.promisedIn || null };
    const data = changes
      ? await change.run({ promiseId: changes.id, version: changes.version, ...facts })
      : await enter.run(facts);
    if (!data) return;
    draft.done();
    props.onClose();
  }
  async function takeOut({ id, version }: PromiseOnScreen) {
    if (!(await remove.run({ promiseId: id, version }))) return;
    draft.done();
    props.onClose();
  }
  return (
    <FormDialog
      title={t(changes ? 'ledger.changeTitle' : 'ledger.enter')}
      lead={t('ledger.lead')}
      submit={t(changes ? 'ledger.keep' : 'ledger.enter')}
      isBusy={action.isBusy || remove.isBusy}
      refusal={action.refusal ?? remove.refusal}
      draft={draft}
      onSubmit={() => void send()}
      onClose={props.onClose}
    >
      <SelectField
        label={t('ledger.language')}
        name="language"
        value={given.language}
        choices={Object.keys(languages).map((value) => ({ value, label: format.language(value) }))}
        onChange={({ currentTarget: { value } }) =>
          draft.change({ language: value as Language, words: wordsIn(value) })
        }
      />
      <TextArea
        label={t('ledger.words')}
        name="words"
        required
        lang={given.language}
        minLength={planLimits.promise.min}
        maxLength={planLimits.promise.max}
        value={given.words}
        onChange={(event) => draft.change({ words: event.currentTarget.value })}
      />
      <TextField
        label={t('ledger.when')}
        hint={t('ledger.whenHint')}
        name="promisedIn"
        maxLength={10}
        value={given.promisedIn}
        onChange={(event) => draft.change({ promisedIn: event.currentTarget.value })}
      />
      <TextField
        label={t('ledger.source')}
        hint={t('ledger.sourceHint')}
        name="source"
        required
        minLength={planLimits.source.min}
        maxLength={planLimits.source.max}
        value={given.source}
        onChange={(event) => draft.change({ source: event.currentTarget.value })}
      />
      {changes && (
        <p>
          <Button small look="plain" onClick={() => void takeOut(changes)}>
            {t('ledger.remove')}
          </Button>
        </p>
      )}
    </FormDialog>
  );
}
