import { LockMode } from '@mikro-orm/postgresql';
import { askWithin } from '../../kernel/ask-within.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import { Festival, type FestivalId } from '../cities/index.ts';
import { actorNow } from '../people/index.ts';
import { festivalColumns, mayKeep } from './festival.policy.ts';
import { FestivalEdition, type FestivalEditionId } from './festival-edition.entity.ts';

/** Takes a festival in hand for who keeps it: changes of one go one by one. Everybody may know that it is there. */
export async function holdFestival(work: Work, id: string): Promise<Festival> {
  const festival = isId(id)
    ? await work.em.findOne(Festival, { id: id as FestivalId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!festival) throw notFound('festival', id);
  const actor = await actorNow(work);
  const [row] = await askWithin<{ keep: boolean }>(
    work.em,
    (param) =>
      `select (${mayKeep.sql(festivalColumns('f'), { actor, language: 'en', param })}) as keep from festival f where f.id = ${param(id)}`,
  );
  if (!row?.keep) throw keepersOnly();
  return festival;
}

/** An edition and its festival, in hand for who keeps them. */
export async function holdEdition(
  work: Work,
  id: string,
): Promise<{ festival: Festival; edition: FestivalEdition }> {
  const known = isId(id) ? await work.em.findOne(FestivalEdition, { id: id as FestivalEditionId }) : null;
  if (!known) throw notFound('edition', id);
  const festival = await holdFestival(work, known.festivalId);
  // Read again after the festival is held: it may have changed, or gone, while this waited.
  const edition = await work.em.findOne(FestivalEdition, { id: known.id }, { refresh: true });
  if (!edition) throw notFound('edition', id);
  return { festival, edition };
}

export const keepersOnly = () =>
  forbidden(
    'The focal point, delegates and staff of the festival’s city keep it, acting for the city or a body of it.',
    'FESTIVAL_KEEPERS_ONLY',
  );

/** Refuses a write that was made on an earlier version: somebody has changed the same thing meanwhile. */
export function mustBeVersion(thing: { version: number }, version: number): void {
  if (thing.version !== version)
    throw conflict('Somebody else has changed this meanwhile; look at it again.', 'FESTIVAL_CHANGED', {
      version: thing.version,
    });
}

/** Tells in a festival's stream what happened; from now on a release leaves it to its city. */
export async function recordFestival(
  work: Work,
  festival: Festival,
  kind: string,
  edition?: Pick<FestivalEdition, 'id' | 'year'>,
): Promise<void> {
  festival.keptBy = 'city';
  festival.version += 1;
  work.record(await work.streamOf('history', festival.id), {
    kind: `festival.${kind}`,
    subjectId: edition?.id ?? festival.id,
    facts: edition ? { year: edition.year } : {},
  });
}
