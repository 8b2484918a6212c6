import { documentColumns, mayEdit } from '../../documents/index.ts';
import { nameThings } from '../notifications/index.ts';
import { defineAddress } from '../people/index.ts';
import { mayKnowCase, published } from './case-study.policy.ts';

/** A case is pointed at by its published name, until then by its working one. */
export function defineCaseThings(): void {
  defineAddress('case', {
    kind: 'document',
    rows: 'select s.id, s.slug, s.document_id as shared_id from case_study s',
    page: '/cases/',
  });
  nameThings({
    kind: 'case',
    table: 'case_study',
    title: (caseStudy) =>
      `coalesce((select e.title from (${published(caseStudy)}) e), (select d.title from document d where d.id = ${caseStudy}.document_id))`,
    path: (caseStudy) => `'/cases/' || ${caseStudy}.slug`,
    readable: mayKnowCase,
    editable: (caseStudy, context) =>
      `exists (select 1 from document d where d.id = ${caseStudy}.document_id and ${mayEdit.sql(documentColumns('d'), context)})`,
  });
}
