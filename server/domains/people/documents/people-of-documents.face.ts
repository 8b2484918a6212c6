import { commentFace, historyFace, pointFace, threadFace } from '../../../documents/index.ts';
import { extendFace, type Face } from '../../../graphql/planner/index.ts';
import { bodyFace } from '../bodies/body.face.ts';
import { personFace } from '../person.face.ts';

/** Lets a face of documents name a person, and the body they acted for, by the columns that hold their ids. */
function names(face: Face, relations: Readonly<Record<string, readonly [of: Face, column: string]>>): void {
  extendFace(face, {
    relations: Object.fromEntries(
      Object.entries(relations).map(([name, [of, column]]) => [
        name,
        { kind: 'one', face: () => of, on: (row, found) => `${found}.id = ${row}.${column}` },
      ]),
    ),
  });
}

names(commentFace, { author: [personFace, 'author_id'], body: [bodyFace, 'body_id'] });
names(threadFace, { begunBy: [personFace, 'begun_by_id'], resolvedBy: [personFace, 'resolved_by_id'] });
names(historyFace, { actor: [personFace, 'actor_id'], body: [bodyFace, 'body_id'] });
names(pointFace, { madeBy: [personFace, 'made_by_id'], madeFor: [bodyFace, 'made_for_id'] });

extendFace(commentFace, {
  relations: {
    mentions: {
      kind: 'many',
      face: () => personFace,
      from: (comment) => `select p.* from comment_mention m join person p on p.id = m.person_id
        where m.comment_id = ${comment}.id and ${comment}.withdrawn_at is null and ${comment}.hidden_at is null`,
      window: (_args, person) => ({ order: `${person}.name, ${person}.id` }),
    },
  },
});
