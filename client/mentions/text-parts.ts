export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'mention'; text: string; personId: string };

const address = /(?:https?:\/\/|mailto:)[^\s<>"'“”‘’«»]+/giu;
const trailing = /[.,;:!?)\]}…]+$/u;

/** Cuts what a person wrote into words, links (http, https, mailto only) and mentions; joined, the parts are the text. */
export function textParts(text: string, mentions: readonly { id: string; name: string }[] = []): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(address)) {
    const link = asLink(found[0]);
    if (!link) continue;
    parts.push(...withMentions(text.slice(from, found.index), mentions), link);
    from = found.index + link.text.length;
  }
  parts.push(...withMentions(text.slice(from), mentions));
  return parts;
}

function asLink(found: string): TextPart | undefined {
  const closing = found.includes('(') && found.endsWith(')') ? /[.,;:!?\]}…]+$/u : trailing;
  const text = found.replace(closing, '');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined;
  return { kind: 'link', text, href: url.href };
}

function withMentions(text: string, mentions: readonly { id: string; name: string }[]): TextPart[] {
  const next = mentions
    .map((person) => ({ person, at: text.indexOf(`@${person.name}`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.person.name.length - a.person.name.length)[0];
  if (!next) return text ? [{ kind: 'text', text }] : [];
  const end = next.at + next.person.name.length + 1;
  const before = text.slice(0, next.at);
  return [
    ...(before ? [{ kind: 'text' as const, text: before }] : []),
    { kind: 'mention', text: text.slice(next.at, end), personId: next.person.id },
    ...withMentions(text.slice(end), mentions),
  ];
}
