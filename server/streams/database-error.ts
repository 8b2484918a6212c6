interface PostgresError {
  code?: string;
  constraint?: string;
}

// 57P01–57P03 and 08*: the server ended the connection or is not taking any; 53*: it has no room; 57014, 55P03: it
// took longer than we wait.
const serverIsAway = /^(57014|57P0[1-5]|08...|53...|55P03|25006)$/;
const socketErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Whether an error says that the database was out of reach, so that the outcome is not known. */
export function connectionFailed(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as PostgresError;
  if (code && (serverIsAway.test(code) || socketErrors.has(code))) return true;
  if (error.cause && connectionFailed(error.cause)) return true;
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|Query read timeout|not queryable|Client was closed/i.test(
    error.message,
  );
}

/** The constraint that a row would have broken by being there twice, or null. */
export function uniqueViolation(error: unknown): string | null {
  const { code, constraint } = (error ?? {}) as PostgresError;
  return code === '23505' ? (constraint ?? '') : null;
}

/** Whether two transactions got into each other's way: nothing was changed, and the same again will do. */
export function collided(error: unknown): boolean {
  const { code } = (error ?? {}) as PostgresError;
  return code === '40P01' || code === '40001';
}
