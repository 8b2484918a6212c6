import type { LossyView } from '../../graphql/live/lossy-view.ts';
import type { Face, Reader, Selection } from '../../graphql/planner/index.ts';
import { readSelection } from '../../graphql/planner/index.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Services } from '../../streams/index.ts';
import { bodyFace, personFace } from '../people/index.ts';
import { maySee } from './may-see.ts';
import { mayRead } from './session.policy.ts';

const mostBodies = 50;

/** Who is in a session just now. */
export const presenceView: LossyView = {
  field: 'presence',

  async open(services, { actor }, { sessionId }) {
    const id = String(sessionId);
    if (!isId(id)) throw notFound('session', id);
    // Read first: what is taken away between the two is asked about again.
    const accessVersion = await accessVersionOf(services, id);
    if (!(await maySee(services, actor, id, mayRead))) throw notFound('session', id);
    return {
      placeId: id,
      accessVersion,
      left: () => {
        if (actor.kind === 'person') services.presence.announce(id, actor, { how: 'gone' });
      },
    };
  },

  accessVersion: accessVersionOf,

  watch: (services, placeId, changed) => services.presence.watch(placeId, changed),

  async load(services, reader, placeId, selections) {
    const state = services.presence.stateOf(placeId);
    const counts = [...state.bodies].sort((a, b) => b[1] - a[1]).slice(0, mostBodies);
    const bodyIds = counts.map(([id]) => id);
    const writingIds = state.writing.map((one) => one.id);
    const [bodies, writing] = await Promise.all([
      byId(reader, bodyFace, selections('Presence', 'bodies')?.fields.get('body')?.below, bodyIds),
      byId(reader, personFace, selections('Presence', 'writing') ?? undefined, writingIds),
    ]);
    return {
      here: state.here,
      bodies: counts.flatMap(([id, count]) => (bodies.has(id) ? [{ body: bodies.get(id), count }] : [])),
      writing: writingIds.flatMap((id) => writing.get(id) ?? []),
    };
  },
};

async function accessVersionOf({ database }: Pick<Services, 'database'>, sessionId: string): Promise<number> {
  const { rows } = await database.pool.query<{ access_version: number }>({
    name: 'access version of session',
    text: 'select t.access_version from session s join stream t on t.id = s.stream_id where s.id = $1',
    values: [sessionId],
  });
  return rows[0]?.access_version ?? 0;
}

async function byId(
  reader: Reader,
  face: Face,
  selection: Selection | undefined,
  ids: readonly string[],
): Promise<Map<string, object>> {
  if (!selection || ids.length === 0) return new Map();
  const rows = await readSelection(reader, selection, { ...face, always: ['id'] }, ({ param }) => ({
    where: (row) => `${row}.id = any(${param(ids)}::uuid[])`,
  }));
  return new Map(rows.map((row) => [row.id as string, row]));
}
