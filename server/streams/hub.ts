import type pg from 'pg';
import { Channel, type Follower } from './channel.ts';
import type { Entry } from './entry.ts';
import { readEntries, streamState } from './stream.ts';

const pageSize = 500;

/** All streams that this process follows. Wake-ups make it quick; the poll of positions makes it sure. */
export class StreamHub {
  readonly #pool: pg.Pool;
  readonly #channels = new Map<string, Promise<Channel>>();
  readonly #open = new Map<string, Channel>();
  #isPolling = false;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Adds a follower to a stream; what is committed after the returned channel's `delivered` reaches it. */
  async join(streamId: string, follower: Follower): Promise<Channel> {
    for (;;) {
      const channel = await this.#channel(streamId);
      // Its last follower may have left while this one waited, and nobody feeds a channel that was left.
      if (this.#open.get(streamId) !== channel) continue;
      channel.followers.add(follower);
      return channel;
    }
  }

  leave(channel: Channel, follower: Follower): void {
    channel.followers.delete(follower);
    if (channel.followers.size === 0 && this.#open.get(channel.streamId) === channel) {
      this.#open.delete(channel.streamId);
      this.#channels.delete(channel.streamId);
    }
  }

  /** Fans a commit of this process out without reading it back. */
  committed(entries: readonly Entry[]): void {
    if (this.#open.size === 0) return;
    const byStream = new Map<string, Entry[]>();
    for (const entry of entries) {
      if (!this.#open.has(entry.streamId)) continue;
      const list = byStream.get(entry.streamId);
      if (list) list.push(entry);
      else byStream.set(entry.streamId, [entry]);
    }
    for (const [streamId, list] of byStream) this.#open.get(streamId)?.committed(list);
  }

  moved(streamId: string, position: number): void {
    this.#open.get(streamId)?.moved(position);
  }

  /** Looks at the positions of all followed streams in one statement: what a lost wake-up would have said. */
  async poll(): Promise<void> {
    const followed = [...this.#open.keys()];
    if (followed.length === 0 || this.#isPolling) return;
    this.#isPolling = true;
    try {
      const { rows } = await this.#pool.query<{ id: string; position: number }>({
        name: 'stream positions',
        text: 'select id, position from stream where id = any($1::uuid[])',
        values: [followed],
      });
      for (const row of rows) this.moved(row.id, row.position);
    } finally {
      this.#isPolling = false;
    }
  }

  #channel(streamId: string): Promise<Channel> {
    const known = this.#channels.get(streamId);
    if (known) return known;
    const opening = this.#openChannel(streamId).catch((error: unknown) => {
      this.#channels.delete(streamId);
      throw error;
    });
    this.#channels.set(streamId, opening);
    return opening;
  }

  async #openChannel(streamId: string): Promise<Channel> {
    const state = await streamState(this.#pool, streamId);
    const channel = new Channel(streamId, state?.position ?? 0, (after) =>
      readEntries(this.#pool, streamId, after, pageSize),
    );
    this.#open.set(streamId, channel);
    return channel;
  }
}
