import { column, defineFace, expression, type Face } from '../../graphql/planner/index.ts';
import { festivalFace } from '../cities/index.ts';
import { bodyFace } from '../people/index.ts';

/** Words in the reader's language, else in another that they were written in. */
const inLanguage = (name: string) =>
  expression(
    (row, { language }) =>
      `coalesce(${row}.${name}->>'${language}', ${row}.${name}->>'en', ${row}.${name}->>'vi')`,
  );

/** The same words in each language, for who writes them. */
const wordings = (name: string) =>
  defineFace({
    type: 'FestivalWords',
    table: '',
    columns: {
      en: expression((row) => `${row}.${name}->>'en'`),
      vi: expression((row) => `${row}.${name}->>'vi'`),
    },
  });
const themesFace = wordings('theme');
const notesFace = wordings('note');
const wordingsFace = wordings('words');

/** A festival as it was held in a year: everybody may know of it. */
export const festivalEditionFace: Face = defineFace({
  type: 'FestivalEdition',
  table: 'festival_edition',
  always: ['id'],
  columns: {
    id: column('id'),
    year: column('year'),
    number: column('number'),
    state: column('state'),
    theme: inLanguage('theme'),
    note: inLanguage('note'),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    cost: expression((edition) => `${edition}.cost::float8`),
    currency: column('currency'),
    costSource: column('cost_source'),
    attendance: column('attendance'),
    attendanceSource: column('attendance_source'),
    source: column('source'),
    version: column('version'),
  },
  relations: {
    festival: {
      kind: 'one',
      face: () => festivalFace,
      on: (edition, festival) => `${festival}.id = ${edition}.festival_id`,
    },
    themes: { kind: 'self', face: () => themesFace },
    notes: { kind: 'self', face: () => notesFace },
    points: {
      kind: 'many',
      face: () => pointFace,
      on: (edition, point) => `${point}.edition_id = ${edition}.id`,
      window: (_args, point) => ({
        order: `array_position(array['VENUE','PARTNER','FUNDING','YOUTH','DISABILITIES','COMMUNITIES','FACT'], ${point}.kind), ${point}.place`,
      }),
    },
  },
});

const pointFace = defineFace({
  type: 'FestivalEditionPoint',
  table: 'festival_edition_point',
  columns: {
    id: column('id'),
    kind: column('kind'),
    words: inLanguage('words'),
    amount: expression((point) => `${point}.amount::float8`),
    source: column('source'),
  },
  relations: {
    wordings: { kind: 'self', face: () => wordingsFace },
    body: { kind: 'one', face: () => bodyFace, on: (point, body) => `${body}.id = ${point}.body_id` },
  },
});
