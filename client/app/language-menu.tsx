import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage, currentLanguage } from '../i18n/i18n.ts';
import { isLanguage, type Language, languages } from '../i18n/languages.ts';
import { CaretIcon, CheckIcon } from '../ui/icons.tsx';

const all = Object.keys(languages).filter(isLanguage);

/** The language switch of the top line; each language is named in itself. */
export function LanguageMenu() {
  const { t } = useTranslation('frame');
  const now = currentLanguage();
  return (
    <Menu position="bottom-end" classNames={{ dropdown: 'menu', item: 'menu-item' }}>
      <Menu.Target>
        <button type="button" className="tl desk-only">
          <span className="vh">{t('language.label')}</span>
          <span lang={now}>{languages[now]}</span>
          <CaretIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('language.label')}>
        {all.map((language) => (
          <Menu.Item
            key={language}
            role="menuitemradio"
            aria-checked={language === now}
            lang={language}
            onClick={() => void changeLanguage(language)}
            rightSection={language === now ? <CheckIcon /> : null}
          >
            {languages[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
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
