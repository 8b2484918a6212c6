import type { Clock } from '../kernel/clock.ts';
import { forgetRequests } from './forget-requests.ts';
import { AppendGate } from './gate.ts';
import type { HotResult } from './hot-write.ts';
import { StreamHub } from './hub.ts';
import { Notifier } from './notifier.ts';
import { OtherServers } from './other-servers.ts';
import { perform, performByHouse } from './perform.ts';
import { cutStreams } from './retention.ts';
import type { Shout, StreamDatabase, Streams } from './streams.ts';
import { WakeUp } from './wake-up.ts';

export type { Channel, Follower } from './channel.ts';
export { connectionFailed, uniqueViolation } from './database-error.ts';
export { accessRemoved, type Entry } from './entry.ts';
export { type HotResult, type HotWrite, type HotWriter, Outdated } from './hot-write.ts';
export type { StreamHub } from './hub.ts';
export { payloadHash, type WriteRequest } from './perform.ts';
export { type Announcement, Presence, type PresenceState, type Present } from './presence.ts';
export type { Services } from './services.ts';
export { type ResyncReason, readEntries, resyncNeeded, type StreamState, streamState } from './stream.ts';
export type { Shout, StreamDatabase, Streams } from './streams.ts';

export interface StreamOptions {
  clock: Clock;
  /** How many entries of a stream that may be cut are kept. */
  retention: number;
  onTrouble(error: unknown): void;
  gateInterval?: number;
  pollInterval?: number;
}

/** Starts the log of this process. */
export async function openStreams(database: StreamDatabase, options: StreamOptions): Promise<Streams> {
  const hub = new StreamHub(database.pool);
  const listeners: Record<Shout, Set<(payload: string) => void>> = {
    trellis_person: new Set(),
    trellis_presence: new Set(),
  };
  const movers = new Set<(streamId: string) => void>();
  const say = (channel: Shout) => (payload: string) => {
    for (const listener of listeners[channel]) listener(payload);
  };
  const notifier = new Notifier(() => database.connect('notifier', 'set synchronous_commit = off'));
  const others = new OtherServers(database.pool);
  const gate = new AppendGate({
    connect: () => database.connect('gate'),
    onCommitted(entries) {
      hub.committed(entries);
      for (const { streamId } of entries) for (const listener of movers) listener(streamId);
    },
    wakesOthers: () => others.listen,
    ...(options.gateInterval === undefined ? {} : { interval: options.gateInterval }),
  });
  const poll = () => Promise.all([hub.poll(), others.look(wakeUp.pid)]).catch(options.onTrouble);
  const wakeUp = new WakeUp({
    connect: () => database.connect('listener'),
    channels: {
      trellis_stream: (payload) => {
        const colon = payload.indexOf(':');
        const streamId = payload.slice(0, colon);
        hub.moved(streamId, Number(payload.slice(colon + 1)));
        for (const listener of movers) listener(streamId);
      },
      trellis_person: say('trellis_person'),
      trellis_presence: say('trellis_presence'),
    },
    onResumed: poll,
    onTrouble: options.onTrouble,
  });
  await wakeUp.start();
  const polling = setInterval(poll, options.pollInterval ?? 1_000);
  const forget = forgetRequests(database.pool);
  const cutting = setInterval(
    () => cutStreams(database.pool, options.retention).then(forget).catch(options.onTrouble),
    60_000,
  );
  const services = {
    fork: () => database.fork(),
    clock: options.clock,
    notifier,
    moved: (streamId: string, position: number) => hub.moved(streamId, position),
  };
  return {
    hub,
    append: (write) => gate.append(write),
    async recall(personId, requestId, hash) {
      const { rows } = await database.pool.query<{ result: HotResult }>({
        name: 'recall request',
        text: 'select result from request where person_id = $1 and request_id = $2 and payload_hash = $3',
        values: [personId, requestId, hash],
      });
      return rows[0]?.result ?? null;
    },
    perform: (actor, request, run) => perform(services, actor, request, run),
    performByHouse: (run) => performByHouse(services, run),
    shout: (channel, payload) => void notifier.send(channel, [payload]),
    hear(channel, listener) {
      listeners[channel].add(listener);
      return () => listeners[channel].delete(listener);
    },
    onMoved(listener) {
      movers.add(listener);
      return () => movers.delete(listener);
    },
    async close() {
      clearInterval(polling);
      clearInterval(cutting);
      await gate.close();
      await Promise.allSettled([wakeUp.close(), notifier.close()]);
    },
  };
}
