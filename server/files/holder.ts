import type { ReadContext } from '../kernel/read-context.ts';
import type { Work } from '../kernel/work.ts';
import { largestImage } from './image.ts';
import { largestPaper } from './paper.ts';

/** A kind of thing that files belong to: who may see the thing may see its files. */
export interface Holder {
  /** The word for it in an upload's address, as it is in grants: body, document. */
  readonly kind: string;
  /** The SQL for whether the reader may see a file, `file` being the row's alias. */
  maySee(file: string, context: ReadContext): string;
  /** The SQL for whether anybody at all may see it, so that it may be kept on the way; none where it is never so. */
  isPublic?(file: string): string;
  /** Refuses who may not add a file to the thing, once it is their turn; gives the body that owns it. */
  mayAdd(work: Work, thingId: string): Promise<string>;
  /** Papers are kept with it too: PDF files, and larger ones. */
  readonly takesPapers?: boolean;
  /** The SQL for whether a file is in use; what is not, a day after it came, is removed. Without it all stay. */
  isUsed?(file: string): string;
}

const holders = new Map<string, Holder>();

/** Makes a kind of thing known to the files: called once by its domain's door. */
export function defineHolder(holder: Holder): void {
  holders.set(holder.kind, holder);
}

export const holderKinds = (): string[] => [...holders.keys()];

export const holderOf = (kind: string): Holder | null => holders.get(kind) ?? null;

/** The SQL over all kinds of holders. */
export function byHolder(file: string, condition: (holder: Holder) => string): string {
  const cases = [...holders.values()].map((one) => `when '${one.kind}' then ${condition(one)}`);
  return `case ${file}.thing_kind ${cases.join(' ')} else false end`;
}

/** The most bytes that a file of a kind of thing may have. */
export const mostBytesOf = (kind: string): number =>
  holderOf(kind)?.takesPapers ? largestPaper.bytes : largestImage.bytes;
