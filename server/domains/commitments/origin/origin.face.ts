import { column, defineFace, instant, type Relation } from '../../../graphql/planner/index.ts';
import { mayKnowOf, thingNamedBy } from '../../notifications/index.ts';
import { personFace } from '../../people/index.ts';

/** The two ends of the table: the one that is asked for, seen from the other. */
const end = (side: 'from' | 'to') =>
  defineFace({
    type: 'Origin',
    table: 'origin',
    columns: { id: column('id'), at: instant('at') },
    relations: {
      thing: thingNamedBy(`${side}_kind`, `${side}_id`),
      by: {
        kind: 'one',
        face: () => personFace,
        on: (origin, person) => `${person}.id = ${origin}.person_id`,
      },
    },
    // That there is a link to what somebody may not know of is not theirs to know either.
    readable: (origin, context) => mayKnowOf(`${origin}.${side}_kind`, `${origin}.${side}_id`, context),
  });

const fromFace = end('from');
const toFace = end('to');

const ends = (here: 'from' | 'to'): Relation => ({
  kind: 'many',
  face: () => (here === 'to' ? fromFace : toFace),
  on: (thing, origin) => `${origin}.${here}_id = ${thing}.id`,
  window: (_args, origin) => ({ order: `${origin}.at, ${origin}.id`, limit: 200 }),
});

/** Two relations for the face of any thing: where it comes from, and what came of it. */
export const originRelations: Readonly<Record<'comesFrom' | 'cameOfIt', Relation>> = {
  comesFrom: ends('to'),
  cameOfIt: ends('from'),
};

/** Any named thing by its two ends. */
export const trailFace = defineFace({
  type: 'Trail',
  table: '',
  columns: { id: column('id') },
  relations: originRelations,
});
