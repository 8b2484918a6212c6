import type { AgreementState } from '../../../../schema/agreements/index.ts';
import type { NotificationKind } from '../../../../schema/words.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { type Ask, type Notice, ofEntry, tellsOf } from '../../notifications/index.ts';
import { whoMustKnow } from './who-must-know.ts';

/** What people are told of a state that an agreement has come to; of those that are left out, nothing. */
const kindOf: Partial<Record<AgreementState, NotificationKind>> = {
  TEXT_AGREED: 'TEXT_AGREED',
  ESCALATED: 'AGREEMENT_ESCALATED',
  REFUSED: 'AGREEMENT_REFUSED',
  DECIDED: 'AGREEMENT_DECIDED',
  SIGNED: 'AGREEMENT_SIGNED',
  IN_FORCE: 'AGREEMENT_IN_FORCE',
  UNDER_REVIEW: 'REVIEW_DUE',
  RENEWED: 'AGREEMENT_RENEWED',
  AMENDED: 'AGREEMENT_AMENDED',
  SUSPENDED: 'AGREEMENT_SUSPENDED',
  EXPIRED: 'AGREEMENT_OVER',
  WITHDRAWN: 'AGREEMENT_OVER',
  TERMINATED: 'AGREEMENT_OVER',
};
/** Somebody has to do something then. */
const asking: readonly NotificationKind[] = ['AGREEMENT_ESCALATED', 'AGREEMENT_REFUSED', 'REVIEW_DUE'];

tellsOf({
  kinds: /^agreement\.(moved|signature\.(recorded|refused)|opinion\.recorded|notice\.given)$/,
  async tell(ask, entry) {
    const id = entry.subjectId;
    const facts = entry.facts ?? {};
    const common = { ...ofEntry(entry), thing: { kind: 'agreement', id } };
    const toAll = async (kind: NotificationKind, more: Partial<Notice> = {}): Promise<Notice[]> =>
      (await whoMustKnow(ask, id)).map((personId) => ({ ...common, personId, kind, ...more }));
    switch (entry.kind) {
      case 'agreement.moved': {
        const day = facts.until ?? facts.day;
        const kind = kindOf[facts.state as AgreementState];
        const moved = kind
          ? await toAll(kind, { asks: asking.includes(kind), facts: day ? { day: String(day) } : {} })
          : [];
        return facts.state === 'SIGNING' ? [...moved, ...(await asksToSign(ask, id, common))] : moved;
      }
      case 'agreement.signature.recorded': {
        const count = await signed(ask, id);
        return [
          ...(await toAll('SIGNATURE_GIVEN', { facts: count })),
          ...(await asksToSign(ask, id, common)),
        ];
      }
      case 'agreement.signature.refused':
        return toAll('SIGNATURE_REFUSED', { asks: true, facts: await signed(ask, id) });
      case 'agreement.notice.given':
        return toAll('NOTICE_GIVEN', { facts: facts.end ? { day: String(facts.end) } : {} });
      default:
        return facts.opinion === 'NO_REPLY_IN_TIME' ? toAll('OPINION_MISSING', { asks: true }) : [];
    }
  },
});

async function signed(ask: Ask, id: string): Promise<{ done: number; total: number }> {
  const [count] = await ask<{ done: number; total: number }>(
    `select count(s.id)::int as done, count(*)::int as total
      from signatory g left join signature s on s.signatory_id = g.id and s.voided_at is null where g.agreement_id = $1`,
    [id],
  );
  return count!;
}

/** Whose turn it is: the signatory where they are of the house, and who answers for the party. */
async function asksToSign(
  ask: Ask,
  id: string,
  common: Omit<Notice, 'kind' | 'personId'>,
): Promise<Notice[]> {
  const rows = await ask<{ personId: string }>(
    `with next as (
        select g.* from signatory g join agreement a on a.id = g.agreement_id and a.state = 'SIGNING' and a.audience <> 'PRIVATE'
          where g.agreement_id = $1 and g.refused_on is null
            and not exists (select 1 from signature s where s.signatory_id = g.id and s.voided_at is null)
            and not exists (select 1 from signatory b where b.agreement_id = g.agreement_id and b.place < g.place
              and not exists (select 1 from signature s where s.signatory_id = b.id and s.voided_at is null))
      ) select g.person_id as "personId" from next g where g.person_id is not null
      union select ap.person_id from next g join agreement_party p on p.id = g.party_id
        join appointment ap on ap.body_id = p.body_id and ap.role in ('FOCAL_POINT','DEPUTY') and ${isCurrent('ap')}`,
    [id],
  );
  return rows.map(({ personId }) => ({ ...common, personId, kind: 'SIGNATURE_ASKED', asks: true }));
}
