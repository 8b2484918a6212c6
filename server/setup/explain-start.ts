import type { RawConfig } from '../config.ts';
import { explainSystemError, Refusal } from '../database/embedded/index.ts';

/** Turns what kept the server from starting into one sentence and what to do; a fault of ours comes back as it is. */
export function explainStart(error: unknown, config: RawConfig): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  return (
    explainPort(error, config) ??
    explainDatabase(error, config) ??
    explainSystemError(error, pathOf(error, config))
  );
}

function explainPort(error: NodeJS.ErrnoException, { port, host }: RawConfig): Refusal | undefined {
  if (error.syscall !== 'listen' && error.syscall !== 'bind') return undefined;
  if (error.code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${port} is taken by another program: stop it, or choose another, for example PORT=${port + 1} npm start.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Refusal(
      `Port ${port} may not be opened by this account: choose one above 1023, for example PORT=4000 npm start.`,
    );
  }
  return new Refusal(
    `HOST=${host} is no address of this machine: use 127.0.0.1 for this machine only, or 0.0.0.0 for every address.`,
  );
}

function explainDatabase(error: NodeJS.ErrnoException, { databaseUrl }: RawConfig): Refusal | undefined {
  if (!databaseUrl) return undefined;
  const shown = databaseUrl.replace(/:[^:@/]*@/, ':…@');
  switch (error.code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return new Refusal(
        `No PostgreSQL answers at DATABASE_URL=${shown}: check that it runs and can be reached from here.`,
      );
    case '28P01':
    case '28000':
      return new Refusal(
        `PostgreSQL at DATABASE_URL=${shown} refuses the user or the password: correct them there.`,
      );
    case '3D000':
      return new Refusal(
        `PostgreSQL at DATABASE_URL=${shown} has no such database: create it, empty, and start again.`,
      );
    case '42501':
      return new Refusal(
        `The user of DATABASE_URL=${shown} may not do what Trellis needs (${error.message}): make it the database's owner.`,
      );
    case '53100':
      return new Refusal(
        `The disk of PostgreSQL at DATABASE_URL=${shown} is full: free some space there and start again.`,
      );
    default:
      return undefined;
  }
}

function pathOf(error: NodeJS.ErrnoException, config: RawConfig): string {
  return error.path ?? config.dataDir;
}
