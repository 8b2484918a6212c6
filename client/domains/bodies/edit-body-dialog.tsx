import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { languages } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/form.tsx';
import { useDraft } from '../people/index.ts';
import { EditBodyMutation } from './office.documents.ts';

export const EditBody_body = graphql(`
  fragment EditBody_body on Body {
    id
    kind
    version
    contactEmail
    contactPhone
    website
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
  const body = readFragment(EditBody_body, props.body);
  const { run, isBusy, refusal } = useAction(EditBodyMutation);
  const fresh = () => ({
    base: body.version,
    contactEmail: body.contactEmail ?? '',
    contactPhone: body.contactPhone ?? '',
    website: body.website ?? '',
    texts: Object.keys(languages).map((language) => {
      const text = body.translations.find((one) => one.language === language);
      return { language, name: text?.name ?? '', about: text?.about ?? '' };
    }),
  });
  const draft = useDraft('edit-body', body.id, fresh);
  const { given, change } = draft;
  const changeText = (language: string, more: { name?: string; about?: string }) =>
    change({ texts: given.texts.map((one) => (one.language === language ? { ...one, ...more } : one)) });
  const isOld = refusal?.reason === 'EDITED_MEANWHILE';
  const isCity = body.kind === 'CITY';

  async function save() {
    const { texts, base: version, ...contact } = given;
    const translations = texts.map(({ language, name, about }) => ({
      language,
      about: about.trim() || null,
      ...(isCity ? {} : { name: name.trim() || null }),
    }));
    if (!(await run({ bodyId: body.id, version, translations, ...contact }))) return;
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
      {given.texts.map(({ language, name, about }) => (
        <fieldset key={language} className="form">
          <legend>{languages[language as keyof typeof languages]}</legend>
          {!isCity && (
            <TextField
              label={t('edit.name')}
              lang={language}
              name={`translations.${language}.name`}
              required={language === 'en'}
              maxLength={limits.bodyName.max}
              value={name}
              onChange={(event) => changeText(language, { name: event.currentTarget.value })}
            />
          )}
          <TextArea
            label={t('edit.about')}
            lang={language}
            name={`translations.${language}.about`}
            maxLength={limits.bodyAbout.max}
            value={about}
            onChange={(event) => changeText(language, { about: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <TextField
        label={t('facts.email')}
        type="email"
        name="contactEmail"
        autoComplete="off"
        value={given.contactEmail}
        onChange={(event) => change({ contactEmail: event.currentTarget.value })}
      />
      <div className="pair">
        <TextField
          label={t('facts.phone')}
          type="tel"
          name="contactPhone"
          autoComplete="off"
          value={given.contactPhone}
          onChange={(event) => change({ contactPhone: event.currentTarget.value })}
        />
        <TextField
          label={t('facts.website')}
          type="url"
          name="website"
          autoComplete="off"
          value={given.website}
          onChange={(event) => change({ website: event.currentTarget.value })}
        />
      </div>
    </FormDialog>
  );
}
