import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { languages } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/form.tsx';
import type { PickerOption } from '../../ui/picker.tsx';
import { useDraft, useViewer } from '../people/index.ts';
import { BodyPicker } from './body-picker.tsx';
import { ContactFields } from './contact-fields.tsx';
import { type BodyName, NameRows } from './name-rows.tsx';
import { EditBodyMutation } from './office.documents.ts';

export const EditBody_body = graphql(`
  fragment EditBody_body on Body {
    id
    kind
    version
    contactEmail
    contactPhone
    website
    parent { id name }
    translations { language name about address }
  }
`);

/** Changes what a body is called, says of itself and how it is reached; somebody else's edit is never overwritten. */
export function EditBodyDialog(props: {
  body: FragmentOf<typeof EditBody_body>;
  onReadAnew(): void;
  onDone(): void;
  onClose(): void;
}) {
  const { t } = useTranslation('bodies');
  const format = useFormat();
  const body = readFragment(EditBody_body, props.body);
  const { run, isBusy, refusal } = useAction(EditBodyMutation);
  const fresh = () => ({
    base: body.version,
    contactEmail: body.contactEmail ?? '',
    contactPhone: body.contactPhone ?? '',
    website: body.website ?? '',
    parent: body.parent && ({ id: body.parent.id, label: body.parent.name } as PickerOption | null),
    names: body.translations.flatMap(({ language, name }) =>
      name ? [{ language, name }] : [],
    ) as readonly BodyName[],
    texts: Object.keys(languages).map((language) => {
      const text = body.translations.find((one) => one.language === language);
      return { language, about: text?.about ?? '', address: text?.address ?? '' };
    }),
  });
  const draft = useDraft('edit-body', body.id, fresh);
  const { given, change } = draft;
  const changeText = (language: string, more: { about?: string; address?: string }) =>
    change({ texts: given.texts.map((one) => (one.language === language ? { ...one, ...more } : one)) });
  const isOld = refusal?.reason === 'EDITED_MEANWHILE';
  const isCity = body.kind === 'CITY';
  // What it belongs to says who has a say over it.
  const mayMove = useViewer()?.isAdministrator === true && !isCity;

  async function save() {
    const { texts, names, parent, base: version, ...contact } = given;
    const said = texts.map(({ language, about, address }) => ({
      language,
      about: about.trim() || null,
      address: address.trim() || null,
    }));
    // A name that is no longer among the rows is taken out.
    const languagesNamed = new Set([...names, ...body.translations].map(({ language }) => language));
    const called = [...languagesNamed].map((language) => ({
      language,
      name: names.find((one) => one.language === language)?.name.trim() || null,
    }));
    const translations = isCity ? said : [...called, ...said];
    const place = mayMove ? { parentId: parent?.id ?? null } : {};
    if (!(await run({ bodyId: body.id, version, translations, ...place, ...contact }))) return;
    draft.done();
    props.onDone();
  }

  return (
    <FormDialog
      title={t('edit.title')}
      submit={t('edit.do')}
      isBusy={isBusy}
      refusal={refusal}
      waysOn={
        isOld &&
        (body.version === given.base ? (
          <Button small look="plain" onClick={props.onReadAnew}>
            {t('edit.readAnew')}
          </Button>
        ) : (
          <Button small look="plain" onClick={() => change({ base: body.version })}>
            {t('edit.mine')}
          </Button>
        ))
      }
      draft={draft}
      onSubmit={() => void save()}
      onClose={props.onClose}
    >
      {!isCity && <NameRows names={given.names} onChange={(names) => change({ names })} />}
      {mayMove && (
        <BodyPicker
          key={draft.isFound ? 'found' : 'fresh'}
          label={t('add.parent')}
          hint={t('add.parentHint')}
          name="parentId"
          chosen={given.parent}
          onChoose={(parent) => change({ parent })}
        />
      )}
      {given.texts.map(({ language, about, address }) => (
        <fieldset key={language} className="form">
          <legend>{format.language(language)}</legend>
          <TextArea
            label={t('edit.about')}
            lang={language}
            name={`translations.${language}.about`}
            maxLength={limits.bodyAbout.max}
            value={about}
            onChange={(event) => changeText(language, { about: event.currentTarget.value })}
          />
          <TextArea
            label={t('edit.address')}
            lang={language}
            rows={2}
            name={`translations.${language}.address`}
            maxLength={limits.bodyAddress.max}
            value={address}
            onChange={(event) => changeText(language, { address: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <ContactFields given={given} onChange={change} />
    </FormDialog>
  );
}
