import type { Line, LineResult, LineSink, LineState } from '../../../client/streams/line.ts';
import type { LineRequest } from '../../../client/streams/line-request.ts';

interface Subscription {
  request: LineRequest;
  sink: LineSink;
  frames: LineResult[];
}

/** A server's log and the bad line to it: frames wait until delivered, may be lost or doubled, the line may go. */
export class FlakyLine implements Line {
  state: LineState = { kind: 'idle' };
  head = 0;
  oldest = 1;
  replays = 0;
  private listeners = new Set<(state: LineState) => void>();
  private subscriptions = new Set<Subscription>();
  /** Frames of a left subscription that are still on the wire; its id is the id of the next one. */
  private onTheWire: LineResult[] = [];

  onState(listener: (state: LineState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  subscribe(request: LineRequest, sink: LineSink): () => void {
    const subscription: Subscription = { request, sink, frames: this.onTheWire.splice(0) };
    this.subscriptions.add(subscription);
    if (this.state.kind === 'open') this.replay(subscription);
    return () => {
      this.subscriptions.delete(subscription);
      this.onTheWire.push(...subscription.frames);
    };
  }

  connect(): void {
    if (this.state.kind === 'open') return;
    this.move({ kind: 'open' });
    for (const subscription of this.subscriptions) this.replay(subscription);
  }

  drop(): void {
    if (this.state.kind !== 'open') return;
    this.onTheWire = [];
    for (const subscription of this.subscriptions) subscription.frames = [];
    this.move({ kind: 'down', since: 1 });
  }

  append(count: number): void {
    for (let i = 0; i < count; i++) {
      this.head++;
      if (this.state.kind !== 'open') continue;
      for (const { frames } of this.subscriptions) frames.push(entry(this.head));
    }
  }

  /** Cuts the log so that only its newest `count` entries can be replayed. */
  retain(count: number): void {
    this.oldest = Math.max(this.oldest, this.head - count + 1);
  }

  deliver(count: number): void {
    for (const subscription of [...this.subscriptions]) {
      for (const frame of subscription.frames.splice(0, count)) {
        if (this.subscriptions.has(subscription)) subscription.sink.next(frame);
        else this.onTheWire.push(frame);
      }
    }
  }

  lose(): void {
    for (const { frames } of this.subscriptions) frames.shift();
  }

  double(): void {
    for (const { frames } of this.subscriptions) if (frames[0]) frames.unshift(frames[0]);
  }

  complete(): void {
    for (const subscription of [...this.subscriptions]) {
      this.subscriptions.delete(subscription);
      subscription.sink.complete();
    }
  }

  fail(cause: unknown): void {
    for (const subscription of [...this.subscriptions]) {
      this.subscriptions.delete(subscription);
      subscription.sink.error(cause);
    }
  }

  renew(): void {
    this.drop();
    this.connect();
  }

  wake(): void {}
  close(): void {}

  private replay(subscription: Subscription): void {
    this.replays++;
    const after = Number(subscription.request.variables.after);
    if (after < this.oldest - 1) {
      return void subscription.frames.push(event('Resync', this.head, { reason: 'TOO_OLD' }));
    }
    for (let position = after + 1; position <= this.head; position++)
      subscription.frames.push(entry(position));
    subscription.frames.push(event('CaughtUp', this.head));
  }

  private move(state: LineState): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener(state);
  }
}

function entry(position: number): LineResult {
  return event('DiscussionEntry', position);
}

function event(__typename: string, position: number, more: object = {}): LineResult {
  return { data: { discussion: { __typename, position: String(position), ...more } } };
}
