import type { Entry } from './entry.ts';

/** Who takes the entries of one stream in this process, in order and without a gap. */
export interface Follower {
  /** Called with entries that follow one another; must not throw and must not wait. */
  take(entries: readonly Entry[]): void;
  /** Entries between what was delivered and what is kept are gone. */
  lost(position: number): void;
}

/** One stream as this process follows it: fed from memory when contiguous, from rows otherwise. */
export class Channel {
  readonly streamId: string;
  readonly followers = new Set<Follower>();
  readonly #read: (after: number) => Promise<Entry[]>;
  #delivered: number;
  #known: number;
  #isReading = false;

  constructor(streamId: string, position: number, read: (after: number) => Promise<Entry[]>) {
    this.streamId = streamId;
    this.#delivered = position;
    this.#known = position;
    this.#read = read;
  }

  /** The position up to which every follower has been given all. */
  get delivered(): number {
    return this.#delivered;
  }

  /** Takes a commit of this process: no row needs to be read when nothing lies between. */
  committed(entries: readonly Entry[]): void {
    const first = entries[0];
    const last = entries.at(-1);
    if (!first || !last || last.position <= this.#delivered) return;
    this.#known = Math.max(this.#known, last.position);
    if (!this.#isReading && first.position === this.#delivered + 1) this.#deliver(entries);
    else this.moved(last.position);
  }

  /** Takes a hint that the stream has come to a position; what is missing is read. */
  moved(position: number): void {
    this.#known = Math.max(this.#known, position);
    if (this.#known > this.#delivered && !this.#isReading) void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    this.#isReading = true;
    try {
      while (this.#known > this.#delivered && this.followers.size > 0) {
        const entries = await this.#read(this.#delivered);
        const first = entries[0];
        if (!first) break;
        if (first.position > this.#delivered + 1) {
          this.#delivered = first.position - 1;
          for (const follower of [...this.followers]) follower.lost(this.#delivered);
        }
        this.#deliver(entries);
      }
    } catch {
      // The database is away: the poll of positions asks again each second.
    } finally {
      this.#isReading = false;
    }
  }

  #deliver(entries: readonly Entry[]): void {
    this.#delivered = entries.at(-1)!.position;
    for (const follower of [...this.followers]) follower.take(entries);
  }
}
