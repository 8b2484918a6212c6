/** Where in a file something was read. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Data that can't be loaded: one sentence for each fault, with file, line, column and value. */
export class BadData extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const shown = problems.slice(0, 20);
    if (problems.length > shown.length) shown.push(`… and ${problems.length - shown.length} more.`);
    super(shown.join('\n'));
    this.name = 'BadData';
    this.problems = problems;
  }
}

/** The sentence that names a wrong cell. */
export function problem(place: Place, column: string, value: unknown, words: string): string {
  return `${place.file} line ${place.line}: ${column} ${JSON.stringify(value)} ${words}.`;
}
