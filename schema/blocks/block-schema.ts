import { Schema } from '@tiptap/pm/model';
import { marks } from './marks.ts';
import { nodes } from './nodes.ts';

/** The block schema: what an editor may write and a server accepts. */
export const blockSchema = new Schema({ nodes, marks });

/** A section's text as an edition keeps it: ProseMirror JSON. */
export interface BlockJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BlockJson[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
}
