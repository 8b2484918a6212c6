import type { Person } from '../../../kernel/actor.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { conflict } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { City, type CityId, Festival, type FestivalId } from '../../cities/index.ts';
import { actorNow, type PersonId } from '../../people/index.ts';
import { type FestivalFacts, festivalFacts } from '../facts.ts';
import { cityColumns, mayKeep } from '../festival.policy.ts';
import { holdFestival, keepersOnly, mustBeVersion, recordFestival } from '../hold-festival.ts';

/** Begins a festival of the city that one acts for, or for a body of. Refuses a name that another of the city has. */
export async function beginFestival(
  services: Services,
  actor: Person,
  input: FestivalFacts & { readonly requestId: string },
): Promise<string> {
  const facts = festivalFacts(input);
  const { requestId, ...payload } = input;
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'beginFestival', payload },
    async (work) => {
      const cityId = await cityActedFor(work);
      await mustBeFree(work, cityId, facts.name);
      const festival = work.em.create(Festival, {
        id: newId<'Festival'>(),
        city: work.em.getReference(City, cityId),
        ...facts,
        createdById: work.actor.id as PersonId,
      });
      work.em.persist(festival);
      await work.em.flush();
      await recordFestival(work, festival, 'begun');
      return { id: festival.id as string };
    },
  );
  return id;
}

export interface ChangeFestival extends FestivalFacts {
  readonly requestId: string;
  readonly festivalId: string;
  readonly version: number;
}

/** Says anew what is said of a festival beside its editions; its address stays. */
export async function changeFestival(
  services: Services,
  actor: Person,
  input: ChangeFestival,
): Promise<string> {
  const facts = festivalFacts(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changeFestival', payload }, async (work) => {
    const festival = await holdFestival(work, input.festivalId);
    mustBeVersion(festival, input.version);
    await mustBeFree(work, festival.city.id, facts.name, festival.id);
    Object.assign(festival, facts);
    await recordFestival(work, festival, 'changed');
    return {};
  });
  return input.festivalId;
}

/** The city that the body acted for is, or stands below. */
async function cityActedFor(work: Work): Promise<CityId> {
  const actor = await actorNow(work);
  const [city] = await askWithin<{ id: CityId }>(
    work.em,
    (param) =>
      `select c.id from city c where ${mayKeep.sql(cityColumns('c'), { actor, language: 'en', param })} limit 1`,
  );
  if (!city) throw keepersOnly();
  return city.id;
}

async function mustBeFree(work: Work, cityId: CityId, name: string, besides?: FestivalId): Promise<void> {
  // Two who begin the same at once: the second waits, and then finds it.
  await work.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`festivals of ${cityId}`]);
  const taken = await work.em.execute<object[]>(
    'select 1 from festival where city_id = ? and name = ? and id is distinct from ?',
    [cityId, name, besides ?? null],
  );
  if (taken.length > 0)
    throw conflict(`The city has a festival ${JSON.stringify(name)} already.`, 'FESTIVAL_NAMED_ALREADY');
}
