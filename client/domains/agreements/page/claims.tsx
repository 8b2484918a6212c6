import { Suspense } from 'react';
import { useAction } from '../../../graphql/use-action.ts';
import { ClaimList, type Settling } from '../../claims/index.ts';
import { type AgreementOnScreen, SettleClaimMutation } from '../agreement.documents.ts';

/** What sources say of an agreement; who leads it says how it was. */
export function Claims({ agreement, onDone }: { agreement: AgreementOnScreen; onDone(): void }) {
  const { run, isBusy, refusal } = useAction(SettleClaimMutation);
  if (agreement.claims.length === 0) return null;
  const settling: Settling = {
    isBusy,
    refusal,
    settle: async (answer) => {
      const isKept = (await run({ agreementId: agreement.id, ...answer })) !== null;
      if (isKept) onDone();
      return isKept;
    },
  };
  return (
    <Suspense fallback={null}>
      <ClaimList className="claims" claims={agreement.claims} {...(agreement.may.lead ? { settling } : {})} />
    </Suspense>
  );
}
