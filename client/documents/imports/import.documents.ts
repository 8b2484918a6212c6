import { graphql } from '../../graphql/graphql.ts';

export const ImportSections = graphql(`
  mutation ImportSections($input: ImportSectionsInput!) {
    importSections(input: $input) { documentId sectionIds }
  }
`);

/** What a job says of a file that it has read. */
export interface ImportPreview {
  readonly title: string | null;
  readonly warnings: readonly {
    readonly kind: WarningKind;
    readonly about: string;
    readonly count: number;
  }[];
  readonly sections: readonly PreviewSection[];
}

export interface PreviewSection {
  readonly title: string;
  readonly depth: number;
  readonly isKnown: boolean;
  readonly blocks: number;
  readonly signs: number;
  readonly beginning: string;
}

export type WarningKind =
  | 'IMAGE_LEFT_OUT'
  | 'LINK_LEFT_OUT'
  | 'COMMENT_LEFT_OUT'
  | 'TITLE_SHORTENED'
  | 'TITLE_MISSING'
  | 'BLOCK_LEFT_OUT';
