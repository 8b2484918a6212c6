import type { SearchKind } from '../../../schema/words.ts';

/** Something that was opened from a search before. */
export interface Recent {
  readonly kind: SearchKind;
  readonly title: string;
  readonly path: string;
}

const most = 5;

// For as long as the tab is open, and each person's apart: on a shared device nobody is shown what somebody else looked for.
const placeOf = (personId: string | null) => `trellis.found.${personId ?? 'stranger'}`;

/** What a person has opened from a search in this tab, the latest first. */
export function recentOf(personId: string | null): Recent[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(personId)) ?? '[]');
    return Array.isArray(kept) ? (kept as Recent[]).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers that something was opened. */
export function keepRecent(personId: string | null, opened: Recent): void {
  const others = recentOf(personId).filter(({ path }) => path !== opened.path);
  try {
    sessionStorage.setItem(placeOf(personId), JSON.stringify([opened, ...others].slice(0, most)));
  } catch {
    // A device that keeps nothing forgets this too.
  }
}
