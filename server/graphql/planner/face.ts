import type { ReadContext } from '../../kernel/read-context.ts';

/** How a field is read from a row: SQL over the row's alias. */
export type Column = (alias: string, context: ReadContext) => string;

/** One page of a relation: what to ask for, and how to tell the reader what lies around it. */
export interface Window {
  readonly where?: string;
  readonly order?: string;
  readonly limit?: number;
  /** How many rows of the order are left out before the first. */
  readonly offset?: number;
  /** One more expression of each row, for `wrap` alone. */
  readonly mark?: string;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** A field that leads to other rows. */
export interface Relation {
  readonly kind: 'self' | 'one' | 'many';
  /** A thunk, because faces refer to one another in circles. */
  readonly face: () => Face;
  /** How the other rows are tied to this one. */
  readonly on?: (parent: string, child: string, context: ReadContext) => string;
  /** Rows that are no table: a subselect over the parent's row. */
  readonly from?: (parent: string, context: ReadContext) => string;
  readonly window?: (args: Arguments, child: string, parent: string, context: ReadContext) => Window;
  /** The field between this one and the rows, such as `nodes` of a connection. */
  readonly through?: string;
  readonly wrap?: (rows: object[], args: Arguments, marks: unknown[]) => unknown;
}

/** What the planner must know of a GraphQL type to read it in one statement. */
export interface Face {
  readonly type: string;
  readonly table: string;
  /** Read whatever is asked for, so that fields of later domains find their parent. */
  readonly always?: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  readonly relations?: Readonly<Record<string, Relation>>;
  /** The rows that the reader may know of. Left out only where everyone may. */
  readonly readable?: (alias: string, context: ReadContext) => string;
}

/** A face, as it is declared; a later domain may add to it with `extendFace`. */
export function defineFace(face: Face): Face {
  return { ...face, columns: { ...face.columns }, relations: { ...face.relations } };
}

/** Adds to an earlier domain's face what a later domain knows of it, so that both are read in one statement. */
export function extendFace(
  face: Face,
  more: { columns?: Face['columns']; relations?: Face['relations'] },
): void {
  Object.assign(face.columns, more.columns);
  Object.assign(face.relations ?? {}, more.relations);
}

export const column =
  (name: string): Column =>
  (alias) =>
    `${alias}.${name}`;

/** An instant as milliseconds since 1970: the same number from a row and from nested JSON. */
export const instant =
  (name: string): Column =>
  (alias) =>
    `(extract(epoch from ${alias}.${name}) * 1000)::float8`;

/** A text kept in several languages, in the reader's, else in English. */
export const localised =
  (name: string): Column =>
  (alias, { language }) =>
    language === 'en'
      ? `${alias}.${name}->>'en'`
      : `coalesce(${alias}.${name}->>'${language}', ${alias}.${name}->>'en')`;

export const expression = (write: Column): Column => write;
