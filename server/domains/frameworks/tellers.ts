import { mayKnowAdaptation, readWorklist } from '../../documents/index.ts';
import {
  type Ask,
  leadersOf,
  type Notice,
  nameThings,
  ofEntry,
  pathsOfDocuments,
  tellsOf,
} from '../notifications/index.ts';

interface Behind {
  adaptationId: string;
  ownerId: string;
  mergeId: string | null;
}

nameThings({
  kind: 'adaptation',
  table: 'adaptation',
  title: (adaptation) => `(select d.title from document d where d.id = ${adaptation}.document_id)`,
  path: (adaptation) => `'/adaptations/' || ${adaptation}.id`,
  readable: mayKnowAdaptation,
});
pathsOfDocuments(
  'adaptation',
  (document) => `(select '/adaptations/' || a.id from adaptation a where a.document_id = ${document}.id)`,
);

// A common text has moved on: who speaks for each body that follows an earlier edition is told what waits there.
tellsOf({
  kinds: /^edition\.moved$/,
  async tell(ask, entry) {
    if (entry.facts?.state !== 'ADOPTED') return [];
    const behind = await ask<Behind>(
      `select a.id as "adaptationId", a.owner_id as "ownerId", m.id as "mergeId"
        from edition e join adaptation a on a.base_document_id = e.document_id and a.state <> 'WITHDRAWN'
          join edition b on b.id = a.base_edition_id and b.number < e.number
          join document d on d.id = a.document_id and not d.is_settled
          left join adaptation_merge m on m.adaptation_id = a.id and m.state = 'OPEN' and m.to_edition_id = e.id
        where e.id = $1 and e.state = 'ADOPTED' order by a.id`,
      [entry.subjectId],
    );
    const notices: Notice[] = [];
    for (const { adaptationId, ownerId, mergeId } of behind) {
      const worklist = await readWorklist(inSameTurn(ask), {
        adaptationId,
        toEditionId: entry.subjectId,
        mergeId,
      });
      const waits = worklist?.waiting ?? 0;
      const thing = { kind: 'adaptation', id: adaptationId };
      for (const personId of await speakersFor(ask, ownerId))
        notices.push({
          ...ofEntry(entry),
          source: `moved on ${entry.subjectId}.${adaptationId}`,
          thing,
          place: '/merge',
          personId,
          kind: 'TEXT_MOVED_ON',
          asks: waits > 0,
          ...(waits > 0 ? { facts: { total: waits } } : {}),
        });
    }
    return notices;
  },
});

// What was decided waits for nobody any more, whether they had looked at it or not.
tellsOf({
  kinds: /^merge\.finished$/,
  async tell(ask, entry) {
    await ask(
      `update notification n set read_at = $2 from adaptation_merge m join edition t on t.id = m.to_edition_id
        where m.id = $1 and n.kind = 'TEXT_MOVED_ON' and n.thing_id = m.adaptation_id and n.read_at is null and n.at <= $2
          and exists (select 1 from edition e where n.source = 'moved on ' || e.id || '.' || m.adaptation_id and e.number <= t.number)`,
      [entry.subjectId, entry.at],
    );
    return [];
  },
});

/** Its focal points; where it has none, who else may bring the text over. */
async function speakersFor(ask: Ask, bodyId: string): Promise<string[]> {
  const focalPoints = await leadersOf(ask, bodyId, ['FOCAL_POINT']);
  return focalPoints.length > 0
    ? focalPoints
    : leadersOf(ask, bodyId, ['DEPUTY', 'COORDINATOR', 'ADMINISTRATOR']);
}

/** Asks as documents do, within the transaction in which people are told. */
const inSameTurn =
  (ask: Ask): Parameters<typeof readWorklist>[0] =>
  <Row extends object>(write: (param: (value: unknown) => string) => string) => {
    const values: unknown[] = [];
    const text = write((value) => `$${values.push(value)}`);
    return ask<Row & Record<string, unknown>>(text, values);
  };
