const begun = /(?:^|[\s(])@([\p{L}\p{M}'’.-]{0,30}(?: [\p{L}\p{M}'’.-]{0,30}){0,3})$/u;

/** The name begun after an @ right before the caret, or null. */
export function mentionBegun(text: string, caret: number): string | null {
  return begun.exec(text.slice(0, caret))?.[1] ?? null;
}
