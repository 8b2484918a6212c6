import { keepsPersonalData, rowsOf } from '../people/index.ts';

keepsPersonalData(
  {
    name: 'notifications',
    tables: ['notification', 'digest'],
    read: rowsOf(`select n.kind, n.thing_kind as "about", n.thing_id as "id", n.at, n.read_at as "readAt", n.person_id = $1 as "toMe"
      from notification n where n.person_id = $1 order by n.at, n.id`),
  },
  {
    name: 'followed',
    tables: ['follow'],
    read: rowsOf(
      `select f.thing_kind as "kind", f.thing_id as "id", f.state, f.at from follow f where f.person_id = $1 order by f.at`,
    ),
  },
);
