import { Suspense } from 'react';
import { useAction } from '../../graphql/use-action.ts';
import { ClaimList, type Settling } from '../claims/index.ts';
import { type FestivalOnScreen, SettleFestivalClaimMutation } from './festival.documents.ts';

/** Where sources differ; people of the festival's city say how it was. */
export function FestivalClaims({ festival }: { festival: FestivalOnScreen }) {
  const { run, isBusy, refusal } = useAction(SettleFestivalClaimMutation);
  if (festival.claims.length === 0) return null;
  const settling: Settling = {
    isBusy,
    refusal,
    settle: async (answer) => (await run({ festivalId: festival.id, ...answer })) !== null,
  };
  return (
    <Suspense fallback={null}>
      <ClaimList
        className="festival-claims"
        claims={festival.claims}
        {...(festival.may.keep ? { settling } : {})}
      />
    </Suspense>
  );
}
