import type { Person } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Services } from '../../../../streams/index.ts';
import type { BodyId, PersonId } from '../../../people/index.ts';
import { holdNetwork } from '../../hold-network.ts';
import { recordNetwork } from '../../record-network.ts';
import { mustPost, type NewsWords, newsWordsOf } from '../hold-news.ts';
import { News } from '../news.entity.ts';

export interface PostNews extends NewsWords {
  readonly requestId: string;
  readonly networkId: string;
}

/** Lets whoever sees a sub-network know something; who follows it is told. Refuses whom the sub-network does not let post. */
export async function postNews(services: Services, actor: Person, input: PostNews): Promise<string> {
  const words = newsWordsOf(input);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'postNetworkNews', payload }, async (work) => {
    const held = await holdNetwork(work, input.networkId);
    mustPost(held);
    const news = work.em.create(News, {
      id: newId<'NetworkNews'>(),
      networkId: held.network.id,
      ...words,
      authorId: work.actor.id as PersonId,
      bodyId: (held.actor.actingFor ?? null) as BodyId | null,
      postedAt: work.clock.now(),
    });
    work.em.persist(news);
    await work.em.flush();
    recordNetwork(work, held.network, 'news.posted', { subjectId: news.id });
    return {};
  });
  return input.networkId;
}
