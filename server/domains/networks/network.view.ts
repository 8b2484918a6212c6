import type { LiveView } from '../../graphql/live/live-view.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { readableNetwork } from './network.face.ts';

/** A sub-network, live: only that something happened. What it says is read by each as themselves. */
export const networkView: LiveView = {
  field: 'subNetwork',

  async open({ database }, { actor }, args) {
    const id = String(args.networkId);
    if (!isId(id)) throw notFound('network', id);
    const values: unknown[] = [];
    const param = (value: unknown) => `$${values.push(value)}`;
    const { rows } = await database.pool.query<{ id: string; position: number; access_version: number }>(
      `select s.id, s.position, s.access_version from sub_network n join stream s on s.id = n.stream_id
        where n.id = ${param(id)} and ${readableNetwork('n', { actor, language: 'en', param })}`,
      values,
    );
    if (!rows[0]) throw notFound('network', id);
    const { id: streamId, position, access_version: accessVersion } = rows[0];
    return { streamId, position, accessVersion, accessClass: 'reader' };
  },

  async load(_reader, entries) {
    return entries.map(({ position, at }) => ({
      __typename: 'SubNetworkEntry',
      position,
      at: at.getTime(),
    }));
  },
};
