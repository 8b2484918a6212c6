import { leftOut } from '../../../schema/adaptation/places.ts';
import { type AdaptationText, adaptedText } from './read-text.ts';

/** A text as it is shown: what reads, and what was left out of the common one. */
export function shownText(text: AdaptationText) {
  const decided = new Map(text.decisions.map((one) => [one.sectionId, one]));
  const out = leftOut(text.edition, decided);
  return {
    editionId: text.editionId,
    editionNumber: text.followed.number,
    withdrawnAt: text.followed.withdrawnAt,
    withdrawnReason: text.followed.withdrawnReason,
    sections: adaptedText(text),
    omitted: text.edition
      .filter(({ sectionId }) => out.has(sectionId))
      .map(({ sectionId, number, title, freedom }) => {
        const decision = decided.get(sectionId);
        const own = decision?.kind === 'OMIT' ? decision : null;
        return {
          sectionId,
          commonNumber: number,
          title,
          freedom,
          isWithPart: own === null,
          decisionId: own?.id ?? null,
          reasonType: own?.reason ?? null,
          words: own?.words ?? null,
          decidedByName: own?.decidedByName ?? null,
          decidedAt: own?.decidedAt ?? null,
        };
      }),
  };
}
