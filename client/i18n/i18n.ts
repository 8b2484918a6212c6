import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, keepLanguage, type Language, preferredLanguage } from './languages.ts';
import { bundledMessages, type Namespace } from './messages.ts';

export const i18n = i18next.createInstance();

/** Speaks the preferred language once its common messages are here. */
export async function startI18n(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18n
    .use(bundledMessages)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      fallbackLng: 'en',
      supportedLngs: ['en', 'vi'],
      ns: ['common', 'frame', 'people'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** The interface language now, as the server is told in accept-language. */
export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

/** Speaks another language from now on, and remembers it on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await i18n.changeLanguage(language);
}

/** Fetches a screen's messages while its code is on the way. */
export async function loadMessages(...namespaces: Namespace[]): Promise<void> {
  await i18n.loadNamespaces(namespaces);
}
