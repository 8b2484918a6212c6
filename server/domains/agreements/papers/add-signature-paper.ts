import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { pdfSignaturesOf } from '../../../files/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { actsForParty } from '../agreement.policy.ts';
import { type HeldAgreement, holdAgreement, partyOf } from '../hold-agreement.ts';
import { recordAct } from '../record-act.ts';
import { Signatory, type SignatoryId } from '../signatory.entity.ts';

export interface AddSignaturePaper {
  readonly requestId: string;
  readonly agreementId: string;
  readonly signatoryId: string;
  readonly fileId: string;
}

/**
 * Attaches a scan, or a file that was signed with another system, to a signature that is recorded; what the file’s own
 * signatures say is kept beside it. Refuses whoever does not act for the party, and a file that was not uploaded for it.
 */
export async function addSignaturePaper(
  services: Services,
  actor: Person,
  input: AddSignaturePaper,
): Promise<string> {
  const { requestId, ...payload } = input;
  const shows = await signaturesShown(services, input);
  await services.streams.perform(actor, { requestId, action: 'addSignaturePaper', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    const { signatory, signatureId } = await signatureToShow(work, held, input.signatoryId);
    const [row] = await work.em.execute<{ count: number }[]>(
      'select count(*)::int as count from signature_paper where signature_id = ? and removed_at is null',
      [signatureId],
    );
    const { max } = limits.papers;
    if (row!.count >= max) throw conflict(`There are ${max} already.`, 'TOO_MANY_HERE', { max });
    const file = await work.em.execute<object[]>(
      `select 1 from file f where f.id = ? and f.thing_kind = 'signatory' and f.thing_id = ?
          and not exists (select 1 from signature_paper p where p.file_id = f.id) for key share`,
      [isId(input.fileId) ? input.fileId : null, signatory.id],
    );
    if (file.length === 0) throw notFound('file', input.fileId);
    await work.em.execute(
      `insert into signature_paper (id, signature_id, file_id, shows, added_by_id, added_for_id, added_at)
         values (?, ?, ?, ?::jsonb, ?, ?, ?)`,
      [
        newId(),
        signatureId,
        input.fileId,
        JSON.stringify(shows),
        work.actor.id,
        work.actor.actingFor,
        work.clock.now(),
      ],
    );
    await recordAct(work, held, {
      kind: 'paper.added',
      partyId: signatory.partyId,
      facts: { signatoryId: signatory.id },
    });
    return {};
  });
  return input.agreementId;
}

/** Takes a paper away from a signature again; that it was there stays in the history. */
export async function removeSignaturePaper(
  services: Services,
  actor: Person,
  input: { requestId: string; agreementId: string; paperId: string },
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'removeSignaturePaper', payload },
    async (work) => {
      const held = await holdAgreement(work, input.agreementId);
      const [paper] = isId(input.paperId)
        ? await work.em.execute<{ signatoryId: string }[]>(
            `select g.id as "signatoryId" from signature_paper p join signature s on s.id = p.signature_id join signatory g on g.id = s.signatory_id
              where p.id = ? and p.removed_at is null and g.agreement_id = ?`,
            [input.paperId, held.agreement.id],
          )
        : [];
      if (!paper) throw notFound('paper', input.paperId);
      const { signatory } = await signatureToShow(work, held, paper.signatoryId);
      await work.em.execute('update signature_paper set removed_at = ?, removed_by_id = ? where id = ?', [
        work.clock.now(),
        work.actor.id,
        input.paperId,
      ]);
      await recordAct(work, held, {
        kind: 'paper.removed',
        partyId: signatory.partyId,
        facts: { signatoryId: signatory.id },
      });
      return {};
    },
  );
  return input.agreementId;
}

/** A signatory that stands and may be shown by papers, where the actor acts for the party. */
export async function signatureToShow(
  work: Work,
  held: HeldAgreement,
  signatoryId: string,
): Promise<{ signatory: Signatory; signatureId: string }> {
  const signatory = isId(signatoryId)
    ? await work.em.findOne(Signatory, { id: signatoryId as SignatoryId, agreementId: held.agreement.id })
    : null;
  if (!signatory) throw notFound('signatory', signatoryId);
  const { party, hasPeople } = await partyOf(work, held, signatory.partyId);
  if (!actsForParty(held.actor, { bodyId: party.bodyId, hasPeople }, { leads: held.may.lead }))
    throw forbidden('A party’s own people keep the papers of its signatures.', 'PARTY_PEOPLE_ONLY');
  const [signature] = await work.em.execute<{ id: string }[]>(
    'select id from signature where signatory_id = ? and voided_at is null',
    [signatory.id],
  );
  if (!signature) throw conflict('Nobody has signed there yet.', 'NOT_SIGNED_YET');
  return { signatory, signatureId: signature.id };
}

/** What a file says of its signatures; nothing where it is a picture, or not there. Who may use it is asked within the act. */
async function signaturesShown(
  { database, files }: Services,
  { fileId, signatoryId }: AddSignaturePaper,
): Promise<object[]> {
  if (!isId(fileId) || !isId(signatoryId)) return [];
  const { rows } = await database.pool.query({
    name: 'paper of a signature',
    text: `select 1 from file where id = $1 and thing_kind = 'signatory' and thing_id = $2 and media_type = 'application/pdf'`,
    values: [fileId, signatoryId],
  });
  if (rows.length === 0) return [];
  const stream = await files.read(fileId);
  if (!stream) return [];
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return pdfSignaturesOf(Buffer.concat(chunks));
}
