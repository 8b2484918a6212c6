import { commentMarks } from './comments/comment-marks.ts';
import type { EditorPlugin } from './editor-plugin.ts';

/** Those in use, in order; a part that has one puts it here. */
export const editorPlugins: readonly EditorPlugin[] = [commentMarks];
