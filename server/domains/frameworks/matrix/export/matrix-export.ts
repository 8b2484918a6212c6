import type { CreativeField, Region } from '../../../../../schema/words.ts';
import type { Language } from '../../../../kernel/localised-text.ts';

export const matrixFormats = ['XLSX', 'CSV', 'PDF'] as const;
export type MatrixFormat = (typeof matrixFormats)[number];

/** Which matrix somebody takes out, as it is kept with the job. */
export interface MatrixExport {
  readonly framework: string;
  readonly edition: number | null;
  /** As it was published then, as an ISO instant; as it is now where there is none. */
  readonly at: string | null;
  readonly field: CreativeField | null;
  readonly region: Region | null;
  /** The slug of a sub-network. */
  readonly network: string | null;
  /** Slugs of cities; all where there are none. */
  readonly cities: readonly string[] | null;
  readonly format: MatrixFormat;
  /** The language of what we say of it. */
  readonly language: Language;
}
