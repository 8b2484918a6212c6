import { type BlockJson, isSafeAddress, mentionText } from '../../../../schema/blocks/index.ts';
import type { ExportWords } from '../words.ts';

/** What blocks need around them to become HTML. */
export interface HtmlPlace {
  readonly words: ExportWords;
  /** Headings in a section begin below this level. */
  readonly above: number;
  /** Where a picture is found; null where it is not there any more. */
  image(file: string): string | null;
  /** The number of a footnote with these words. */
  footnote(words: string): number;
}

/** Blocks as HTML of our own making: every tag and attribute is named here, everything else is text. */
export function htmlOfBlocks(blocks: readonly BlockJson[], place: HtmlPlace): string {
  const used = [...new Set(headingsIn(blocks))].sort();
  return blocks
    .map((block) => htmlOf(block, { ...place, rankOf: (level) => used.indexOf(level) }))
    .join('\n');
}

interface Inside extends HtmlPlace {
  /** Levels that no heading has are left out, so that none is skipped. */
  rankOf(level: number): number;
}

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function htmlOf(block: BlockJson, place: Inside): string {
  const { attrs = {}, content = [] } = block;
  const inner = () => content.map((one) => htmlOf(one, place)).join('');
  switch (block.type) {
    case 'paragraph':
      return `<p>${wordsOf(content, place) || '<br>'}</p>`;
    case 'heading': {
      const level = Math.min(6, place.above + 1 + place.rankOf(Number(attrs.level ?? 2)));
      return `<h${level}>${wordsOf(content, place)}</h${level}>`;
    }
    case 'bulletList':
      return `<ul>${inner()}</ul>`;
    case 'orderedList':
      return `<ol${attrs.start === 1 || attrs.start === undefined ? '' : ` start="${Number(attrs.start)}"`}>${inner()}</ol>`;
    case 'listItem':
      return `<li>${inner()}</li>`;
    case 'taskList':
      return `<ul class="tasks">${inner()}</ul>`;
    case 'taskItem':
      return `<li class="task"><span class="box" role="img" aria-label="${attrs.checked ? '✓' : '–'}">${attrs.checked ? '☑' : '☐'}</span><div>${inner()}</div></li>`;
    case 'blockquote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'callout': {
      const kind = ['note', 'guidance', 'example'].includes(String(attrs.kind)) ? String(attrs.kind) : 'note';
      return `<aside class="callout ${kind}"><p class="label">${escapeHtml(place.words.callouts[kind]!)}</p>${inner()}</aside>`;
    }
    case 'table':
      return tableOf(block, place);
    case 'image':
      return imageOf(block, place);
    case 'horizontalRule':
      return '<hr>';
    default:
      return '';
  }
}

function tableOf({ content: rows = [] }: BlockJson, place: Inside): string {
  const isHead = (row: BlockJson) => (row.content ?? []).every((cell) => cell.type === 'tableHeader');
  const heads = rows.findIndex((row) => !isHead(row));
  const rowOf = (inHead: boolean) => (row: BlockJson) =>
    `<tr>${(row.content ?? []).map((cell) => cellOf(cell, inHead, place)).join('')}</tr>`;
  const head = rows.slice(0, heads === -1 ? rows.length : heads);
  const body = rows.slice(head.length);
  return `<table>${head.length > 0 ? `<thead>${head.map(rowOf(true)).join('')}</thead>` : ''}${body.length > 0 ? `<tbody>${body.map(rowOf(false)).join('')}</tbody>` : ''}</table>`;
}

function cellOf({ type, attrs = {}, content = [] }: BlockJson, inHead: boolean, place: Inside): string {
  const span = (name: 'colspan' | 'rowspan') =>
    Number(attrs[name] ?? 1) > 1 ? ` ${name}="${Number(attrs[name])}"` : '';
  const tag = type === 'tableHeader' ? 'th' : 'td';
  const scope = tag === 'th' ? ` scope="${inHead ? 'col' : 'row'}"` : '';
  return `<${tag}${scope}${span('colspan')}${span('rowspan')}>${content.map((one) => htmlOf(one, place)).join('')}</${tag}>`;
}

function imageOf({ attrs = {} }: BlockJson, place: Inside): string {
  const source = place.image(String(attrs.file));
  const alt = escapeHtml(String(attrs.alt ?? ''));
  const caption = attrs.caption ? `<figcaption>${escapeHtml(String(attrs.caption))}</figcaption>` : '';
  const picture = source
    ? `<img src="${escapeHtml(source)}" alt="${alt}">`
    : `<p class="missing">${escapeHtml(place.words.image)}${alt ? `: ${alt}` : ''}</p>`;
  return `<figure>${picture}${caption}</figure>`;
}

function wordsOf(nodes: readonly BlockJson[], place: Inside): string {
  return nodes.map((node) => wordOf(node, place)).join('');
}

const tags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

function wordOf(node: BlockJson, place: Inside): string {
  return (node.marks ?? []).reduce(
    (inner, { type, attrs }) => {
      if (type === 'link')
        return isSafeAddress(attrs?.href) ? `<a href="${escapeHtml(attrs.href)}">${inner}</a>` : inner;
      const tag = tags[type];
      return tag ? `<${tag}>${inner}</${tag}>` : inner;
    },
    plainOf(node, place),
  );
}

function plainOf(node: BlockJson, place: Inside): string {
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'mention') return escapeHtml(mentionText(node));
  if (node.type === 'footnote') {
    const number = place.footnote(String(node.attrs?.words ?? ''));
    return `<sup class="call"><a id="call-${number}" href="#note-${number}">${number}</a></sup>`;
  }
  return escapeHtml(node.text ?? '');
}

function headingsIn(blocks: readonly BlockJson[]): number[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' ? [Number(block.attrs?.level ?? 2)] : headingsIn(block.content ?? []),
  );
}
