import { useQuery } from '@apollo/client/react';
import { useViewer } from '../people/index.ts';
import { type Asked, type DueSoon, HomeWaitingQuery, type WaitingAgreement } from './waiting.documents.ts';

// What is due stands in a list of its own, with its day.
const ofDays: readonly string[] = ['DUE_SOON', 'OVERDUE', 'ESCALATED'];

export interface WaitingForReader {
  /** How many things ask the reader for something. */
  count: number;
  asked: readonly Asked[];
  agreements: readonly WaitingAgreement[];
  due: readonly DueSoon[];
}

/** What waits for the reader: to decide, answer and sign, and what is due; undefined until it is read and for strangers. */
export function useWaiting(): WaitingForReader | undefined {
  const viewer = useViewer();
  const { data } = useQuery(HomeWaitingQuery, {
    skip: !viewer,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (!viewer || !data) return undefined;
  const register = data.agreementRegister;
  const asked = data.inbox?.notifications.nodes.filter(({ kind }) => !ofDays.includes(kind)) ?? [];
  return {
    count: asked.length + register.counts.mine,
    asked,
    agreements: register.agreements.nodes,
    due: data.due.nodes.filter(({ group }) => group === 'OVERDUE' || group === 'FORTNIGHT'),
  };
}
