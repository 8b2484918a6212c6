import * as Y from 'yjs';
import { type BlockJson, fragmentName } from '../../../schema/blocks/index.ts';
import type { Person } from '../../kernel/actor.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { type HotWriter, Outdated, payloadHash, type Services } from '../../streams/index.ts';
import { applyBlocks } from '../apply-blocks.ts';
import { mayEdit } from '../document.policy.ts';
import { bodyActedFor, placeOfSection } from '../document-place.ts';
import { copiesOf, editWriter, storeEdit } from '../edit-section.ts';
import { textsAt } from './text-at.ts';

const writer: HotWriter = {
  name: 'section_revert',
  columns: { ...editWriter.columns, to_position: 'bigint' },
  ctes: [
    ...editWriter.ctes.map((cte) => cte.replaceAll('section_edit', 'section_revert')),
    `section_revert_rows as (
      insert into section_revert (stream_id, position, section_id, to_position)
      select p.stream_id, p.position, p.subject_id, g.to_position from placed p join section_revert_given g using (ord))`,
  ],
};

/**
 * Brings a section back to how it read at an earlier position, as a new edit of the actor's: what came since stays in
 * the history, and words that did not change stay their authors'. Returns the position it took. Refuses where it reads
 * like that already.
 */
export async function revertSection(
  services: Services,
  actor: Person,
  input: { requestId: string; sectionId: string; position: number },
): Promise<number> {
  const bodyId = bodyActedFor(actor);
  const place = await placeOfSection(services, actor, input.sectionId, mayEdit);
  const { requestId, ...payload } = input;
  const hash = payloadHash('section.reverted', payload);
  const recall = () => services.streams.recall(actor.id, requestId, hash);
  const earlier = await recall();
  if (earlier) return earlier.position;
  const { pool } = services.database;
  const copy = await copiesOf(pool).fresh(input.sectionId);
  if (input.position > copy.position && input.position > (await headOf(services, place.streamId)))
    throw invalid('position', `The document has not come to ${input.position} yet.`);
  const blocks = (await textsAt(pool, [input.sectionId], input.position)).get(input.sectionId) ?? [];
  const update = updateTo(copy.state(), blocks);
  if (!update) {
    // It may read like that because the same request has just been done at another server.
    const meanwhile = await recall();
    if (meanwhile) return meanwhile.position;
    throw conflict('The section reads like that already.', 'READS_SO_ALREADY');
  }
  return storeEdit(services, actor, {
    bodyId,
    place,
    sectionId: input.sectionId,
    requestId,
    hash,
    update,
    kind: 'section.reverted',
    writer,
    values: { to_position: input.position },
  }).catch((error: unknown) => {
    if (error instanceof Outdated) return revertSection(services, actor, input);
    throw error;
  });
}

async function headOf({ database }: Services, streamId: string): Promise<number> {
  const { rows } = await database.pool.query<{ position: number }>(
    'select position from stream where id = $1',
    [streamId],
  );
  return rows[0]?.position ?? 0;
}

/** The edit that makes a section read like this, changing no more than it must; null where it does already. */
function updateTo(state: Uint8Array, blocks: readonly BlockJson[]): Buffer | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const before = Y.encodeStateVector(doc);
  let hasChanged = false;
  doc.on('update', () => {
    hasChanged = true;
  });
  doc.transact(() => applyBlocks(doc.getXmlFragment(fragmentName), blocks));
  const update = hasChanged ? Buffer.from(Y.encodeStateAsUpdate(doc, before)) : null;
  doc.destroy();
  return update;
}
