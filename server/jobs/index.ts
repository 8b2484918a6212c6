// The door opens on a resolver too, whose decorators need it wherever jobs are prepared first.
import 'reflect-metadata';

export { prepareJobs } from './boss.ts';
export type { Clockwork } from './clockwork.ts';
export { JobResolver, readJob } from './job.resolver.ts';
export { daysKept, type JobHandler, type JobOutcome, mostTries, type RunningJob } from './job.ts';
export { JobType } from './job.types.ts';
export { findOutput, type JobOutput } from './output.ts';
export { type NewJob, queueJob } from './queue-job.ts';
export type { JobsOfHouse } from './run-job.ts';
export { type Jobs, startJobs } from './start-jobs.ts';
