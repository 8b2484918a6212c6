import { column, defineFace, extendFace, type Face, instant } from '../../graphql/planner/index.ts';
import { documentFace } from '../document.face.ts';
import { documentColumns, mayRead } from '../document.policy.ts';

export const editionFace: Face = defineFace({
  type: 'Edition',
  table: 'edition',
  always: ['id'],
  columns: {
    id: column('id'),
    number: column('number'),
    state: column('state'),
    title: column('title'),
    language: column('language'),
    note: column('note'),
    hash: column('hash'),
    cutAt: instant('cut_at'),
    adoptedAt: instant('adopted_at'),
    withdrawnReason: column('withdrawn_reason'),
    documentId: column('document_id'),
  },
  relations: {
    sections: {
      kind: 'many',
      face: () => editionSectionFace,
      on: (edition, section) => `${section}.edition_id = ${edition}.id`,
      window: (_args, section) => ({ order: `${section}.ord` }),
    },
  },
  readable: (edition, context) =>
    `exists (select 1 from document d where d.id = ${edition}.document_id and ${mayRead.sql(documentColumns('d'), context)})`,
});

const editionSectionFace = defineFace({
  type: 'EditionSection',
  table: 'edition_section',
  columns: {
    sectionId: column('section_id'),
    parentId: column('parent_id'),
    ord: column('ord'),
    number: column('number'),
    title: column('title'),
    freedom: column('freedom'),
    guidance: column('guidance'),
    questions: column('questions'),
    blocks: column('blocks'),
    hash: column('hash'),
  },
});

extendFace(documentFace, {
  relations: {
    editions: {
      kind: 'many',
      face: () => editionFace,
      on: (document, edition) => `${edition}.document_id = ${document}.id`,
      window: (_args, edition) => ({ order: `${edition}.number desc` }),
    },
  },
});
