/** A name for a file that no system and no header takes for anything else: letters, digits, spaces, dashes. */
export function fileNameOf(title: string, edition: number | null, ending: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ,()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^-+/, '');
  const short = [...safe].slice(0, 100).join('').trim() || 'text';
  return `${short}${edition === null ? '' : ` (${edition})`}.${ending}`;
}
