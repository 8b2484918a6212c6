import { actorNow } from '../../kernel/actor-now.ts';
import { askWithin } from '../../kernel/ask-within.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Work } from '../../kernel/work.ts';
import type { CouncilOpinion } from './opinion.entity.ts';
import { readableOpinion } from './opinion.policy.ts';

/** Refuses who may not know of an opinion as if it were not there, as their rights stand once it is held. */
export async function mustKnowOpinion(work: Work, { id }: Pick<CouncilOpinion, 'id'>): Promise<void> {
  const actor = await actorNow(work);
  const [found] = await askWithin(
    work.em,
    (param) =>
      `select 1 from council_opinion o where o.id = ${param(id)} and ${readableOpinion('o', { actor, language: 'en', param })}`,
  );
  if (!found) throw notFound('opinion', id);
}
