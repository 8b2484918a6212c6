import type { AdaptationOnScreen, AdaptedSection, OmittedSection } from './adaptation.documents.ts';
import type { NewDecision } from './use-deciding.ts';

/** A decision that was sent and not taken, and the section as it was seen when it was made. */
export interface Outrun {
  readonly section: AdaptedSection;
  readonly given: NewDecision;
}

export type Standing =
  | ({ readonly kind: 'section' } & AdaptedSection)
  | ({ readonly kind: 'omitted' } & OmittedSection);

/** What stands of a section now: it is read, or it is left out; null where it is there no more. */
export function standingOn({ text }: AdaptationOnScreen, sectionId: string): Standing | null {
  const section = text?.sections.find((one) => one.sectionId === sectionId);
  if (section) return { kind: 'section', ...section };
  const omitted = text?.omitted.find((one) => one.sectionId === sectionId);
  return omitted ? { kind: 'omitted', ...omitted } : null;
}

/** Whether one was about to take a section out that the city had added. */
export const isTakenOut = ({ section, given }: Outrun): boolean =>
  section.decision === 'ADD' && given.decision === 'INHERIT';

/** Whether somebody else has decided on it since: then it is they who were quicker, and nothing else that was refused. */
export function isOutrun(adaptation: AdaptationOnScreen, outrun: Outrun): boolean {
  const { section } = outrun;
  const standing = standingOn(adaptation, section.sectionId);
  // Both took it out: that is no quarrel.
  if (!standing && isTakenOut(outrun)) return false;
  return (standing?.decisionId ?? null) !== section.decisionId;
}
