import type { AdaptationOnScreen, AdaptedSection } from './adaptation.documents.ts';
import type { Deciding } from './use-deciding.ts';

export interface DecisionDialogProps {
  adaptation: AdaptationOnScreen;
  section: AdaptedSection;
  deciding: Deciding;
}
