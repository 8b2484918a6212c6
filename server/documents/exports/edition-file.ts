import type { Actor } from '../../kernel/actor.ts';
import { invalid, tooMany } from '../../kernel/errors.ts';
import type { TakenOut } from '../../kernel/taken-out.ts';
import type { Services } from '../../streams/index.ts';
import { bytesOfText, fileOf } from './export-file.ts';
import { type ExportFormat, exportLanguage } from './export-input.ts';
import { readEditionText } from './export-text.ts';

/** Formats that are made while somebody waits for them; a PDF is printed by a job, or by the reader’s own browser. */
const madeAtOnce: readonly ExportFormat[] = ['DOCX', 'HTML', 'JSON', 'MARKDOWN'];
const mostAtOnce = 2;
let underWay = 0;

export interface EditionFileWish {
  readonly editionId: string;
  readonly format: string;
  /** The language of what is added to the text. */
  readonly language: string;
  /** The language that the edition is wanted in. */
  readonly inLanguage: string | null;
}

/**
 * An edition as a file, at once and with no job: for whoever may read it, who need not be anybody the house knows.
 * Refuses formats that take long, and when as many are being made as may be.
 */
export async function editionFile(
  services: Services,
  actor: Actor,
  { editionId, ...wish }: EditionFileWish,
): Promise<TakenOut> {
  const format = madeAtOnce.find((one) => one.toLowerCase() === wish.format.toLowerCase());
  if (!format)
    throw invalid(
      'format',
      `${JSON.stringify(wish.format)} is none of ${madeAtOnce.join(', ').toLowerCase()}.`,
    );
  const language = exportLanguage(wish.language);
  const inLanguage = wish.inLanguage && /^[a-z]{2,3}$/.test(wish.inLanguage) ? wish.inLanguage : null;
  if (underWay >= mostAtOnce) throw tooMany(2);
  underWay += 1;
  try {
    const { text, ownerId } = await readEditionText(services, actor, editionId, inLanguage);
    const input = {
      documentId: text.documentId,
      editionId,
      inLanguage,
      format,
      language,
      withGuidance: true,
      withQuestions: true,
    };
    const bytes = await bytesOfText(services, actor, text, input);
    return {
      ...fileOf(text, format),
      noted: {
        in: { bodyId: ownerId },
        subjectId: text.documentId,
        facts: { what: 'document', format, editionId },
      },
      content: () => bytes,
    };
  } finally {
    underWay -= 1;
  }
}
