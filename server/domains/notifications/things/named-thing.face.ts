import { column, defineFace, type Relation } from '../../../graphql/planner/index.ts';
import { pointedAt } from './named-thing.ts';

const namedThingFace = defineFace({
  type: 'NamedThing',
  table: '',
  columns: {
    kind: column('kind'),
    id: column('id'),
    title: column('title'),
    within: column('within'),
    path: column('path'),
  },
});

/** The thing that two columns of a row point at, by its name; null where the reader may not know of it. */
export const thingNamedBy = (kindColumn: string, idColumn: string): Relation => ({
  kind: 'one',
  face: () => namedThingFace,
  from: (parent, context) => pointedAt(`${parent}.${kindColumn}`, `${parent}.${idColumn}`, context),
});
