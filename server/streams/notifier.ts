import type pg from 'pg';

/** Sends hints after a commit, on a connection of its own that waits for no disk; losing one is harmless. */
export class Notifier {
  readonly #connect: () => Promise<pg.Client>;
  #client: Promise<pg.Client> | undefined;

  constructor(connect: () => Promise<pg.Client>) {
    this.#connect = connect;
  }

  /** One notification for each payload: a joined one could pass PostgreSQL's 8,000 bytes. */
  async send(channel: string, payloads: readonly string[]): Promise<void> {
    if (payloads.length === 0) return;
    this.#client ??= this.#connect();
    const client = this.#client;
    try {
      await (await client).query({
        name: 'notify',
        text: 'select pg_notify($1, payload) from unnest($2::text[]) as payload',
        values: [channel, payloads],
      });
    } catch {
      if (this.#client === client) this.#client = undefined;
      await client.then((one) => one.end()).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.#client?.then((client) => client.end()).catch(() => undefined);
  }
}
