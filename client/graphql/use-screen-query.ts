import type { ErrorLike, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

/** What a screen opens with: the answer, which stays while it is read anew, and what went wrong. */
export interface ScreenQuery<Data> {
  data: Data | undefined;
  /** The last attempt failed; `data`, if there, is from before. */
  error: ErrorLike | undefined;
  isRefreshing: boolean;
  retry(): void;
}

/** Reads a screen's one query; what was read before stays on screen while filters change or the line is down. */
export function useScreenQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): ScreenQuery<Data> {
  const result = useQuery<Data, OperationVariables>(document, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  return {
    data: (result.data ?? result.previousData) as Data | undefined,
    error: result.error,
    isRefreshing: result.loading,
    retry: () => void result.refetch().catch(() => undefined),
  };
}
