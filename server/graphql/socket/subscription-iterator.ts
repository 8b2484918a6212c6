import type { ExecutionResult } from 'graphql';

/** What graphql-ws waits on while a live view sends by itself: it yields nothing, and ends when the subscription does. */
export class SubscriptionIterator implements AsyncGenerator<ExecutionResult, void, void> {
  readonly #ended: Promise<IteratorResult<ExecutionResult, void>>;
  #end!: (result: IteratorResult<ExecutionResult, void>) => void;
  #fail!: (error: unknown) => void;
  readonly #onReturn: () => void;
  hasEnded = false;

  constructor(onReturn: () => void) {
    this.#onReturn = onReturn;
    this.#ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    this.#ended.catch(() => undefined);
  }

  /** Ends it from our side; with an error the client is sent that, and nothing after it. */
  end(error?: unknown): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    if (error === undefined) this.#end({ value: undefined, done: true });
    else this.#fail(error);
    this.#onReturn();
  }

  next(): Promise<IteratorResult<ExecutionResult, void>> {
    return this.#ended;
  }

  /**
   * Ends it from the client's side. Whoever waits on `next` is left waiting, for ever: graphql-ws would go on to say
   * `complete` under an id that the client may have given to another subscription meanwhile, and drop that one.
   */
  async return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.abandon();
    return { value: undefined, done: true };
  }

  /** Ends it without a word to the client. */
  abandon(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.#onReturn();
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult, void>> {
    this.end(error);
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end();
  }
}
