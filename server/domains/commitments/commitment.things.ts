import { defineHolder } from '../../files/index.ts';
import { nameThings } from '../notifications/index.ts';
import { occurrenceToCarry } from './actions/evidence.ts';
import { mayKnow, mayLead } from './commitment.policy.ts';

/** A commitment has a name and an address, and each time it is due there may be pictures that show that it was kept. */
export function defineCommitmentThings(): void {
  nameThings({
    kind: 'commitment',
    table: 'commitment',
    title: (commitment) => `${commitment}.words`,
    path: (commitment) => `'/due?commitment=' || ${commitment}.id`,
    readable: (commitment, context) => mayKnow.sql(commitment, context),
    editable: (commitment, context) => mayLead.sql(commitment, context),
  });
  defineHolder({
    kind: 'occurrence',
    takesPapers: true,
    maySee: (file, context) =>
      `exists (select 1 from evidence e join occurrence o on o.id = e.occurrence_id join commitment c on c.id = o.commitment_id
        where e.file_id = ${file}.id and e.removed_at is null and ${mayKnow.sql('c', context)})`,
    isUsed: (file) => `exists (select 1 from evidence e where e.file_id = ${file}.id)`,
    async mayAdd(work, occurrenceId) {
      return (await occurrenceToCarry(work, occurrenceId)).bodyId;
    },
  });
}
