import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData(
  {
    name: 'caseStudiesBegun',
    tables: ['case_study'],
    read: rowsOf(
      `select c.slug, c.made_at as "at" from case_study c where c.author_id = $1 order by c.made_at, c.id`,
    ),
  },
  {
    name: 'caseStudiesTied',
    tables: ['case_tie'],
    read: rowsOf(`select c.slug, t.section_id as "sectionId", t.tied_at as "at" from case_tie t join case_study c on c.id = t.case_id
      where t.tied_by_id = $1 order by t.tied_at, t.section_id`),
  },
);
