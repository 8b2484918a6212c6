import type { OpenDocument } from '../../../documents/data/open-document.ts';
import type { AdaptationOnScreen, AdaptedSection } from './adaptation.documents.ts';
import type { Deciding } from './use-deciding.ts';

export interface AdaptedSectionProps {
  adaptation: AdaptationOnScreen;
  section: AdaptedSection;
  /** The city's own words, live; null where the reader only reads what was published. */
  document: OpenDocument | null;
  canDecide: boolean;
  deciding: Deciding;
}
