const signs = {
  heading: /^#{1,6} \S/m,
  fence: /^(?:```|~~~)/m,
  quote: /^> ?\S/m,
  task: /^\s*[-*+] \[[ xX]\] /m,
  table: /^\|.*\|\s*\n\|[\s:|-]+\|\s*$/m,
  bold: /(?:^|[\s(])(\*\*|__)(?=\S)[^*_\n]+\1/m,
  link: /(?:^|[^!])\[[^\]\n]+\]\((?:https?:|mailto:)[^)\s]+\)/m,
  note: /\[\^[^\]\s]+\]/,
};
const item = /^\s*(?:[-*+]|\d{1,4}[.)]) \S/;

/** Whether plain text says by its signs that it is Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  if (Object.values(signs).some((sign) => sign.test(text))) return true;
  return text.split('\n').filter((line) => item.test(line)).length > 1;
}
