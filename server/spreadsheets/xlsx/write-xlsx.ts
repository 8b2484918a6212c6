import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../sheet.ts';
import type { Column, Table } from '../table.ts';

/** Styles by their place in `cellXfs` below. */
const styles = { plain: 0, head: 1, day: 2, harmless: 3, wrapped: 4 } as const;

/** Writes a workbook of one sheet for each table: a head that stays, filters, days as days. No cell of it is reckoned. */
export function writeXlsx(tables: readonly Table[]): Uint8Array {
  const names = sheetNames(tables);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${tables.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ...tables.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': stylesPart,
  };
  for (const [index, table] of tables.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet(table);
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { level: 6 });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (targets: readonly (readonly [string, string])[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

// The fourth marks text that would be a formula if it were typed, so that it stays text however often it is saved.
const stylesPart = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" quotePrefix="1"/><xf xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`;

function sheet({ columns, rows }: Table): string {
  const widths = columns
    .map(
      ({ width = 18 }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('');
  const lines = [
    `<row r="1">${columns.map(({ title }, at) => text(at, 1, title, styles.head)).join('')}</row>`,
  ];
  let line = 1;
  for (const row of rows) {
    line += 1;
    lines.push(
      `<row r="${line}">${row.map((value, at) => cell(at, line, value, columns[at])).join('')}</row>`,
    );
  }
  const all = `A1:${letters(Math.max(columns.length - 1, 0))}${line}`;
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${all}"/></worksheet>`;
}

function cell(at: number, line: number, value: Cell, column: Column | undefined): string {
  if (value === null || value === '') return '';
  const reference = `${letters(at)}${line}`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? `<c r="${reference}"><v>${value}</v></c>` : text(at, line, String(value));
  const serial = column?.kind === 'day' ? serialOf(value) : null;
  if (serial !== null) return `<c r="${reference}" s="${styles.day}"><v>${serial}</v></c>`;
  return text(
    at,
    line,
    value,
    isFormula(value) ? styles.harmless : value.includes('\n') ? styles.wrapped : styles.plain,
  );
}

const isFormula = (value: string) => /^\s*[=+\-@\t\r]/.test(value);

function text(at: number, line: number, value: string, style: number = styles.plain): string {
  const styled = style === styles.plain ? '' : ` s="${style}"`;
  return `<c r="${letters(at)}${line}" t="inlineStr"${styled}><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function serialOf(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < '1900-03-01') return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? null : (at - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function letters(at: number): string {
  let name = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

// Signs that XML can't hold at all are left out.
const escaped = (value: string) =>
  value
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Names as spreadsheets take them: 31 signs, some of them not, and each once. */
function sheetNames(tables: readonly Table[]): string[] {
  const names: string[] = [];
  for (const { name } of tables) {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'|'$/g, '')
        .trim()
        .slice(0, 28) || 'Sheet';
    let unique = plain;
    for (let number = 2; names.some((one) => one.toLowerCase() === unique.toLowerCase()); number++)
      unique = `${plain} ${number}`;
    names.push(unique);
  }
  return names;
}
