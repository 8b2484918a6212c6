import { newId } from '../../streams/new-id.ts';
import { watchLine } from '../../streams/watch.ts';
import { AnnounceInDocument, DocumentPresenceSubscription, type PresenceRead } from './document.documents.ts';
import type { AskOptions, DocumentPorts } from './ports.ts';

/** Somebody else who has the document open, in one of their tabs. */
export interface Other {
  readonly device: string;
  readonly personId: string;
  readonly name: string;
  /** The city or the body they are here for. */
  readonly place: string | null;
  /** As the other tab said it. */
  readonly cursor: string | null;
  /** When the cursor moved last, on this device’s clock. */
  readonly movedAt: number;
  /** Which of the five pens is theirs, by the order of arrival; null after the fifth. */
  readonly pen: number | null;
}

/** Who else is in a document; lossy, nothing of it is kept. */
export interface DocumentPresence {
  /** The same array until something changes. */
  others(): readonly Other[];
  subscribe(listener: () => void): () => void;
  /** Says where the cursor of this tab is. */
  point(cursor: string | null): void;
  close(): void;
}

const beat = 20_000;
const pace = 120;
const pens = 5;
/** After this time an announcement without an answer is taken for lost. */
const patience = 5_000;

export function watchPresence(ports: DocumentPorts, documentId: string): DocumentPresence {
  const device = newId();
  const listeners = new Set<() => void>();
  let others: readonly Other[] = [];
  let cursor: string | null = null;
  let said: string | null | undefined;
  let saidAt = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  let isOut = false;
  let isClosed = false;

  const stop = watchLine<PresenceRead>(
    ports.line,
    {
      query: ports.print(DocumentPresenceSubscription),
      field: 'documentPresence',
      variables: { documentId },
    },
    hear,
  );
  const pulse = setInterval(say, beat);
  say();

  function hear({ people }: PresenceRead): void {
    const before = new Map(others.map((one) => [one.device, one]));
    const order = [...new Set(people.map(({ person }) => person.id))].filter((id) => id !== ports.personId);
    others = people
      .filter((one) => one.device !== device)
      .map(({ device: theirs, cursor: at, person, body }) => {
        const known = before.get(theirs);
        const pen = order.indexOf(person.id);
        return {
          device: theirs,
          personId: person.id,
          name: person.name,
          place: body ? (body.city?.name ?? body.name) : null,
          cursor: at,
          movedAt: known?.cursor === at ? known.movedAt : known ? Date.now() : 0,
          pen: pen >= 0 && pen < pens ? pen + 1 : null,
        };
      });
    // Another tab of the same person was closed, and the server took this one for gone too.
    if (said !== undefined && !people.some((one) => one.device === device)) soon();
    for (const listener of [...listeners]) listener();
  }

  /** The first word at once, then no more often than others can follow. */
  function soon(): void {
    if (isClosed || later || isOut) return;
    later = setTimeout(say, Math.max(0, saidAt + pace - Date.now()));
  }

  /** One at a time: two on the way at once may arrive in either order, and others would see a cursor where it was. */
  async function say(): Promise<void> {
    clearTimeout(later);
    later = undefined;
    if (isClosed || isOut) return;
    said = cursor;
    saidAt = Date.now();
    isOut = true;
    await announce(false, { signal: AbortSignal.timeout(patience) });
    isOut = false;
    if (cursor !== said) soon();
  }

  async function announce(isLeaving: boolean, options?: AskOptions): Promise<void> {
    if (!ports.personId) return;
    const input = { documentId, device, cursor, isLeaving };
    await ports.ask(AnnounceInDocument, { input }, options).catch(() => undefined);
  }

  return {
    others: () => others,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    point(now) {
      cursor = now;
      if (now !== said) soon();
    },
    close() {
      isClosed = true;
      clearInterval(pulse);
      clearTimeout(later);
      stop();
      void announce(true);
    },
  };
}
