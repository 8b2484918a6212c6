import type { Person } from '../../../kernel/actor.ts';
import type { TakenOut } from '../../../kernel/taken-out.ts';
import type { Services } from '../../../streams/index.ts';
import { everythingAbout } from './personal-data.ts';

/** Everything that the house keeps of who asks, in one object; that they asked is kept as well, and stands in it. */
export async function exportMe({ clock, database, url }: Services, { id }: Person): Promise<TakenOut> {
  return {
    name: 'trellis-about-me.json',
    type: 'application/json; charset=utf-8',
    noted: { in: 'own history', facts: { what: 'everything about me' } },
    async content() {
      const made = clock.now().toISOString();
      return JSON.stringify({ house: url, made, ...(await everythingAbout(database.pool, id)) }, null, 2);
    },
  };
}
