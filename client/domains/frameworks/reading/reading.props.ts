import type { EditionOnScreen, FrameworkOnScreen } from '../framework.documents.ts';

export interface ReadingProps {
  framework: FrameworkOnScreen;
  edition: EditionOnScreen;
  /** The language it is read in; sections without a translation show the edition's own. */
  language: string;
  /** Changes when somebody says something about the text. */
  saidTurn: number;
}
