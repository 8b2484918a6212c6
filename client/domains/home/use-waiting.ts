import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { useViewer } from '../people/index.ts';
import {
  type Asked,
  type DueSoon,
  type HomeWaiting,
  HomeWaitingQuery,
  type WaitingAgreement,
} from './waiting.documents.ts';

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
export function useWaiting() {
  const viewer = useViewer();
  const { data, error, retry } = useScreenQuery(HomeWaitingQuery, {}, { skip: !viewer });
  return { waiting: viewer && data ? waitingIn(data) : undefined, error: viewer && error, retry };
}

function waitingIn({ inbox, agreementRegister, due }: HomeWaiting): WaitingForReader {
  const asked = inbox?.notifications.nodes.filter(({ kind }) => !ofDays.includes(kind)) ?? [];
  return {
    count: asked.length + agreementRegister.counts.mine,
    asked,
    agreements: agreementRegister.agreements.nodes,
    due: due.nodes.filter(({ group }) => group === 'OVERDUE' || group === 'FORTNIGHT'),
  };
}
