import type { Services } from '../streams/index.ts';

/** Something the house does by the clock, on whichever server's turn it is; it must come to the same however often it runs. */
export interface Clockwork {
  readonly name: string;
  /** In seconds: at most once in so long, in the whole house. */
  readonly every: number;
  run(services: Services): Promise<unknown>;
}
