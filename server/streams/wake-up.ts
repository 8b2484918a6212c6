import type pg from 'pg';

export interface WakeUpOptions {
  connect(): Promise<pg.Client>;
  channels: Readonly<Record<string, (payload: string) => void>>;
  /** Called when the listener is there again after having been away: anything may have been missed. */
  onResumed(): void;
  onTrouble(error: unknown): void;
}

/** Listens for hints from other servers. It may lose any of them: the poll of positions finds what it lost. */
export class WakeUp {
  readonly #options: WakeUpOptions;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: WakeUpOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const client = await this.#options.connect();
    client.on('notification', ({ channel, payload }) => this.#options.channels[channel]?.(payload ?? ''));
    client.once('end', () => this.#restart());
    for (const channel of Object.keys(this.#options.channels)) await client.query(`listen ${channel}`);
    this.#client = client;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #restart(): void {
    this.#client = undefined;
    if (this.#isClosed) return;
    this.#retry = setTimeout(async () => {
      try {
        await this.start();
        this.#options.onResumed();
      } catch (error) {
        this.#options.onTrouble(error);
        this.#restart();
      }
    }, 500);
  }
}
