import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { type BodyKind, bodyKinds } from '../../../schema/words.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { SelectField, TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { useDraft } from '../people/index.ts';
import { BodyPicker } from './body-picker.tsx';
import { AddBodyMutation } from './office.documents.ts';

const nothing = () => ({
  kind: 'DEPARTMENT' as BodyKind,
  en: '',
  vi: '',
  parent: null as PickerOption | null,
});

/** Adds a body that people will act for; its page is where the rest is told. */
export function AddBodyDialog(props: {
  onDone(body: { slug: string; kind: string }): void;
  onClose(): void;
}) {
  const { t } = useTranslation('bodies');
  const { run, isBusy, refusal } = useAction(AddBodyMutation);
  const draft = useDraft('add-body', '', nothing);
  const { given, change } = draft;
  const kinds = bodyKinds.filter((kind) => kind !== 'CITY');

  async function add() {
    const translations = [
      { language: 'en', name: given.en.trim() },
      ...(given.vi.trim() ? [{ language: 'vi', name: given.vi.trim() }] : []),
    ];
    const data = await run({ kind: given.kind, parentId: given.parent?.id ?? null, translations });
    if (!data) return;
    draft.done();
    props.onDone(data.addBody);
  }

  return (
    <FormDialog
      title={t('add.title')}
      lead={t('add.lead')}
      submit={t('add.do')}
      isBusy={isBusy}
      refusal={refusal}
      draft={draft}
      onSubmit={() => void add()}
      onClose={props.onClose}
    >
      <TextField
        label={t('add.english')}
        lang="en"
        name="translations.en.name"
        required
        maxLength={limits.bodyName.max}
        value={given.en}
        onChange={(event) => change({ en: event.currentTarget.value })}
      />
      <TextField
        label={t('add.vietnamese')}
        lang="vi"
        name="translations.vi.name"
        maxLength={limits.bodyName.max}
        value={given.vi}
        onChange={(event) => change({ vi: event.currentTarget.value })}
      />
      <SelectField
        label={t('list.kind')}
        value={given.kind}
        choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = kinds.find((one) => one === value);
          if (kind) change({ kind });
        }}
      />
      <BodyPicker
        key={draft.isFound ? 'found' : 'fresh'}
        label={t('add.parent')}
        hint={t('add.parentHint')}
        name="parentId"
        chosen={given.parent}
        onChoose={(parent) => change({ parent })}
      />
    </FormDialog>
  );
}
