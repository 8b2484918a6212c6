import Papa from 'papaparse';

/** A table as it was given: its head, and its rows with the lines that a person sees them on. */
export interface GivenTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Reads a table that was pasted from a spreadsheet, or a CSV file; the first line that says something is its head. */
export function tableOfText(text: string): GivenTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  const lines = data.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }));
  const said = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...rows] = said;
  return { head: head?.cells ?? [], rows };
}

export const importedColumns = [
  'number',
  'title',
  'titleVi',
  'kind',
  'parties',
  'signedOn',
  'enteredOn',
  'endsOn',
] as const;
export type ImportedColumn = (typeof importedColumns)[number];

// As registers head their columns, in English and in Vietnamese, without accents and capitals.
const heads: Readonly<Record<ImportedColumn, RegExp>> = {
  number: /^(no|nr|number|so|so hieu|ma)\b/,
  title: /^(title|agreement|name|english|ten tieng anh)/,
  titleVi: /^(ten|thoa thuan|tieu de|vietnamese)/,
  kind: /^(kind|type|loai|hinh thuc)/,
  parties: /^(part|with|ben|doi tac)/,
  signedOn: /^(signed|date of sign|ngay ky)/,
  enteredOn: /^(in force|effective|enter|ngay (co )?hieu luc)/,
  endsOn: /^(end|expir|until|ngay het|het han|den ngay)/,
};

/** Which column of a table is likely which: the first head that reads like it. */
export function columnsOf(head: readonly string[]): Record<ImportedColumn, number> {
  const folded = head.map((words) =>
    words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim(),
  );
  const taken = new Set<number>();
  return Object.fromEntries(
    importedColumns.map((column) => {
      const at = folded.findIndex((words, place) => !taken.has(place) && heads[column].test(words));
      if (at !== -1) taken.add(at);
      return [column, at];
    }),
  ) as Record<ImportedColumn, number>;
}
