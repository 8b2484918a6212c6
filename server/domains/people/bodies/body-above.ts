import { actorNow } from '../../../kernel/actor-now.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import { Body, type BodyId } from '../body.entity.ts';
import { isAdministrator } from './body.policy.ts';

/** The body that is to stand above another, or none; refuses what is no body. */
export async function bodyAbove({ em }: Work, id: string | null | undefined): Promise<BodyId | null> {
  if (!id) return null;
  const parent = isId(id) ? await em.findOne(Body, { id: id as BodyId }) : null;
  if (!parent) throw invalid('parentId', 'There is no such body to stand above it.', 'NO_SUCH_BODY');
  return parent.id;
}

/** Puts a body under another, or under none. Who stands above has a say over it, so an administrator does it. Refuses a body above itself. */
export async function moveUnder(work: Work, body: Body, id: string | null): Promise<void> {
  const parentId = await bodyAbove(work, id);
  if (parentId === body.parentId) return;
  if (!isAdministrator(await actorNow(work)))
    throw forbidden('Only an administrator says what a body belongs to.', 'ADMINISTRATORS_ONLY');
  // Two that are put under each other at once would both find the way free.
  await work.em.execute(`select pg_advisory_xact_lock(hashtext('trellis bodies above'))`);
  const [circle] = await work.em.execute<object[]>(
    `with recursive above as (select b.id, b.parent_id from body b where b.id = ?
       union select b.id, b.parent_id from above a join body b on b.id = a.parent_id) select 1 from above where id = ?`,
    [parentId, body.id],
  );
  if (circle) throw invalid('parentId', 'A body can’t stand above itself.', 'BODY_ABOVE_ITSELF');
  body.parentId = parentId;
}
