import type { ReadContext } from '../../../kernel/read-context.ts';

type Expression = (alias: string, context: ReadContext) => string;

/** How a kind of thing is named wherever it is only pointed at: in a notification, an origin, a list of what is due. */
export interface NamedThing {
  /** The word for it beside its id; the same as where it is shared. */
  readonly kind: string;
  readonly table: string;
  /** What it is called, in the reader's language where there is a choice. */
  readonly title: Expression;
  /** Its page, as a path of this house. */
  readonly path: Expression;
  /** What it stands in, in the reader's language: whoever may know of the thing may know of that. Left out where it stands alone. */
  readonly within?: Expression;
  /** Whether the reader may know of it. */
  readonly readable: Expression;
  /** Why it was answered as it was, in the words of who answered; for whom it is readable to. */
  readonly answer?: Expression;
  /** Whether the actor, acting as now, may say where it comes from. Left out where nobody may. */
  readonly editable?: Expression;
}

const known = new Map<string, NamedThing>();

/** Makes a kind of thing known by name to everything that points at things: called once, by its domain's door. */
export function nameThings(...things: readonly NamedThing[]): void {
  for (const thing of things) known.set(thing.kind, thing);
}

export function namedThing(kind: string): NamedThing | null {
  return known.get(kind) ?? null;
}

const documentPaths = new Map<string, Expression>();

/** Where documents of a kind are read: the page of the domain that has them. Called once, by its door. */
export function pathsOfDocuments(kind: string, path: Expression): void {
  documentPaths.set(kind, path);
}

/** A document's page: its domain's, else its own. */
export function pathOfDocument(document: string, context: ReadContext): string {
  const own = `'/documents/' || ${document}.id`;
  const cases = [...documentPaths].map(
    ([kind, path]) => `when '${kind}' then coalesce(${path(document, context)}, ${own})`,
  );
  return cases.length === 0 ? own : `case ${document}.kind ${cases.join(' ')} else ${own} end`;
}

/** The thing that two columns point at, as rows of (kind, id, title, within, path): one where the reader may know of it, else none. */
export function pointedAt(kindColumn: string, idColumn: string, context: ReadContext): string {
  return [...known.values()]
    .map(
      ({ kind, table, title, within, path, readable }) =>
        `select '${kind}'::text as kind, named.id, (${title('named', context)})::text as title, (${within?.('named', context) ?? 'null'})::text as within, (${path('named', context)})::text as path
          from "${table}" named where ${kindColumn} = '${kind}' and named.id = ${idColumn} and ${readable('named', context)}`,
    )
    .join(' union all ');
}

/** The words in which what two columns point at was answered, where the reader may know of it; else null. */
export function answerOf(kindColumn: string, idColumn: string, context: ReadContext): string {
  const cases = [...known.values()].flatMap(({ kind, table, readable, answer }) =>
    answer
      ? `when '${kind}' then (select ${answer('named', context)} from "${table}" named where named.id = ${idColumn} and ${readable('named', context)})`
      : [],
  );
  return cases.length === 0 ? 'null' : `(case ${kindColumn} ${cases.join(' ')} end)`;
}

/** Whether the reader may know of what two columns point at. */
export function mayKnowOf(kindColumn: string, idColumn: string, context: ReadContext): string {
  const cases = [...known.values()].map(
    ({ kind, table, readable }) =>
      `when '${kind}' then exists (select 1 from "${table}" named where named.id = ${idColumn} and ${readable('named', context)})`,
  );
  return `(case ${kindColumn} ${cases.join(' ')} else false end)`;
}
