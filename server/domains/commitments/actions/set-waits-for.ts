import { commitmentLimits } from '../../../../schema/commitment-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { holdCommitments, mustLead } from '../hold-commitments.ts';
import { historyOf } from '../record.ts';

export interface SetWaitsFor {
  readonly requestId: string;
  readonly commitmentId: string;
  readonly waitsForIds: readonly string[];
}

/** Says which commitments one waits for, in place of those it waited for before; refuses a circle. */
export async function setWaitsFor(services: Services, actor: Person, input: SetWaitsFor): Promise<string> {
  const { requestId, commitmentId, waitsForIds } = input;
  const payload = { commitmentId, waitsForIds };
  await services.streams.perform(actor, { requestId, action: 'setWaitsFor', payload }, async (work) => {
    const held = await holdCommitments(work, [commitmentId, ...waitsForIds]);
    mustLead(held.get(commitmentId)!);
    await keepWaitsFor(work, commitmentId, waitsForIds);
    return {};
  });
  return commitmentId;
}

/** The same within a domain's own unit of work, which has said that the actor may. */
export async function keepWaitsFor(
  work: Work,
  commitmentId: string,
  waitsForIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(waitsForIds)];
  const { max } = commitmentLimits.waitsFor;
  if (ids.length > max)
    throw invalid('waitsFor', `${ids.length} are too many; ${max} at most.`, 'TOO_MANY_HERE', { max });
  // One at a time in the whole house: two who each close half of a circle would not see one another.
  await work.em.execute(`select pg_advisory_xact_lock(hashtext('dependency'))`);
  const circle = await work.em.execute<object[]>(
    `with recursive ahead as (
        select id from unnest(?::uuid[]) as id
        union select d.waits_for_id from dependency d join ahead on d.commitment_id = ahead.id
      ) select 1 from ahead where id = ? limit 1`,
    [`{${ids.join(',')}}`, commitmentId],
  );
  if (circle.length > 0) throw conflict('It would come to wait for itself.', 'WAITS_FOR_ITSELF');
  await work.em.execute('delete from dependency where commitment_id = ?', [commitmentId]);
  if (ids.length > 0)
    await work.em.execute(
      'insert into dependency (commitment_id, waits_for_id) select ?, id from unnest(?::uuid[]) as id',
      [commitmentId, `{${ids.join(',')}}`],
    );
  work.record(await historyOf(work, commitmentId), {
    kind: 'commitment.waits-for-set',
    subjectId: commitmentId,
  });
}
