import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import type { CriterionAnswer, SpaceKind, SpaceOperator } from '../../../../schema/networks/index.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Membership } from '../memberships/membership.entity.ts';
import type { SubNetwork } from '../network.entity.ts';
import { Assessment, Criterion } from './criterion.entity.ts';

/** What a space says of itself when it asks to belong to a sub-network of places, and whenever it says so anew. */
export interface SelfAssessment {
  readonly space?: { readonly kind: SpaceKind; readonly operator?: SpaceOperator | null } | null;
  readonly assessment?:
    | readonly {
        readonly criterionId: string;
        readonly answer: CriterionAnswer;
        readonly words?: string | null;
      }[]
    | null;
}

/**
 * Keeps what a space says of itself now, with an answer to each criterion; refuses where one is left out. Answers to criteria
 * that are asked no more stay. Of others it keeps nothing.
 */
export async function assess(
  work: Work,
  network: SubNetwork,
  membership: Membership,
  { space, assessment }: SelfAssessment,
): Promise<void> {
  if (network.kind !== 'PLACES' || membership.kind !== 'PLACE') return;
  if (!space) throw invalid('space', 'Say what kind of space it is.', 'SPACE_KIND_NEEDED');
  membership.spaceKind = space.kind;
  membership.spaceOperator = space.operator ?? null;
  const criteria = await work.em.find(Criterion, { networkId: network.id, removedAt: null });
  const answers = assessment ?? [];
  const strange = answers.find(({ criterionId }) => !criteria.some(({ id }) => id === criterionId));
  if (strange) throw notFound('criterion', strange.criterionId);
  const open = criteria.filter(({ id }) => !answers.some(({ criterionId }) => criterionId === id)).length;
  if (open > 0)
    throw invalid('assessment', `${open} of the criteria have no answer.`, 'CRITERIA_UNANSWERED', {
      count: open,
    });
  // The membership first: its assessment names it.
  await work.em.flush();
  await work.em.nativeDelete(Assessment, {
    membershipId: membership.id,
    criterionId: { $in: criteria.map(({ id }) => id) },
  });
  for (const { id } of criteria) {
    const { answer, words } = answers.find(({ criterionId }) => criterionId === id)!;
    work.em.persist(
      work.em.create(Assessment, {
        membershipId: membership.id,
        criterionId: id,
        answer,
        words: words?.trim() ? plainText('assessment', words, limits.words) : null,
      }),
    );
  }
}
