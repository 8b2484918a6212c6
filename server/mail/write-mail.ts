import type { Language } from '../kernel/localised-text.ts';
import type { Mail } from './mail.ts';
import { en } from './templates/en.ts';
import type { MailValues } from './templates/mail-values.ts';
import { vi } from './templates/vi.ts';

const templates = { en, vi };

/** Writes a mail in its reader's language. Names given by people stand on one line, so that they can't pass as words of ours. */
export function writeMail<Kind extends keyof MailValues>(
  kind: Kind,
  reader: { email: string; language: Language },
  values: MailValues[Kind],
): Mail {
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, onOneLine(value)]),
  ) as unknown as MailValues[Kind];
  return {
    kind,
    recipient: reader.email,
    language: reader.language,
    ...templates[reader.language][kind](safe),
  };
}

function onOneLine(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (Array.isArray(value)) return value.map(onOneLine);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, onOneLine(one)]));
}
