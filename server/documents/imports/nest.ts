import type { BlockJson } from '../../../schema/blocks/index.ts';

interface Open {
  readonly type: string;
  readonly depth: number;
  readonly attrs: Record<string, unknown>;
  readonly content: BlockJson[];
}

const lists: Readonly<Record<string, string>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  taskList: 'taskItem',
};

/** Blocks that are open one in another while paragraphs come in one after another; what they make is always sound. */
export class Nest {
  readonly #done: BlockJson[] = [];
  readonly #open: Open[] = [];
  /** The image that a caption may follow. */
  #image: { attrs: Record<string, unknown> } | null = null;

  /** Opens a block that holds others, at its depth. */
  open(type: string, depth: number, attrs: Record<string, unknown>, checked: boolean | null): void {
    this.#closeTo(depth);
    const holder = this.#open.at(-1);
    if (type === 'listItem' || type === 'taskItem') {
      const own = checked === null && type === 'listItem' ? 'listItem' : 'taskItem';
      // An item whose list lost its first paragraph, and its mark with it, is given a list again.
      if (!holder || lists[holder.type] !== own)
        this.#push(own === 'taskItem' ? 'taskList' : 'bulletList', Math.max(0, depth - 1), {});
      this.#push(own, depth, own === 'taskItem' ? { ...attrs, checked: checked === true } : attrs);
      return;
    }
    if (holder && lists[holder.type]) this.#closeTo(holder.depth);
    this.#push(type, depth, attrs);
  }

  /** Adds a block where its mark says that it stands. */
  add(block: BlockJson, depth: number, isCaptioned = false): void {
    this.#closeTo(depth);
    while (this.#open.length > 0 && lists[this.#open.at(-1)!.type]) this.#closeLast();
    this.#put(block);
    if (isCaptioned) this.#image = block as { attrs: Record<string, unknown> };
  }

  /** Adds a block that stands in no other. */
  top(block: BlockJson): void {
    this.#closeTo(0);
    this.#put(block);
  }

  /** Adds an item of a list as Word has it: by how deep it is among lists alone. */
  item(type: string, level: number, block: BlockJson, checked: boolean | null): void {
    const isOf = (one: Open | undefined) => one?.type === type;
    const openLists = () => this.#open.filter((one) => lists[one.type]);
    while (openLists().length > level + 1) this.#closeLast();
    const current = openLists().at(-1);
    if (openLists().length === level + 1 && current) {
      while (this.#open.at(-1) !== current) this.#closeLast();
      if (!isOf(current)) this.#closeLast();
    } else if (openLists().length === 0) this.#closeTo(0);
    if (!isOf(this.#open.at(-1))) this.#push(type, this.#open.length, {});
    this.#push(lists[type]!, this.#open.length, checked === null ? {} : { checked });
    this.#put(block);
  }

  /** Adds a paragraph of a quote or a callout to the one before it, where that is one. */
  quote(type: string, block: BlockJson): void {
    this.#closeTo(1);
    if (this.#open[0]?.type !== type) {
      this.#closeTo(0);
      this.#push(type, 0, type === 'callout' ? { kind: 'note' } : {});
    }
    this.#put(block);
  }

  /** Takes a paragraph as the caption of the image before it; says whether there was one. */
  caption(words: string): boolean {
    if (!this.#image) return false;
    this.#image.attrs.caption = words;
    this.#image = null;
    return true;
  }

  close(): BlockJson[] {
    this.#closeTo(0);
    return this.#done;
  }

  #push(type: string, depth: number, attrs: Record<string, unknown>): void {
    this.#image = null;
    this.#open.push({ type, depth, attrs, content: [] });
  }

  #put(block: BlockJson): void {
    this.#image = null;
    (this.#open.at(-1)?.content ?? this.#done).push(block);
  }

  #closeTo(depth: number): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.depth >= depth) this.#closeLast();
  }

  #closeLast(): void {
    const { type, attrs, content } = this.#open.pop()!;
    const holder = this.#open.at(-1)?.content ?? this.#done;
    const isItem = type === 'listItem' || type === 'taskItem';
    if (content.length === 0 && !isItem) return;
    const inner =
      isItem && content[0]?.type !== 'paragraph' ? [{ type: 'paragraph', attrs: {} }, ...content] : content;
    holder.push({ type, attrs, content: inner });
  }
}
