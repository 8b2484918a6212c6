import { documentColumns, mayRead } from '../../../documents/index.ts';
import type { LossyView } from '../../../graphql/live/lossy-view.ts';
import type { Face, Reader, Selection } from '../../../graphql/planner/index.ts';
import { readSelection } from '../../../graphql/planner/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { prepared } from '../../../kernel/prepared.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyFace } from '../bodies/body.face.ts';
import { personFace } from '../person.face.ts';

const most = 100;
/** Cursors are told sooner than names. */
const every = 100;

/** Who has a document open just now, and where their cursors are. */
export const documentPresenceView: LossyView = {
  field: 'documentPresence',

  async open(services, { actor }, { documentId }) {
    const id = String(documentId);
    if (!isId(id)) throw notFound('document', id);
    // Read first: what is taken away between the two is asked about again.
    const accessVersion = await accessVersionOf(services, id);
    if (!(await mayReadDocument(services, actor, id))) throw notFound('document', id);
    return {
      placeId: id,
      accessVersion,
      left: () => {
        if (actor.kind !== 'person') return;
        // Whichever of the person’s tabs is still here says so again.
        for (const one of services.presence.presentIn(id))
          if (one.personId === actor.id)
            services.presence.announce(id, actor, { how: 'gone', device: one.device });
      },
    };
  },

  accessVersion: accessVersionOf,

  watch: (services, placeId, changed) => services.presence.watch(placeId, changed, every),

  async load(services, reader, placeId, selections) {
    const present = services.presence.presentIn(placeId);
    const shown = present.slice(0, most);
    const fields = selections('DocumentPresence', 'people')?.fields;
    const [people, bodies] = await Promise.all([
      byId(
        reader,
        personFace,
        // Looked for also where they are not asked for: who is there no more is not present.
        fields && (fields.get('person')?.below ?? { fields: new Map() }),
        shown.map((one) => one.personId),
      ),
      byId(
        reader,
        bodyFace,
        fields?.get('body')?.below,
        shown.flatMap((one) => one.bodyId ?? []),
      ),
    ]);
    return {
      here: new Set(present.map((one) => one.personId)).size,
      people: shown.flatMap(({ personId, bodyId, device, state }) => {
        const person = people.get(personId);
        return person
          ? [{ device, person, body: (bodyId && bodies.get(bodyId)) || null, cursor: state }]
          : [];
      }),
    };
  },
};

/** Whether an actor may read a document, as it is now. */
export async function mayReadDocument(
  { database }: Pick<Services, 'database'>,
  actor: Actor,
  documentId: string,
): Promise<boolean> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const predicate = mayRead.sql(documentColumns('d'), { actor, language: 'en', param });
  const text = `select 1 from document d where d.id = ${param(documentId)} and ${predicate}`;
  const { rows } = await database.pool.query(prepared(text, values));
  return rows.length > 0;
}

async function accessVersionOf(
  { database }: Pick<Services, 'database'>,
  documentId: string,
): Promise<number> {
  const { rows } = await database.pool.query<{ access_version: number }>({
    name: 'access version of document',
    text: 'select t.access_version from document d join stream t on t.id = d.stream_id where d.id = $1',
    values: [documentId],
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
    where: (row) => `${row}.id = any(${param([...new Set(ids)])}::uuid[])`,
  }));
  return new Map(rows.map((row) => [row.id as string, row]));
}
