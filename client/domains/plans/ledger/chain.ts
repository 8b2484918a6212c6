import type { PromiseOnScreen } from './ledger.documents.ts';

/** How far a promise is carried: shown by evidence, or broken before that. */
export type Standing = 'SHOWN' | 'NO_EVIDENCE' | 'NO_ACTIVITY';

/** Where the chain from a promise to its evidence ends, of what the reader may know of. */
export function standingOf({ activities }: Pick<PromiseOnScreen, 'activities'>): Standing {
  if (activities.length === 0) return 'NO_ACTIVITY';
  return activities.some(({ commitment }) => (commitment?.present?.evidence.length ?? 0) > 0)
    ? 'SHOWN'
    : 'NO_EVIDENCE';
}
