import { column, defineFace } from '../../graphql/planner/index.ts';

// Of this edition, or of one before it that is still read by whoever reads this one.
const holdsFor = (made: string, edition: string) =>
  `(${made}.id = ${edition}.id or (${made}.number < ${edition}.number and ${made}.adopted_at is not null and ${made}.state <> 'WITHDRAWN'))`;

/** The languages that an edition can be read in, its own first. */
export const languagesOf = (edition: string) =>
  `(array[${edition}.language] || coalesce((select array_agg(distinct t.language order by t.language) from edition_translation t
      join edition e on e.id = t.edition_id where e.document_id = ${edition}.document_id and ${holdsFor('e', edition)}), '{}'))`;

/** The title of an edition in other languages, the one made last first. */
export const titlesOf = (edition: string) =>
  `select t.*, e.number from edition_translation t join edition e on e.id = t.edition_id
    where e.document_id = ${edition}.document_id and ${holdsFor('e', edition)}`;

export const editionTranslationFace = defineFace({
  type: 'EditionTranslation',
  table: 'edition_translation',
  columns: { language: column('language'), title: column('title') },
});

/**
 * The translations that hold for a section of an edition: made of it, or of the same section in an earlier edition that
 * is still read by whoever reads this one. Where the words have changed since, it says so.
 */
export const translationsOf = (section: string) =>
  `select t.*, e.number, (t.edition_id <> ${section}.edition_id and (o.title, o.guidance, o.questions, o.parameters, o.blocks)
      is distinct from (${section}.title, ${section}.guidance, ${section}.questions, ${section}.parameters, ${section}.blocks)) as is_stale
    from section_translation t
    join edition e on e.id = t.edition_id
    join edition_section o on o.edition_id = t.edition_id and o.section_id = t.section_id
    join edition it on it.id = ${section}.edition_id
   where t.section_id = ${section}.section_id
     and ${holdsFor('e', 'it')}`;

export const sectionTranslationFace = defineFace({
  type: 'SectionTranslation',
  table: 'section_translation',
  columns: {
    language: column('language'),
    title: column('title'),
    guidance: column('guidance'),
    questions: column('questions'),
    parameters: column('parameters'),
    blocks: column('blocks'),
    ofEdition: column('number'),
    isStale: column('is_stale'),
  },
});
