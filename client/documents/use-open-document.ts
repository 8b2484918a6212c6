import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type DocumentNode, Kind, OperationTypeNode, print } from 'graphql';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useKnownViewer } from '../domains/people/index.ts';
import { actingFor, onIdentityChange } from '../graphql/identity.ts';
import { tabLine } from '../streams/tab-line.ts';
import type { DocumentState } from './data/document-state.ts';
import type { KeptEdits } from './data/kept-edits.ts';
import { keepOnDevice } from './data/kept-edits-idb.ts';
import { type OpenDocument, openDocument } from './data/open-document.ts';
import type { AskOptions, DocumentPorts } from './data/ports.ts';

/** A document on its way to the screen: undefined while it is read, null where there is none for this reader. */
export interface Opening {
  document: OpenDocument | null | undefined;
  error: unknown;
  retry(): void;
}

/** Opens a document for as long as it is on screen, anew when somebody else uses this tab. */
export function useOpenDocument(documentId: string): Opening {
  const client = useApolloClient();
  const { viewer, error: unknownWhy, retry: askAgain } = useKnownViewer();
  const personId = viewer === undefined ? undefined : (viewer?.person.id ?? null);
  const [turn, setTurn] = useState(0);
  const [opening, setOpening] = useState<{ document?: OpenDocument | null; error?: unknown }>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn opens anew
  useEffect(() => {
    if (personId === undefined) return;
    let isWanted = true;
    let open: OpenDocument | null = null;
    portsOf(client, personId)
      .then((ports) => openDocument(documentId, ports))
      .then(
        (document) => {
          if (!isWanted) return document?.close();
          open = document;
          setOpening({ document });
        },
        (error: unknown) => isWanted && setOpening({ error }),
      );
    return () => {
      isWanted = false;
      open?.close();
      setOpening({});
    };
  }, [client, documentId, personId, turn]);

  useEffect(() => onIdentityChange(() => setTurn((before) => before + 1)), []);
  return {
    document: opening.document,
    error: opening.error ?? (viewer === undefined ? unknownWhy : undefined),
    retry: () => {
      if (viewer === undefined) askAgain();
      setOpening({});
      setTurn((before) => before + 1);
    },
  };
}

/** The state of an open document, followed by React. */
export function useDocumentState(document: OpenDocument): DocumentState {
  return useSyncExternalStore(document.subscribe, () => document.state);
}

let kept: Promise<KeptEdits> | undefined;

async function portsOf(client: ApolloClient, personId: string | null): Promise<DocumentPorts> {
  kept ??= keepOnDevice();
  return {
    personId,
    actingFor,
    line: tabLine(),
    print: (document) => print(client.cache.transformDocument(document)),
    kept: await kept,
    locks: navigator.locks,
    ask: (operation, variables, options) => ask(client, operation, variables, options),
  };
}

async function ask<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  operation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { signal, headers }: AskOptions = {},
): Promise<Data> {
  const context = { headers, fetchOptions: { signal } };
  const { data } = isMutation(operation)
    ? await client.mutate<Data, OperationVariables>({
        mutation: operation,
        variables,
        fetchPolicy: 'no-cache',
        context,
      })
    : await client.query<Data, OperationVariables>({
        query: operation,
        variables,
        fetchPolicy: 'no-cache',
        context,
      });
  if (!data) throw new Error('The server did not answer.');
  return data as Data;
}

function isMutation(document: DocumentNode): boolean {
  return document.definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.MUTATION,
  );
}
