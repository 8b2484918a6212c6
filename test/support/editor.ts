import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { fragmentName } from '../../schema/blocks/index.ts';
import { gql } from './api.ts';

export interface EditorOptions {
  urls: readonly string[];
  cookie: string;
  documentId: string;
  sectionId: string;
  random(): number;
}

const follows = `subscription ($documentId: ID!, $after: Cursor!) { document(documentId: $documentId, after: $after) {
  __typename ... on DocumentEntry { position kind sectionId update } ... on CaughtUp { position } ... on Resync { position } } }`;

/** One person's device writing in a section: what is typed goes out in batches, one under way, the same until it is answered. */
export class Editor {
  readonly doc = new Y.Doc();
  /** The updates that a server has acknowledged. */
  readonly acknowledged: string[] = [];
  readonly refusals: string[] = [];
  /** Why following ended and was begun anew. */
  readonly ends: string[] = [];
  position = 0;
  /** Entries that came with a hole before them; a real client would start over. */
  holes = 0;
  readonly #options: EditorOptions;
  #waiting: Uint8Array[] = [];
  #isSending = false;
  #turn = 0;
  #stop: (() => void) | undefined;
  #cut: (() => void) | undefined;

  constructor(options: EditorOptions) {
    this.#options = options;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.#waiting.push(update);
      void this.#send();
    });
  }

  /** Follows the document from where this device stands, over whichever server answers. */
  follow(): void {
    const { urls, cookie, documentId, sectionId } = this.#options;
    class Socket extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, {
          headers: { cookie, origin: new URL(address).origin.replace('ws', 'http') },
        });
        // Cut while it was still being opened, it says so as an error that nobody waits for.
        this.on('error', () => undefined);
      }
    }
    const self = this;
    let isStopped = false;
    // What ends from the other side is begun anew from where this device stands, as our own client does.
    const again = (reason: string) => {
      if (isStopped) return;
      this.ends.push(reason);
      setTimeout(() => {
        if (!isStopped) this.follow();
      }, 100);
    };
    const client = createClient({
      url: () => `${urls[this.#turn++ % urls.length]!.replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 10_000,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100)),
      shouldRetry: () => true,
    });
    const stop = client.subscribe<{
      document: { __typename: string; position: string; sectionId: string | null; update: string | null };
    }>(
      {
        query: follows,
        variables: {
          documentId,
          get after() {
            return String(self.position);
          },
        },
      },
      {
        next: ({ data }) => {
          const event = data?.document;
          if (event?.__typename !== 'DocumentEntry') return;
          const position = Number(event.position);
          if (position <= this.position) return;
          if (position > this.position + 1) this.holes += 1;
          this.position = position;
          if (event.update && event.sectionId === sectionId)
            Y.applyUpdate(this.doc, Buffer.from(event.update, 'base64'), this);
        },
        error: (reason) => again(JSON.stringify(reason)),
        complete: () => again('complete'),
      },
    );
    this.#cut = () => client.terminate();
    this.#stop = () => {
      isStopped = true;
      stop();
      void client.dispose();
    };
  }

  stop(): void {
    this.#stop?.();
  }

  /** Breaks the line off from this side; it is taken up again where it was. */
  cut(): void {
    this.#cut?.();
  }

  /** Writes something at random: a new paragraph, letters, a deletion, a mark. */
  type(): void {
    const { random } = this.#options;
    const fragment = this.doc.getXmlFragment(fragmentName);
    this.doc.transact(() => {
      const texts = fragment.toArray().flatMap((block) => (block as Y.XmlElement).toArray() as Y.XmlText[]);
      const text = texts[Math.floor(random() * texts.length)];
      const choice = random();
      if (!text || choice < 0.15) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.setAttribute('id', randomUUID());
        paragraph.insert(0, [new Y.XmlText(letters(random))]);
        fragment.insert(Math.floor(random() * (fragment.length + 1)), [paragraph]);
      } else if (choice < 0.7 || text.length === 0) {
        text.insert(Math.floor(random() * (text.length + 1)), letters(random));
      } else if (choice < 0.9) {
        const from = Math.floor(random() * text.length);
        text.delete(from, Math.min(3, text.length - from));
      } else {
        const from = Math.floor(random() * text.length);
        text.format(from, Math.min(4, text.length - from), { bold: {} });
      }
    });
  }

  /** Whether all that was written here has been acknowledged. */
  get isSettled(): boolean {
    return this.#waiting.length === 0 && !this.#isSending;
  }

  get text(): string {
    return this.doc.getXmlFragment(fragmentName).toString();
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const update = Buffer.from(batch.length === 1 ? batch[0]! : Y.mergeUpdates(batch)).toString('base64');
      await this.#sendUntilAnswered(update);
    }
    this.#isSending = false;
  }

  async #sendUntilAnswered(update: string): Promise<void> {
    const { urls, cookie, sectionId } = this.#options;
    const input = { requestId: randomUUID(), sectionId, update };
    for (;;) {
      const url = urls[this.#turn++ % urls.length]!;
      const answer = await gql<{ editSection: { position: string } }>(
        url,
        cookie,
        'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }',
        { input },
      ).catch(() => null);
      if (answer?.data?.editSection) {
        this.acknowledged.push(update);
        return;
      }
      if (answer && answer.code !== 'SERVICE_UNAVAILABLE' && answer.code !== 'INTERNAL') {
        this.refusals.push(answer.errors[0]?.message ?? 'no words');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function letters(random: () => number): string {
  return ['a', 'đ', '대', 'ế', '구', 'một ', 'and '][Math.floor(random() * 7)]!;
}
