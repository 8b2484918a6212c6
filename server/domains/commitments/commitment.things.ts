import { defineHolder } from '../../files/index.ts';
import { isShownAsAudienceSays, type ThingColumns } from '../../kernel/policy.ts';
import { nameThings } from '../notifications/index.ts';
import { defineThing } from '../people/index.ts';
import { occurrenceToCarry } from './actions/evidence.ts';
import { mayKnow, mayLead } from './commitment.policy.ts';

/** A commitment has a name and an address, and each time it is due there may be pictures that show that it was kept. */
export function defineCommitmentThings(): void {
  defineThing({
    kind: 'commitment',
    table: 'commitment',
    columns: ownColumns,
    mayRead: isShownAsAudienceSays,
    // Who sees it was said when it was promised; nobody is given a part in it but by being asked to do it.
    mayShare: { holds: () => false, sql: () => 'false' },
    streamsOf: async () => [],
  });
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

const asked = (commitment: string) =>
  `select asked.to_body_id from delegation asked where asked.commitment_id = ${commitment}.id and asked.state in ('ASKED','ACCEPTED')`;

/**
 * What nothing holds has an audience of its own, and whoever is asked to do it is a party to it; of what something holds,
 * that says who sees it, and nobody sees it here.
 */
const ownColumns = (commitment: string): ThingColumns => ({
  audiences: [
    `(case when ${commitment}.holder_kind is not null then 'PRIVATE'
      when ${commitment}.audience = 'PRIVATE' and exists (${asked(commitment)}) then 'PARTIES' else ${commitment}.audience end)`,
  ],
  owner: `(case when ${commitment}.holder_kind is null then ${commitment}.body_id end)`,
  parties: asked(commitment),
  grantedOn: [`${commitment}.id`],
});
