import type { VariablesOf } from '../../../graphql/graphql.ts';
import type { Unsent } from '../../../streams/unsent-storage.ts';
import type { writeDocuments } from './write.documents.ts';

type Documents = typeof writeDocuments;
type InputOf<Kind extends keyof Documents> = Omit<VariablesOf<Documents[Kind]>['input'], 'requestId'>;

/** One thing a person did in a discussion, with what the server needs to know of it. */
export type Write =
  | { kind: 'post'; input: Omit<InputOf<'post'>, 'sessionId' | 'mentions'> & { mentions: string[] } }
  | { kind: 'edit'; input: InputOf<'edit'> }
  | { kind: 'delete'; input: InputOf<'delete'> & { restore?: boolean } }
  | { kind: 'hide'; input: InputOf<'hide'> }
  | { kind: 'react'; input: InputOf<'react'> };

/** A write of a discussion that is not answered yet. */
export type UnsentWrite = Unsent & Write;

/** The kinds of write that have a document. */
export function isWrite(item: Unsent): item is UnsentWrite {
  return ['post', 'edit', 'delete', 'hide', 'react'].includes(item.kind);
}
