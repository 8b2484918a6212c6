import { column, defineFace, expression, type Face } from '../graphql/planner/index.ts';
import { documentColumns, mayCoordinate, mayEdit, mayRead } from './document.policy.ts';
import { readingOf } from './readings/reading.face.ts';

export const sectionFace: Face = defineFace({
  type: 'Section',
  table: 'section',
  always: ['id'],
  columns: {
    id: column('id'),
    parentId: column('parent_id'),
    place: column('place'),
    title: column('title'),
    freedom: column('freedom'),
    guidance: column('guidance'),
    questions: column('questions'),
    parameters: column('parameters'),
    isRemoved: expression((section) => `${section}.removed_at is not null`),
  },
});

export const documentFace: Face = defineFace({
  type: 'Document',
  table: 'document',
  always: ['id', 'reading'],
  columns: {
    id: column('id'),
    reading: readingOf((document) => `${document}.id`),
    kind: column('kind'),
    title: column('title'),
    language: column('language'),
    isDemonstration: column('is_demonstration'),
    position: expression(
      (document) => `(select s.position from stream s where s.id = ${document}.stream_id)`,
    ),
  },
  relations: {
    sections: {
      kind: 'many',
      face: () => sectionFace,
      on: (document, section) => `${section}.document_id = ${document}.id and ${section}.removed_at is null`,
      window: (_args, section) => ({ order: `${section}.place` }),
    },
    may: { kind: 'self', face: () => documentMayFace },
  },
  readable: (document, context) => mayRead.sql(documentColumns(document), context),
});

export const documentMayFace: Face = defineFace({
  type: 'DocumentMay',
  table: 'document',
  columns: {
    edit: expression((document, context) => mayEdit.sql(documentColumns(document), context)),
    coordinate: expression((document, context) => mayCoordinate.sql(documentColumns(document), context)),
  },
});
