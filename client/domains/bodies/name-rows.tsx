import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../schema/limits.ts';
import { nameLanguages } from '../../../schema/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/form.tsx';
import { CloseIcon } from '../../ui/icons.tsx';

/** What a body is called in one language. */
export interface BodyName {
  readonly language: string;
  readonly name: string;
}

/** What a body is called, a row for each language; by its English name the network knows it, so that one stays. */
export function NameRows(props: { names: readonly BodyName[]; onChange(names: readonly BodyName[]): void }) {
  const { t } = useTranslation('bodies');
  const format = useFormat();
  const { names, onChange } = props;
  const place = useRef<HTMLFieldSetElement>(null);
  const free = nameLanguages.filter((one) => !names.some(({ language }) => language === one));
  const [wanted, setWanted] = useState('');
  const next = free.find((one) => one === wanted) ?? free[0];
  // Nothing is announced that is not there yet: the row is focused once it is drawn.
  const focus = (name: string) =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());

  function add(language: string) {
    onChange([...names, { language, name: '' }]);
    setWanted('');
    focus(`translations.${language}.name`);
  }

  return (
    <fieldset className="form names-rows" ref={place}>
      <legend>{t('names.title')}</legend>
      {names.map(({ language, name }) => (
        <div key={language} className="name-row">
          <TextField
            label={t('names.in', { language: format.language(language) })}
            lang={language}
            name={`translations.${language}.name`}
            required={language === 'en'}
            maxLength={limits.bodyName.max}
            value={name}
            onChange={({ currentTarget: { value } }) =>
              onChange(names.map((one) => (one.language === language ? { language, name: value } : one)))
            }
          />
          {language !== 'en' && (
            <IconButton
              aria-label={t('names.remove', { language: format.language(language) })}
              onClick={() => {
                onChange(names.filter((one) => one.language !== language));
                focus('translations.en.name');
              }}
            >
              <CloseIcon />
            </IconButton>
          )}
        </div>
      ))}
      {next && (
        <div className="name-row">
          <SelectField
            label={t('names.another')}
            value={next}
            choices={free.map((value) => ({ value, label: format.language(value) }))}
            onChange={({ currentTarget: { value } }) => setWanted(value)}
          />
          <Button onClick={() => add(next)}>{t('names.add')}</Button>
        </div>
      )}
    </fieldset>
  );
}
