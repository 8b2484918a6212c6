import type { BlockJson } from './block-schema.ts';

/** The words of a node without any form; a break is a space, a mention its label, a footnote nothing. */
export function plainTextOf(node: BlockJson): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'mention') return mentionText(node);
  return (node.content ?? []).map(plainTextOf).join('');
}

/** A mention where nobody can follow it: its label behind an @. */
export function mentionText(node: BlockJson): string {
  return `@${String(node.attrs?.label ?? '')}`;
}
