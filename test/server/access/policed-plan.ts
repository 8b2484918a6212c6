import { planFace } from '../../../server/domains/plans/plan.face.ts';
import {
  mayKeep,
  mayKnowHistory,
  mayLead,
  mayRead,
  planColumns,
} from '../../../server/domains/plans/plan.policy.ts';
import { addStream, byRules, type Policed } from './policed-kind.ts';

/** A plan by itself; the leads of its activities are its parties. */
export const policedPlan: Policed = {
  name: 'plan',
  table: 'plan',
  says: {
    ...byRules({ mayRead, mayKeep, mayLead, mayKnowHistory }, planColumns),
    readable: { holds: mayRead.holds, sql: planFace.readable! },
  },
  async make(making) {
    const { insert, ownerId, audience } = making;
    const id = await insert(
      `insert into plan (id, slug, owner_id, audience, stream_id, title, starts_on, ends_on)
       values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, '{"en": ""}', '2026-01-01', '2026-12-31') returning id`,
      [ownerId, audience, await addStream(making, 'history')],
    );
    return {
      id,
      grantedOn: [id],
      addParty: (bodyId) =>
        insert(
          `with g as (insert into action_group (id, plan_id, place, title) values (gen_random_uuid(), $1, 0, '{"en": ""}') returning id)
           insert into activity (id, plan_id, group_id, place, title, lead_id)
             select gen_random_uuid(), $1, g.id, 0, '{"en": ""}', $2 from g returning id`,
          [id, bodyId],
        ),
    };
  },
};
