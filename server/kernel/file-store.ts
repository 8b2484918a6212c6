import type { Readable } from 'node:stream';

/** Where the bytes of files are kept, each under an id of ours; what they are and who may see them is in the database. */
export interface FileStore {
  /** Keeps the bytes; they are on disk, or with whoever keeps them for us, when this is done. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null where there are none. */
  read(id: string): Promise<Readable | null>;
  /** Forgets the bytes, if there are any. */
  remove(id: string): Promise<void>;
}
