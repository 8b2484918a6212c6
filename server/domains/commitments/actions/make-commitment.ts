import type { Audience } from '../../../../schema/words.ts';
import { audiences } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { languages } from '../../../kernel/localised-text.ts';
import type { Services } from '../../../streams/index.ts';
import { mayPromise } from '../commitment.policy.ts';
import { type Due, promise } from '../promise.ts';

export interface MakeCommitment {
  readonly requestId: string;
  readonly words: string;
  readonly language: string;
  readonly personId?: string | null;
  readonly due: Due;
  readonly target?: number | null;
  readonly unit?: string | null;
  readonly audience?: Audience | null;
}

/** Promises something for the body one acts for, that belongs to nothing else; a domain's own come with `promise`. */
export async function makeCommitment(
  services: Services,
  actor: Person,
  input: MakeCommitment,
): Promise<string> {
  const { requestId, ...payload } = input;
  const language = languages.find((one) => one === input.language);
  if (!language)
    throw invalid(
      'language',
      `${JSON.stringify(input.language)} is none of ${languages.join(', ')}.`,
      'NO_SUCH_LANGUAGE',
    );
  const audience = audiences.find((one) => one === input.audience) ?? 'PRIVATE';
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'makeCommitment', payload },
    async (work) => {
      const { actingFor } = actor;
      if (actingFor) await work.em.execute('select 1 from body where id = ? for key share', [actingFor]);
      const now = await actorNow(work);
      if (!now.actingFor || !mayPromise(now))
        throw forbidden(
          'Those who work for a body promise something for it, acting for it.',
          'CARRIERS_ONLY',
        );
      const { words, personId, due, target, unit } = input;
      return {
        id: await promise(work, {
          bodyId: now.actingFor,
          words,
          personId,
          due,
          target,
          unit,
          language,
          audience,
        }),
      };
    },
  );
  return id;
}
