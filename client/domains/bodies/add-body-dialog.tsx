import { useTranslation } from 'react-i18next';
import { type BodyKind, bodyKinds } from '../../../schema/words.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useAction } from '../../graphql/use-action.ts';
import { SelectField } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { useDraft } from '../people/index.ts';
import { BodyPicker } from './body-picker.tsx';
import { ContactFields } from './contact-fields.tsx';
import { type BodyName, NameRows } from './name-rows.tsx';
import { AddBodyMutation } from './office.documents.ts';

const nothing = () => ({
  kind: 'DEPARTMENT' as BodyKind,
  names: [
    { language: 'en', name: '' },
    { language: 'vi', name: '' },
  ] as readonly BodyName[],
  contactEmail: '',
  website: '',
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
    const { kind, parent, names, contactEmail, website } = given;
    const translations = names
      .map(({ language, name }) => ({ language, name: name.trim() }))
      .filter(({ name }) => name !== '');
    const data = await run({ kind, parentId: parent?.id ?? null, translations, contactEmail, website });
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
      <NameRows names={given.names} onChange={(names) => change({ names })} />
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
      <ContactFields given={given} onChange={change} />
    </FormDialog>
  );
}
