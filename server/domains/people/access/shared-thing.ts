import type { Audience } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Rule } from '../../../kernel/policy.ts';
import type { Work } from '../../../kernel/work.ts';
import { ceilingOf, namesParties, type ThingDefinition, thingOf } from './thing.ts';

/** A thing as sharing sees it, held so that nobody else changes who sees it meanwhile. */
export interface SharedThing {
  readonly definition: ThingDefinition;
  readonly id: string;
  readonly audience: Audience;
  /** The audience of what holds it, which it is never wider than. */
  readonly ceiling: Audience;
  readonly ownerId: string;
  /** Whether it names parties that it could be shown to. */
  readonly namesParties: boolean;
  /** What the actor may do with it, as their rights stand at this moment. */
  readonly may: { readonly read: boolean; readonly share: boolean };
}

/** The thing, whoever asks; what is told of it must depend on what they may do. Changes of its sharing go one by one. */
export async function holdThing(work: Work, kind: string, id: string): Promise<SharedThing | null> {
  const definition = thingOf(kind);
  if (!definition || !isId(id)) return null;
  // Locked as an update locks it: `for update` would wait in a ring with what is written beside and names the row.
  // By itself, because a statement that waits for a lock goes on with what it saw before it waited.
  await work.em.execute(`select 1 from "${definition.table}" where id = ? for no key update`, [id]);
  const actor = await actorNow(work);
  const columns = definition.columns('t');
  const [row] = await askWithin<Row>(
    work.em,
    (
      param,
    ) => `select t.audience, ${columns.owner} as owner, ${ceilingOf(columns)} as ceiling, ${namesParties(columns)} as names_parties,
        ${allowed(definition, definition.mayRead, actor, param)} as read,
        ${allowed(definition, definition.mayShare, actor, param)} as share
      from "${definition.table}" t where t.id = ${param(id)}`,
  );
  if (!row) return null;
  const { audience, ceiling, owner: ownerId, names_parties, read, share } = row;
  return { definition, id, audience, ceiling, ownerId, namesParties: names_parties, may: { read, share } };
}

/** The same for who shares it; to who may not know of it, it is not there. */
export async function thingToShare(work: Work, kind: string, id: string): Promise<SharedThing> {
  const thing = await holdThing(work, kind, id);
  if (!thing?.may.read) throw notFound(thingOf(kind) ? kind : 'thing', id);
  if (!thing.may.share) throw forbidden('Who leads or moderates it says who sees it.', 'NOT_YOURS_TO_SHARE');
  return thing;
}

interface Row {
  audience: Audience;
  ceiling: Audience;
  owner: string;
  names_parties: boolean;
  read: boolean;
  share: boolean;
}

type Param = (value: unknown) => string;

const allowed = ({ columns }: ThingDefinition, rule: Rule, actor: Person, param: Param) =>
  `(${rule.sql(columns('t'), { actor, language: 'en', param })})`;
