import { column, defineFace, extendFace, type Face, instant } from '../../graphql/planner/index.ts';
import { documentFace } from '../document.face.ts';
import { readingOf } from '../readings/reading.face.ts';
import { isOpenToAll, mayKnowEdition, mayReadEdition } from './edition.policy.ts';
import {
  editionTranslationFace,
  languagesOf,
  sectionTranslationFace,
  titlesOf,
  translationsOf,
} from './translation.face.ts';

export const editionFace: Face = defineFace({
  type: 'Edition',
  table: 'edition',
  always: ['id', 'reading'],
  columns: {
    id: column('id'),
    number: column('number'),
    state: column('state'),
    title: column('title'),
    language: column('language'),
    languages: languagesOf,
    note: column('note'),
    hash: column('hash'),
    cutAt: instant('cut_at'),
    frozenAt: instant('frozen_at'),
    adoptedAt: instant('adopted_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: column('withdrawn_reason'),
    documentId: column('document_id'),
    reading: readingOf((edition) => `${edition}.document_id and not ${isOpenToAll(edition)}`),
  },
  relations: {
    sections: {
      kind: 'many',
      face: () => editionSectionFace,
      on: (edition, section, context) =>
        `${section}.edition_id = ${edition}.id and ${mayReadEdition(edition, context)}`,
      window: (_args, section) => ({ order: `${section}.ord` }),
    },
    translation: {
      kind: 'many',
      face: () => editionTranslationFace,
      from: titlesOf,
      on: (edition, _translation, context) => mayReadEdition(edition, context),
      window: ({ language }, translation, _edition, { param }) => ({
        where: `${translation}.language = ${param(language)}`,
        order: `${translation}.number desc`,
        limit: 1,
      }),
      wrap: ([found]) => found ?? null,
    },
  },
  readable: mayKnowEdition,
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
    parameters: column('parameters'),
    blocks: column('blocks'),
    hash: column('hash'),
  },
  relations: {
    translation: {
      kind: 'many',
      face: () => sectionTranslationFace,
      from: translationsOf,
      window: ({ language }, translation, _section, { param }) => ({
        where: `${translation}.language = ${param(language)}`,
        order: `${translation}.number desc`,
        limit: 1,
      }),
      wrap: ([found]) => found ?? null,
    },
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
