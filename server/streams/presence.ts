import type { Person } from '../kernel/actor.ts';
import type { Streams } from './streams.ts';

/** One person in one place on one device: they say it again every so often, and are gone when they stop. */
export interface Present {
  readonly personId: string;
  readonly name: string;
  readonly bodyId: string | null;
  /** Tells a person’s tabs apart, where they are told apart. */
  readonly device: string;
  /** What the device says of itself, as where its cursor is; for its readers to make something of. */
  readonly state: string | null;
  /** When they came, as far as this server knows. */
  readonly since: number;
  readonly until: number;
  readonly writingUntil: number;
}

export interface Announcement {
  readonly how: 'here' | 'writing' | 'gone';
  readonly device?: string;
  readonly state?: string | null;
}

export interface PresenceState {
  readonly here: number;
  readonly bodies: ReadonlyMap<string, number>;
  readonly writing: readonly { id: string; name: string }[];
}

const heldFor = 45_000;
const writingFor = 6_000;
const mostWriting = 5;

type Shouted = Pick<Present, 'personId' | 'name' | 'bodyId' | 'device' | 'state'> & {
  readonly placeId: string;
  readonly how: Announcement['how'];
};

/** Who is where just now, over all servers: shouted, never stored, and forgotten unless it is said again. */
export class Presence {
  readonly #streams: Streams;
  readonly #places = new Map<string, Map<string, Present>>();
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #stop: () => void;
  readonly #sweep: NodeJS.Timeout;

  constructor(streams: Streams) {
    this.#streams = streams;
    this.#stop = streams.hear('trellis_presence', (payload) => this.#hear(payload));
    this.#sweep = setInterval(() => this.#forget(), 2_000);
    this.#sweep.unref();
  }

  /** Says to every server that a person is in a place, or that they have left it. */
  announce(placeId: string, person: Person, { how, device = '', state = null }: Announcement): void {
    this.#streams.shout(
      'trellis_presence',
      JSON.stringify({
        placeId,
        personId: person.id,
        name: person.name.slice(0, 200),
        bodyId: person.actingFor,
        how,
        device,
        state,
      }),
    );
  }

  /** Who is in a place, each device of theirs, in the order they came. */
  presentIn(placeId: string): readonly Present[] {
    return [...(this.#places.get(placeId)?.values() ?? [])].sort((a, b) => a.since - b.since);
  }

  stateOf(placeId: string): PresenceState {
    const now = Date.now();
    const bodies = new Map<string, number>();
    const writing: { id: string; name: string }[] = [];
    const place = this.#places.get(placeId) ?? new Map<string, Present>();
    for (const one of place.values()) {
      if (one.bodyId) bodies.set(one.bodyId, (bodies.get(one.bodyId) ?? 0) + 1);
      if (one.writingUntil > now && writing.length < mostWriting)
        writing.push({ id: one.personId, name: one.name });
    }
    return { here: place.size, bodies, writing };
  }

  /** Calls back when something changed in a place, at most once in half a second or as said; returns how to stop. */
  watch(placeId: string, changed: () => void, every = 500): () => void {
    const set = this.#watchers.get(placeId) ?? new Set();
    this.#watchers.set(placeId, set);
    let timer: NodeJS.Timeout | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        changed();
      }, every);
    };
    set.add(soon);
    return () => {
      clearTimeout(timer);
      set.delete(soon);
      if (set.size === 0) this.#watchers.delete(placeId);
    };
  }

  close(): void {
    this.#stop();
    clearInterval(this.#sweep);
  }

  #hear(payload: string): void {
    const { placeId, how, ...who } = JSON.parse(payload) as Shouted;
    const { personId, bodyId, device, state } = who;
    const key = `${personId} ${device}`;
    const place = this.#places.get(placeId) ?? new Map<string, Present>();
    this.#places.set(placeId, place);
    const before = place.get(key);
    const now = Date.now();
    if (how === 'gone') place.delete(key);
    else
      place.set(key, {
        ...who,
        since: before?.since ?? now,
        until: now + heldFor,
        writingUntil: how === 'writing' ? now + writingFor : 0,
      });
    const wasWriting = before !== undefined && before.writingUntil > now;
    const isNew = !before || how === 'gone' || before.bodyId !== bodyId || before.state !== state;
    if (isNew || wasWriting !== (how === 'writing')) this.#changed(placeId);
  }

  #forget(): void {
    const now = Date.now();
    for (const [placeId, place] of this.#places) {
      let hasChanged = false;
      for (const [key, one] of place) {
        if (one.until < now) hasChanged = place.delete(key) || hasChanged;
        else if (one.writingUntil > 0 && one.writingUntil < now) {
          place.set(key, { ...one, writingUntil: 0 });
          hasChanged = true;
        }
      }
      if (place.size === 0) this.#places.delete(placeId);
      if (hasChanged) this.#changed(placeId);
    }
  }

  #changed(placeId: string): void {
    for (const soon of this.#watchers.get(placeId) ?? []) soon();
  }
}
