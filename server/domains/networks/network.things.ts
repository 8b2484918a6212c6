import { defineAddress, defineThing } from '../people/index.ts';
import { mayCoordinate, mayRead, networkColumns } from './network.policy.ts';

/** A sub-network is shared as a whole: its members, elections and what is posted in it are seen by whom it is seen by. */
export function defineNetworkThings(): void {
  defineThing({
    kind: 'network',
    table: 'sub_network',
    columns: networkColumns,
    mayRead,
    mayShare: mayCoordinate,
    async streamsOf(em, id) {
      const rows = await em.execute<{ stream_id: string }[]>(
        'select stream_id from sub_network where id = ?',
        [id],
      );
      return rows.map((row) => row.stream_id);
    },
  });
  defineAddress('network', {
    kind: 'network',
    rows: 'select n.id, b.slug, n.id as shared_id from sub_network n join body b on b.id = n.body_id',
    page: '/networks/',
  });
}
