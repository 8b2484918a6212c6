/** What was just done to who can see something, with the way back where there is one. */
export interface Change {
  words: string;
  undo?: (() => void) | undefined;
}
