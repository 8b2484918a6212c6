import type { GraphQLResolveInfo } from 'graphql';
import type pg from 'pg';
import type { Actor } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/localised-text.ts';
import { prepared } from '../../kernel/prepared.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import type { Face } from './face.ts';
import { planRead, type Root } from './plan.ts';
import { type Selection, selectionOf } from './selection.ts';

/** Who reads, in which language, from where. */
export interface Reader {
  readonly actor: Actor;
  readonly language: Language;
  readonly pool: Pick<pg.Pool, 'query'>;
}

/** What a root field adds to the plan; it is given the statement's parameters. */
export type RootOf = (context: ReadContext) => Root;

/** Reads rows of a face, with all that is selected below them, in one statement. */
export async function readMany(
  reader: Reader,
  info: GraphQLResolveInfo,
  face: Face,
  root: RootOf,
): Promise<Record<string, unknown>[]> {
  return readSelection(reader, selectionOf(info), face, root);
}

/** Reads the one row of a face that `root` names, or null where the reader may not know of it. */
export async function readOne(
  reader: Reader,
  info: GraphQLResolveInfo,
  face: Face,
  root: RootOf,
): Promise<Record<string, unknown> | null> {
  const rows = await readSelection(reader, selectionOf(info), face, root);
  return rows[0] ?? null;
}

/** Reads what a selection asks for; used where the rows do not stand at the field that is resolved. */
export async function readSelection(
  reader: Reader,
  selection: Selection,
  face: Face,
  root: RootOf,
): Promise<Record<string, unknown>[]> {
  const values: unknown[] = [];
  const context: ReadContext = {
    actor: reader.actor,
    language: reader.language,
    param: (value) => `$${values.push(value)}`,
  };
  const plan = planRead(face, selection, context, root(context));
  const { rows } = await reader.pool.query<unknown[]>({ ...prepared(plan.text, values), rowMode: 'array' });
  return rows.map((cells) => plan.read(cells, 0)!);
}
