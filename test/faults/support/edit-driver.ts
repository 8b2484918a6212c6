import { fsyncSync, openSync, writeSync } from 'node:fs';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { gql } from '../../support/api.ts';
import type { Somebody } from '../../support/world.ts';

export interface EditOrders {
  urls: string[];
  authors: Somebody[];
  sectionId: string;
  editors: number;
  /** Where each acknowledged edit is put on disk before the next one is sent. */
  acknowledged: string;
}

export interface AcknowledgedEdit {
  /** Said nowhere else in the section. */
  word: string;
  /** The Yjs update, base64. */
  update: string;
  position: number;
}

// A tab is this process: who kills it closes the tab, and all that it knew beyond its acknowledgements is gone.
const orders: EditOrders = JSON.parse(process.argv[2] ?? '{}');
const file = openSync(orders.acknowledged, 'a');
let isOver = false;
process.once('SIGTERM', () => {
  isOver = true;
});
await Promise.all(Array.from({ length: orders.editors }, (_, index) => edit(index)));
process.exit(0);

/** Writes one paragraph after another, each a word of its own, and sends it until it is taken. */
async function edit(index: number): Promise<void> {
  const author = orders.authors[index % orders.authors.length]!;
  const doc = new Y.Doc();
  let update = '';
  doc.on('update', (bytes: Uint8Array) => {
    update = Buffer.from(bytes).toString('base64');
  });
  for (let turn = index; !isOver; ) {
    const word = crypto.randomUUID();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(word)]);
    doc.getXmlFragment(fragmentName).push([paragraph]);
    const input = { requestId: crypto.randomUUID(), sectionId: orders.sectionId, update };
    for (;;) {
      const url = orders.urls[turn++ % orders.urls.length]!;
      const answer = await gql<{ editSection: { position: string } }>(
        url,
        author.cookie,
        'mutation ($input: EditSectionInput!) { editSection(input: $input) { position } }',
        { input },
      ).catch(() => null);
      const taken = answer?.data?.editSection;
      if (taken) {
        const one: AcknowledgedEdit = { word, update, position: Number(taken.position) };
        writeSync(file, `${JSON.stringify(one)}\n`);
        fsyncSync(file);
        break;
      }
      if (answer && answer.code !== 'SERVICE_UNAVAILABLE')
        throw new Error(`Refused: ${JSON.stringify(answer.errors)}`);
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
    }
  }
}
