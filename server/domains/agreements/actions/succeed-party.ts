import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import { overStates } from '../../../../schema/agreements/index.ts';
import type { Person } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/day.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { type BodyId, tellOfParties } from '../../people/index.ts';
import { Agreement } from '../agreement.entity.ts';
import { type HeldAgreement, holdAgreement } from '../hold-agreement.ts';
import { AgreementParty } from '../party.entity.ts';
import { recordAct } from '../record-act.ts';
import { type GivenWords, wordsOf } from '../words-of.ts';

export interface SucceedParty {
  readonly requestId: string;
  readonly fromBodyId: string;
  readonly toBodyId: string;
  readonly legalName: GivenWords;
  /** The law, decree or decision by which the one takes the other's place. */
  readonly ground: string;
  readonly effectiveOn: string;
}

/**
 * Puts a body in the place of one that it succeeds, in every agreement that the actor leads and that still goes on: one act,
 * with its legal ground. The body before stays in the history with its last day. Gives how many agreements it was.
 */
export async function succeedParty(services: Services, actor: Person, input: SucceedParty): Promise<number> {
  const ground = plainText('ground', input.ground, limits.ground);
  const effectiveOn = dayOf('effectiveOn', input.effectiveOn);
  const legalName = wordsOf('legalName', input.legalName, limits.legalName);
  if (input.fromBodyId === input.toBodyId)
    throw invalid('toBodyId', 'A body does not succeed itself.', 'PARTY_ALREADY');
  const { requestId, ...payload } = input;
  const { count } = await services.streams.perform(
    actor,
    { requestId, action: 'succeedParty', payload },
    async (work) => {
      for (const id of [input.fromBodyId, input.toBodyId]) {
        const [found] = isId(id)
          ? await work.em.execute<object[]>('select 1 from body where id = ?', [id])
          : [];
        if (!found) throw notFound('body', id);
      }
      const agreements = await agreementsLed(work, input.fromBodyId);
      if (agreements.length === 0)
        throw conflict('None of the agreements you lead has that body as a party.', 'PARTY_TO_NONE');
      const id = newId<'PartySuccession'>();
      await work.em.execute(
        'insert into party_succession (id, from_body_id, to_body_id, ground, effective_on, recorded_by_id, recorded_at) values (?, ?, ?, ?, ?, ?, ?)',
        [id, input.fromBodyId, input.toBodyId, ground, effectiveOn, work.actor.id, work.clock.now()],
      );
      for (const held of agreements) {
        await succeedIn(work, held, {
          id,
          effectiveOn,
          legalName,
          toBodyId: input.toBodyId,
          fromBodyId: input.fromBodyId,
        });
        await tellOfParties(work, 'agreement', held.agreement.id, { removesAccess: true });
        await recordAct(work, held, {
          kind: 'party.succeeded',
          facts: { fromBodyId: input.fromBodyId, toBodyId: input.toBodyId, day: effectiveOn },
          ground,
        });
      }
      return { count: agreements.length };
    },
  );
  return count;
}

async function agreementsLed(work: Work, bodyId: string): Promise<HeldAgreement[]> {
  const rows = await work.em.execute<{ id: string }[]>(
    `select a.id from agreement a join agreement_party p on p.agreement_id = a.id
      where p.body_id = ? and p.left_on is null and a.state <> all(?) order by a.id`,
    [bodyId, `{${overStates.join(',')}}`],
  );
  const led: HeldAgreement[] = [];
  for (const { id } of rows) {
    // What the actor may not know of is left as it is: its own owner records it.
    const held = await holdAgreement(work, id).catch(() => null);
    if (held?.may.lead) led.push(held);
  }
  return led;
}

interface Succession {
  readonly id: string;
  readonly fromBodyId: string;
  readonly toBodyId: string;
  readonly legalName: ReturnType<typeof wordsOf>;
  readonly effectiveOn: string;
}

async function succeedIn(work: Work, { agreement }: HeldAgreement, succession: Succession): Promise<void> {
  const of = { agreementId: agreement.id, leftOn: null };
  const before = await work.em.findOneOrFail(AgreementParty, {
    ...of,
    bodyId: succession.fromBodyId as BodyId,
  });
  const already = await work.em.findOne(AgreementParty, { ...of, bodyId: succession.toBodyId as BodyId });
  if (already) throw conflict('The successor is a party to one of the agreements already.', 'PARTY_ALREADY');
  before.leftOn = succession.effectiveOn;
  await work.em.flush();
  const next = work.em.create(AgreementParty, {
    id: newId<'AgreementParty'>(),
    agreementId: agreement.id,
    place: before.place,
    bodyId: succession.toBodyId as BodyId,
    legalName: succession.legalName,
    capacity: null,
    contactId: null,
    procedureId: before.procedureId,
    since: succession.effectiveOn,
    succeedsId: before.id,
    successionId: succession.id,
  });
  work.em.persist(next);
  const managed = await work.em.findOneOrFail(Agreement, { id: agreement.id });
  managed.version += 1;
  await work.em.flush();
  // What is still to be done and promised is the successor's; what was signed stays with who signed it.
  await work.em.execute('update procedure_run set party_id = ? where party_id = ? and ending is null', [
    next.id,
    before.id,
  ]);
  await work.em.execute('update obligation set party_id = ? where party_id = ?', [next.id, before.id]);
  await work.em.execute(
    'update commitment set body_id = ?, person_id = null, version = version + 1 where id in (select commitment_id from obligation where party_id = ?)',
    [next.bodyId, next.id],
  );
  await work.em.execute(
    `update signatory g set party_id = ? where g.party_id = ?
      and not exists (select 1 from signature s where s.signatory_id = g.id and s.voided_at is null)`,
    [next.id, before.id],
  );
}
