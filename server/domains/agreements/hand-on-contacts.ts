import { LockMode } from '@mikro-orm/postgresql';
import { overStates } from '../../../schema/agreements/index.ts';
import { isCurrent } from '../../kernel/actor-now.ts';
import type { Work } from '../../kernel/work.ts';
import { type HandOver, onHandOver, type PersonId } from '../people/index.ts';
import { Agreement, type AgreementId } from './agreement.entity.ts';
import { AgreementParty } from './party.entity.ts';
import { recordAct } from './record-act.ts';

onHandOver(handOnContacts);

/** Makes the successor the point of contact of the party that they act for, in every agreement that is not over. */
async function handOnContacts(work: Work, { bodyId, fromPersonId, toPersonId }: HandOver): Promise<void> {
  // A contact acts for the party, or for the body above it: there they stay while they act for the party itself.
  const rows = await work.em.execute<{ partyId: string; agreementId: AgreementId; streamId: string }[]>(
    `select p.id as "partyId", a.id as "agreementId", d.stream_id as "streamId"
      from agreement_party p join agreement a on a.id = p.agreement_id and a.state <> all(?::text[])
        join document d on d.id = a.document_id join body b on b.id = p.body_id
      where p.contact_id = ? and p.left_on is null and (b.id = ? or (b.parent_id = ? and not exists (
        select 1 from appointment ap where ap.person_id = ? and ap.body_id = b.id and ${isCurrent('ap')})))
      order by a.id, p.id`,
    [`{${overStates.join(',')}}`, fromPersonId, bodyId, bodyId, fromPersonId],
  );
  for (const { partyId, agreementId, streamId } of rows) {
    const agreement = await work.em.findOneOrFail(
      Agreement,
      { id: agreementId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const party = await work.em.findOne(AgreementParty, {
      id: partyId as AgreementParty['id'],
      contactId: fromPersonId as PersonId,
    });
    // Somebody may have named another contact while this waited.
    if (!party) continue;
    party.contactId = toPersonId as PersonId;
    agreement.version += 1;
    await work.em.flush();
    await recordAct(work, { agreement, streamId }, { kind: 'contact.succeeded', partyId });
  }
}
