import { LockMode } from '@mikro-orm/postgresql';
import type { Person } from '../../kernel/actor.ts';
import { isCurrent } from '../../kernel/actor-now.ts';
import { askWithin } from '../../kernel/ask-within.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Rule } from '../../kernel/policy.ts';
import type { Work } from '../../kernel/work.ts';
import { actorNow } from '../people/index.ts';
import { Agreement, type AgreementId } from './agreement.entity.ts';
import { agreementColumns, mayDraft, mayLead, mayRead } from './agreement.policy.ts';
import { AgreementParty, type PartyId } from './party.entity.ts';

/** An agreement in the hands of one unit of work, with what its actor may do as their rights stand at this moment. */
export interface HeldAgreement {
  readonly agreement: Agreement;
  /** The stream of its text, in which all that happens to it is told. */
  readonly streamId: string;
  readonly actor: Person;
  readonly may: { readonly draft: boolean; readonly lead: boolean };
  /** The owner's day today. */
  readonly today: string;
}

/** Takes an agreement in hand: changes of one go one by one. To who may not know of it, it is not there. */
export async function holdAgreement(work: Work, id: string): Promise<HeldAgreement> {
  if (!isId(id)) throw notFound('agreement', id);
  const agreement = await work.em.findOne(
    Agreement,
    { id: id as AgreementId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!agreement) throw notFound('agreement', id);
  // Held for share, so that nobody loses a part in it between the question and the write.
  await work.em.execute('select 1 from document where id = ? for share', [agreement.documentId]);
  const actor = await actorNow(work);
  const [row] = await askWithin<Row>(work.em, (param) => {
    const allowed = (rule: Rule) => `(${rule.sql(agreementColumns('a'), { actor, language: 'en', param })})`;
    return `select d.stream_id, body_today(a.owner_id)::text as today, ${allowed(mayRead)} as read,
        ${allowed(mayDraft)} as draft, ${allowed(mayLead)} as lead
      from agreement a join document d on d.id = a.document_id where a.id = ${param(id)}`;
  });
  if (!row?.read) throw notFound('agreement', id);
  const { stream_id: streamId, today, draft, lead } = row;
  return { agreement, streamId, actor, today, may: { draft, lead } };
}

interface Row {
  stream_id: string;
  today: string;
  read: boolean;
  draft: boolean;
  lead: boolean;
}

export function mustDraft({ may }: HeldAgreement): void {
  if (!may.draft)
    throw forbidden('Only who drafts the agreement for its owner changes this.', 'AGREEMENT_DRAFTERS_ONLY');
}

export function mustLead({ may }: HeldAgreement): void {
  if (!may.lead)
    throw forbidden('Only who leads the agreement for its owner moves it on.', 'AGREEMENT_LEADERS_ONLY');
}

/** Refuses a write that was made on an earlier version: somebody has changed the agreement meanwhile. */
export function mustBeVersion({ agreement }: HeldAgreement, version: number): void {
  if (agreement.version !== version)
    throw conflict(
      'Somebody else has changed the agreement meanwhile; look at it again.',
      'AGREEMENT_CHANGED',
      {
        version: agreement.version,
      },
    );
}

/** A party of an agreement, and whether it has people in the house who could speak for it themselves. */
export async function partyOf(
  work: Work,
  { agreement }: HeldAgreement,
  partyId: string,
): Promise<{ party: AgreementParty; hasPeople: boolean }> {
  const party = isId(partyId)
    ? await work.em.findOne(AgreementParty, { id: partyId as PartyId, agreementId: agreement.id })
    : null;
  if (!party) throw notFound('party', partyId);
  const [people] = await work.em.execute<{ any: boolean }[]>(
    `select exists (select 1 from appointment a join person p on p.id = a.person_id and p.disabled_at is null
      where a.body_id = ? and ${isCurrent('a')}) as any`,
    [party.bodyId],
  );
  return { party, hasPeople: people!.any };
}
