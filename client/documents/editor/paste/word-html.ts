import { renamed, unwrap } from './elements.ts';

/** Whether Word, or another program of its house, has written this HTML. */
export function isWordHtml(html: string): boolean {
  return /class="?Mso|urn:schemas-microsoft-com:office|<meta[^>]+(?:ProgId|Generator)[^>]+(?:Word|Excel)|style=["'][^"']*mso-/i.test(
    html,
  );
}

/** Makes of Word’s paragraphs, which say in their styles what they are, the elements that they stand for. */
export function tidyWordHtml(body: HTMLElement): void {
  takeOutRevisions(body);
  for (const one of elementsOfOffice(body)) {
    if (/^(o|w|m|st1):/.test(one.localName)) unwrap(one);
    else one.remove();
  }
  for (const one of styled(body, /mso-spacerun/)) one.replaceWith(' ');
  takeInNotes(body);
  headings(body);
  lists(body);
}

function styled(root: ParentNode, pattern: RegExp): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[style]')].filter((one) => pattern.test(styleOf(one)));
}

// The browser keeps only what it knows of a style; what Word says is in the text of the attribute.
function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

function elementsOfOffice(body: HTMLElement): Element[] {
  return [...body.querySelectorAll('*')].filter(({ localName }) => localName.includes(':'));
}

/** What was deleted is not there any more, what was put in is; remarks beside the text are not the text. */
function takeOutRevisions(body: HTMLElement): void {
  for (const gone of body.querySelectorAll('del, .msoDel')) gone.remove();
  for (const put of body.querySelectorAll('ins, .msoIns')) unwrap(put);
  for (const one of styled(body, /mso-element:\s*comment-list|mso-special-character:\s*comment/))
    one.remove();
  for (const one of body.querySelectorAll('.msocomanchor, .MsoCommentReference, .msocomtxt')) one.remove();
}

/** A note’s words come to where it is called from. */
function takeInNotes(body: HTMLElement): void {
  const words = new Map<string, string>();
  for (const note of styled(body, /mso-element:\s*(?:foot|end)note(?!-list)/)) {
    for (const back of note.querySelectorAll('a[href*="_ftnref"], a[href*="_ednref"]')) back.remove();
    words.set(note.id, spaced(note.textContent));
    note.remove();
  }
  for (const list of styled(body, /mso-element:\s*(?:foot|end)note-list/)) list.remove();
  for (const call of body.querySelectorAll<HTMLElement>('a[href*="#_ftn"], a[href*="#_edn"]')) {
    const id = /#_((?:ftn|edn)\d+)$/.exec(call.getAttribute('href') ?? '')?.[1];
    const said = id && words.get(id);
    if (!said) {
      call.remove();
      continue;
    }
    const note = body.ownerDocument.createElement('sup');
    note.dataset.words = said;
    (call.closest('sup, .MsoFootnoteReference, .MsoEndnoteReference') ?? call).replaceWith(note);
  }
}

const spaced = (words: string | null) => (words ?? '').replace(/\s+/g, ' ').trim();

function headings(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p')) {
    const outline = /mso-outline-level:\s*(\d)/.exec(styleOf(paragraph))?.[1];
    const level = paragraph.matches('.MsoTitle')
      ? 1
      : paragraph.matches('.MsoSubtitle')
        ? 2
        : Number(outline ?? 0);
    if (level > 0 && !paragraph.closest('li')) renamed(paragraph, `h${Math.min(level, 6)}`);
  }
  for (const quote of body.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    const block = body.ownerDocument.createElement('blockquote');
    quote.before(block);
    block.append(quote);
  }
}

interface OpenList {
  readonly level: number;
  readonly list: HTMLElement;
  item: HTMLElement | null;
}

/** Paragraphs that say of which list and level they are, one after another, become lists within lists. */
function lists(body: HTMLElement): void {
  let open: OpenList[] = [];
  let last: Element | null = null;
  for (const paragraph of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) {
    const found = /mso-list:\s*l\d+\s+level(\d)/.exec(styleOf(paragraph));
    if (!found || paragraph.matches(':not(p)')) {
      dropMarker(paragraph);
      continue;
    }
    const level = Number(found[1]);
    const marker = dropMarker(paragraph);
    // What came before stands by now in the list before it.
    if (last === null || last !== paragraph.previousElementSibling) open = [];
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    const { tag, start } = kindOf(marker);
    const top = open.at(-1);
    if (
      !top ||
      top.level < level ||
      (open.length === 1 && top.level === level && top.list.localName !== tag)
    ) {
      if (top && top.level === level) open.pop();
      const list = body.ownerDocument.createElement(tag);
      if (start > 1) list.setAttribute('start', String(start));
      const outer = open.at(-1)?.item;
      if (outer) outer.append(list);
      else paragraph.before(list);
      open.push({ level, list, item: null });
    }
    const { list } = open.at(-1)!;
    const item = body.ownerDocument.createElement('li');
    list.append(item);
    item.append(paragraph);
    open.at(-1)!.item = item;
    paragraph.removeAttribute('style');
    last = open[0]!.list;
  }
}

/** Takes the sign of an item out of its words, and gives it. */
function dropMarker(paragraph: HTMLElement): string {
  let marker = '';
  for (const one of styled(paragraph, /mso-list:\s*Ignore/i)) {
    marker ||= spaced(one.textContent);
    one.remove();
  }
  return marker;
}

const roman = /^[ivxlcdm]+$/i;

/** Numbers and letters make an ordered list, every other sign a plain one. */
function kindOf(marker: string): { tag: 'ol' | 'ul'; start: number } {
  const sign = /^\(?([\p{L}\p{N}]+(?:\.\p{N}+)*)[.)]?$/u.exec(marker.trim())?.[1];
  // The letter o in a font of its own is a ring.
  if (!sign || sign === 'o' || sign === '§' || sign === 'Ø') return { tag: 'ul', start: 1 };
  const number = Number(sign.split('.').at(-1));
  if (Number.isInteger(number)) return { tag: 'ol', start: number };
  const isCounted = roman.test(sign) || /^\p{L}$/u.test(sign);
  return { tag: isCounted ? 'ol' : 'ul', start: 1 };
}
