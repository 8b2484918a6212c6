import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { bindingStates, signedStates } from '../../../../schema/agreements/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, illegalTransition, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { type Due, keepOrigin, promise } from '../../commitments/index.ts';
import { type HeldAgreement, holdAgreement, mustDraft, partyOf } from '../hold-agreement.ts';
import { AgreementParty } from '../party.entity.ts';
import { recordAct } from '../record-act.ts';
import { Obligation, type ObligationId } from './obligation.entity.ts';

export interface AddObligation {
  readonly requestId: string;
  readonly agreementId: string;
  /** Left out where every party promises it: then each has one of its own. */
  readonly partyId?: string | null;
  readonly article: string;
  readonly words: string;
  readonly language: string;
  readonly due: Due;
}

/** Says what a party promises in an article. It is due once the agreement binds. Refuses once it is signed. */
export async function addObligation(
  services: Services,
  actor: Person,
  input: AddObligation,
): Promise<string> {
  const article = plainText('article', input.article, limits.article);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'addObligation', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    mustDraft(held);
    mustBeUnsigned(held);
    const { agreement } = held;
    const parties = input.partyId
      ? [(await partyOf(work, held, input.partyId)).party]
      : await work.em.find(
          AgreementParty,
          { agreementId: agreement.id, leftOn: null },
          { orderBy: { place: 'asc' } },
        );
    const place = await work.em.count(Obligation, { agreementId: agreement.id });
    if (place + parties.length > limits.obligations.max)
      throw conflict(`At most ${limits.obligations.max} obligations can be kept.`, 'TOO_MANY_HERE', {
        max: limits.obligations.max,
      });
    const holder = { kind: 'agreement', id: agreement.id };
    for (const [at, party] of parties.entries()) {
      const commitmentId = await promise(work, {
        bodyId: party.bodyId,
        words: input.words,
        language: input.language,
        due: input.due,
        holder,
        counts: bindingStates.includes(agreement.state),
      });
      work.em.persist(
        work.em.create(Obligation, {
          id: newId<'Obligation'>(),
          agreementId: agreement.id,
          place: place + at,
          article,
          partyId: party.id,
          commitmentId,
        }),
      );
      await work.em.flush();
      await keepOrigin(work, holder, { kind: 'commitment', id: commitmentId });
    }
    await recordAct(work, held, { kind: 'obligation.added', facts: { article } });
    return {};
  });
  return input.agreementId;
}

/** Takes an obligation out of a draft. */
export async function removeObligation(
  services: Services,
  actor: Person,
  input: { requestId: string; agreementId: string; obligationId: string },
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'removeObligation', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    mustDraft(held);
    mustBeUnsigned(held);
    const obligation = isId(input.obligationId)
      ? await work.em.findOne(Obligation, {
          id: input.obligationId as ObligationId,
          agreementId: held.agreement.id,
        })
      : null;
    if (!obligation) throw notFound('obligation', input.obligationId);
    const { commitmentId, article } = obligation;
    work.em.remove(obligation);
    await work.em.flush();
    await work.em.execute('delete from origin where to_id = ? or from_id = ?', [commitmentId, commitmentId]);
    await work.em.execute('delete from commitment where id = ?', [commitmentId]);
    await recordAct(work, held, { kind: 'obligation.removed', facts: { article } });
    return {};
  });
  return input.agreementId;
}

function mustBeUnsigned({ agreement }: HeldAgreement): void {
  if (signedStates.includes(agreement.state) || agreement.state === 'SIGNING')
    throw illegalTransition(
      `The agreement is ${agreement.state}: what was agreed is changed by an amendment.`,
      'CHANGED_BY_AMENDMENT',
    );
}
