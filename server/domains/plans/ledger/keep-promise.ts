import { LockMode } from '@mikro-orm/postgresql';
import { planLimits as limits } from '../../../../schema/plan-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import type { CityId } from '../../cities/index.ts';
import { cityColumns, mayKeepForCity } from '../../festivals/index.ts';
import { actorNow, type PersonId } from '../../people/index.ts';
import { mustBeVersion } from '../hold-plan.ts';
import { type WrittenWords, written } from '../written-words.ts';
import { CandidacyPromise, type CandidacyPromiseId } from './candidacy-promise.entity.ts';

export interface PromiseFacts {
  readonly requestId: string;
  readonly words: string;
  readonly language: string;
  readonly source: string;
  readonly promisedIn?: string | null;
}

/** Enters what the city that one acts for, or for a body of, promised in its candidacy. Everybody reads it. */
export async function enterPromise(services: Services, actor: Person, input: PromiseFacts): Promise<string> {
  const { requestId, ...payload } = input;
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'enterPromise', payload },
    async (work) => {
      const cityId = await cityActedFor(work);
      // One at a time: each takes the next place, and finds how many there are.
      await work.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`promises of ${cityId}`]);
      const held = await work.em.count(CandidacyPromise, { cityId });
      const { max } = limits.promises;
      if (held >= max) throw conflict(`At most ${max} promises can be kept.`, 'TOO_MANY_HERE', { max });
      const [last] = await work.em.execute<{ place: number }[]>(
        'select coalesce(max(place), -1) + 1 as place from candidacy_promise where city_id = ?',
        [cityId],
      );
      const promise = work.em.create(CandidacyPromise, {
        id: newId<'CandidacyPromise'>(),
        cityId,
        place: last!.place,
        ...factsOf(input),
        createdById: work.actor.id as PersonId,
        createdAt: work.clock.now(),
      });
      work.em.persist(promise);
      await work.em.flush();
      await record(work, promise, 'entered');
      return { id: promise.id as string };
    },
  );
  return id;
}

export interface ChangePromise extends PromiseFacts {
  readonly promiseId: string;
  readonly version: number;
}

/** Says a promise anew, as its source tells of it; its words in the other language stay. */
export async function changePromise(
  services: Services,
  actor: Person,
  input: ChangePromise,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changePromise', payload }, async (work) => {
    const promise = await holdPromise(work, input.promiseId);
    mustBeVersion(promise, input.version);
    Object.assign(promise, factsOf(input, promise.words));
    promise.version += 1;
    await record(work, promise, 'changed');
    return {};
  });
  return input.promiseId;
}

/** Takes out a promise that was entered by mistake. Refuses one that an activity names. */
export async function removePromise(
  services: Services,
  actor: Person,
  input: { requestId: string; promiseId: string; version: number },
): Promise<string> {
  const { requestId, ...payload } = input;
  const { cityId } = await services.streams.perform(
    actor,
    { requestId, action: 'removePromise', payload },
    async (work) => {
      const promise = await holdPromise(work, input.promiseId);
      mustBeVersion(promise, input.version);
      const named = await work.em.execute<object[]>(
        `select 1 from origin o join activity a on a.id = o.to_id where o.from_id = ? limit 1`,
        [promise.id],
      );
      if (named.length > 0)
        throw conflict('An activity of a plan names it: take it out there first.', 'PROMISE_NAMED');
      await record(work, promise, 'removed');
      await work.em.execute('delete from origin where from_id = ?', [promise.id]);
      work.em.remove(promise);
      return { cityId: promise.cityId as string };
    },
  );
  return cityId;
}

function factsOf(given: PromiseFacts, before: WrittenWords = {}) {
  return {
    words: written('words', given, limits.promise, before),
    source: plainText('source', given.source, limits.source),
    promisedIn: given.promisedIn?.trim() ? timeOf(given.promisedIn.trim()) : null,
  };
}

/** A year, a month or a day that the calendar has. */
function timeOf(given: string): string {
  const [year, month = '01', day = '01'] = given.split('-');
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isThere =
    /^(19|20)\d{2}(-\d{2}(-\d{2})?)?$/.test(given) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().slice(0, given.length) === given;
  if (!isThere)
    throw invalid(
      'promisedIn',
      `${JSON.stringify(given)} is no day, month or year; write 2019, 2019-10 or 2019-10-30.`,
      'NO_DAY',
    );
  return given;
}

async function holdPromise(work: Work, id: string): Promise<CandidacyPromise> {
  const promise = isId(id)
    ? await work.em.findOne(
        CandidacyPromise,
        { id: id as CandidacyPromiseId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      )
    : null;
  if (!promise) throw notFound('promise', id);
  const actor = await actorNow(work);
  const [row] = await askWithin<{ keep: boolean }>(
    work.em,
    (param) =>
      `select (${mayKeepForCity.sql(cityColumns('c'), { actor, language: 'en', param })}) as keep from city c where c.id = ${param(promise.cityId)}`,
  );
  if (!row?.keep) throw keepersOnly();
  return promise;
}

/** The city that the body acted for is, or stands below. */
async function cityActedFor(work: Work): Promise<CityId> {
  const actor = await actorNow(work);
  const [city] = await askWithin<{ id: CityId }>(
    work.em,
    (param) =>
      `select c.id from city c where ${mayKeepForCity.sql(cityColumns('c'), { actor, language: 'en', param })} limit 1`,
  );
  if (!city) throw keepersOnly();
  return city.id;
}

async function record(work: Work, promise: CandidacyPromise, kind: string): Promise<void> {
  work.record(await work.streamOf('history', promise.id), {
    kind: `promise.${kind}`,
    subjectId: promise.id,
    facts: {},
  });
}

const keepersOnly = () =>
  forbidden(
    'The focal point, delegates and staff of a city keep what it promised, acting for the city or a body of it.',
    'PROMISE_KEEPERS_ONLY',
  );
