import {
  festivalColumns,
  mayKeep,
  mayKnowHistory,
} from '../../../server/domains/festivals/festival.policy.ts';
import { byRules, type Policed } from './policed-kind.ts';

/** A festival of a city; the bodies below the city are its parties. What it is, everybody may know. */
export const policedFestival: Policed = {
  name: 'festival',
  table: 'festival',
  facts: [],
  says: byRules({ mayKeep, mayKnowHistory }, festivalColumns),
  async make({ insert, ownerId }) {
    const id = await insert(
      `insert into festival (id, slug, city_id, name, kind, status, source)
       values (gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid()::text, 'festival', 'active', 'A source') returning id`,
      [ownerId],
    );
    return {
      id,
      grantedOn: [],
      async addParty(bodyId) {
        if (bodyId !== ownerId)
          await insert('update body set parent_id = $1 where id = $2 returning id', [ownerId, bodyId]);
      },
    };
  },
};
