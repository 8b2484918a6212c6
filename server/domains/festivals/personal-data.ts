import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData(
  {
    name: 'festivalsBegun',
    tables: ['festival'],
    read: rowsOf(`select f.slug, f.name from festival f where f.created_by_id = $1 order by f.slug`),
  },
  {
    name: 'festivalEditionsAdded',
    tables: ['festival_edition'],
    read: rowsOf(
      `select f.slug, e.year, e.created_at as "at" from festival_edition e join festival f on f.id = e.festival_id
        where e.created_by_id = $1 order by e.created_at, e.id`,
    ),
  },
);
