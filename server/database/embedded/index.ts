export { pointer as postgresPointer, postgresHome } from './home.ts';
export { alreadyRunning, holdDataDir, holderOf } from './lock.ts';
export { explainSystemError, Refusal } from './refusal.ts';
export { addressOfRunning, type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';
