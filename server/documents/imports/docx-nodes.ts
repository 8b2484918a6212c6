/** What mammoth makes of a Word file, as far as we read it. */
export type DocxNode =
  | {
      type: 'document';
      children: DocxNode[];
      notes: { resolve(reference: object): { body: DocxNode[] } | null };
    }
  | DocxParagraph
  | {
      type: 'run';
      children: DocxNode[];
      styleId: string | null;
      isBold: boolean;
      isItalic: boolean;
      isStrikethrough: boolean;
      font: string | null;
    }
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: string }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'hyperlink'; children: DocxNode[]; href?: string }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'image'; altText?: string }
  | { type: 'commentReference' }
  | { type: 'bookmarkStart'; name: string }
  | DocxTable
  | { type: 'tableRow'; children: DocxNode[]; isHeader: boolean }
  | { type: 'tableCell'; children: DocxNode[]; colSpan: number; rowSpan: number };

export interface DocxParagraph {
  type: 'paragraph';
  children: DocxNode[];
  styleId: string | null;
  styleName: string | null;
  numbering: { level: string | number; isOrdered: boolean } | null;
}

export interface DocxTable {
  type: 'table';
  children: DocxNode[];
}
