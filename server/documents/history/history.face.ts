import { limits } from '../../../schema/limits.ts';
import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../graphql/planner/index.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import { documentFace, sectionFace } from '../document.face.ts';
import { documentColumns } from '../document.policy.ts';
import { editionFace } from '../editions/edition.face.ts';

/** What a section was called right after an entry, or right before it. */
const titleUntil = (item: string, which: '=' | '>') =>
  `(select p.title from section_past p where p.section_id = ${item}.subject_id and p.until_position ${which} ${item}.to_position
    order by p.until_position limit 1)`;

/** One thing that happened to a document, or a sitting of edits; its rows are made by `history-page`. */
export const historyFace: Face = defineFace({
  type: 'HistoryItem',
  table: 'entry',
  always: ['to'],
  columns: {
    kind: column('kind'),
    subjectId: column('subject_id'),
    from: column('from_position'),
    to: column('to_position'),
    beganAt: instant('began_at'),
    at: instant('at'),
    edits: column('edits'),
    revertedTo: expression(
      (item) =>
        `(select r.to_position from section_revert r where r.stream_id = ${item}.stream_id and r.position = ${item}.to_position)`,
    ),
    title: expression(
      (item) =>
        `case when ${item}.kind like 'section.%' then coalesce(${titleUntil(item, '>')}, (select s.title from section s where s.id = ${item}.subject_id)) end`,
    ),
    titleBefore: expression(
      (item) => `case when ${item}.kind = 'section.renamed' then ${titleUntil(item, '=')} end`,
    ),
    editionState: expression((item) => `${item}.facts->>'state'`),
  },
  relations: {
    section: {
      kind: 'one',
      face: () => sectionFace,
      on: (item, section) => `${section}.id = ${item}.subject_id and ${item}.kind like 'section.%'`,
    },
    edition: {
      kind: 'one',
      face: () => editionFace,
      on: (item, edition) => `${edition}.id = ${item}.subject_id and ${item}.kind like 'edition.%'`,
    },
    point: {
      kind: 'one',
      face: () => pointFace,
      on: (item, point) => `${point}.id = ${item}.subject_id and ${item}.kind like 'point.%'`,
    },
  },
});

/** A named point; who may know of it is asked where it is read. */
export const pointFace: Face = defineFace({
  type: 'DocumentPoint',
  table: 'document_point',
  always: ['id'],
  columns: {
    id: column('id'),
    name: column('name'),
    position: column('position'),
    madeAt: instant('made_at'),
  },
});

extendFace(documentFace, {
  relations: {
    points: {
      kind: 'many',
      face: () => pointFace,
      on: (document, point, context) =>
        `${point}.document_id = ${document}.id and ${mayReadComments.sql(documentColumns(document), context)}`,
      window: (_args, point) => ({
        order: `${point}.position desc, ${point}.id desc`,
        limit: limits.page.max,
      }),
    },
  },
});
