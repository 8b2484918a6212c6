import type { Log } from '../../../kernel/log.ts';

/** What is done when the answer has been given already, so that the time it takes tells nothing of what was found. */
export class Afterwards {
  readonly #log: Log;
  readonly #underWay = new Set<Promise<void>>();

  constructor(log: Log) {
    this.#log = log;
  }

  do(words: string, work: () => Promise<unknown>): void {
    const done = new Promise<void>((resolve) => {
      setImmediate(() => {
        work()
          .catch((error: unknown) => this.#log.error({ err: error }, `${words} failed.`))
          .finally(resolve);
      });
    });
    this.#underWay.add(done);
    void done.then(() => this.#underWay.delete(done));
  }

  /** Waits for all that is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }
}
