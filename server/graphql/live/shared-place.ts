import type { ExecutionResult } from 'graphql';
import { frameOf, type Member } from './member.ts';

/** A lossy view of one place for all who asked alike: what it is now is read, executed and encoded once for them. */
export class SharedPlace {
  readonly members = new Set<Member>();
  readonly #now: () => Promise<ExecutionResult>;
  readonly #onTrouble: (error: unknown) => void;
  #isTelling = false;
  #isStale = false;

  constructor(now: () => Promise<ExecutionResult>, onTrouble: (error: unknown) => void) {
    this.#now = now;
    this.#onTrouble = onTrouble;
  }

  async join(member: Member): Promise<void> {
    this.members.add(member);
    member.send(frameOf(member.id, JSON.stringify(await this.#now())));
  }

  /** Tells everybody how it is now; what changes meanwhile is told once, afterwards. */
  async tell(): Promise<void> {
    this.#isStale = true;
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const payload = JSON.stringify(await this.#now());
        const frames = new Map<string, Buffer>();
        for (const member of this.members) {
          let frame = frames.get(member.id);
          if (!frame) {
            frame = frameOf(member.id, payload);
            frames.set(member.id, frame);
          }
          member.send(frame);
        }
      }
    } catch (error) {
      this.#onTrouble(error);
    } finally {
      this.#isTelling = false;
    }
  }
}
