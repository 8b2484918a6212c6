import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { openStates, procedureStates } from '../../../../schema/agreements/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { isCurrent } from '../../../kernel/actor-now.ts';
import { illegalTransition, invalid } from '../../../kernel/errors.ts';
import { givenName } from '../../../kernel/given-name.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import type { PersonId } from '../../people/index.ts';
import { type HeldAgreement, holdAgreement, mustBeVersion, mustDraft, partyOf } from '../hold-agreement.ts';
import { recordAct } from '../record-act.ts';
import { Signatory } from '../signatory.entity.ts';
import { type GivenWords, wordsOf } from '../words-of.ts';

export interface GivenSignatory {
  readonly partyId: string;
  readonly name: string;
  readonly personId?: string | null;
  readonly capacity: GivenWords;
  readonly authority?: string | null;
  readonly isWitness?: boolean | null;
}

/** Says who signs, in which order. Refuses once signing is open, and a person who does not act for the party. */
export async function setSignatories(
  services: Services,
  actor: Person,
  input: { requestId: string; agreementId: string; version: number; signatories: readonly GivenSignatory[] },
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'setSignatories', payload }, async (work) => {
    const held = await holdAgreement(work, input.agreementId);
    mustDraft(held);
    mustBeVersion(held, input.version);
    const { agreement } = held;
    if (![...openStates, ...procedureStates].includes(agreement.state))
      throw illegalTransition(
        `The agreement is ${agreement.state}: who signs is settled since signing was opened.`,
        'CHANGED_BY_AMENDMENT',
      );
    if (input.signatories.length > limits.signatories.max)
      throw invalid('signatories', `At most ${limits.signatories.max} can be kept.`, 'TOO_MANY_HERE', {
        max: limits.signatories.max,
      });
    await work.em.execute(
      'delete from signature s using signatory g where g.id = s.signatory_id and g.agreement_id = ? and s.voided_at is not null',
      [agreement.id],
    );
    await work.em.execute('delete from signatory where agreement_id = ?', [agreement.id]);
    for (const [place, one] of input.signatories.entries())
      work.em.persist(work.em.create(Signatory, await signatoryOf(work, held, one, place)));
    agreement.version += 1;
    await work.em.flush();
    await recordAct(work, held, { kind: 'signatories.set', facts: { count: input.signatories.length } });
    return {};
  });
  return input.agreementId;
}

async function signatoryOf(work: Work, held: HeldAgreement, one: GivenSignatory, place: number) {
  const { party } = await partyOf(work, held, one.partyId);
  if (party.leftOn)
    throw invalid('partyId', 'That party has been succeeded by another.', 'NOT_FOR_THE_PARTY');
  if (one.personId) await mustActFor(work, one.personId, party.bodyId);
  return {
    id: newId<'Signatory'>(),
    agreementId: held.agreement.id,
    partyId: party.id,
    place,
    name: givenName('name', one.name, limits.signatoryName),
    personId: (one.personId || null) as PersonId | null,
    capacity: wordsOf('capacity', one.capacity, limits.capacity),
    authority: one.authority?.trim() ? plainText('authority', one.authority, limits.paper) : null,
    isWitness: one.isWitness ?? false,
  };
}

async function mustActFor(work: Work, personId: string, bodyId: string): Promise<void> {
  const [found] = isId(personId)
    ? await work.em.execute<object[]>(
        `select 1 from appointment a where a.person_id = ? and a.body_id = ? and ${isCurrent('a')} limit 1`,
        [personId, bodyId],
      )
    : [];
  if (!found)
    throw invalid('personId', 'The signatory does not act for the party today.', 'NOT_FOR_THE_PARTY');
}
