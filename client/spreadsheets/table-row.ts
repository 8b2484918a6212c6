/** A row of a table that was given. */
export interface TableRow {
  /** The line that a person sees it on. */
  readonly line: number;
  readonly cells: readonly string[];
}
