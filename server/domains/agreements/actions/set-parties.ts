import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { openStates } from '../../../../schema/agreements/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { illegalTransition, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { type BodyId, type PersonId, tellOfParties } from '../../people/index.ts';
import type { Agreement } from '../agreement.entity.ts';
import { holdAgreement, mustBeVersion, mustDraft } from '../hold-agreement.ts';
import { dropObligationsOf } from '../obligations/drop-obligations.ts';
import { AgreementParty } from '../party.entity.ts';
import type { ProcedureId } from '../procedures/procedure.entity.ts';
import { recordAct } from '../record-act.ts';
import { type GivenWords, wordsOf } from '../words-of.ts';

export interface GivenParty {
  readonly bodyId: string;
  readonly legalName: GivenWords;
  readonly capacity?: GivenWords | null;
  readonly contactId?: string | null;
  readonly procedureId?: string | null;
}

/**
 * Says who the parties are, in which order. Refuses once the text is agreed: then a party is only succeeded, or the text
 * is opened again.
 */
export async function setParties(
  services: Services,
  actor: Person,
  input: { requestId: string; agreementId: string; version: number; parties: readonly GivenParty[] },
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'setAgreementParties', payload },
    async (work) => {
      const held = await holdAgreement(work, input.agreementId);
      mustDraft(held);
      mustBeVersion(held, input.version);
      if (!openStates.includes(held.agreement.state))
        throw illegalTransition(
          `The agreement is ${held.agreement.state}: its parties are settled with its text.`,
          'CHANGED_BY_AMENDMENT',
        );
      const removesAccess = await keepParties(work, [{ agreement: held.agreement, given: input.parties }]);
      await tellOfParties(work, 'agreement', held.agreement.id, { removesAccess });
      held.agreement.version += 1;
      await recordAct(work, held, { kind: 'parties.set', facts: { count: input.parties.length } });
      return {};
    },
  );
  return input.agreementId;
}

/** Refuses parties that are too few or too many, and one that is named twice. */
export function mustBeParties(given: readonly GivenParty[]): void {
  if (given.length < 2)
    throw invalid('parties', 'An agreement has two parties at least.', 'TWO_PARTIES_NEEDED');
  if (given.length > limits.parties.max)
    throw invalid('parties', `At most ${limits.parties.max} can be kept.`, 'TOO_MANY_HERE', {
      max: limits.parties.max,
    });
  if (new Set(given.map((one) => one.bodyId)).size < given.length)
    throw invalid('parties', 'A body is named twice.', 'THERE_TWICE');
}

/** Makes the parties of agreements these and no others, those that were there keeping their ids; whether one was taken out. */
export async function keepParties(
  work: Work,
  changes: readonly { readonly agreement: Agreement; readonly given: readonly GivenParty[] }[],
): Promise<boolean> {
  for (const { given } of changes) mustBeParties(given);
  const all = changes.flatMap(({ given }) => given);
  const agreementIds = changes.map(({ agreement }) => agreement.id);
  const there = await work.em.find(AgreementParty, { agreementId: { $in: agreementIds }, leftOn: null });
  const left = there.filter((one) =>
    changes.some(
      ({ agreement, given }) =>
        agreement.id === one.agreementId && !given.some(({ bodyId }) => bodyId === one.bodyId),
    ),
  );
  for (const gone of left) {
    await work.em.execute('delete from signatory where party_id = ?', [gone.id]);
    await dropObligationsOf(work, gone.id);
    work.em.remove(gone);
  }
  await mustExist(
    work,
    'body',
    all.map(({ bodyId }) => bodyId),
  );
  await mustExist(
    work,
    'procedure',
    all.flatMap(({ procedureId }) => procedureId || []),
  );
  const known = new Map(there.map((one) => [`${one.agreementId} ${one.bodyId}`, one]));
  for (const { agreement, given } of changes)
    for (const [place, one] of given.entries()) {
      const kept = {
        place,
        legalName: wordsOf('legalName', one.legalName, limits.legalName),
        capacity: one.capacity?.en.trim() ? wordsOf('capacity', one.capacity, limits.capacity) : null,
        contactId: await contactOf(work, one),
        procedureId: (one.procedureId || null) as ProcedureId | null,
      };
      const before = known.get(`${agreement.id} ${one.bodyId}`);
      if (before) Object.assign(before, kept);
      else
        work.em.persist(
          work.em.create(AgreementParty, {
            id: newId<'AgreementParty'>(),
            agreementId: agreement.id,
            bodyId: one.bodyId as BodyId,
            ...kept,
          }),
        );
    }
  await work.em.flush();
  return left.length > 0;
}

async function mustExist(work: Work, table: 'body' | 'procedure', ids: readonly string[]): Promise<void> {
  const wrong = ids.find((id) => !isId(id));
  if (wrong !== undefined) throw notFound(table, wrong);
  if (ids.length === 0) return;
  const found = await work.em.execute<{ id: string }[]>(
    `select id from "${table}" where id in (select value::uuid from jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(ids)],
  );
  const there = new Set(found.map(({ id }) => id));
  const missing = ids.find((id) => !there.has(id.toLowerCase()));
  if (missing !== undefined) throw notFound(table, missing);
}

/** A point of contact acts for the party today. */
async function contactOf(work: Work, { contactId, bodyId }: GivenParty): Promise<PersonId | null> {
  if (!contactId) return null;
  const [found] = isId(contactId)
    ? await work.em.execute<object[]>(
        `select 1 from appointment a where a.person_id = ? and a.body_id in (?, (select parent_id from body where id = ?)) and ${isCurrent('a')} limit 1`,
        [contactId, bodyId, bodyId],
      )
    : [];
  if (!found)
    throw invalid('contactId', 'The contact does not act for the party today.', 'NOT_FOR_THE_PARTY');
  return contactId as PersonId;
}
