import { isCurrent } from '../../../kernel/actor-now.ts';
import { followersOf, type Notice, ofEntry, tellsOf } from '../../notifications/index.ts';

interface Concerned {
  personId: string | null;
  askedBy: string | null;
  leading: string[];
  asked: string[];
  hasAccepted: boolean;
}

// Who sees to it, who was asked to do it, who asked, and who follows it.
tellsOf({
  kinds:
    /^commitment\.(made|assigned|done|dropped|deferred|delegation-(asked|accepted|declined|ended|handed-on))$/,
  async tell(ask, entry) {
    const id = entry.subjectId;
    const [found] = await ask<Concerned>(
      `select c.person_id as "personId", d.asked_by_id as "askedBy", coalesce(d.state = 'ACCEPTED', false) as "hasAccepted",
          array(select a.person_id from appointment a where a.body_id = c.body_id and a.role in ('FOCAL_POINT','DEPUTY') and ${isCurrent('a')}) as leading,
          case when d.to_person_id is not null then array[d.to_person_id] else array(select a.person_id from appointment a
            where a.body_id = d.to_body_id and a.role in ('FOCAL_POINT','DEPUTY','COORDINATOR') and ${isCurrent('a')}) end as asked
        from commitment c left join lateral (select * from delegation g where g.commitment_id = c.id order by g.asked_at desc limit 1) d on true
        where c.id = $1`,
      [id],
    );
    if (!found) return [];
    const common = { ...ofEntry(entry), thing: { kind: 'commitment', id } };
    const to = (people: readonly (string | null)[], kind: Notice['kind'], asks = false): Notice[] =>
      [...new Set(people)].flatMap((personId) => (personId ? [{ ...common, personId, kind, asks }] : []));
    switch (entry.kind) {
      case 'commitment.made':
      case 'commitment.assigned':
        return to([found.personId], 'COMMITMENT_GIVEN');
      case 'commitment.delegation-asked':
        return to(found.asked, 'DELEGATION_ASKED', true);
      case 'commitment.delegation-handed-on':
        return found.hasAccepted
          ? to(found.asked, 'COMMITMENT_GIVEN')
          : to(found.asked, 'DELEGATION_ASKED', true);
      case 'commitment.delegation-accepted':
      case 'commitment.delegation-declined':
      case 'commitment.delegation-ended':
        return to([found.askedBy], 'DELEGATION_ANSWERED');
      default: {
        const kind = entry.kind === 'commitment.done' ? 'COMMITMENT_DONE' : 'COMMITMENT_CHANGED';
        const giving = entry.kind === 'commitment.done' ? [] : found.leading;
        return to([found.personId, ...giving, ...(await followersOf(ask, id))], kind);
      }
    }
  },
});
