import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData({
  name: 'plansBegun',
  tables: ['plan'],
  read: rowsOf(
    `select p.slug, p.created_at as "at" from plan p where p.created_by_id = $1 order by p.created_at, p.id`,
  ),
});
