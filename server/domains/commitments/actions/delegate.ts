import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { holdCommitment, mustLead } from '../hold-commitments.ts';
import { memberOf } from '../promise.ts';
import { historyOf } from '../record.ts';

export interface Delegate {
  readonly requestId: string;
  readonly commitmentId: string;
  /** Which body is to do it: one's own, where it is for another of its people. */
  readonly bodyId: string;
  readonly personId?: string | null;
  readonly words?: string | null;
}

/**
 * Asks another body, or one of one's own people, to do what was promised. Nothing changes hands before they accept, and
 * whoever promised has promised still.
 */
export async function delegateCommitment(
  services: Services,
  actor: Person,
  input: Delegate,
): Promise<string> {
  const words = input.words?.trim() ? plainText('words', input.words, limits.reason) : null;
  const { requestId, ...payload } = input;
  await services.streams.perform(
    actor,
    { requestId, action: 'delegateCommitment', payload },
    async (work) => {
      const held = await holdCommitment(work, input.commitmentId);
      mustLead(held);
      await mustBeBody(work, input.bodyId);
      const personId = await memberOf(work, input.bodyId, input.personId ?? null);
      if (personId === null && input.bodyId === held.bodyId)
        throw invalid('person', 'Within one’s own body, name who is to do it.', 'NAME_SOMEBODY');
      const open = await work.em.execute<object[]>(
        `select 1 from delegation where commitment_id = ? and state in ('ASKED','ACCEPTED')`,
        [held.id],
      );
      if (open.length > 0)
        throw conflict('Somebody has been asked already; end that first.', 'ASKED_ALREADY');
      await work.em.execute(
        `insert into delegation (id, commitment_id, to_body_id, to_person_id, words, state, asked_by_id) values (?, ?, ?, ?, ?, 'ASKED', ?)`,
        [newId(), held.id, input.bodyId, personId, words, actor.id],
      );
      await record(work, held.id, 'asked', input.bodyId);
      return {};
    },
  );
  return input.commitmentId;
}

/** Says whether one does what another promised, for the body that was asked. */
export async function answerDelegation(
  services: Services,
  actor: Person,
  input: { requestId: string; commitmentId: string; accept: boolean; words?: string | null },
): Promise<string> {
  const { requestId, ...payload } = input;
  const words = input.words?.trim() ? plainText('words', input.words, limits.reason) : null;
  if (!input.accept && words === null) throw invalid('words', 'Say why not.', 'EMPTY');
  await services.streams.perform(actor, { requestId, action: 'answerDelegation', payload }, async (work) => {
    const held = await holdCommitment(work, input.commitmentId);
    if (!held.answer)
      throw forbidden('Who was asked answers, acting for the body that was asked.', 'ASKED_ONLY');
    const [answered] = await work.em.execute<{ bodyId: string }[]>(
      `update delegation set state = ?, answered_by_id = ?, answered_at = clock_timestamp(), answer = ?
        where commitment_id = ? and state = 'ASKED' returning to_body_id as "bodyId"`,
      [input.accept ? 'ACCEPTED' : 'DECLINED', actor.id, words, held.id],
    );
    if (!answered) throw conflict('This was answered already.', 'ANSWERED_ALREADY');
    await record(work, held.id, input.accept ? 'accepted' : 'declined', answered.bodyId);
    return {};
  });
  return input.commitmentId;
}

/** Ends what was asked or accepted: by who asked for it, or by who accepted. */
export async function endDelegation(
  services: Services,
  actor: Person,
  input: { requestId: string; commitmentId: string },
): Promise<string> {
  const { requestId, commitmentId } = input;
  const request = { requestId, action: 'endDelegation', payload: { commitmentId } };
  await services.streams.perform(actor, request, async (work) => {
    const held = await holdCommitment(work, commitmentId);
    if (!held.answer) mustLead(held);
    const [ended] = await work.em.execute<{ bodyId: string }[]>(
      `update delegation set state = 'ENDED', answered_by_id = ?, answered_at = clock_timestamp()
        where commitment_id = ? and state in ('ASKED','ACCEPTED') returning to_body_id as "bodyId"`,
      [actor.id, held.id],
    );
    if (!ended) throw conflict('Nobody is asked to do it.', 'NOBODY_ASKED');
    await record(work, held.id, 'ended', ended.bodyId);
    return {};
  });
  return commitmentId;
}

async function mustBeBody({ em }: Work, id: string): Promise<void> {
  const found = isId(id)
    ? await em.execute<object[]>('select 1 from body where id = ? for key share', [id])
    : [];
  if (found.length === 0) throw notFound('body', id);
}

async function record(work: Work, id: string, what: string, toBodyId: string): Promise<void> {
  const entry = { kind: `commitment.delegation-${what}`, subjectId: id, facts: { toBodyId } };
  work.record(await historyOf(work, id), entry);
}
