import type pg from 'pg';
import type { NotificationKind } from '../../../../schema/words.ts';
import type { Entry } from '../../../streams/index.ts';

/** What the sentence of a notice names besides who and what. */
export interface NoticeFacts {
  readonly day?: string;
  readonly done?: number;
  readonly total?: number;
}

/** Something that one person is to be told. */
export interface Notice {
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly thing: { readonly kind: string; readonly id: string };
  /** Where in the thing: what comes behind its address, as ?message=… or /merge */
  readonly place?: string;
  readonly actorId: string | null;
  readonly bodyId: string | null;
  /** Waits for the person to decide or to answer: neither muting nor a slow rhythm of mail keeps it back. */
  readonly asks?: boolean;
  readonly at: Date;
  /** A day or a count that its sentence names; never words. */
  readonly facts?: NoticeFacts;
  /** What it tells of; the same person is told of it once. */
  readonly source: string;
}

/** Asks in the transaction in which people are told. */
export type Ask = <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Whom a kind of entries concerns, and how. */
export interface Teller {
  readonly kinds: RegExp;
  tell(ask: Ask, entry: Entry): Promise<Notice[]>;
}

const tellers: Teller[] = [];

/** Makes a domain's entries known to people: called once by its door. Each entry is told of once, after its commit. */
export function tellsOf(...more: readonly Teller[]): void {
  tellers.push(...more);
}

export const tellersOf = (kind: string): Teller[] => tellers.filter(({ kinds }) => kinds.test(kind));

/** What every notice of an entry has in common. */
export const ofEntry = (entry: Entry) => ({
  actorId: entry.actorId,
  bodyId: entry.bodyId,
  at: entry.at,
  source: `${entry.streamId}.${entry.position}`,
});

/** Those who follow a thing. */
export async function followersOf(ask: Ask, thingId: string): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `select person_id as id from follow where thing_id = $1 and state = 'FOLLOWED'`,
    [thingId],
  );
  return rows.map(({ id }) => id);
}
