import type { Work } from '../../../kernel/work.ts';
import type { SharedThing } from './shared-thing.ts';

/** Records a change of rights in every stream of a thing, so that followers obey it before the next position. */
export async function tellFollowers(
  work: Work,
  thing: SharedThing,
  change: { removesAccess: boolean },
): Promise<void> {
  for (const streamId of await thing.definition.streamsOf(work.em, thing.id)) {
    work.record(streamId, { kind: 'access.changed', ...change, subjectId: thing.id });
  }
}
