import type { ExecutionResult } from 'graphql';
import {
  accessRemoved,
  type Channel,
  type Entry,
  type Follower,
  readEntries,
  resyncNeeded,
  streamState,
} from '../../streams/index.ts';
import type { LiveEvent } from './live-view.ts';
import { frameOf, type Member } from './member.ts';

const pageSize = 200;
const askedAtOnce = 100;
const largestWrite = 64 * 1024;
// Each turn costs a write to every member: so many are given what came within some milliseconds together.
const many = 16;
const spacing = 8;

export interface SharedViewOptions {
  readonly streamId: string;
  readonly pool: Parameters<typeof readEntries>[0];
  load(entries: readonly Entry[]): Promise<LiveEvent[]>;
  execute(event: LiveEvent): Promise<ExecutionResult> | ExecutionResult;
  /** Throws when the member may not follow this stream any more; else notes as of when it may. */
  authorise(member: Member): Promise<void>;
  onTrouble(error: unknown): void;
}

/**
 * One view of one stream for all who asked alike: each event is read, executed and encoded once, and the same bytes
 * go to every member. A member replays what it missed by itself and joins where the two meet.
 */
export class SharedView implements Follower {
  readonly members = new Set<Member>();
  /** Members that share or are still replaying; the view is kept while there are any. */
  users = 0;
  readonly #options: SharedViewOptions;
  #queue: Entry[] = [];
  #isDelivering = false;
  #lastTurn = Number.NEGATIVE_INFINITY;
  /** The last position whose delivery to the members has begun: whoever is level with it may join. */
  #delivered = 0;

  constructor(options: SharedViewOptions) {
    this.#options = options;
  }

  /** Begins at where the channel stands; what is committed from then on is delivered to whoever has joined. */
  start(channel: Channel): void {
    this.#delivered = Math.max(this.#delivered, channel.delivered);
  }

  take(entries: readonly Entry[]): void {
    for (const entry of entries) this.#queue.push(entry);
    if (!this.#isDelivering) void this.#deliverQueue();
  }

  lost(position: number): void {
    this.#queue = [];
    this.#delivered = position;
    for (const member of [...this.members]) void this.#resync(member, 'TOO_OLD', position);
  }

  /** Sends a member all that it missed since its cursor, then lets it share what is live. Returns once it has joined. */
  async replay(member: Member, authorisedAt: number): Promise<void> {
    // A screen that was just opened: nothing was missed, and nothing has been decided since it was authorised.
    if (member.position === authorisedAt && member.position === this.#delivered) return this.#join(member);
    const state = await streamState(this.#options.pool, this.#options.streamId);
    if (!state) return member.end();
    if (state.accessVersion !== member.accessVersion) await this.#options.authorise(member);
    const reason = resyncNeeded(state, member.position);
    if (reason) return this.#resync(member, reason, state.position);
    for (;;) {
      const entries = await readEntries(
        this.#options.pool,
        this.#options.streamId,
        member.position,
        pageSize,
      );
      if (member.hasEnded) return;
      const first = entries[0];
      if (first && first.position > member.position + 1)
        return this.#resync(member, 'TOO_OLD', first.position - 1);
      if (first) {
        await this.#deliver(entries, [member]);
        if (member.hasEnded) return;
      }
      // From here to the join nothing waits: whoever is level with the live view misses nothing by joining it.
      if (entries.length < pageSize && member.position >= this.#delivered) return this.#join(member);
    }
  }

  async #join(member: Member): Promise<void> {
    this.members.add(member);
    await this.#send([member], { __typename: 'CaughtUp', position: member.position });
  }

  async #deliverQueue(): Promise<void> {
    this.#isDelivering = true;
    let failures = 0;
    while (await this.#hasTurn()) {
      const batch = this.#queue.slice(0, pageSize);
      try {
        // Much may have been decided while the database was away, and faces are read as they are now.
        if (failures > 0) await this.#askAgain(this.members, this.#delivered);
        await this.#deliver(batch, this.members);
        const last = batch.at(-1)!.position;
        this.#queue = this.#queue.filter((entry) => entry.position > last);
        this.#delivered = Math.max(this.#delivered, last);
        failures = 0;
      } catch (error) {
        // Nothing is skipped: the same batch is tried again until the database is back.
        this.#options.onTrouble(error);
        failures += 1;
        await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** failures, 2_000)));
      }
    }
    this.#isDelivering = false;
  }

  /** Whether there is something to deliver: at once, or where many share and were given something just now, a little later. */
  async #hasTurn(): Promise<boolean> {
    const wait = this.#lastTurn + spacing - performance.now();
    if (wait > 0 && this.members.size >= many && this.#queue.length > 0)
      await new Promise((resolve) => setTimeout(resolve, wait));
    this.#lastTurn = performance.now();
    return this.#queue.length > 0;
  }

  /** Delivers entries in order, and stops at each removal of a right to ask who may still read on. */
  async #deliver(entries: readonly Entry[], members: Iterable<Member>): Promise<void> {
    let from = 0;
    for (const [at, entry] of entries.entries()) {
      if (entry.kind !== accessRemoved) continue;
      if (at > from) await this.#deliverRun(entries.slice(from, at), members);
      await this.#askAgain(members, entry.position);
      // Those who may stay are given it like any other entry, and see no hole where it is.
      from = at;
    }
    if (from < entries.length) await this.#deliverRun(entries.slice(from), members);
  }

  async #deliverRun(entries: readonly Entry[], members: Iterable<Member>): Promise<void> {
    const events = await this.#options.load(entries);
    if (members === this.members) return this.#sendRun(events);
    for (const member of members) await this.#confirm(member);
    for (const event of events) {
      await this.#send(members, event);
      for (const member of members) await member.room();
    }
  }

  /** Sends what is live to all members: what came together goes to each in one write, which is what a delivery costs. */
  async #sendRun(events: readonly LiveEvent[]): Promise<void> {
    for (let from = 0; from < events.length; ) {
      const payloads: string[] = [];
      for (let size = 0; from + payloads.length < events.length && size < largestWrite; ) {
        const encoded = this.#encode(events[from + payloads.length]!);
        const payload = typeof encoded === 'string' ? encoded : await encoded;
        payloads.push(payload);
        size += payload.length;
      }
      this.#sendTogether(events.slice(from, from + payloads.length), payloads);
      from += payloads.length;
    }
  }

  #sendTogether(events: readonly LiveEvent[], payloads: readonly string[]): void {
    const last = events.at(-1)!.position;
    this.#delivered = Math.max(this.#delivered, last);
    const writes = new Map<string, Buffer>();
    for (const member of this.members) {
      // A member that came by its own replay may have some of these already.
      const first = events.findIndex((event) => event.position > member.position);
      if (first === -1) continue;
      const key = `${first} ${member.id}`;
      let write = writes.get(key);
      if (!write) {
        const frames = payloads.slice(first).map((payload) => frameOf(member.id, payload));
        write = frames.length === 1 ? frames[0]! : Buffer.concat(frames);
        writes.set(key, write);
      }
      member.position = last;
      member.send(write);
    }
  }

  /** At once where nothing has to be waited for: between joining and saying so nothing may come. */
  #encode(event: LiveEvent): string | Promise<string> {
    const result = this.#options.execute(event);
    return result instanceof Promise ? result.then((one) => JSON.stringify(one)) : JSON.stringify(result);
  }

  /**
   * Asks a member again when a right was taken since it was last authorised. A long replay shows subjects as they are
   * now, and they may have changed after a removal that the replay has yet to come to.
   */
  async #confirm(member: Member): Promise<void> {
    const state = await streamState(this.#options.pool, this.#options.streamId);
    if (state && state.accessVersion !== member.accessVersion) await this.#options.authorise(member);
  }

  async #askAgain(members: Iterable<Member>, position: number): Promise<void> {
    // Set before the members are counted: who would join meanwhile reads this entry in its own replay instead.
    if (members === this.members) this.#delivered = Math.max(this.#delivered, position);
    const asked = [...members];
    const ask = (member: Member) =>
      this.#options.authorise(member).catch((error: unknown) => {
        this.members.delete(member);
        member.end(error);
      });
    for (let at = 0; at < asked.length; at += askedAtOnce) {
      await Promise.all(asked.slice(at, at + askedAtOnce).map(ask));
    }
  }

  async #resync(member: Member, reason: 'AHEAD' | 'TOO_OLD', position: number): Promise<void> {
    this.members.delete(member);
    member.position = Math.min(member.position, position);
    const result = await this.#options.execute({ __typename: 'Resync', position, reason });
    member.send(frameOf(member.id, JSON.stringify(result)));
    member.end();
  }

  /** Sends members that do not share yet an event, each its own. */
  async #send(members: Iterable<Member>, event: LiveEvent): Promise<void> {
    const encoded = this.#encode(event);
    const payload = typeof encoded === 'string' ? encoded : await encoded;
    const isPlace = event.__typename === 'CaughtUp';
    for (const member of members) {
      if (!isPlace && event.position <= member.position) continue;
      member.position = Math.max(member.position, event.position);
      member.send(frameOf(member.id, payload));
    }
  }
}
