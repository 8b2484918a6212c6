import { isCurrent } from '../../../kernel/actor-now.ts';
import type { ThingColumns } from '../../../kernel/policy.ts';

/** The ids of people who may sign in and can see a thing for what they are: of its owner, of a party, granted, or of a granted body; or of the network. */
export function whoCanSee({ audiences, owner, parties, grantedOn }: ThingColumns): string {
  const granted = `"grant" g where g.thing_id in (${grantedOn.join(', ')})`;
  const isForAll = audiences.map((one) => `${one} in ('NETWORK', 'PUBLIC')`).join(' and ');
  const isForParties = audiences.map((one) => `${one} <> 'PRIVATE'`).join(' and ');
  const asParty = parties === undefined ? '' : `or (${isForParties} and a.body_id in (${parties}))`;
  return `select seeing.person_id from (select a.person_id from appointment a
      where ${isCurrent('a')} and (a.body_id = ${owner} or (${isForAll}) ${asParty} or a.body_id in (
        select g.body_id from ${granted} and g.body_id is not null))
    union select g.person_id from ${granted} and g.person_id is not null) seeing
    where not exists (select from person p where p.id = seeing.person_id and p.disabled_at is not null)`;
}
