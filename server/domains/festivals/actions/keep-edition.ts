import { festivalLimits as limits } from '../../../../schema/festival-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import type { FestivalId } from '../../cities/index.ts';
import type { PersonId } from '../../people/index.ts';
import { isEditionUsed } from '../edition-uses.ts';
import { type EditionFacts, editionFacts, pointFacts } from '../facts.ts';
import { FestivalEdition } from '../festival-edition.entity.ts';
import { holdEdition, holdFestival, mustBeVersion, recordFestival } from '../hold-festival.ts';

export interface AddFestivalEdition extends EditionFacts {
  readonly requestId: string;
  readonly festivalId: string;
}

/** Adds the edition of a year to a festival. Refuses a second one of the same year. */
export async function addFestivalEdition(
  services: Services,
  actor: Person,
  input: AddFestivalEdition,
): Promise<string> {
  const facts = editionFacts(input);
  const points = pointsOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'addFestivalEdition', payload },
    async (work) => {
      const festival = await holdFestival(work, input.festivalId);
      await mustBeTheOnly(work, festival.id, facts.year);
      const [row] = await work.em.execute<{ count: number }[]>(
        'select count(*)::int as count from festival_edition where festival_id = ?',
        [festival.id],
      );
      const { max } = limits.editions;
      if (row!.count >= max) throw conflict(`At most ${max} editions can be kept.`, 'TOO_MANY_HERE', { max });
      const edition = work.em.create(FestivalEdition, {
        id: newId<'FestivalEdition'>(),
        festivalId: festival.id,
        ...facts,
        createdById: work.actor.id as PersonId,
        createdAt: work.clock.now(),
      });
      work.em.persist(edition);
      await work.em.flush();
      await keepPoints(work, edition, points);
      await recordFestival(work, festival, 'edition.added', edition);
      return {};
    },
  );
  return input.festivalId;
}

export interface ChangeFestivalEdition extends EditionFacts {
  readonly requestId: string;
  readonly editionId: string;
  readonly version: number;
}

/** Says anew all that is said of an edition; what is left out is taken away. */
export async function changeFestivalEdition(
  services: Services,
  actor: Person,
  input: ChangeFestivalEdition,
): Promise<string> {
  const facts = editionFacts(input);
  const points = pointsOf(input);
  const { requestId, ...payload } = input;
  const { festivalId } = await services.streams.perform(
    actor,
    { requestId, action: 'changeFestivalEdition', payload },
    async (work) => {
      const { festival, edition } = await holdEdition(work, input.editionId);
      mustBeVersion(edition, input.version);
      if (facts.year !== edition.year) await mustBeTheOnly(work, festival.id, facts.year);
      Object.assign(edition, facts);
      edition.version += 1;
      await work.em.flush();
      await keepPoints(work, edition, points);
      await recordFestival(work, festival, 'edition.changed', edition);
      return { festivalId: festival.id as string };
    },
  );
  return festivalId;
}

/** Takes an edition out that was entered by mistake. Refuses one that a plan or a case names. */
export async function removeFestivalEdition(
  services: Services,
  actor: Person,
  input: { readonly requestId: string; readonly editionId: string; readonly version: number },
): Promise<string> {
  const { requestId, ...payload } = input;
  const { festivalId } = await services.streams.perform(
    actor,
    { requestId, action: 'removeFestivalEdition', payload },
    async (work) => {
      const { festival, edition } = await holdEdition(work, input.editionId);
      mustBeVersion(edition, input.version);
      if (await isEditionUsed(work, edition.id))
        throw conflict(
          `A plan or a case names the edition of ${edition.year}: take it out there first.`,
          'EDITION_IN_USE',
        );
      work.em.remove(edition);
      await work.em.flush();
      await recordFestival(work, festival, 'edition.removed', edition);
      return { festivalId: festival.id as string };
    },
  );
  return festivalId;
}

function pointsOf({ points }: EditionFacts) {
  const { max } = limits.points;
  const given = points ?? [];
  if (given.length > max)
    throw invalid('points', `${given.length} are more than ${max}.`, 'TOO_MANY_HERE', { max });
  return given.map(pointFacts);
}

async function mustBeTheOnly(work: Work, festivalId: FestivalId, year: number): Promise<void> {
  if ((await work.em.count(FestivalEdition, { festivalId, year })) > 0)
    throw invalid('year', `The festival has an edition of ${year} already.`, 'EDITION_OF_THE_YEAR', { year });
}

/** Writes the lines of an edition anew, each in its place among those of its kind. */
async function keepPoints(
  work: Work,
  edition: FestivalEdition,
  points: ReturnType<typeof pointsOf>,
): Promise<void> {
  await work.em.execute('delete from festival_edition_point where edition_id = ?', [edition.id]);
  const places = new Map<string, number>();
  for (const { kind, words, bodyId, amount, source } of points) {
    const place = places.get(kind) ?? 0;
    places.set(kind, place + 1);
    const found =
      bodyId === null ||
      (isId(bodyId) &&
        (await work.em.execute<object[]>('select 1 from body where id = ?', [bodyId])).length > 0);
    if (!found) throw invalid('points', `There is no body ${JSON.stringify(bodyId)}.`, 'NO_SUCH_BODY');
    await work.em.execute(
      `insert into festival_edition_point (id, edition_id, kind, place, words, body_id, amount, source)
       values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)`,
      [newId(), edition.id, kind, place, JSON.stringify(words), bodyId, amount, source],
    );
  }
}
