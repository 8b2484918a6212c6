import type { Context } from '../../graphql/context.ts';
import { type Column, expression } from '../../graphql/planner/index.ts';
import { bodiesOf } from '../../kernel/actor.ts';
import { noteReading, type TextRead } from './note-reading.ts';

/** A row that has words of a document in it, read with its face's `reading`. */
export interface HasWords {
  readonly reading?: TextRead | null;
}

/**
 * The document whose words a row has, where giving them to this reader is written down: it is private, and they are not of
 * its owner. A face names it in `always`, and the fields that give the words note it first.
 */
export function readingOf(documentId: (row: string) => string): Column {
  return expression((row, { actor, param }) =>
    actor.kind === 'person'
      ? `(select json_build_object('documentId', r.id, 'ownerId', r.owner_id, 'audience', r.audience) from document r
          where r.id = ${documentId(row)} and r.audience = 'PRIVATE' and r.owner_id <> all(${param(bodiesOf(actor))}::uuid[]))`
      : 'null::json',
  );
}

/** Notes that the words of these rows are about to be given to the reader, once for each document. */
export async function noteWords(
  { services, actor }: Pick<Context, 'services' | 'actor'>,
  ...rows: readonly HasWords[]
): Promise<void> {
  const texts = new Map(rows.flatMap(({ reading }) => (reading ? [[reading.documentId, reading]] : [])));
  for (const text of texts.values()) await noteReading(services, actor, text);
}
