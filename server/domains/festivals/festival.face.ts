import { festivalLimits as limits } from '../../../schema/festival-limits.ts';
import { column, defineFace, expression, extendFace, instant } from '../../graphql/planner/index.ts';
import { cityFace, festivalFace, foundCityFace } from '../cities/index.ts';
import { bodyFace, personFace } from '../people/index.ts';
import { cityColumns, festivalColumns, mayKeep, mayKnowHistory } from './festival.policy.ts';
import { festivalEditionFace } from './festival-edition.face.ts';

// A festival's row is the network's directory's; its page, editions and history are told here.
extendFace(festivalFace, {
  columns: {
    position: expression(
      (festival) =>
        `(select s.position from stream s where s.subject_id = ${festival}.id and s.kind = 'history')`,
    ),
    version: column('version'),
  },
  relations: {
    names: { kind: 'self', face: () => namesFace },
    editions: {
      kind: 'many',
      face: () => festivalEditionFace,
      on: (festival, edition) => `${edition}.festival_id = ${festival}.id`,
      window: (_args, edition) => ({ order: `${edition}.year desc` }),
    },
    history: {
      kind: 'many',
      face: () => eventFace,
      on: (festival, entry, context) =>
        `${entry}.stream_id = (select s.id from stream s where s.subject_id = ${festival}.id and s.kind = 'history')
          and ${entry}.kind like 'festival.%' and ${mayKnowHistory.sql(festivalColumns(festival), context)}`,
      window: ({ first }, entry) => ({
        order: `${entry}.position desc`,
        limit: Math.max(1, Math.min(Number(first ?? limits.history.default), limits.history.max)),
      }),
    },
    may: { kind: 'self', face: () => mayFace },
  },
});

const mayKeepFestivals = expression((city, context) => mayKeep.sql(cityColumns(city), context));
extendFace(cityFace, { columns: { mayKeepFestivals } });
extendFace(foundCityFace, { columns: { mayKeepFestivals } });

const namesFace = defineFace({
  type: 'FestivalNames',
  table: 'festival',
  columns: {
    name: column('name'),
    nativeName: column('native_name'),
    nativeLanguage: column('native_language'),
  },
});

/** What happened to a festival; the edition that it is about is named by its year, also where it was removed. */
const eventFace = defineFace({
  type: 'FestivalEvent',
  table: 'entry',
  columns: {
    id: expression((entry) => `${entry}.stream_id || '.' || ${entry}.position`),
    kind: expression((entry) => `substr(${entry}.kind, 10)`),
    year: expression((entry) => `(${entry}.facts->>'year')::int`),
    at: instant('at'),
  },
  relations: {
    by: { kind: 'one', face: () => personFace, on: (entry, person) => `${person}.id = ${entry}.actor_id` },
    actedFor: { kind: 'one', face: () => bodyFace, on: (entry, body) => `${body}.id = ${entry}.body_id` },
  },
});

const mayFace = defineFace({
  type: 'FestivalMay',
  table: 'festival',
  columns: {
    keep: expression((festival, context) => mayKeep.sql(festivalColumns(festival), context)),
    seeHistory: expression((festival, context) => mayKnowHistory.sql(festivalColumns(festival), context)),
  },
});
