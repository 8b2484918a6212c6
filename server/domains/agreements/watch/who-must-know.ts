import { isCurrent } from '../../../kernel/actor-now.ts';
import type { Ask } from '../../notifications/index.ts';

/**
 * Who is told of what happens to an agreement: who leads it for its owner, each party's contact and those who answer for the
 * party as soon as it is shared with them, and who follows it. Of what concerns one party's own procedure, that party alone;
 * where it has nobody in the house, who leads the agreement.
 */
export async function whoMustKnow(
  ask: Ask,
  agreementId: string,
  { onlyOf = null }: { readonly onlyOf?: string | null } = {},
): Promise<string[]> {
  const rows = await ask<{ id: string; bodyId: string }>(
    `select distinct ap.person_id as id, ap.body_id as "bodyId" from agreement a
        join appointment ap on ${isCurrent('ap')} and (
          (ap.body_id = a.owner_id and ap.role in ('FOCAL_POINT','DEPUTY','COORDINATOR'))
          or (a.audience <> 'PRIVATE' and ap.role in ('FOCAL_POINT','DEPUTY') and ap.body_id in
            (select p.body_id from agreement_party p where p.agreement_id = a.id and p.left_on is null)))
        where a.id = $1
      union select p.contact_id, p.body_id from agreement_party p join agreement a on a.id = p.agreement_id
        where p.agreement_id = $1 and p.left_on is null and p.contact_id is not null and (a.audience <> 'PRIVATE' or p.body_id = a.owner_id)
      union select f.person_id, null from follow f where f.thing_id = $1 and f.state = 'FOLLOWED' and $2::uuid is null`,
    [agreementId, onlyOf],
  );
  const own = rows.filter(({ bodyId }) => bodyId === onlyOf);
  return [...new Set((onlyOf !== null && own.length > 0 ? own : rows).map(({ id }) => id))];
}
