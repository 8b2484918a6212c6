import { creativeFields, regions } from '../../../../../schema/words.ts';
import { fileNameOf } from '../../../../documents/index.ts';
import type { Reader } from '../../../../graphql/planner/index.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { invalid } from '../../../../kernel/errors.ts';
import { type Language, languages } from '../../../../kernel/localised-text.ts';
import type { TakenOut } from '../../../../kernel/taken-out.ts';
import { spreadsheetTypes, writeSpreadsheet } from '../../../../spreadsheets/index.ts';
import { type MatrixExport, type MatrixFormat, matrixFormats } from './matrix-export.ts';
import { matrixTables } from './matrix-tables.ts';
import { type MatrixText, readMatrixText } from './read-matrix-text.ts';

/** What a file of a matrix is called, and what it is. */
export function matrixFileOf(text: MatrixText, format: MatrixFormat): { name: string; type: string } {
  const { type, extension } =
    format === 'PDF' ? { type: 'application/pdf', extension: 'pdf' } : spreadsheetTypes[format];
  return { name: fileNameOf(text.title, text.matrix.editionNumber, extension), type };
}

/** A matrix as a file that spreadsheets open. */
export function matrixSheets(text: MatrixText, format: 'XLSX' | 'CSV', language: Language): Uint8Array {
  return writeSpreadsheet(format, ...matrixTables(text, language));
}

/** The matrix as a spreadsheet, at once and with no job: for whoever may know of it, who need not be anybody the house knows. */
export async function matrixFile(
  reader: Pick<Reader, 'pool'> & { actor: Actor },
  wish: MatrixWish,
): Promise<TakenOut> {
  const input = matrixExportOf(wish);
  const { format, language } = input;
  if (format === 'PDF') throw invalid('format', 'A PDF is printed by a job.');
  const text = await readMatrixText(reader, input);
  return {
    ...matrixFileOf(text, format),
    noted: {
      in: { bodyId: text.ownerId },
      subjectId: text.documentId,
      facts: { what: 'matrix', format },
    },
    content: () => matrixSheets(text, format, language),
  };
}

/** Which matrix is wanted, as an address or a form says it. */
export interface MatrixWish {
  readonly framework: string;
  readonly format: string;
  readonly language: string;
  readonly edition?: number | null | undefined;
  readonly at?: Date | null | undefined;
  readonly field?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly network?: string | null | undefined;
  readonly cities?: readonly string[] | null | undefined;
}

/** The same, checked; refuses what is no format, language, edition, day, field or region. */
export function matrixExportOf(wish: MatrixWish): MatrixExport {
  const { framework, edition = null, at = null, network = null, cities = null } = wish;
  const format = among(matrixFormats, wish.format.toUpperCase());
  const language = among(languages, wish.language);
  const field = among(creativeFields, wish.field);
  const region = among(regions, wish.region);
  if (!format)
    throw invalid('format', `${JSON.stringify(wish.format)} is none of ${matrixFormats.join(', ')}.`);
  if (!language)
    throw invalid(
      'language',
      `${JSON.stringify(wish.language)} is none of ${languages.join(', ')}.`,
      'NO_SUCH_LANGUAGE',
    );
  if (field === undefined) throw invalid('field', `${JSON.stringify(wish.field)} is no creative field.`);
  if (region === undefined) throw invalid('region', `${JSON.stringify(wish.region)} is no region.`);
  if (edition !== null && !(Number.isInteger(edition) && edition > 0 && edition < 2 ** 31))
    throw invalid('edition', `${edition} is no edition.`);
  if (at !== null && Number.isNaN(at.getTime())) throw invalid('at', 'This is no day.');
  return {
    framework,
    edition,
    at: at?.toISOString() ?? null,
    field,
    region,
    network,
    cities,
    format,
    language,
  };
}

/** The word that was given; null where none was, undefined where it is none of them. */
function among<Word extends string>(
  words: readonly Word[],
  given: string | null | undefined,
): Word | null | undefined {
  return given === null || given === undefined ? null : words.find((one) => one === given);
}
