import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { newId } from '../streams/new-id.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** One thing a reader does: asked for once however often it is sent, with what the server said to it. */
export interface Action<Data, Input> {
  /** Gives the answer, or null where it was refused; `refusal` says why. */
  run(input: Input): Promise<Data | null>;
  isBusy: boolean;
  refusal: Refusal | null;
  /** Forgets the refusal, as when the reader begins anew. */
  clear(): void;
}

/** Runs a mutation whose input has a `requestId`: the same input sent again is the same request. */
export function useAction<Data, Input extends { requestId: string }>(
  document: TypedDocumentNode<Data, { input: Input }>,
): Action<Data, Omit<Input, 'requestId'>> {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef<{ payload: string; requestId: string } | null>(null);

  async function run(input: Omit<Input, 'requestId'>): Promise<Data | null> {
    const payload = JSON.stringify(input);
    if (asked.current?.payload !== payload) asked.current = { payload, requestId: newId() };
    const { requestId } = asked.current;
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate<Data, OperationVariables>({
        mutation: document,
        variables: { input: { ...input, requestId } },
      });
      asked.current = null;
      return (data as Data | null | undefined) ?? null;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { run, isBusy, refusal, clear: () => setRefusal(null) };
}
