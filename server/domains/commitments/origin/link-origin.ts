import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { conflict, forbidden, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { namedThing } from '../../notifications/index.ts';

/** Any thing, by its kind and id. */
export interface ThingRef {
  readonly kind: string;
  readonly id: string;
}

/** Says within a domain's own unit of work where a thing comes from; saying it again changes nothing. */
export async function keepOrigin({ em, actor }: Work, from: ThingRef, to: ThingRef): Promise<void> {
  await em.execute(
    `insert into origin (id, from_kind, from_id, to_kind, to_id, person_id, body_id) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (from_id, to_id) do nothing`,
    [newId(), from.kind, from.id, to.kind, to.id, actor.id, actor.actingFor],
  );
}

/** Refuses a thing that somebody may not know of, from which they would begin another. */
export async function mustKnowOf(work: Work, thing: ThingRef): Promise<void> {
  await rightsOn(work, await actorNow(work), thing);
}

export interface LinkOrigin {
  readonly requestId: string;
  readonly from: ThingRef;
  readonly to: ThingRef;
}

/** Says where a thing comes from. Whoever may edit one of the two may say so of things that they may both know of. */
export async function linkOrigin(services: Services, actor: Person, input: LinkOrigin): Promise<void> {
  const { requestId, from, to } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'linkOrigin', payload: { from, to } },
    async (work) => {
      await mustEditOne(work, from, to);
      if (from.id === to.id) throw conflict('A thing does not come from itself.', 'FROM_ITSELF');
      await keepOrigin(work, from, to);
      return {};
    },
  );
}

/** Takes back that a thing comes from another. */
export async function unlinkOrigin(services: Services, actor: Person, input: LinkOrigin): Promise<void> {
  const { requestId, from, to } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'unlinkOrigin', payload: { from, to } },
    async (work) => {
      await mustEditOne(work, from, to);
      await work.em.execute('delete from origin where from_id = ? and to_id = ?', [from.id, to.id]);
      return {};
    },
  );
}

async function mustEditOne(work: Work, from: ThingRef, to: ThingRef): Promise<void> {
  const actor = await actorNow(work);
  const may = await Promise.all([from, to].map((thing) => rightsOn(work, actor, thing)));
  if (!may.some(({ edit }) => edit))
    throw forbidden('Who may edit one of the two says that it comes from the other.', 'EDITORS_OF_ONE_ONLY');
}

async function rightsOn(work: Work, actor: Person, { kind, id }: ThingRef): Promise<{ edit: boolean }> {
  const named = namedThing(kind);
  if (!named || !isId(id)) throw notFound(named ? kind : 'thing', id);
  const [found] = await askWithin<{ edit: boolean }>(work.em, (param) => {
    const context = { actor, language: 'en' as const, param };
    return `select ${named.editable?.('n', context) ?? 'false'} as edit from "${named.table}" n where n.id = ${param(id)} and ${named.readable('n', context)}`;
  });
  if (!found) throw notFound(kind, id);
  return found;
}
