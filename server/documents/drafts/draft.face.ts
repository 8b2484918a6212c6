import {
  column,
  defineFace,
  expression,
  extendFace,
  type Face,
  instant,
} from '../../graphql/planner/index.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { documentFace } from '../document.face.ts';
import { readingOf } from '../readings/reading.face.ts';

/** A draft is its author’s alone, whatever anybody may do with the document. */
const isOwn = (draft: string, { actor, param }: ReadContext) =>
  actor.kind === 'person' ? `${draft}.author_id = ${param(actor.id)}::uuid` : 'false';

export const draftFace: Face = defineFace({
  type: 'SectionDraft',
  table: 'section_draft',
  always: ['id', 'reading'],
  columns: {
    id: column('id'),
    documentId: column('document_id'),
    sectionId: column('section_id'),
    state: column('state'),
    base: column('base'),
    text: column('text'),
    revision: column('revision'),
    reading: readingOf((draft) => `${draft}.document_id`),
    begunAt: instant('begun_at'),
    changedAt: instant('changed_at'),
    isBehind: expression(
      (draft) => `exists (select 1 from document_update u
        where u.section_id = ${draft}.section_id and u.position > ${draft}.base_position)`,
    ),
  },
  readable: isOwn,
});

extendFace(documentFace, {
  relations: {
    myDrafts: {
      kind: 'many',
      face: () => draftFace,
      on: (document, draft) => `${draft}.document_id = ${document}.id and ${draft}.state = 'OPEN'`,
      window: (_args, draft) => ({ order: `${draft}.id` }),
    },
  },
});
