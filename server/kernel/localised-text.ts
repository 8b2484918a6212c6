export const languages = ['en', 'vi'] as const;
export type Language = (typeof languages)[number];

/** The same words in each language they exist in; English is always there. */
export type LocalisedText = { en: string } & Partial<Record<Language, string>>;

/** The first of our languages that an Accept-Language header asks for. */
export function languageOf(header: string | undefined | null): Language {
  for (const part of (header ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (languages.includes(tag as Language)) return tag as Language;
  }
  return 'en';
}
