import type { FollowState } from '../../../../schema/words.ts';
import type { Person } from '../../../kernel/actor.ts';
import { actorNow } from '../../../kernel/actor-now.ts';
import { askWithin } from '../../../kernel/ask-within.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { namedThing } from '../things/named-thing.ts';

export interface SetFollow {
  readonly requestId: string;
  readonly thing: { readonly kind: string; readonly id: string };
  readonly state: FollowState;
}

/** Follows a thing, mutes it, or neither. To who may not know of it, it is not there. */
export async function setFollow(services: Services, actor: Person, input: SetFollow): Promise<void> {
  const { requestId, thing, state } = input;
  const named = namedThing(thing.kind);
  if (!named || !isId(thing.id)) throw notFound(named ? thing.kind : 'thing', thing.id);
  const payload = { thing, state };
  await services.streams.perform(actor, { requestId, action: 'setFollow', payload }, async (work) => {
    const reader = await actorNow(work);
    const found = await askWithin<object>(work.em, (param) => {
      const context = { actor: reader, language: 'en' as const, param };
      return `select 1 from "${named.table}" n where n.id = ${param(thing.id)} and ${named.readable('n', context)}`;
    });
    // What one may not know of any more can still be let go.
    if (found.length === 0 && state !== 'NEITHER') throw notFound(thing.kind, thing.id);
    if (state === 'NEITHER')
      await work.em.execute('delete from follow where person_id = ? and thing_id = ?', [actor.id, thing.id]);
    else
      await work.em.execute(
        `insert into follow (person_id, thing_kind, thing_id, state) values (?, ?, ?, ?)
          on conflict (person_id, thing_id) do update set state = excluded.state, at = clock_timestamp()`,
        [actor.id, thing.kind, thing.id, state],
      );
    return {};
  });
}
