import type { Reader } from '../../../../graphql/planner/index.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { prepared } from '../../../../kernel/prepared.ts';
import { type Matrix, readMatrix } from '../read-matrix.ts';
import type { MatrixExport } from './matrix-export.ts';

/** A matrix with what it is of: all that a file of it says. */
export interface MatrixText {
  readonly frameworkId: string;
  readonly documentId: string;
  readonly ownerId: string;
  readonly title: string;
  readonly language: string;
  readonly isDemonstration: boolean;
  readonly matrix: Matrix;
}

/** The matrix as its reader may know of it now; refuses whoever may not know of the edition. */
export async function readMatrixText(
  reader: Omit<Reader, 'language'>,
  { framework, edition, at, field, region, network, cities, language }: MatrixExport,
): Promise<MatrixText> {
  const matrix = await readMatrix(
    { ...reader, language },
    {
      slug: framework,
      edition,
      at: at === null ? null : new Date(at),
      field,
      region,
      network: network ?? null,
      cities,
    },
  );
  if (!matrix) throw notFound('framework', framework);
  const { rows } = await reader.pool.query<Omit<MatrixText, 'matrix'>>(
    prepared(
      `select f.id as "frameworkId", d.id as "documentId", d.owner_id as "ownerId", e.title, e.language,
          d.is_demonstration as "isDemonstration"
        from edition e join document d on d.id = e.document_id join framework f on f.document_id = d.id where e.id = $1::uuid`,
      [matrix.editionId],
    ),
  );
  return { ...rows[0]!, matrix };
}
