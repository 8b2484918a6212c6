import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { type BodyKind, bodyKinds } from '../../../schema/words.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { SelectField, TextField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { BodyPicker } from './body-picker.tsx';
import { FormDialog } from './form-dialog.tsx';
import { AddBodyMutation } from './office.documents.ts';

/** Adds a body that people will act for; its page is where the rest is told. */
export function AddBodyDialog(props: {
  onDone(body: { slug: string; kind: string }): void;
  onClose(): void;
}) {
  const { t } = useTranslation('bodies');
  const words = useRefusalWords();
  const { run, isBusy, refusal } = useAction(AddBodyMutation);
  const [parent, setParent] = useState<PickerOption | null>(null);
  const [given, setGiven] = useState({ kind: 'DEPARTMENT' as BodyKind, en: '', vi: '' });
  const kinds = bodyKinds.filter((kind) => kind !== 'CITY');

  async function add() {
    const translations = [
      { language: 'en', name: given.en.trim() },
      ...(given.vi.trim() ? [{ language: 'vi', name: given.vi.trim() }] : []),
    ];
    const data = await run({ kind: given.kind, parentId: parent?.id ?? null, translations });
    if (data) props.onDone(data.addBody);
  }

  return (
    <FormDialog
      title={t('add.title')}
      lead={t('add.lead')}
      submit={t('add.do')}
      isBusy={isBusy}
      problem={refusal && words(refusal, { INVALID: t('add.nameWrong') })}
      onSubmit={() => void add()}
      onClose={props.onClose}
    >
      <TextField
        label={t('add.english')}
        lang="en"
        required
        maxLength={limits.bodyName.max}
        value={given.en}
        onChange={(event) => setGiven({ ...given, en: event.currentTarget.value })}
      />
      <TextField
        label={t('add.vietnamese')}
        lang="vi"
        maxLength={limits.bodyName.max}
        value={given.vi}
        onChange={(event) => setGiven({ ...given, vi: event.currentTarget.value })}
      />
      <SelectField
        label={t('list.kind')}
        value={given.kind}
        choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = kinds.find((one) => one === value);
          if (kind) setGiven({ ...given, kind });
        }}
      />
      <BodyPicker label={t('add.parent')} hint={t('add.parentHint')} chosen={parent} onChoose={setParent} />
    </FormDialog>
  );
}
