import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { Audience } from '../../../../schema/words.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Rule } from '../../../kernel/policy.ts';
import { type ThingDefinition, thingOf } from './thing.ts';

/** A thing as sharing sees it. */
export interface SharedThing {
  readonly definition: ThingDefinition;
  readonly id: string;
  readonly audience: Audience;
  readonly ownerId: string;
}

/** The thing, where a rule holds for the actor; else it is not there, whatever the reason. */
export async function findThing(
  pool: Pick<pg.Pool, 'query'>,
  actor: Actor,
  kind: string,
  id: string,
  rule: (definition: ThingDefinition) => Rule,
): Promise<SharedThing | null> {
  const definition = thingOf(kind);
  if (!definition || !isId(id)) return null;
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const columns = definition.columns('t');
  const predicate = rule(definition).sql(columns, { actor, language: 'en', param });
  const { rows } = await pool.query<{ audience: Audience; owner: string }>({
    text: `select ${columns.audience} as audience, ${columns.owner} as owner from "${definition.table}" t
      where t.id = ${param(id)} and ${predicate}`,
    values,
  });
  const row = rows[0];
  return row ? { definition, id, audience: row.audience, ownerId: row.owner } : null;
}

/** The same for who shares it; refuses, as if it were not there, whoever may not. */
export async function thingToShare(
  pool: Pick<pg.Pool, 'query'>,
  actor: Actor,
  kind: string,
  id: string,
): Promise<SharedThing> {
  const thing = await findThing(pool, actor, kind, id, (definition) => definition.mayShare);
  if (!thing) throw notFound(thingOf(kind) ? kind : 'thing', id);
  return thing;
}

/** Whether there is such a thing at all, whoever asks; its answer must not reach them. */
export async function thingExists(
  em: EntityManager,
  kind: string,
  id: string,
): Promise<{ ownerId: string } | null> {
  const definition = thingOf(kind);
  if (!definition || !isId(id)) return null;
  const [row] = await em
    .getConnection()
    .execute<{ owner: string }[]>(
      `select ${definition.columns('t').owner} as owner from "${definition.table}" t where t.id = ?`,
      [id],
      'all',
      em.getTransactionContext(),
    );
  return row ? { ownerId: row.owner } : null;
}
