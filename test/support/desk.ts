import { randomUUID } from 'node:crypto';
import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { anchorOf, linesOf } from '../../schema/blocks/anchors/index.ts';
import { type BlockJson, blockSchema, fragmentName } from '../../schema/blocks/index.ts';
import { gql } from './api.ts';

export interface DeskOptions {
  url: string;
  cookie: string;
  documentId: string;
  sectionId: string;
}

const opening = `query ($id: ID!) { document(id: $id) { sections { id state { snapshot updates } } } }`;

interface Opened {
  document: { sections: { id: string; state: { snapshot: string | null; updates: string[] } }[] };
}

/** One device with a section open: it writes as the editor writes, and asks the server anew when it is to look. */
export class Desk {
  readonly doc = new Y.Doc();
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Makes the section read like this and waits until that is stored; returns the position it took. */
  async write(...lines: (string | BlockJson)[]): Promise<number> {
    await this.look();
    const before = Y.encodeStateVector(this.doc);
    const content = lines.map((line, at) => (typeof line === 'string' ? paragraph(`p${at}`, line) : line));
    const node = blockSchema.nodeFromJSON({ type: 'doc', content });
    this.doc.transact(() =>
      updateYFragment(this.doc, this.#fragment, node, { mapping: new Map(), isOMark: new Map() }),
    );
    return this.send(before);
  }

  /** Sends what is written since a state. */
  async send(before: Uint8Array): Promise<number> {
    const { url, cookie, sectionId } = this.#options;
    const update = Buffer.from(Y.encodeStateAsUpdate(this.doc, before)).toString('base64');
    const answer = await gql<{ editSection: { position: string } }>(
      url,
      cookie,
      'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }',
      { input: { requestId: randomUUID(), sectionId, update } },
    );
    if (!answer.data?.editSection) throw new Error(JSON.stringify(answer));
    return Number(answer.data.editSection.position);
  }

  /** Takes in what others have written. */
  async look(): Promise<void> {
    const { url, cookie, documentId, sectionId } = this.#options;
    const { data } = await gql<Opened>(url, cookie, opening, { id: documentId });
    const { snapshot, updates } = data!.document.sections.find(({ id }) => id === sectionId)!.state;
    this.doc.transact(() => {
      for (const update of [...(snapshot ? [snapshot] : []), ...updates])
        Y.applyUpdate(this.doc, Buffer.from(update, 'base64'));
    });
  }

  get text(): string {
    return linesOf(this.#fragment)
      .map((line) => line.text)
      .join('\n');
  }

  /** Words of the section as somebody chooses them who is about to comment. */
  choose(words: string) {
    const from = this.text.indexOf(words);
    if (from === -1) throw new Error(`There are no words ${words} in ${this.text}.`);
    const { start, end, quote, blockIds } = anchorOf(linesOf(this.#fragment), {
      from,
      to: from + words.length,
    });
    return { start, end, quote, blockIds };
  }

  get #fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment(fragmentName);
  }
}

export function paragraph(id: string, words: string): BlockJson {
  return {
    type: 'paragraph',
    attrs: { id },
    ...(words ? { content: [{ type: 'text', text: words }] } : {}),
  };
}
