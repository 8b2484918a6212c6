/** What a person brings in, as it is kept with the job. */
export interface ImportInput {
  readonly documentId: string;
  /** As the file was called where it came from. */
  readonly fileName: string;
  readonly format: ImportFormat;
  /** How deep a heading may stand and still begin a section. */
  readonly deepest: number;
}

export type ImportFormat = 'DOCX' | 'MARKDOWN';

export const importLimits = {
  bytes: 20 * 1024 * 1024,
  /** Markdown is text: a book of a thousand pages has two megabytes. */
  markdown: 4 * 1024 * 1024,
  sections: 500,
  blocks: 20_000,
  deepest: 3,
} as const;

/** A section to be made, with its text; a list, each after the one it stands under. */
export interface ImportedSection {
  readonly title: string;
  readonly depth: number;
  /** The section it was before it went out. */
  readonly sectionId: string | null;
  readonly blocks: readonly object[];
}
