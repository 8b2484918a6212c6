/** A start that cannot go on: its message is one sentence for the person at the terminal, and what to do. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Turns what the operating system refused into a sentence; anything else comes back as it is. */
export function explainSystemError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return notWritable(path);
  if ((error as NodeJS.ErrnoException | null)?.syscall === 'mkdir') {
    return new Refusal(`${path} cannot be made into a folder: set TRELLIS_DATA_DIR to one that can be.`);
  }
  return error;
}

/** The disk under `path` has no room left. */
export function diskFull(path: string): Refusal {
  return new Refusal(`The disk that holds ${path} is full: free some space there and start again.`);
}

/** This account may not write to `path`. */
export function notWritable(path: string): Refusal {
  return new Refusal(
    `${path} cannot be written to by this account: give it the right to, or set TRELLIS_DATA_DIR to a folder that can be.`,
  );
}
