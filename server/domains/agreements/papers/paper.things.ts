import { defineHolder } from '../../../files/index.ts';
import { DomainError, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { agreementColumns, mayKnowHistory } from '../agreement.policy.ts';
import { holdAgreement } from '../hold-agreement.ts';
import { signatureToShow } from './add-signature-paper.ts';

/** Papers of a signature are seen by who may know how the agreement came about: whoever signed is on them by hand. */
export function definePapers(): void {
  defineHolder({
    kind: 'signatory',
    takesPapers: true,
    maySee: (file, context) =>
      `exists (select 1 from signature_paper p join signature s on s.id = p.signature_id join signatory g on g.id = s.signatory_id
        join agreement a on a.id = g.agreement_id
        where p.file_id = ${file}.id and p.removed_at is null and ${mayKnowHistory.sql(agreementColumns('a'), context)})`,
    isUsed: (file) => `exists (select 1 from signature_paper p where p.file_id = ${file}.id)`,
    async mayAdd(work, signatoryId) {
      const [found] = isId(signatoryId)
        ? await work.em.execute<{ agreementId: string }[]>(
            'select agreement_id as "agreementId" from signatory where id = ?',
            [signatoryId],
          )
        : [];
      if (!found) throw notFound('signatory', signatoryId);
      // Whoever may not know of the agreement learns neither that it is there nor its id.
      const held = await holdAgreement(work, found.agreementId).catch((error: unknown) => {
        throw error instanceof DomainError && error.code === 'NOT_FOUND'
          ? notFound('signatory', signatoryId)
          : error;
      });
      await signatureToShow(work, held, signatoryId);
      return held.agreement.ownerId;
    },
  });
}
