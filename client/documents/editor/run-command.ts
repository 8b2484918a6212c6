import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';

/** Runs a command of ProseMirror’s in an editor; says whether it could act. */
export function runCommand({ state, view }: Editor, command: Command): boolean {
  return command(state, view.dispatch, view);
}
