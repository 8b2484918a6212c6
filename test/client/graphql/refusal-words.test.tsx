import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { readRefusal } from '../../../client/graphql/refusal.ts';
import { useRefusalWords } from '../../../client/graphql/use-refusal-words.ts';
import refusalEn from '../../../client/i18n/en/refusal.json';
import { i18n, startI18n } from '../../../client/i18n/i18n.ts';
import type { Language } from '../../../client/i18n/languages.ts';
import { type Reason, reasons } from '../../../schema/reasons.ts';
import { errorCodes } from '../../../server/kernel/errors.ts';

afterEach(cleanup);

const english = 'These words are the server’s own.';
/** Whatever any of the reasons' words take in. */
const facts = Object.fromEntries(
  [...JSON.stringify(refusalEn).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => [name!, 3]),
);

describe('a refusal', () => {
  it('of any code and any reason is told in the reader’s language, never in the server’s words', async () => {
    const said = { en: await everything('en'), vi: await everything('vi') };
    const all = [...said.en, ...said.vi].map(([, words]) => words);
    expect(
      all.filter((words) => words === english || words.trim() === '' || /\{\{|reason\./.test(words)),
    ).toEqual([]);
    const alike = [...said.en].filter(([key, words]) => said.vi.get(key) === words).map(([key]) => key);
    expect(alike).toEqual([]);
  });

  it('puts days and numbers as the language writes them', async () => {
    const words = await wordsIn('vi');
    const refusal = readRefusal({
      code: 'INVALID',
      message: english,
      reason: 'TOO_LONG',
      field: 'ground',
      max: 1_000,
    });
    expect(words(refusal)).toBe('Nội dung quá dài: nhiều nhất 1.000 ký tự.');
  });

  it('is told in a form’s own words where it has some: for the reason first, then for the code and its field', async () => {
    const words = await wordsIn('en');
    const refusal = readRefusal({ code: 'INVALID', message: english, reason: 'EMPTY', field: 'name' });
    expect(words(refusal, { EMPTY: 'one', 'INVALID.name': 'two', INVALID: 'three' })).toBe('one');
    expect(words(refusal, { 'INVALID.name': 'two', INVALID: 'three' })).toBe('two');
    expect(words(refusal, { INVALID: 'three' })).toBe('three');
  });
});

async function everything(language: Language): Promise<Map<string, string>> {
  const words = await wordsIn(language);
  const refusals = [
    ...Object.keys(errorCodes).map((code) => ({ key: code, code })),
    ...reasons.map((reason: Reason) => ({ key: reason, code: 'CONFLICT', reason })),
  ];
  return new Map(
    refusals.map(({ key, ...refusal }) => [
      key,
      words(readRefusal({ ...refusal, ...facts, message: english })),
    ]),
  );
}

async function wordsIn(language: Language) {
  if (!i18n.isInitialized) await startI18n();
  await act(() => i18n.changeLanguage(language));
  const { result } = renderHook(() => useRefusalWords());
  await waitFor(() => expect(i18n.hasLoadedNamespace('refusal', { lng: language })).toBe(true));
  await act(async () => undefined);
  return result.current;
}
