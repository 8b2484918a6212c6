import type { LiveView } from '../../graphql/live/live-view.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';

/** A festival, live, for everybody: only that it changed. What it says is read by each as themselves. */
export const festivalView: LiveView = {
  field: 'festival',

  async open({ database }, _reader, args) {
    const id = String(args.festivalId);
    const { rows } = isId(id)
      ? await database.pool.query<{ id: string; position: number; access_version: number }>(
          `select s.id, s.position, s.access_version from festival f
            join stream s on s.subject_id = f.id and s.kind = 'history' where f.id = $1`,
          [id],
        )
      : { rows: [] };
    if (!rows[0]) throw notFound('festival', id);
    const { id: streamId, position, access_version: accessVersion } = rows[0];
    return { streamId, position, accessVersion, accessClass: 'reader' };
  },

  async load(_reader, entries) {
    return entries.map(({ position, at }) => ({
      __typename: 'FestivalEntry',
      position,
      at: at.getTime(),
    }));
  },
};
