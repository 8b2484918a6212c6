import * as Y from 'yjs';
import { type BlockJson, fragmentName } from '../../../../schema/blocks/index.ts';
import { applyBlocks, blocksOf } from '../../../documents/index.ts';

/** A section's text as the people of the demonstration wrote it: each change an update under its author's own client. */
export class WrittenSection {
  readonly #doc = new Y.Doc();

  /** Makes the text read as given; returns the update. */
  write(clientId: number, blocks: readonly BlockJson[]): Uint8Array {
    const before = Y.encodeStateVector(this.#doc);
    this.#doc.clientID = clientId;
    this.#doc.transact(() => applyBlocks(this.#doc.getXmlFragment(fragmentName), blocks));
    return Y.encodeStateAsUpdate(this.#doc, before);
  }

  /** The blocks as they stand now. */
  get blocks(): BlockJson[] {
    return blocksOf(this.#doc.getXmlFragment(fragmentName));
  }
}

/** A block with other words in the place of some, wherever those stand in it. */
export function withWords(block: BlockJson, words: string, become: string): BlockJson {
  if (block.text !== undefined) return { ...block, text: block.text.replace(words, become) };
  return block.content
    ? { ...block, content: block.content.map((inner) => withWords(inner, words, become)) }
    : block;
}
