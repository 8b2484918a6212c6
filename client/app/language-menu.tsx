import { useTranslation } from 'react-i18next';
import { changeLanguage, currentLanguage } from '../i18n/i18n.ts';
import { isLanguage, type Language, languages } from '../i18n/languages.ts';
import { CaretIcon, CheckIcon } from '../ui/icons.tsx';
import { Menu } from '../ui/menu.tsx';

const all = Object.keys(languages).filter(isLanguage);

/** The language switch of the top line; each language is named in itself. */
export function LanguageMenu() {
  const { t } = useTranslation('frame');
  const now = currentLanguage();
  return (
    <Menu
      label={t('language.label')}
      align="end"
      className="tl"
      button={
        <>
          <span className="vh">{t('language.label')}</span>
          <span lang={now}>{languages[now]}</span>
          <CaretIcon />
        </>
      }
      items={all.map((language) => ({
        key: language,
        label: languages[language],
        lang: language,
        isChosen: language === now,
        end: language === now && <CheckIcon />,
        onSelect: () => void changeLanguage(language),
      }))}
    />
  );
}

/** The same choice as two buttons, for the phone's sheet. */
export function LanguageChoice() {
  const { t } = useTranslation('frame');
  const now: Language = currentLanguage();
  return (
    <fieldset className="choice">
      <legend>{t('language.label')}</legend>
      <div className="seg">
        {all.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === now}
            onClick={() => void changeLanguage(language)}
          >
            {languages[language]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
