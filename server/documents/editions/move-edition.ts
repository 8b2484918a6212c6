import { LockMode } from '@mikro-orm/postgresql';
import { limits } from '../../../schema/limits.ts';
import type { EditionState } from '../../../schema/words.ts';
import type { Person } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Services } from '../../streams/index.ts';
import { Document } from '../document.entity.ts';
import { mayCoordinate } from '../document.policy.ts';
import { mustStill, placeOfDocument } from '../document-place.ts';
import { Edition, type EditionId } from './edition.entity.ts';

/**
 * Freezes, adopts or withdraws an edition. Adopting one supersedes the one adopted before it; withdrawing needs a reason.
 */
export async function moveEdition(
  services: Services,
  actor: Person,
  input: { requestId: string; editionId: string; state: EditionState; reason?: string | null },
): Promise<string> {
  if (!isId(input.editionId)) throw notFound('edition', input.editionId);
  const reason = input.state === 'WITHDRAWN' ? plainText('reason', input.reason ?? '', limits.reason) : null;
  const found = await services.database.fork().findOne(Edition, { id: input.editionId as EditionId });
  if (!found) throw notFound('edition', input.editionId);
  const place = await placeOfDocument(services, actor, found.documentId, mayCoordinate).catch(() => {
    throw notFound('edition', input.editionId);
  });
  const { requestId, ...payload } = input;
  const { editionId } = await services.streams.perform(
    actor,
    { requestId, action: 'moveEdition', payload },
    async (work) => {
      // One at a time for a document: two adoptions at once would both supersede the same one.
      await work.em.findOneOrFail(
        Document,
        { id: found.documentId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      await mustStill(work, place, mayCoordinate, () => notFound('edition', input.editionId));
      const edition = await work.em.findOneOrFail(Edition, { id: found.id });
      const at = work.clock.now();
      if (input.state === 'ADOPTED') {
        const before = await work.em.findOne(Edition, { documentId: found.documentId, state: 'ADOPTED' });
        before?.moveTo('SUPERSEDED', at);
        await work.em.flush();
      }
      edition.moveTo(input.state, at, reason);
      const facts = { number: edition.number, state: input.state };
      work.record(place.streamId, { kind: 'edition.moved', subjectId: edition.id, facts });
      return { editionId: edition.id as string };
    },
  );
  return editionId;
}
