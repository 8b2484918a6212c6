import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';

/** What somebody says of a claim: whether it is so, and on what ground. */
export interface ClaimAnswer {
  readonly claimId: string;
  readonly holds: boolean;
  readonly ground: string;
}

/** The ground as it is kept; refuses one that says nothing. */
export const groundOf = ({ ground }: Pick<ClaimAnswer, 'ground'>) =>
  plainText('ground', ground, limits.ground);

/** Settles what a source claims of a thing that is held by who may: once. */
export async function settleWithin(
  work: Work,
  thing: { readonly kind: string; readonly id: string },
  { claimId, holds, ground }: ClaimAnswer,
): Promise<void> {
  const [claim] = isId(claimId)
    ? await work.em.execute<{ holds: boolean | null }[]>(
        'select holds from sourced_claim where id = ? and thing_kind = ? and thing_id = ? for update',
        [claimId, thing.kind, thing.id],
      )
    : [];
  if (!claim) throw notFound('claim', claimId);
  if (claim.holds !== null) throw conflict('It is settled already.', 'ANSWERED_ALREADY');
  await work.em.execute(
    'update sourced_claim set holds = ?, ground = ?, settled_by_id = ?, settled_for_id = ?, settled_at = ? where id = ?',
    [holds, ground, work.actor.id, work.actor.actingFor, work.clock.now(), claimId],
  );
}
