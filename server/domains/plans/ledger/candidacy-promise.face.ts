import { column, defineFace, expression, type Face } from '../../../graphql/planner/index.ts';
import { cityFace } from '../../cities/index.ts';
import { cityColumns, mayKeepForCity } from '../../festivals/index.ts';
import { activityFace } from '../lines/activity.face.ts';
import { planFace, reportedResultFace } from '../plan.face.ts';
import { wordings, words } from '../words.face.ts';

/** Whether an activity stands in a plan of the city that promised, or of a body below it: others carry nothing out for it. */
export const isOfTheCity = (promise: string, activity: string) =>
  `exists (select 1 from plan kept join body b on b.id = kept.owner_id left join body up on up.id = b.parent_id
    where kept.id = ${activity}.plan_id and ${promise}.city_id in (b.id, b.parent_id, up.parent_id))`;

/** What a city promised, for everybody; of what came of it each reads what they may know of. */
export const candidacyPromiseFace: Face = defineFace({
  type: 'CandidacyPromise',
  table: 'candidacy_promise',
  always: ['id'],
  columns: {
    id: column('id'),
    words: words('words'),
    wordings: wordings('words'),
    source: column('source'),
    promisedIn: column('promised_in'),
    note: words('note'),
    version: column('version'),
  },
  relations: {
    city: { kind: 'one', face: () => cityFace, on: (promise, city) => `${city}.id = ${promise}.city_id` },
    plans: {
      kind: 'many',
      face: () => planFace,
      on: (promise, plan) =>
        `${plan}.id in (select pi.plan_id from plan_initiative pi where pi.initiative_id = ${promise}.initiative_id)`,
      window: (_args, plan) => ({ order: `${plan}.starts_on, ${plan}.id` }),
    },
    activities: {
      kind: 'many',
      face: () => activityFace,
      on: (promise, activity) =>
        `${activity}.id in (select o.to_id from origin o where o.from_id = ${promise}.id and o.to_kind = 'activity')
          and ${isOfTheCity(promise, activity)}`,
      window: (_args, activity) => ({
        order: `(select dated.starts_on from plan dated where dated.id = ${activity}.plan_id), ${activity}.place, ${activity}.id`,
        limit: 200,
      }),
    },
    reported: {
      kind: 'many',
      face: () => reportedResultFace,
      on: (promise, result) => `${result}.initiative_id = ${promise}.initiative_id`,
      window: (_args, result) => ({ order: `${result}.year, ${result}.place` }),
    },
  },
});

/** All that a city promised, in the order in which its people put it. */
export const promiseLedgerFace = defineFace({
  type: 'PromiseLedger',
  table: 'city',
  columns: {
    id: column('id'),
    mayKeep: expression((city, context) => mayKeepForCity.sql(cityColumns(city), context)),
  },
  relations: {
    city: { kind: 'self', face: () => cityFace },
    promises: {
      kind: 'many',
      face: () => candidacyPromiseFace,
      on: (city, promise) => `${promise}.city_id = ${city}.id`,
      window: (_args, promise) => ({ order: `${promise}.place, ${promise}.id` }),
    },
  },
});
