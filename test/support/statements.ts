import type { TcpProxy } from './proxy.ts';

/** Counts the statements that are executed over a line to PostgreSQL, by what its protocol says. */
export class StatementCount {
  readonly #seen: string[] = [];
  readonly #rest = new Map<object, Buffer>();
  readonly #unnamed = new Map<object, string>();
  readonly #without: readonly string[];
  readonly #stop: () => void;

  /** Statements of these names go on by themselves and are left out. */
  constructor(line: TcpProxy, without: readonly string[]) {
    this.#without = without;
    this.#stop = line.tap((connection, chunk) => this.#hear(connection, chunk));
  }

  /** The names of the statements that were executed, empty for those without one. */
  stop(): string[] {
    this.#stop();
    return this.#seen;
  }

  #hear(connection: object, chunk: Buffer): void {
    let data = Buffer.concat([this.#rest.get(connection) ?? Buffer.alloc(0), chunk]);
    while (data.length >= 5) {
      const length = 1 + data.readUInt32BE(1);
      if (data.length < length) break;
      const text = () => data.subarray(5, length).toString('latin1');
      // A Parse message names a statement, then its text; one without a name is bound right after it.
      if (data[0] === 'P'.charCodeAt(0)) {
        const [statement, words = ''] = text().split('\0', 2);
        if (statement === '') this.#unnamed.set(connection, words);
      } else if (data[0] === 'B'.charCodeAt(0)) {
        // A Bind message names a portal, then the statement that is about to be executed.
        const [, statement = ''] = text().split('\0', 2);
        const isOfJobs = statement === '' && ofJobs(this.#unnamed.get(connection) ?? '');
        if (!isOfJobs && !this.#without.includes(statement)) this.#seen.push(statement);
      } else if (data[0] === 'Q'.charCodeAt(0)) {
        const words = data.subarray(5, length - 1).toString('latin1');
        if (!ofJobs(words)) this.#seen.push(words);
      }
      data = data.subarray(length);
    }
    this.#rest.set(connection, data);
  }
}

/** Whoever runs jobs looks for them by itself; its own schema stands in all that it says. */
function ofJobs(statement: string): boolean {
  return statement.includes('pgboss');
}
