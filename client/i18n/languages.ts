/** The languages of the interface, each named in itself. */
export const languages = { en: 'English', vi: 'Tiếng Việt' } as const;

export type Language = keyof typeof languages;

const storageKey = 'trellis.language';

/** Says whether a word is one of the interface's languages. */
export function isLanguage(word: unknown): word is Language {
  return typeof word === 'string' && word in languages;
}

/** The language chosen on this device, else the browser's first that we speak, else English. */
export function preferredLanguage(): Language {
  const chosen = storedLanguage();
  if (chosen) return chosen;
  const spoken = navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage);
  return spoken ?? 'en';
}

/** Keeps the choice on this device. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function storedLanguage(): Language | undefined {
  try {
    const word = localStorage.getItem(storageKey);
    return isLanguage(word) ? word : undefined;
  } catch {
    return undefined;
  }
}
