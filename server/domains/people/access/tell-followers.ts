import type { Work } from '../../../kernel/work.ts';
import type { SharedThing } from './shared-thing.ts';
import { thingOf } from './thing.ts';

/** Records a change of rights in every stream of a thing, so that followers obey it before the next position. */
export async function tellFollowers(
  work: Work,
  thing: Pick<SharedThing, 'definition' | 'id'>,
  change: { removesAccess: boolean },
): Promise<void> {
  for (const streamId of await thing.definition.streamsOf(work.em, thing.id)) {
    work.record(streamId, { kind: 'access.changed', ...change, subjectId: thing.id });
  }
}

/**
 * Records that the parties a thing names have changed, in the unit of work that changes them: whoever saw it for a party
 * that was taken out sees nothing that comes after.
 */
export async function tellOfParties(
  work: Work,
  kind: string,
  id: string,
  change: { removesAccess: boolean },
): Promise<void> {
  const definition = thingOf(kind);
  if (definition) await tellFollowers(work, { definition, id }, change);
}
