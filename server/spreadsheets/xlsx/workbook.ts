import { showsDates } from './dates.ts';
import { attribute, walkXml } from './xml.ts';

export type Parts = Readonly<Record<string, Uint8Array>>;

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly from1904: boolean;
}

/** The sheets of a workbook in their order, those that are hidden left out. */
export function workbookOf(parts: Parts): Workbook | null {
  const main = 'xl/workbook.xml';
  const part = parts[main];
  if (!part) return null;
  const targets = targetsOf(parts['xl/_rels/workbook.xml.rels']);
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  for (const event of walkXml(main, part)) {
    if (event.kind !== 'open') continue;
    if (event.name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(event.tag, 'date1904') ?? '');
    if (event.name !== 'sheet' || /^(hidden|veryHidden)$/.test(attribute(event.tag, 'state') ?? '')) continue;
    const path = targets.get(attribute(event.tag, 'id') ?? '');
    if (path) sheets.push({ name: attribute(event.tag, 'name') ?? '', path });
  }
  return { sheets, from1904 };
}

function targetsOf(part: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (!part) return targets;
  for (const event of walkXml('workbook.xml.rels', part)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    const target = attribute(event.tag, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(attribute(event.tag, 'Id') ?? '', path);
  }
  return targets;
}

/** Texts that cells share; how they are to be pronounced is left out. */
export function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let [text, inText, inPronunciation] = ['', false, false];
  for (const event of walkXml('sharedStrings.xml', part)) {
    if (event.kind === 'text') {
      if (inText && !inPronunciation) text += event.text;
    } else if (event.name === 't') inText = event.kind === 'open' && !event.isEmpty;
    else if (event.name === 'rPh') inPronunciation = event.kind === 'open' && !event.isEmpty;
    else if (event.name === 'si') {
      if (event.kind === 'close' || event.isEmpty) strings.push(text);
      text = '';
    }
  }
  return strings;
}

/** For each style of cells, by its number, whether it shows days or times. */
export function dateStyles(part: Uint8Array | undefined): boolean[] {
  const styles: boolean[] = [];
  if (!part) return styles;
  const codes = new Map<number, string>();
  let inStyles = false;
  for (const event of walkXml('styles.xml', part)) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') inStyles = event.kind === 'open' && !event.isEmpty;
    if (event.kind !== 'open') continue;
    if (event.name === 'numFmt')
      codes.set(Number(attribute(event.tag, 'numFmtId')), attribute(event.tag, 'formatCode') ?? '');
    if (event.name !== 'xf' || !inStyles) continue;
    const id = Number(attribute(event.tag, 'numFmtId') ?? 0);
    styles.push(showsDates(id, codes.get(id)));
  }
  return styles;
}
