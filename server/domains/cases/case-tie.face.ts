import { documentColumns, mayRead } from '../../documents/index.ts';
import { column, defineFace, type Face, instant } from '../../graphql/planner/index.ts';
import type { ReadContext } from '../../kernel/read-context.ts';
import { frameworkFace } from '../frameworks/index.ts';

/** A tie as `tiesWhere` reads it: with the section as it stands for this reader. */
export const caseTieFace: Face = defineFace({
  type: 'CaseTie',
  table: 'case_tie',
  columns: {
    sectionId: column('section_id'),
    number: column('number'),
    title: column('title'),
    toldOf: column('told_of'),
    hasChanged: column('has_changed'),
    isGone: column('is_gone'),
    tiedAt: instant('tied_at'),
  },
  relations: {
    framework: {
      kind: 'one',
      face: () => frameworkFace,
      on: (tie, framework) => `${framework}.id = ${tie}.framework_id`,
    },
  },
});

/**
 * Ties of cases, with their section as the reader may know it: as it reads in force, else in the working text for who may
 * read that, else as it was published last. A tie to a section of which the reader may know nothing is not there.
 */
export function tiesWhere(condition: string, context: ReadContext): string {
  const reads = mayRead.sql(documentColumns('d'), context);
  return `select t.case_id, t.section_id, t.tied_at, f.id as framework_id, told.number as told_of,
      stands.ord, stands.number, stands.title, stands.place = 2 as is_gone,
      stands.place = 0 and exists (select 1 from edition_section then_read where then_read.edition_id = t.edition_id and then_read.section_id = t.section_id
        and (then_read.title, then_read.blocks) is distinct from (stands.title, stands.blocks)) as has_changed
    from case_tie t
    join section s on s.id = t.section_id
    join document d on d.id = s.document_id
    join framework f on f.document_id = d.id
    left join edition told on told.id = t.edition_id and (d.publishes_editions or ${reads})
    cross join lateral (
      select * from (
        select case e.state when 'ADOPTED' then 0 else 2 end as place, e.number as edition, es.ord, es.number, es.title, es.blocks
          from edition e join edition_section es on es.edition_id = e.id and es.section_id = s.id
          where e.document_id = d.id and e.state in ('ADOPTED', 'SUPERSEDED') and (d.publishes_editions or ${reads})
        union all
        select 1, 0, 0, null, s.title, null where s.removed_at is null and ${reads}) known
      order by place, edition desc limit 1) stands
    where ${condition}`;
}
