import { invalid } from '../../kernel/errors.ts';

export const exportFormats = ['DOCX', 'HTML', 'JSON', 'MARKDOWN', 'PDF'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The language of what we add to a text: contents, edition, notes. */
export const exportLanguages = ['en', 'vi'] as const;
export type ExportLanguage = (typeof exportLanguages)[number];

/** What a person wants to take out, as it is kept with the job. */
export interface ExportInput {
  readonly documentId: string;
  readonly editionId: string | null;
  /** The language that an edition is wanted in; its own where none is named. */
  readonly inLanguage?: string | null;
  readonly format: ExportFormat;
  readonly language: ExportLanguage;
  /** How a section may be adapted, beside its text. */
  readonly withGuidance: boolean;
  /** What a city that adapts it answers. */
  readonly withQuestions: boolean;
  /** What is said about it, as Word’s comments; only for who may know of it. */
  readonly withComments?: boolean;
}

/** The language as we have words for it; refuses any other. */
export function exportLanguage(language: string): ExportLanguage {
  const found = exportLanguages.find((one) => one === language);
  if (!found)
    throw invalid(
      'language',
      `${JSON.stringify(language)} is none of ${exportLanguages.join(', ')}.`,
      'NO_SUCH_LANGUAGE',
    );
  return found;
}
