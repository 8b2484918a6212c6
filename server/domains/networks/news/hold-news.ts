import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import { type HeldNetwork, holdNetwork } from '../hold-network.ts';
import { News, type NewsId } from './news.entity.ts';

/** What news say, as it is given. */
export interface NewsWords {
  readonly title: string;
  readonly text: string;
  readonly language: Language;
}

/** The same as it is kept. */
export const newsWordsOf = ({ title, text, language }: NewsWords) => ({
  title: plainText('title', title, limits.newsTitle),
  text: plainText('text', text, limits.newsText),
  language,
});

/** News and their sub-network in the hands of one unit of work. To who may not know of it, and once taken out, they are not there. */
export async function holdNews(work: Work, id: string): Promise<HeldNetwork & { readonly news: News }> {
  const missing = () => notFound('news', id);
  const known = isId(id) ? await work.em.findOne(News, { id: id as NewsId }) : null;
  if (!known) throw missing();
  const held = await holdNetwork(work, known.networkId, ['news', id]);
  // Read anew once it is this one's turn: whoever was before may have taken it out.
  const news = await work.em.refresh(known);
  if (!news || news.removedAt !== null) throw missing();
  return { ...held, news };
}

export function mustPost({ may }: Pick<HeldNetwork, 'may'>): void {
  if (!may.post)
    throw forbidden(
      'The sub-network says who posts in it, and it lets others do so.',
      'NETWORK_POSTERS_ONLY',
    );
}
