import { tooMany } from './errors.ts';

const forgetBeyond = 10_000;

/** What somebody may do in a stretch of time: so much at once, and as much again, evenly, over the stretch. */
export class Allowance {
  readonly #most: number;
  readonly #perMillisecond: number;
  readonly #left = new Map<string, { amount: number; at: number }>();

  constructor(most: number, seconds: number) {
    this.#most = most;
    this.#perMillisecond = most / (seconds * 1_000);
  }

  /** Takes one from somebody's allowance; refuses, with the seconds to wait, when there is none left. */
  take(whose: string, now = performance.now()): void {
    const amount = this.#amount(whose, now) - 1;
    if (amount < 0) throw tooMany(Math.ceil(-amount / this.#perMillisecond / 1_000));
    if (this.#left.size >= forgetBeyond) this.#forget(now);
    this.#left.set(whose, { amount, at: now });
  }

  #amount(whose: string, now: number): number {
    const left = this.#left.get(whose);
    return left ? Math.min(this.#most, left.amount + (now - left.at) * this.#perMillisecond) : this.#most;
  }

  /** Whoever has all of it back is like somebody who never came. */
  #forget(now: number): void {
    for (const whose of this.#left.keys())
      if (this.#amount(whose, now) === this.#most) this.#left.delete(whose);
  }
}
