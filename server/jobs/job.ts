import type { Person } from '../kernel/actor.ts';
import type { Work } from '../kernel/work.ts';
import type { Services } from '../streams/index.ts';

export const jobStates = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof jobStates)[number];

/** Where jobs wait: of those that print, the whole house does one at a time. */
export type JobQueue = 'work' | 'print';

/** How often a job is begun at most: one whose server dies each time is not for ever somebody's trouble. */
export const mostTries = 3;
/** How long what came of a job is kept. */
export const daysKept = 7;

/** A job under way, as the one who does it sees it. */
export interface RunningJob {
  readonly id: string;
  /** Who asked for it, with the rights they have now. */
  readonly actor: Person;
  readonly thingId: string;
  readonly input: unknown;
  readonly upload: Buffer | null;
  /** Says that it was cancelled, or that this server closes. */
  readonly signal: AbortSignal;
  /** Says how far it is, in hundredths. */
  report(progress: number): Promise<void>;
  /** Says within a unit of work that the job is done with it: both are committed together. Refuses one that was cancelled. */
  finishWithin(work: Work, result: object): Promise<void>;
}

/** What came of a job: a few facts, and a file to fetch. */
export interface JobOutcome {
  readonly result?: object;
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

/** One kind of job and who does it. */
export interface JobHandler {
  readonly kind: string;
  queueOf(input: unknown): JobQueue;
  run(services: Services, job: RunningJob): Promise<JobOutcome>;
}
