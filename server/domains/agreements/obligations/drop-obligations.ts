import type { Work } from '../../../kernel/work.ts';

/** Takes out what a party of a draft was to promise: nothing of it was ever due. */
export async function dropObligationsOf(work: Work, partyId: string): Promise<void> {
  await work.em.execute(
    'with gone as (delete from obligation where party_id = ? returning commitment_id) delete from commitment where id in (select commitment_id from gone)',
    [partyId],
  );
}
