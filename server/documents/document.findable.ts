import { findable } from '../search/index.ts';
import { documentColumns, mayRead } from './document.policy.ts';
import { wordsOfSections } from './section-words.ts';

/** The sections of working texts are found by whoever may read them, wherever their documents belong. */
export function defineFindableSections(): void {
  const document = (section: string) =>
    `(select d.title from document d where d.id = ${section}.document_id)`;
  findable({
    kind: 'section',
    group: 'SECTION',
    table: 'section',
    words: `select s.id, s.document_id as holder_id, s.title, s.guidance as body from section s
      where s.id = any($1::uuid[]) and s.removed_at is null`,
    bodies: wordsOfSections,
    holder: { table: 'document', readable: (row, context) => mayRead.sql(documentColumns(row), context) },
    // Whoever from outside is given words of a private text is written down, which only opening it does.
    quotable: (section, { actor, param }) =>
      `exists (select 1 from document d where d.id = ${section}.document_id and (d.audience <> 'PRIVATE' or d.owner_id = any(${param(
        actor.kind === 'person' ? actor.appointments.map(({ bodyId }) => bodyId) : [],
      )}::uuid[])))`,
    title: (section) => `coalesce(nullif(${section}.title, ''), ${document(section)})`,
    path: (section) => `'/documents/' || ${section}.document_id || '#section-' || ${section}.id`,
    within: document,
    yieldsTo: 'framework-section',
    weight: 0.3,
  });
}
