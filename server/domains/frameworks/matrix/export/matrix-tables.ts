import type { Language } from '../../../../kernel/localised-text.ts';
import type { Cell, Column, Table } from '../../../../spreadsheets/index.ts';
import type { MatrixCell, MatrixCity } from '../read-matrix.ts';
import type { MatrixText } from './read-matrix-text.ts';
import { type MatrixWords, matrixWords } from './words.ts';

/** A matrix as sheets: sections by cities, and each decision on a line of its own, to sort and to count. */
export function matrixTables(text: MatrixText, language: Language): [Table, Table] {
  const words = matrixWords[language];
  return [acrossCities(text, words), lineByLine(text, words)];
}

/** What stands in one place: the decision, its reason, and marks for what deviates and what the common text has overtaken. */
export function cellWords(cell: MatrixCell | undefined, words: MatrixWords): string {
  if (!cell || cell.decision === 'INHERIT') return '';
  const reason = cell.reasonType ? `: ${words.reasons[cell.reasonType]}` : '';
  return `${words.kinds[cell.decision]}${reason}${cell.isDeviation ? ' *' : ''}${cell.isBehind ? ' ↻' : ''}`;
}

/** A city as the head of its column. */
export function cityWords(
  { name, editionNumber, isBehind, isWithdrawn }: MatrixCity,
  words: MatrixWords,
): string {
  const facts = [words.edition(editionNumber), isWithdrawn && words.withdrawn, isBehind && words.behind];
  return `${name} (${facts.filter(Boolean).join(', ')})`;
}

/** What a city does with each section, by the section. */
export const cellsOf = ({ cells }: MatrixCity) => new Map(cells.map((cell) => [cell.sectionId, cell]));

function acrossCities({ matrix }: MatrixText, words: MatrixWords): Table {
  const { sections, cities } = matrix;
  const columns: Column[] = [
    { title: words.number, width: 9 },
    { title: words.section, width: 44 },
    { title: words.freedom, width: 14 },
    ...cities.map((city) => ({ title: cityWords(city, words), width: 26 })),
  ];
  const decided = cities.map(cellsOf);
  const rows: Cell[][] = sections.map(({ sectionId, number, title, freedom }) => [
    number,
    title,
    freedom ? words.freedoms[freedom] : null,
    ...decided.map((cells) => cellWords(cells.get(sectionId), words)),
  ]);
  for (const [at, city] of cities.entries())
    for (const { title } of city.added)
      rows.push([
        null,
        title,
        words.onlyIn(city.name),
        ...cities.map((_, column) => (column === at ? words.kinds.ADD : '')),
      ]);
  return { name: words.matrix, columns, rows };
}

function lineByLine({ matrix }: MatrixText, words: MatrixWords): Table {
  const columns: Column[] = [
    { title: words.number, width: 9 },
    { title: words.section, width: 44 },
    { title: words.city, width: 20 },
    { title: words.follows, kind: 'number', width: 10 },
    { title: words.decision, width: 16 },
    { title: words.reason, width: 20 },
    { title: words.deviates, width: 14 },
    { title: words.isBehind, width: 14 },
    { title: words.withdrawn, width: 14 },
    { title: words.published, kind: 'day', width: 12 },
  ];
  const named = new Map(matrix.sections.map((section) => [section.sectionId, section]));
  const rows = matrix.cities.flatMap((city): Cell[][] => {
    const published = new Date(city.publishedAt).toISOString().slice(0, 10);
    const told = city.cells
      .filter(({ decision }) => decision !== 'INHERIT')
      .map((cell): Cell[] => [
        named.get(cell.sectionId)?.number ?? null,
        named.get(cell.sectionId)?.title ?? null,
        city.name,
        city.editionNumber,
        words.kinds[cell.decision],
        cell.reasonType ? words.reasons[cell.reasonType] : null,
        cell.isDeviation ? words.yes : null,
        cell.isBehind ? words.yes : null,
        city.isWithdrawn ? words.yes : null,
        published,
      ]);
    const added = city.added.map(({ title }): Cell[] => [
      null,
      title,
      city.name,
      city.editionNumber,
      words.kinds.ADD,
      null,
      null,
      null,
      city.isWithdrawn ? words.yes : null,
      published,
    ]);
    return [...told, ...added];
  });
  return { name: words.decisions, columns, rows };
}
