import type { Person } from '../../../../kernel/actor.ts';
import { conflict, forbidden } from '../../../../kernel/errors.ts';
import type { Services } from '../../../../streams/index.ts';
import { recordNetwork } from '../../record-network.ts';
import { holdNews, mustPost, type NewsWords, newsWordsOf } from '../hold-news.ts';

export interface EditNews extends NewsWords {
  readonly requestId: string;
  readonly newsId: string;
  readonly version: number;
}

/** Says news anew, for whoever wrote them and may post still; refuses to write over what was changed meanwhile. */
export async function editNews(services: Services, actor: Person, input: EditNews): Promise<string> {
  const words = newsWordsOf(input);
  const { requestId, ...payload } = input;
  const { networkId } = await services.streams.perform(
    actor,
    { requestId, action: 'editNetworkNews', payload },
    async (work) => {
      const held = await holdNews(work, input.newsId);
      const { news, network } = held;
      if (news.authorId !== work.actor.id)
        throw forbidden('Whoever wrote them changes what news say.', 'NEWS_AUTHOR_ONLY');
      mustPost(held);
      if (news.version !== input.version)
        throw conflict('Somebody else has changed this meanwhile; look at it again.', 'NETWORK_CHANGED', {
          version: news.version,
        });
      Object.assign(news, words, { editedAt: work.clock.now(), version: news.version + 1 });
      recordNetwork(work, network, 'news.edited', { subjectId: news.id });
      return { networkId: network.id as string };
    },
  );
  return networkId;
}
