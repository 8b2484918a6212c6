import { signedStates } from '../../../schema/agreements/index.ts';
import type { ExchangeKind } from '../../../schema/exchange.ts';
import type { PeopleWorld } from '../people/people-world.ts';

interface Act {
  readonly kind: ExchangeKind;
  readonly giver: string;
  readonly receiver: string;
}

export interface ByHand {
  readonly total: number;
  /** By `REGION > REGION`, where NONE is whoever belongs to no city. */
  readonly betweenRegions: Readonly<Record<string, number>>;
  /** By `REGION FIELD`, of those that gave or received. */
  readonly corners: Readonly<Record<string, { readonly given: number; readonly received: number }>>;
}

/** The same count made another way: every row is read, and added up one by one. */
export async function countByHand(
  { rows }: Pick<PeopleWorld, 'rows'>,
  { asNetwork, kinds }: { asNetwork: boolean; kinds?: readonly ExchangeKind[] },
): Promise<ByHand> {
  // biome-ignore lint/suspicious/noExplicitAny: rows are read as they stand
  const all = (table: string): Promise<any[]> => rows(`select * from ${table}`);
  const parents = new Map((await all('body')).map(({ id, parent_id }) => [id, parent_id]));
  const regions = new Map((await all('city')).map(({ id, region }) => [id, region]));
  const fields = new Map<string, string>();
  for (const { city_id, field, to_year } of await all('designation'))
    if (to_year === null) fields.set(city_id, field);
  const cityOf = (body: string): string | null => {
    for (let at: string | null = body; at; at = parents.get(at) ?? null) if (regions.has(at)) return at;
    return null;
  };
  const isSeen = ({ audience }: { audience: string }) =>
    audience === 'PUBLIC' || (asNetwork && audience === 'NETWORK');
  const texts = new Map((await all('document')).map((document) => [document.id, document]));
  const acts: Act[] = [];
  if (asNetwork) {
    const threads = new Map((await all('comment_thread')).map((thread) => [thread.id, thread]));
    for (const comment of await all('comment')) {
      const text = texts.get(threads.get(comment.thread_id).document_id);
      if (comment.hidden_at === null && comment.withdrawn_at === null && isSeen(text))
        acts.push({ kind: 'COMMENT', giver: comment.body_id, receiver: text.owner_id });
    }
    for (const proposal of await all('proposal')) {
      const text = texts.get(proposal.document_id);
      if (proposal.state !== 'WITHDRAWN' && isSeen(text))
        acts.push({ kind: 'PROPOSAL', giver: proposal.body_id, receiver: text.owner_id });
    }
  }
  const editions = new Map((await all('edition')).map((edition) => [edition.id, edition]));
  for (const adaptation of await all('adaptation')) {
    const base = texts.get(adaptation.base_document_id);
    const wasAdopted = editions.get(adaptation.base_edition_id).adopted_at !== null;
    if (
      adaptation.state === 'PUBLISHED' &&
      ((base.publishes_editions && wasAdopted) || base.audience === 'PUBLIC')
    )
      acts.push({ kind: 'ADAPTATION', giver: base.owner_id, receiver: adaptation.owner_id });
  }
  const together = (kind: ExchangeKind, who: readonly string[]) => {
    const pairs = new Map<string, Act>();
    for (const giver of who)
      for (const receiver of who)
        if (giver !== receiver) pairs.set(`${cityOf(giver)} ${cityOf(receiver)}`, { kind, giver, receiver });
    acts.push(...pairs.values());
  };
  const partners = await all('project_partner');
  for (const project of (await all('project')).filter(isSeen))
    together(
      'PROJECT',
      partners.filter((one) => one.project_id === project.id && one.state === 'IN').map((one) => one.body_id),
    );
  const parties = await all('agreement_party');
  for (const agreement of (await all('agreement')).filter(isSeen))
    if (agreement.instrument === 'ORIGINAL' && signedStates.includes(agreement.state))
      together(
        'AGREEMENT',
        parties
          .filter((one) => one.agreement_id === agreement.id && one.left_on === null)
          .map((one) => one.body_id),
      );
  const betweenRegions: Record<string, number> = {};
  const corners: Record<string, { given: number; received: number }> = {};
  let total = 0;
  for (const { kind, giver, receiver } of acts) {
    const [from, to] = [cityOf(giver), cityOf(receiver)];
    if (from === to || (kinds && !kinds.includes(kind))) continue;
    total += 1;
    const way = `${from ? regions.get(from) : 'NONE'} > ${to ? regions.get(to) : 'NONE'}`;
    betweenRegions[way] = (betweenRegions[way] ?? 0) + 1;
    const corner = (city: string | null) => {
      if (!city || !fields.has(city)) return { given: 0, received: 0 };
      const key = `${regions.get(city)} ${fields.get(city)}`;
      corners[key] ??= { given: 0, received: 0 };
      return corners[key];
    };
    corner(from).given += 1;
    corner(to).received += 1;
  }
  return { total, betweenRegions, corners };
}
