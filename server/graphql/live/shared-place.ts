import type { ExecutionResult } from 'graphql';
import { frameOf, type Member } from './member.ts';

export interface SharedPlaceOptions {
  now(): Promise<ExecutionResult>;
  /** How often rights have been taken in the place. */
  accessVersion(): Promise<number>;
  /** Throws when the member may not watch any more; else notes as of when it may. */
  authorise(member: Member): Promise<void>;
  onTrouble(error: unknown): void;
}

/** A lossy view of one place for all who asked alike: what it is now is read, executed and encoded once for them. */
export class SharedPlace {
  readonly members = new Set<Member>();
  readonly #options: SharedPlaceOptions;
  #isTelling = false;
  #isStale = false;

  constructor(options: SharedPlaceOptions) {
    this.#options = options;
  }

  async join(member: Member): Promise<void> {
    this.members.add(member);
    const payload = JSON.stringify(await this.#options.now());
    await this.#askAgain([member]);
    if (this.members.has(member)) member.send(frameOf(member.id, payload));
  }

  /** Tells everybody how it is now; what changes meanwhile is told once, afterwards. */
  async tell(): Promise<void> {
    this.#isStale = true;
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const payload = JSON.stringify(await this.#options.now());
        await this.#askAgain(this.members);
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
      this.#options.onTrouble(error);
    } finally {
      this.#isTelling = false;
    }
  }
  /** Lets those go who have lost sight of the place since they were authorised; asked after it was read, so that none of it is newer. */
  async #askAgain(members: Iterable<Member>): Promise<void> {
    const version = await this.#options.accessVersion();
    const ask = (member: Member) =>
      this.#options.authorise(member).catch((error: unknown) => {
        this.members.delete(member);
        member.end(error);
      });
    await Promise.all([...members].filter((one) => one.accessVersion !== version).map(ask));
  }
}
