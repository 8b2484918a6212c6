import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { DocumentNode } from 'graphql';
import type { Line } from '../../streams/line.ts';
import type { KeptEdits } from './kept-edits.ts';

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an open document needs of the world around it; tests bring their own. */
export interface DocumentPorts {
  /** Whose edits these are; null for a stranger, who only reads. */
  readonly personId: string | null;
  actingFor(): string | null;
  readonly line: Line;
  /** Asks the server; what is refused or not answered is thrown, for `refusalOf` to read. */
  ask<Data, Variables extends OperationVariables>(
    operation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options?: AskOptions,
  ): Promise<Data>;
  /** A document as the server knows it from this client. */
  print(document: DocumentNode): string;
  readonly kept: KeptEdits;
  /** Web Locks, where the browser has them. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
}
