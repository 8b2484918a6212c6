import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseKeys, holes, type Messages, pluralForms, readMessages } from './strings/messages.ts';
import { literals, parse, sourceFiles, strings, uses } from './strings/source.ts';

const client = join(import.meta.dirname, '../../client');
const files = sourceFiles(client).map((path) => ({ name: relative(client, path), source: parse(path) }));
const en = readMessages(join(client, 'i18n/en'));
const vi = readMessages(join(client, 'i18n/vi'));
const samePurpose: Record<string, string> = JSON.parse(
  readFileSync(join(client, 'i18n/same-on-purpose.json'), 'utf8'),
);

describe('the words on screen', () => {
  it('are never written into a component', () => {
    const found = files.flatMap(({ name, source }) =>
      literals(source).map(({ line, text }) => `${name}:${line} ${JSON.stringify(text)}`),
    );
    expect(found).toEqual([]);
  });

  it('have a message for each key that code asks for', () => {
    const known = baseKeys(en);
    const missing = asked().filter(({ candidates }) => !candidates.some((key) => matches(key, known)));
    expect(missing.map(({ where, candidates }) => `${where} ${candidates.join(' or ')}`)).toEqual([]);
  });

  it('are all used', () => {
    const patterns = asked().flatMap(({ candidates }) => candidates);
    const exact = new Set(patterns.filter((key) => !key.includes('*')));
    const wild = patterns.filter((key) => key.includes('*')).map(asRegExp);
    // Lists of keys are kept apart from where they are said: a bare string counts if it has a key's dot.
    const listed = new Set(
      files.flatMap(({ source }) => strings(source)).filter((word) => word.includes('.')),
    );
    const unused = [...baseKeys(en)].filter((key) => {
      const isNamed = exact.has(key) || wild.some((pattern) => pattern.test(key));
      return !isNamed && !listed.has(key.replace(/^.*?:/, ''));
    });
    expect(unused).toEqual([]);
  });

  it('exist in English and in Vietnamese alike, with the same things put in', () => {
    expect(difference(baseKeys(en), baseKeys(vi))).toEqual([]);
    expect(difference(baseKeys(vi), baseKeys(en))).toEqual([]);
    const uneven = [...vi].filter(([key, text]) => {
      const counterpart = en.get(key) ?? en.get(key.replace(/_zero$/, '_other'));
      return counterpart !== undefined && holes(text).join() !== holes(counterpart).join();
    });
    expect(uneven).toEqual([]);
  });

  it('have every plural form that their language needs', () => {
    expect(missingForms(en, 'en')).toEqual([]);
    expect(missingForms(vi, 'vi')).toEqual([]);
  });

  it('differ between English and Vietnamese, unless a reason is given', () => {
    const same = [...vi].filter(([key, text]) => en.get(key) === text && isSaid(text)).map(([key]) => key);
    expect(same.filter((key) => !samePurpose[key])).toEqual([]);
    expect(Object.keys(samePurpose).filter((key) => !same.includes(key))).toEqual([]);
  });
});

describe('the reader of components', () => {
  const read = (text: string) => parse('sample.tsx', text);

  it('finds words in text, in choices and in what is read aloud, and not in what is not', () => {
    const sample =
      read(`export const A = () => <p className="not this" data-x="nor this" aria-label="Close it">
      Plain words {t('key')} {isOpen ? 'open' : 'shut'} {name && ', demonstration'} {\`by \${name}\`} · 3 %
    </p>;`);
    const words = literals(sample).map(({ text }) => text);
    expect(words).toEqual(['Close it', 'Plain words', 'open', 'shut', ', demonstration', 'by']);
  });

  it('finds keys that are chosen, composed, or of another namespace', () => {
    const sample = read(`const { t } = useTranslation(['cities', 'common']);
      t('a.b'); t(isOn ? 'on' : 'off'); t(\`role.\${role}\`); t('common:loading', { count });`);
    expect(uses(sample)).toEqual({
      namespaces: ['cities', 'common'],
      keys: ['a.b', 'on', 'off', 'role.*', 'common:loading'].map((key) => ({
        line: expect.any(Number),
        key,
      })),
    });
  });
});

function asked(): { where: string; candidates: string[] }[] {
  return files.flatMap(({ name, source }) => {
    const { namespaces, keys } = uses(source);
    const own = namespaces.length ? namespaces : ['common'];
    return keys.map(({ line, key }) => ({
      where: `${name}:${line}`,
      candidates: key.includes(':') ? [key] : own.map((namespace) => `${namespace}:${key}`),
    }));
  });
}

function matches(key: string, known: Set<string>): boolean {
  if (!key.includes('*')) return known.has(key);
  const pattern = asRegExp(key);
  return [...known].some((other) => pattern.test(other));
}

function asRegExp(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.\\+?^$()|[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^:]+')}$`);
}

function missingForms(messages: Messages, language: string): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return [...pluralForms(messages)].flatMap(([key, forms]) =>
    needed.filter((form) => !forms.has(form)).map((form) => `${key}_${form}`),
  );
}

function difference(a: Set<string>, b: Set<string>): string[] {
  return [...a].filter((key) => !b.has(key));
}

/** Says whether a text has words beside what is put in. */
function isSaid(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\{[^}]*\}\}/g, ''));
}
