export interface DraftPlace {
  personId: string;
  /** The session the words are for. */
  subject: string;
  /** The message replied to or edited; absent for the main composer. */
  thread?: string;
}

const prefix = 'trellis.draft.';
const oldest = 60 * 24 * 3_600_000;

/** The words a person had begun here, or undefined. */
export function readDraft<Draft>(storage: Storage | undefined, place: DraftPlace): Draft | undefined {
  try {
    const kept = JSON.parse(storage?.getItem(keyOf(place)) ?? 'null') as { draft: Draft } | null;
    return kept?.draft;
  } catch {
    return undefined;
  }
}

/** Keeps begun words on this device; undefined forgets them. A full device keeps what it had. */
export function keepDraft<Draft>(
  storage: Storage | undefined,
  place: DraftPlace,
  draft: Draft | undefined,
): void {
  try {
    if (draft === undefined) storage?.removeItem(keyOf(place));
    else storage?.setItem(keyOf(place), JSON.stringify({ draft, at: Date.now() }));
  } catch {
    // The words are still in the field; only a reload would lose them.
  }
}

/** Forgets drafts that nobody has touched for sixty days. */
export function forgetOldDrafts(storage: Storage | undefined, now = Date.now()): void {
  if (!storage) return;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys.filter((key) => key.startsWith(prefix))) {
    if (now - writtenAt(storage.getItem(key)) > oldest) storage.removeItem(key);
  }
}

function keyOf({ personId, subject, thread = '' }: DraftPlace): string {
  return `${prefix}${personId}.${subject}.${thread}`;
}

function writtenAt(value: string | null): number {
  try {
    return (JSON.parse(value ?? '') as { at: number }).at;
  } catch {
    return 0;
  }
}
