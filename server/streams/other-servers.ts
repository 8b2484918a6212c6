import type pg from 'pg';

/**
 * Whether other servers of the house listen. A notification wakes every listener, its sender’s own too: a server that is
 * alone wakes nobody. Who has just come is seen with the next look, and until then finds what moved by its own poll.
 */
export class OtherServers {
  readonly #pool: pg.Pool;
  #listen = true;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  get listen(): boolean {
    return this.#listen;
  }

  /** Looks again; `ownPid` is this server’s listener, or undefined while it has none. */
  async look(ownPid: number | undefined): Promise<void> {
    try {
      this.#listen = ownPid === undefined || (await this.#listenBeside(ownPid));
    } catch (error) {
      // Where it can’t be known, somebody may.
      this.#listen = true;
      throw error;
    }
  }

  async #listenBeside(ownPid: number): Promise<boolean> {
    const { rows } = await this.#pool.query<{ listen: boolean }>({
      name: 'other listeners',
      text: `select exists (select 1 from pg_stat_activity
        where datname = current_database() and application_name = 'trellis listener' and pid <> $1) as listen`,
      values: [ownPid],
    });
    return rows[0]!.listen;
  }
}
