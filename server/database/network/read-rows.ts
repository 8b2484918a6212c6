import { BadData, problem } from './bad-data.ts';
import { type CsvLine, type CsvSource, readCsv } from './csv.ts';
import { type NetworkRows, type RowKind, rowKinds } from './network-rows.ts';

/** Reads every file by the kind its columns tell; throws all wrong cells of all files at once. */
export function readRows(sources: readonly CsvSource[]): NetworkRows {
  const rows: NetworkRows = {
    cities: [],
    designations: [],
    cityNames: [],
    aliases: [],
    countryNames: [],
    festivals: [],
  };
  const problems: string[] = [];
  for (const source of sources) {
    const { header, lines } = readCsv(source);
    const kind = kindOf(header);
    for (const line of lines) readLine(kind, header, line, rows, problems);
  }
  if (problems.length > 0) throw new BadData(problems);
  return rows;
}

function readLine(
  kind: RowKind,
  header: CsvLine,
  line: CsvLine,
  rows: NetworkRows,
  problems: string[],
): void {
  if (line.cells.length !== header.cells.length) {
    problems.push(
      `${line.file} line ${line.line}: has ${line.cells.length} cells where the header has ${header.cells.length} columns.`,
    );
    return;
  }
  const record = Object.fromEntries(header.cells.map((column, index) => [column, line.cells[index]]));
  const read = rowKinds[kind].safeParse(record);
  if (read.success) {
    const at = { file: line.file, line: line.line };
    (rows[kind] as object[]).push({ ...read.data, at });
    return;
  }
  for (const issue of read.error.issues) {
    const column = String(issue.path[0]);
    problems.push(problem(line, column, record[column], wordsOf(issue)));
  }
}

// A cell that may also be empty fails as a union; what matters is why it is not what it should be.
function wordsOf(issue: { code?: string; message: string; errors?: { message: string }[][] }): string {
  return issue.errors?.at(-1)?.[0]?.message ?? issue.message;
}

function kindOf(header: CsvLine): RowKind {
  const kinds = Object.keys(rowKinds) as RowKind[];
  const columnsOf = (kind: RowKind) => Object.keys(rowKinds[kind].shape);
  const distance = (kind: RowKind) =>
    difference(columnsOf(kind), header.cells).length + difference(header.cells, columnsOf(kind)).length;
  const kind = kinds.reduce((best, next) => (distance(next) < distance(best) ? next : best));
  const missing = difference(columnsOf(kind), header.cells);
  const unknown = difference(header.cells, columnsOf(kind));
  const problems = [
    ...missing.map((column) => `${header.file} line ${header.line}: the column ${column} is missing.`),
    ...unknown.map(
      (column) => `${header.file} line ${header.line}: there is no column ${JSON.stringify(column)}.`,
    ),
  ];
  if (problems.length === 0) return kind;
  throw new BadData([...problems, `The columns are ${columnsOf(kind).join(', ')}.`]);
}

function difference(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((one) => !others.includes(one));
}
