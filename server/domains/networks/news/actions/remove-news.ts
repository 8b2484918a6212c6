import type { Person } from '../../../../kernel/actor.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import type { PersonId } from '../../../people/index.ts';
import { recordNetwork } from '../../record-network.ts';
import { holdNews } from '../hold-news.ts';

/** Takes news out, for whoever wrote them and for who coordinates the sub-network; that they were there stays in the history. */
export async function removeNews(
  services: Services,
  actor: Person,
  input: { readonly requestId: string; readonly newsId: string },
): Promise<string> {
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'removeNetworkNews', payload },
    async (work) => {
      const { news, network, may } = await holdNews(work, input.newsId);
      if (news.authorId !== work.actor.id && !may.coordinate)
        throw forbidden(
          'Whoever wrote them takes news out, or who coordinates the sub-network.',
          'NEWS_AUTHOR_OR_OFFICERS_ONLY',
        );
      news.removedAt = work.clock.now();
      news.removedById = work.actor.id as PersonId;
      recordNetwork(work, network, 'news.removed', { subjectId: news.id });
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
