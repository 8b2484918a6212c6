import { tellOfAll } from '../../../server/domains/notifications/index.ts';
import type { PeopleWorld } from '../people/people-world.ts';

export interface Told {
  readonly kind: string;
  readonly asks: boolean;
  readonly readAt: string | null;
  readonly place: string;
  readonly words: string | null;
  readonly thing: { readonly title: string; readonly path: string };
  readonly by: { readonly name: string } | null;
}

/** What somebody was told of a place, the latest first, once all that was committed has been told of. */
export async function toldOf(world: PeopleWorld, as: string, path: string): Promise<Told[]> {
  await tellOfAll(world.app.services);
  const answer = await world.ask(
    '{ inbox { notifications(first: 50) { nodes { kind asks readAt place words thing { title path } by { name } } } } }',
    { as },
  );
  return answer.data.inbox.notifications.nodes.filter(({ thing }: Told) => thing.path === path);
}
