import type { EntityManager } from '@mikro-orm/postgresql';
import { limits } from '../../../../schema/limits.ts';
import { invalid } from '../../../kernel/errors.ts';
import { givenName } from '../../../kernel/given-name.ts';
import { type Language, languages } from '../../../kernel/localised-text.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Body, LanguageTexts } from '../body.entity.ts';

/** What a body is called and says of itself in one language; null takes it out, and what is not given stays. */
export interface Translation {
  readonly language: string;
  readonly name?: string | null;
  readonly about?: string | null;
  readonly address?: string | null;
}

/** Writes a body's words in the languages given. Refuses a body without an English name. */
export async function translate(
  em: EntityManager,
  body: Body,
  translations: readonly Translation[],
): Promise<void> {
  for (const { language, name, about, address } of translations) {
    const field = `translations.${language}`;
    if (!/^[a-z]{2,3}$/.test(language))
      throw invalid('translations', `${JSON.stringify(language)} is no language.`, 'NO_SUCH_LANGUAGE');
    if (name !== undefined) await rename(em, body, language, name);
    if (about !== undefined)
      body.about = withText(body.about, language, textOf(`${field}.about`, about, limits.bodyAbout));
    if (address !== undefined) {
      body.address = withText(
        body.address,
        language,
        textOf(`${field}.address`, address, limits.bodyAddress),
      );
    }
  }
}

async function rename(em: EntityManager, body: Body, language: string, name: string | null): Promise<void> {
  const field = `translations.${language}.name`;
  if (!name?.trim()) {
    if (language === 'en')
      throw invalid(
        field,
        'A body keeps its English name, by which the network knows it.',
        'ENGLISH_NAME_NEEDED',
      );
    await em.execute('delete from body_name where body_id = ? and lang = ? and not is_primary', [
      body.id,
      language,
    ]);
    return;
  }
  await em.execute(
    `insert into body_name (body_id, lang, name, is_primary) values (?, ?, ?, ?)
     on conflict (body_id, lang) do update set name = excluded.name`,
    [body.id, language, givenName(field, name, limits.bodyName), language === 'en'],
  );
}

const textOf = (field: string, value: string | null, limit: { min: number; max: number }) =>
  value?.trim() ? plainText(field, value, limit) : null;

function withText(texts: LanguageTexts | null, language: string, text: string | null): LanguageTexts | null {
  if (!languages.includes(language as Language)) {
    throw invalid(
      'translations',
      `A text is kept in ${languages.join(' and ')}; a name in any language.`,
      'NO_SUCH_LANGUAGE',
    );
  }
  const { [language as Language]: _before, ...rest } = texts ?? {};
  const next = text === null ? rest : { ...rest, [language]: text };
  return Object.keys(next).length === 0 ? null : next;
}
