import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData({
  name: 'positionsTaken',
  tables: ['edition_position'],
  read: rowsOf(`select p.edition_id as "editionId", p.kind, p.reservation, p.role, p.taken_at as "at"
    from edition_position p where p.taken_by_id = $1 order by p.taken_at, p.id`),
});
