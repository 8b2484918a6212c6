/** A statement as `pg` takes it. */
export interface Prepared {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: unknown[];
}

const names = new Map<string, string>();
const mostNames = 500;

/**
 * A statement that each connection plans once, however often it is sent. Beyond a bound of texts it is sent unnamed:
 * a stranger can't fill a backend's memory.
 */
export function prepared(text: string, values: unknown[]): Prepared {
  let name = names.get(text);
  if (!name && names.size < mostNames) {
    name = `prepared ${names.size + 1}`;
    names.set(text, name);
  }
  return { name, text, values };
}
