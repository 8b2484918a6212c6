import type pg from 'pg';
import { type DomainError, repeatedDifferently, unavailable } from '../kernel/errors.ts';
import { collided, connectionFailed, uniqueViolation } from './database-error.ts';
import type { Entry } from './entry.ts';
import { gateStatement } from './gate.statement.ts';
import { type HotResult, type HotWrite, Outdated } from './hot-write.ts';

const mostTries = 3;

interface Waiting {
  readonly write: HotWrite;
  readonly resolve: (result: HotResult) => void;
  readonly reject: (error: unknown) => void;
}

export interface GateOptions {
  connect(): Promise<pg.Client>;
  /** Told of every commit in order, before its writers are answered. */
  onCommitted(entries: readonly Entry[]): void;
  /** Whether a commit has to wake other servers; this one is told of it anyway. */
  wakesOthers?(): boolean;
  /** The least time between two commits, in milliseconds. */
  interval?: number;
  /** So many that wait for no more: they are committed as soon as the commit before them is. */
  enough?: number;
  largestBatch?: number;
}

/**
 * All hot writes of a process pass here: the first at once, then one commit per interval at most, never two in
 * flight, many streams in one statement. A write is answered after its commit, once, however often it is sent.
 */
export class AppendGate {
  readonly #options: Required<GateOptions>;
  #waiting: Waiting[] = [];
  #client: pg.Client | undefined;
  #isCommitting = false;
  #lastCommit = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: GateOptions) {
    this.#options = { interval: 5, enough: 8, largestBatch: 512, wakesOthers: () => true, ...options };
  }

  /** Resolves once the write is on disk; rejects with a code, having changed nothing. */
  append(write: HotWrite): Promise<HotResult> {
    if (this.#isClosed) return Promise.reject(unavailable());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      this.#schedule();
    });
  }

  /** Lets what waits be committed, then closes the connection. */
  async close(): Promise<void> {
    this.#isClosed = true;
    while (this.#waiting.length > 0 || this.#isCommitting)
      await new Promise((resolve) => setTimeout(resolve, 2));
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  #schedule(): void {
    if (this.#isCommitting || this.#waiting.length === 0) return;
    const isFull = this.#waiting.length >= this.#options.enough;
    const wait = isFull ? 0 : this.#lastCommit + this.#options.interval - performance.now();
    if (wait <= 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      void this.#run();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, wait);
  }

  async #run(): Promise<void> {
    this.#isCommitting = true;
    this.#lastCommit = performance.now();
    const batch = this.#takeBatch();
    try {
      await this.#settle(batch);
    } finally {
      this.#isCommitting = false;
      this.#schedule();
    }
  }

  /** Takes what fits one statement: no two writes to one row, no request twice. */
  #takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const rows = new Set<string>();
    for (const one of this.#waiting) {
      const keys = [one.write.rowKey, `${one.write.personId} ${one.write.requestId}`];
      if (batch.length >= this.#options.largestBatch || keys.some((key) => rows.has(key))) {
        later.push(one);
      } else {
        for (const key of keys) rows.add(key);
        batch.push(one);
      }
    }
    this.#waiting = later;
    return batch;
  }

  async #settle(batch: readonly Waiting[], triedBefore = 0): Promise<void> {
    try {
      const results = await this.#commit(batch.map((one) => one.write));
      for (const [index, one] of batch.entries()) {
        const result = results.get(index);
        if (result) one.resolve(result);
        else one.reject(passedOver(one.write));
      }
    } catch (error) {
      if (connectionFailed(error)) {
        this.#dropConnection();
        for (const one of batch) one.reject(unavailable());
      } else if (uniqueViolation(error) === 'request_pkey') {
        await this.#answerRepeats(batch);
      } else if ((collided(error) || uniqueViolation(error) !== null) && triedBefore < mostTries) {
        // Another server wrote beside what this statement could see when it began; the next one sees it.
        await this.#settle(batch, triedBefore + 1);
      } else if (batch.length === 1) {
        batch[0]!.reject(error);
      } else {
        // One write of the batch breaks a rule: the statement rolled back whole, so each is tried by itself.
        for (const one of batch) await this.#settle([one]);
      }
    }
  }

  /** The statement rolled back because some requests were known: they get their first answer, the rest is tried again. */
  async #answerRepeats(batch: readonly Waiting[]): Promise<void> {
    try {
      const client = await this.#connection();
      const { rows } = await client.query<{
        person_id: string;
        request_id: string;
        payload_hash: Buffer;
        result: HotResult;
      }>({
        name: 'gate known requests',
        text: `select r.person_id, r.request_id, r.payload_hash, r.result from request r
          join unnest($1::uuid[], $2::uuid[]) as k(person_id, request_id) using (person_id, request_id)`,
        values: [batch.map((one) => one.write.personId), batch.map((one) => one.write.requestId)],
      });
      const answers = new Map(rows.map((row) => [`${row.person_id} ${row.request_id}`, row]));
      const rest: Waiting[] = [];
      for (const one of batch) {
        const answer = answers.get(`${one.write.personId} ${one.write.requestId}`);
        if (!answer) rest.push(one);
        else if (answer.payload_hash.equals(one.write.payloadHash)) one.resolve(answer.result);
        else one.reject(repeatedDifferently(one.write.requestId) satisfies DomainError);
      }
      if (rest.length > 0) await this.#settle(rest);
    } catch (error) {
      if (connectionFailed(error)) this.#dropConnection();
      for (const one of batch) one.reject(connectionFailed(error) ? unavailable() : error);
    }
  }

  /** What the writes became, by their places in the batch; one into a stream that is closed to it became nothing. */
  async #commit(writes: readonly HotWrite[]): Promise<Map<number, HotResult>> {
    const client = await this.#connection();
    const statement = gateStatement(writes);
    const { rows } = await client.query<{ ord: number; position: number; at: Date }>({
      name: statement.name,
      text: statement.text,
      values: statement.values(writes, this.#options.wakesOthers()),
    });
    const entries = rows.map((row) => committedEntry(writes[row.ord - 1]!, row));
    this.#options.onCommitted(entries);
    return new Map(
      entries.map(({ streamId, position, subjectId }, index) => [
        rows[index]!.ord - 1,
        { streamId, position, subjectId },
      ]),
    );
  }

  async #connection(): Promise<pg.Client> {
    if (!this.#client) {
      const client = await this.#options.connect();
      client.once('end', () => {
        if (this.#client === client) this.#client = undefined;
      });
      this.#client = client;
    }
    return this.#client;
  }

  /** Not waited for: the other end may never answer. */
  #dropConnection(): void {
    const client = this.#client;
    this.#client = undefined;
    void client?.end().catch(() => undefined);
  }
}

/** Why a write became nothing. */
function passedOver({ streamId, whenClosed, allowedAsOf }: HotWrite): Error {
  if (allowedAsOf !== undefined)
    return new Outdated(`What was allowed in the stream ${streamId} may not be now.`);
  return whenClosed?.() ?? new Error(`There is no stream ${streamId} to write into.`);
}

function committedEntry(write: HotWrite, row: { position: number; at: Date }): Entry {
  return {
    streamId: write.streamId,
    position: row.position,
    kind: write.kind,
    subjectId: write.subjectId,
    facts: null,
    actorId: write.personId,
    bodyId: write.bodyId,
    at: row.at,
    brought: write.brings,
  };
}
