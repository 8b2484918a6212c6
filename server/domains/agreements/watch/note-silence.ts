import { LockMode } from '@mikro-orm/postgresql';
import type { Services } from '../../../streams/index.ts';
import { Agreement, type AgreementId } from '../agreement.entity.ts';
import { recordAct } from '../record-act.ts';

const mostAtOnce = 200;

interface Silent {
  agreementId: AgreementId;
  partyId: string;
  opinionId: string;
  streamId: string;
  step: string;
  consultee: string;
}

/**
 * Writes down who was asked and has not answered in time. Nothing moves by it: silence is not consent, and an answer that
 * comes late still counts.
 */
export async function noteSilence({ database, streams }: Services): Promise<void> {
  const { rows } = await database.pool.query<Silent>({
    name: 'opinions that are late',
    text: `select a.id as "agreementId", r.party_id as "partyId", o.id as "opinionId", d.stream_id as "streamId", s.step_key as step, o.consultee
      from opinion o join run_step s on s.id = o.run_step_id and s.closed_at is null
        join procedure_run r on r.id = s.run_id and r.voided_at is null and r.ending is null
        join agreement a on a.id = r.agreement_id join document d on d.id = a.document_id
      where o.kind = 'REQUESTED' and o.due_on < body_today(a.owner_id) order by o.id limit ${mostAtOnce}`,
  });
  for (const { agreementId, partyId, opinionId, streamId, step, consultee } of rows)
    await streams.performByHouse(async (work) => {
      const agreement = await work.em.findOne(
        Agreement,
        { id: agreementId },
        { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
      );
      if (!agreement) return;
      const noted = await work.em.execute<object[]>(
        `update opinion set kind = 'NO_REPLY_IN_TIME', recorded_at = ? where id = ? and kind = 'REQUESTED' returning 1`,
        [work.clock.now(), opinionId],
      );
      if (noted.length === 0) return;
      await recordAct(
        work,
        { agreement, streamId },
        {
          kind: 'opinion.recorded',
          partyId,
          facts: { step, consultee, opinion: 'NO_REPLY_IN_TIME' },
        },
      );
    });
}
