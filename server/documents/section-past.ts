import type { Work } from '../kernel/work.ts';
import type { Section } from './section.entity.ts';

/**
 * Takes down how sections stand now, before a unit of work changes them; what it gives is the `placed` of the entry that
 * tells of the change, and keeps them as they were up to it.
 */
export function keepPast(work: Work, sections: readonly Section[]): (position: number) => Promise<void> {
  const rows = JSON.stringify(
    sections.map(({ id, parentId, place, title, freedom, guidance, questions, parameters, removedAt }) => ({
      ...{ id, parentId, place, title, freedom, guidance, questions, parameters },
      isRemoved: removedAt !== null,
    })),
  );
  return async (position) => {
    await work.em.execute(
      `insert into section_past (section_id, until_position, parent_id, place, title, freedom, guidance, questions, parameters, is_removed)
       select (r->>'id')::uuid, ?, (r->>'parentId')::uuid, r->>'place', r->>'title', r->>'freedom', r->>'guidance', r->'questions',
              r->'parameters', (r->>'isRemoved')::boolean
         from jsonb_array_elements(?::jsonb) r on conflict do nothing`,
      [position, rows],
    );
  };
}
