import { networkLimits as limits } from '../../../../schema/network-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/localised-text.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import type { LanguageTexts } from '../../people/index.ts';
import { holdNetwork, mustBeVersion, mustCoordinate } from '../hold-network.ts';
import { recordNetwork } from '../record-network.ts';
import { Criterion } from './criterion.entity.ts';

/** A criterion as it is given, with its id where it is there already. */
export interface GivenCriterion {
  readonly id?: string | null;
  readonly en?: string | null;
  readonly vi?: string | null;
}

export interface SetCriteria {
  readonly requestId: string;
  readonly networkId: string;
  readonly version: number;
  readonly criteria: readonly GivenCriterion[];
}

/** Says what a sub-network of places asks of a space, in place of what it asked before. Whoever has answered keeps their answers. */
export async function setCriteria(services: Services, actor: Person, input: SetCriteria): Promise<string> {
  const { max } = limits.criteria;
  if (input.criteria.length > max)
    throw invalid('criteria', `${input.criteria.length} are more than ${max}.`, 'TOO_MANY_HERE', { max });
  const given = input.criteria.map((one) => ({ id: one.id ?? null, words: wordsOf(one) }));
  const { requestId, ...payload } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'setNetworkCriteria', payload },
    async (work) => {
      const held = await holdNetwork(work, input.networkId);
      const { network } = held;
      mustCoordinate(held);
      mustBeVersion(network, input.version);
      if (network.kind !== 'PLACES')
        throw conflict('Only a sub-network of places has criteria.', 'CRITERIA_OF_PLACES_ONLY');
      const there = await work.em.find(Criterion, { networkId: network.id, removedAt: null });
      const stays = new Set<Criterion>();
      for (const [place, { id, words }] of given.entries()) {
        const known = there.find((one) => one.id === id);
        if (id !== null && (!known || stays.has(known))) throw notFound('criterion', id);
        if (known) stays.add(Object.assign(known, { place, words }));
        else
          work.em.persist(
            work.em.create(Criterion, {
              id: newId<'NetworkCriterion'>(),
              networkId: network.id,
              place,
              words,
            }),
          );
      }
      for (const one of there) if (!stays.has(one)) one.removedAt = work.clock.now();
      network.version += 1;
      recordNetwork(work, network, 'criteria');
      return {};
    },
  );
  return input.networkId;
}

function wordsOf(given: GivenCriterion): LanguageTexts {
  const written = languages.flatMap((language) => {
    const words = given[language];
    return words?.trim() ? [[language, plainText('criteria', words, limits.criterion)] as const] : [];
  });
  if (written.length === 0) throw invalid('criteria', 'Say what is asked for.', 'EMPTY');
  return Object.fromEntries(written);
}
