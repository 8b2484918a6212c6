import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Messages of one language by `namespace:key`, plural forms as they are written. */
export type Messages = Map<string, string>;

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** Reads all namespaces of a language. */
export function readMessages(folder: string): Messages {
  const messages: Messages = new Map();
  for (const file of readdirSync(folder)) {
    const namespace = file.replace(/\.json$/, '');
    collect(messages, `${namespace}:`, JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
  return messages;
}

/** The key that code uses: without the plural's form. */
export function baseKey(key: string): string {
  return key.replace(pluralForm, '');
}

/** The keys that code can use. */
export function baseKeys(messages: Messages): Set<string> {
  return new Set([...messages.keys()].map(baseKey));
}

/** The forms of each message that has plurals. */
export function pluralForms(messages: Messages): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const key of messages.keys()) {
    const form = pluralForm.exec(key)?.[1];
    if (form) forms.set(baseKey(key), (forms.get(baseKey(key)) ?? new Set()).add(form));
  }
  return forms;
}

/** The names in double braces. */
export function holes(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();
}

function collect(into: Messages, prefix: string, value: unknown): void {
  if (typeof value === 'string') {
    into.set(prefix, value);
    return;
  }
  for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
    collect(into, prefix.endsWith(':') ? prefix + key : `${prefix}.${key}`, inner);
  }
}
