import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useAction } from '../../graphql/use-action.ts';
import { useRefusalWords } from '../../graphql/use-refusal-words.ts';
import { languages } from '../../i18n/languages.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/form.tsx';
import { FormDialog } from './form-dialog.tsx';
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
  const words = useRefusalWords();
  const body = readFragment(EditBody_body, props.body);
  const { run, isBusy, refusal } = useAction(EditBodyMutation);
  const [given, setGiven] = useState(() => ({
    contactEmail: body.contactEmail ?? '',
    contactPhone: body.contactPhone ?? '',
    website: body.website ?? '',
    texts: Object.keys(languages).map((language) => {
      const text = body.translations.find((one) => one.language === language);
      return { language, name: text?.name ?? '', about: text?.about ?? '' };
    }),
  }));
  const [base, setBase] = useState(body.version);
  const change = (more: Partial<typeof given>) => setGiven({ ...given, ...more });
  const changeText = (language: string, more: { name?: string; about?: string }) =>
    change({ texts: given.texts.map((one) => (one.language === language ? { ...one, ...more } : one)) });
  const wrong = refusal?.code === 'INVALID' ? refusal.field : undefined;
  const known = ['contactEmail', 'contactPhone', 'website'];
  const isCity = body.kind === 'CITY';

  async function save() {
    const { texts, ...contact } = given;
    const translations = texts.map(({ language, name, about }) => ({
      language,
      about: about.trim() || null,
      ...(isCity ? {} : { name: name.trim() || null }),
    }));
    if (await run({ bodyId: body.id, version: base, translations, ...contact })) props.onDone();
  }

  return (
    <FormDialog
      title={t('edit.title')}
      submit={t('edit.do')}
      isBusy={isBusy}
      problem={
        refusal &&
        !(wrong && known.includes(wrong)) && (
          <>
            {words(refusal, { CONFLICT: t('edit.conflict'), INVALID: t('edit.nameNeeded') })}
            {refusal.code === 'CONFLICT' && body.version !== base && (
              <Button small look="plain" onClick={() => setBase(body.version)}>
                {t('edit.mine')}
              </Button>
            )}
            {refusal.code === 'CONFLICT' && body.version === base && (
              <Button small look="plain" onClick={props.onReadAnew}>
                {t('edit.readAnew')}
              </Button>
            )}
          </>
        )
      }
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
              required={language === 'en'}
              maxLength={limits.bodyName.max}
              value={name}
              onChange={(event) => changeText(language, { name: event.currentTarget.value })}
            />
          )}
          <TextArea
            label={t('edit.about')}
            lang={language}
            maxLength={limits.bodyAbout.max}
            value={about}
            onChange={(event) => changeText(language, { about: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <TextField
        label={t('facts.email')}
        problem={wrong === 'contactEmail' ? t('invite.noAddress') : undefined}
        type="email"
        autoComplete="off"
        value={given.contactEmail}
        onChange={(event) => change({ contactEmail: event.currentTarget.value })}
      />
      <div className="pair">
        <TextField
          label={t('facts.phone')}
          problem={wrong === 'contactPhone' ? t('edit.phoneWrong') : undefined}
          type="tel"
          autoComplete="off"
          value={given.contactPhone}
          onChange={(event) => change({ contactPhone: event.currentTarget.value })}
        />
        <TextField
          label={t('facts.website')}
          problem={wrong === 'website' ? t('edit.websiteWrong') : undefined}
          type="url"
          autoComplete="off"
          value={given.website}
          onChange={(event) => change({ website: event.currentTarget.value })}
        />
      </div>
    </FormDialog>
  );
}
