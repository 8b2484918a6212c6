import { setImmediate } from 'node:timers/promises';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';

export interface UnpackLimits {
  /** Entries that the file may list. */
  readonly entries: number;
  /** Bytes that the wanted parts may have once they are unpacked. */
  readonly unpacked: number;
}

/** Why a file is not unpacked: no ZIP at all or a damaged one, one that grows too large, one that has a part twice. */
export type UnpackTrouble = 'DAMAGED' | 'TOO_LARGE' | 'TWICE';

export class UnpackError extends Error {
  readonly trouble: UnpackTrouble;

  constructor(trouble: UnpackTrouble, words: string) {
    super(words);
    this.trouble = trouble;
  }
}

/** Takes the wanted parts out of a ZIP file. Counts while it unpacks, whatever the file says of its own size. */
export async function unpackZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: UnpackLimits,
): Promise<Record<string, Uint8Array>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnpackError('DAMAGED', 'This is no ZIP file.');
  const parts: Record<string, Uint8Array> = Object.create(null);
  let [entries, unpacked] = [0, 0];
  const unzip = new Unzip((file: UnzipFile) => {
    entries += 1;
    if (entries > limits.entries)
      throw new UnpackError('TOO_LARGE', `The file has more than ${limits.entries} entries.`);
    if (!isWanted(file.name)) return;
    if (parts[file.name]) throw new UnpackError('TWICE', `The file has ${file.name} twice.`);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > limits.unpacked)
        throw new UnpackError('TOO_LARGE', `The file unpacks to more than ${limits.unpacked} bytes.`);
      chunks.push(chunk);
      if (isLast) parts[file.name] = new Uint8Array(Buffer.concat(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  let sinceRest = 0;
  try {
    // In small pieces, so that little is unpacked beyond the limit before it is noticed.
    for (let at = 0; at < bytes.length; at += pieceSize) {
      const before = unpacked;
      unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
      sinceRest += unpacked - before;
      if (sinceRest < restAfter) continue;
      sinceRest = 0;
      await setImmediate();
    }
  } catch (error) {
    if (error instanceof UnpackError) throw error;
    throw new UnpackError('DAMAGED', 'The file is damaged, or no ZIP file.');
  }
  return parts;
}

const pieceSize = 16 * 1024;
/** After so many bytes others have their turn. */
const restAfter = 4 * 1024 * 1024;
