import { isSafeAddress } from '../../../../schema/blocks/index.ts';
import { tidyDocsHtml } from './docs-html.ts';
import { renamed, unwrap } from './elements.ts';
import { isWordHtml, tidyWordHtml } from './word-html.ts';

export interface CleanHtml {
  readonly html: string;
  /** Pictures that were in it: a text holds only those of its own. */
  readonly pictures: number;
}

// What shows nothing, runs something, or is no part of a text.
const dropped =
  'script, style, link, meta, title, base, xml, object, embed, applet, iframe, frame, frameset, noscript, template, svg, math, canvas, audio, video, source, track, map, input:not([type=checkbox]), textarea, select, button, dialog, [hidden], [aria-hidden=true]';

/** What a page or another program has put on the clipboard, as HTML that holds nothing but what a section may be made of. */
export function cleanHtml(html: string): CleanHtml {
  // A document without a window: nothing in it runs, loads or is shown.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { body } = page;
  for (const comment of commentsIn(body)) comment.remove();
  if (isWordHtml(html)) tidyWordHtml(body);
  else tidyDocsHtml(body);
  for (const one of body.querySelectorAll(dropped)) one.remove();
  for (const one of body.querySelectorAll<HTMLElement>('[style]')) if (isUnseen(one)) one.remove();
  const pictures = takeOutPictures(body);
  marksFromStyles(body);
  tidyTables(body);
  tidyLists(body);
  for (const pre of body.querySelectorAll('pre')) pre.replaceWith(linesOfCode(pre));
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) plainInside(heading);
  for (const link of body.querySelectorAll('a')) tidyLink(link);
  for (const one of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) if (isEmpty(one)) takeOut(one);
  for (const one of body.querySelectorAll('*')) keepOnly(one);
  return { html: body.innerHTML, pictures };
}

function commentsIn(root: Node): Comment[] {
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  return comments;
}

function isUnseen({ style }: HTMLElement): boolean {
  return style.display === 'none' || style.visibility === 'hidden';
}

function takeOutPictures(body: HTMLElement): number {
  const pictures = [...body.querySelectorAll('img, picture')].filter(
    (one) => !one.closest('picture picture'),
  );
  let count = 0;
  for (const one of pictures) {
    if (one.matches('img') && !isTiny(one as HTMLImageElement)) count++;
    if (!one.matches('picture')) one.remove();
  }
  return count;
}

/** Dots that count readers, and signs drawn as pictures. */
function isTiny(img: HTMLImageElement): boolean {
  const side = (name: 'width' | 'height') =>
    Number.parseInt(img.style[name] || img.getAttribute(name) || '99', 10);
  return side('width') <= 24 && side('height') <= 24;
}

/** Marks that are said by a style and by no element: what other programs write. */
function marksFromStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    const { fontWeight, fontStyle, textDecoration, textDecorationLine } = element.style;
    const isLine = /^(b|strong|i|em|s|del|span|font|a|u|code)$/i.test(element.tagName);
    if (!isLine) continue;
    const isBold = fontWeight === 'bold' || fontWeight === 'bolder' || Number(fontWeight) >= 600;
    const isPlainWeight = fontWeight === 'normal' || (Number(fontWeight) > 0 && Number(fontWeight) < 600);
    if (isBold && !element.closest('b, strong')) within(element, 'strong');
    if (fontStyle === 'italic' && !element.closest('i, em')) within(element, 'em');
    if (/line-through/.test(`${textDecoration} ${textDecorationLine}`) && !element.closest('s, del'))
      within(element, 's');
    if (isPlainWeight && element.matches('b, strong')) unwrap(element);
    else if (fontStyle === 'normal' && element.matches('i, em')) unwrap(element);
  }
}

function within(element: Element, tag: string): void {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** Tables that only place things, and those within another, are what they hold; a head is made of headers. */
function tidyTables(body: HTMLElement): void {
  const isLayout = (table: Element) =>
    table.matches('[role=presentation], [role=none]') ||
    table.parentElement?.closest('table') != null ||
    table.querySelectorAll('td, th').length < 2;
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    if (!isLayout(table)) continue;
    const cells = [...table.querySelectorAll('td, th, caption')];
    table.replaceWith(...cells.map((cell) => renamed(cell, 'div')));
  }
  for (const cell of body.querySelectorAll('thead td')) {
    const spans = ['colspan', 'rowspan'].map((name) => [name, cell.getAttribute(name)] as const);
    const header = renamed(cell, 'th');
    for (const [name, value] of spans) if (value) header.setAttribute(name, value);
  }
  for (const caption of body.querySelectorAll('table > caption')) {
    const table = caption.parentElement!;
    table.before(renamed(caption, 'p'));
  }
  for (const one of body.querySelectorAll('colgroup, col')) one.remove();
  for (const table of body.querySelectorAll('table')) spanWhatIsThere(table);
}

const widestSpan = 50;

/** A cell that asks for more columns than any table has means all that there are. */
function spanWhatIsThere({ rows }: HTMLTableElement): void {
  const columns = Math.max(...[...rows].map(({ cells }) => cells.length));
  for (const { cells } of rows)
    for (const cell of cells)
      if (cell.colSpan > widestSpan) cell.colSpan = Math.max(1, columns - cells.length + 1);
}

/** Lists as HTML has them: an inner one within an item, and tasks by their boxes. */
function tidyLists(body: HTMLElement): void {
  for (const inner of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = inner.previousElementSibling;
    if (before?.matches('li')) before.append(inner);
    else {
      const item = body.ownerDocument.createElement('li');
      inner.before(item);
      item.append(inner);
    }
  }
  for (const item of body.querySelectorAll('li')) {
    if (!item.parentElement?.matches('ul, ol')) {
      const list = body.ownerDocument.createElement('ul');
      item.before(list);
      list.append(item);
    }
    for (const heading of item.querySelectorAll(':scope > :is(h1, h2, h3, h4, h5, h6)'))
      renamed(heading, 'p');
    const box = item.querySelector<HTMLInputElement>(
      ':scope > input, :scope > p > input, :scope > label > input',
    );
    const checked = box ? box.hasAttribute('checked') : item.getAttribute('aria-checked') === 'true';
    if (!box && item.getAttribute('role') !== 'checkbox') continue;
    item.dataset.checked = String(checked);
    item.parentElement!.dataset.tasks = '';
  }
  for (const list of body.querySelectorAll<HTMLElement>('[data-tasks]')) {
    const tasks = list.matches('ul') ? list : renamed(list, 'ul');
    tasks.dataset.tasks = '';
    for (const item of tasks.querySelectorAll<HTMLElement>(':scope > li')) item.dataset.checked ??= 'false';
  }
}

/** There are no blocks of code: its lines are one paragraph. */
function linesOfCode(pre: Element): HTMLElement {
  const page = pre.ownerDocument;
  const paragraph = page.createElement('p');
  for (const [at, line] of (pre.textContent ?? '').replace(/\n$/, '').split('\n').entries()) {
    if (at > 0) paragraph.append(page.createElement('br'));
    if (!line) continue;
    const code = page.createElement('code');
    code.textContent = line.replace(/^ | (?= )/g, '\u00a0');
    paragraph.append(code);
  }
  return paragraph;
}

/** A heading has its weight by itself. */
function plainInside(heading: Element): void {
  for (const mark of heading.querySelectorAll('b, strong')) unwrap(mark);
}

function tidyLink(link: Element): void {
  const written = link.getAttribute('href')?.trim() ?? '';
  const href = isSafeAddress(written) ? written : encodedAddress(written);
  if (isSafeAddress(href)) link.setAttribute('href', href);
  else unwrap(link);
}

function encodedAddress(href: string): string | null {
  try {
    return new URL(href).href;
  } catch {
    return null;
  }
}

function isEmpty(element: Element): boolean {
  return !element.querySelector('[data-words]') && /^[\s\u00a0]*$/.test(element.textContent ?? '');
}

/** An empty line stays where it is all there is, as in a cell. */
function takeOut(line: Element): void {
  if (line.parentElement?.matches('td, th, li') && line.parentElement.children.length === 1)
    line.replaceChildren();
  else line.remove();
}

// What the reader of the clipboard asks for; everything else was for where it came from.
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  ol: ['start'],
  ul: ['data-tasks'],
  li: ['data-checked'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  sup: ['data-words'],
};

function keepOnly(element: Element): void {
  const known = kept[element.localName] ?? [];
  for (const name of element.getAttributeNames()) if (!known.includes(name)) element.removeAttribute(name);
}
