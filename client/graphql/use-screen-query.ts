import type { ErrorLike, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { askedByItself } from './newest-answer.ts';

/** What a screen opens with: the answer, which stays while it is read anew, and what went wrong. */
export interface ScreenQuery<Data> {
  data: Data | undefined;
  /** The last attempt failed; `data`, if there, is from before. */
  error: ErrorLike | undefined;
  isRefreshing: boolean;
  retry(): void;
}

/**
 * Reads a screen's one query; what was read before stays on screen while filters change or the line is down. Nothing is
 * asked while it is to be skipped.
 */
export function useScreenQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { skip = false } = {},
): ScreenQuery<Data> {
  const result = useQuery<Data, OperationVariables>(document, {
    variables,
    skip,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
    context: askedByItself,
  });
  return {
    data: (result.data ?? result.previousData) as Data | undefined,
    ...useFailure(result),
    isRefreshing: result.loading,
  };
}

interface Attempt {
  loading: boolean;
  error?: ErrorLike;
  refetch(): Promise<unknown>;
}

/** What the last attempt failed with, also while it is made again by itself; gone when the person tries again. */
export function useFailure({
  loading,
  error,
  refetch,
}: Attempt): Pick<ScreenQuery<unknown>, 'error' | 'retry'> {
  const standing = useRef<ErrorLike>(undefined);
  if (!loading) standing.current = error;
  return {
    error: standing.current,
    retry() {
      standing.current = undefined;
      refetch().catch(() => undefined);
    },
  };
}
