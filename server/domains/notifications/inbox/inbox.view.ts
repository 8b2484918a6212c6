import type { LiveView } from '../../../graphql/live/live-view.ts';
import { unauthenticated } from '../../../kernel/errors.ts';

/** One's own inbox, live: only that it changed. What is in it is read by each as themselves. */
export const inboxView: LiveView = {
  field: 'inbox',

  async open({ database }, { actor }) {
    if (actor.kind !== 'person') throw unauthenticated();
    await database.pool.query({
      name: 'begin inbox',
      text: `insert into stream (id, kind, subject_id) values (gen_random_uuid(), 'person', $1) on conflict do nothing`,
      values: [actor.id],
    });
    const { rows } = await database.pool.query<{ id: string; position: number; access_version: number }>({
      name: 'open inbox',
      text: `select id, position, access_version from stream where kind = 'person' and subject_id = $1`,
      values: [actor.id],
    });
    const { id, position, access_version: accessVersion } = rows[0]!;
    return { streamId: id, position, accessVersion, accessClass: 'owner' };
  },

  async load(_reader, entries) {
    return entries.map(({ position, at }) => ({ __typename: 'InboxEntry', position, at: at.getTime() }));
  },
};
