/** What could not be taken over as it stood. */
export const importWarningKinds = [
  'IMAGE_LEFT_OUT',
  'LINK_LEFT_OUT',
  'COMMENT_LEFT_OUT',
  'TITLE_SHORTENED',
  'TITLE_MISSING',
  'BLOCK_LEFT_OUT',
] as const;
export type ImportWarningKind = (typeof importWarningKinds)[number];

export interface ImportWarning {
  readonly kind: ImportWarningKind;
  readonly about: string;
  readonly count: number;
}

const mostShown = 100;
const longest = 120;

/** Gathers warnings: the same one is said once, with how often. */
export class ImportWarnings {
  readonly #found = new Map<string, ImportWarning>();

  add(kind: ImportWarningKind, about: string): void {
    const short = about.slice(0, longest);
    const key = `${kind} ${short}`;
    const known = this.#found.get(key);
    if (!known && this.#found.size >= mostShown) return;
    this.#found.set(key, { kind, about: short, count: (known?.count ?? 0) + 1 });
  }

  all(): ImportWarning[] {
    return [...this.#found.values()];
  }
}
