import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData(
  {
    name: 'plansBegun',
    tables: ['plan'],
    read: rowsOf(
      `select p.slug, p.created_at as "at" from plan p where p.created_by_id = $1 order by p.created_at, p.id`,
    ),
  },
  {
    name: 'promisesEntered',
    tables: ['candidacy_promise'],
    read: rowsOf(
      `select b.slug, k.words, k.created_at as "at" from candidacy_promise k join body b on b.id = k.city_id
        where k.created_by_id = $1 order by k.created_at, k.id`,
    ),
  },
);
