import type pg from 'pg';

export interface WakeUpOptions {
  connect(): Promise<pg.Client>;
  channels: Readonly<Record<string, (payload: string) => void>>;
  /** Called when the listener is there again after having been away: anything may have been missed. */
  onResumed(): void;
  onTrouble(error: unknown): void;
}

const retryAfter = 500;
const checkEvery = 3_000;
const check = { text: 'select 1', query_timeout: 3_000 };

/** Listens for hints from other servers. It may lose any of them: the poll of positions finds what it lost. */
export class WakeUp {
  readonly #options: WakeUpOptions;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #check: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: WakeUpOptions) {
    this.#options = options;
  }

  /** The connection that listens, as PostgreSQL numbers it; undefined while there is none. */
  get pid(): number | undefined {
    return (this.#client as (pg.Client & { processID?: number }) | undefined)?.processID;
  }

  async start(): Promise<void> {
    const client = await this.#options.connect();
    try {
      client.on('notification', ({ channel, payload }) => this.#options.channels[channel]?.(payload ?? ''));
      for (const channel of Object.keys(this.#options.channels)) await client.query(`listen ${channel}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    if (this.#isClosed) return client.end();
    this.#client = client;
    client.once('end', () => this.#lost(client));
    this.#keepChecking(client);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#check);
    await this.#client?.end().catch(() => undefined);
  }

  // A listener only ever hears, so a line that has fallen silent would be believed for ever.
  #keepChecking(client: pg.Client): void {
    this.#check = setTimeout(async () => {
      try {
        await client.query(check);
        if (this.#client === client && !this.#isClosed) this.#keepChecking(client);
      } catch {
        this.#lost(client);
      }
    }, checkEvery);
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    clearTimeout(this.#check);
    void client.end().catch(() => undefined);
    if (!this.#isClosed) this.#startAgain();
  }

  #startAgain(): void {
    this.#retry = setTimeout(async () => {
      try {
        await this.start();
        this.#options.onResumed();
      } catch (error) {
        this.#options.onTrouble(error);
        if (!this.#isClosed) this.#startAgain();
      }
    }, retryAfter);
  }
}
