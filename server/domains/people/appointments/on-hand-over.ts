import type { Work } from '../../../kernel/work.ts';

/** An office that went from one person to another, as a later domain hears of it. */
export interface HandOver {
  readonly bodyId: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
}

type Listener = (work: Work, handOver: HandOver) => Promise<void>;

const listeners: Listener[] = [];

/**
 * Registers what a domain does when somebody takes over for a body: what waits there for the one waits for the other
 * afterwards, in the same transaction. Called once, by the domain's door.
 */
export function onHandOver(listener: Listener): void {
  listeners.push(listener);
}

/** Tells every domain, in the order they came. What is granted to a person, and not to the body, stays theirs. */
export async function tellOfHandOver(work: Work, handOver: HandOver): Promise<void> {
  for (const listener of listeners) await listener(work, handOver);
}
