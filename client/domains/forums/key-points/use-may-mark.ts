import { useQuery } from '@apollo/client/react';
import { KeyPointsQuery } from './panel.documents.ts';

/** Whether the reader marks key points in a session; the panel beside the discussion has asked already. */
export function useMayMark(sessionId: string): boolean {
  const { data } = useQuery(KeyPointsQuery, { variables: { id: sessionId } });
  return data?.session?.discussion.may.mark ?? false;
}
