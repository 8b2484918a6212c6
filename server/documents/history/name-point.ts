import { limits } from '../../../schema/limits.ts';
import type { Person } from '../../kernel/actor.ts';
import { conflict, forbidden, invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Services } from '../../streams/index.ts';
import { mayReadComments } from '../comments/comment.policy.ts';
import type { DocumentId } from '../document.entity.ts';
import { mayEdit } from '../document.policy.ts';
import { bodyActedFor, holdRights, placeOfDocument } from '../document-place.ts';
import { DocumentPoint, type DocumentPointId } from './document-point.entity.ts';

/** Gives a position of a document a name; the position it has come to where none is said. Refuses a name that is taken. */
export async function namePoint(
  services: Services,
  actor: Person,
  input: { requestId: string; documentId: string; name: string; position?: number | null },
): Promise<string> {
  const madeForId = bodyActedFor(actor);
  const name = plainText('name', input.name, limits.pointName).replace(/\s+/g, ' ');
  const place = await placeOfDocument(services, actor, input.documentId, mayReadComments);
  const { requestId, ...payload } = input;
  const { pointId } = await services.streams.perform(
    actor,
    { requestId, action: 'namePoint', payload },
    async (work) => {
      const may = await holdRights(work, place.documentId, { know: mayReadComments, edit: mayEdit });
      if (!may.edit) throw forbidden('Who writes in the document names its points.', 'NO_PART_HERE');
      const [stream] = await work.em.execute<{ position: string | number }[]>(
        'select position from stream where id = ?',
        [place.streamId],
      );
      const head = Number(stream!.position);
      const position = input.position ?? head;
      if (position > head)
        throw invalid('position', `The document has come to ${head}, not to ${position} yet.`);
      const documentId = place.documentId as DocumentId;
      if (await work.em.findOne(DocumentPoint, { documentId, name }))
        throw conflict(`There is a point called ${JSON.stringify(name)} already.`, 'POINT_NAMED_ALREADY');
      const id = newId<'DocumentPoint'>() as DocumentPointId;
      const madeAt = work.clock.now();
      work.em.persist(
        work.em.create(DocumentPoint, {
          id,
          documentId,
          position,
          name,
          madeById: actor.id,
          madeForId,
          madeAt,
        }),
      );
      work.record(place.streamId, { kind: 'point.named', subjectId: id });
      return { pointId: id as string };
    },
  );
  return pointId;
}
