import type { Person } from '../../../kernel/actor.ts';
import { conflict } from '../../../kernel/errors.ts';
import type { Services } from '../../../streams/index.ts';
import { Commitment, type CommitmentId } from '../commitment.entity.ts';
import { reword } from '../held.ts';
import { holdCommitment, mustLead } from '../hold-commitments.ts';

export interface EditCommitment {
  readonly requestId: string;
  readonly commitmentId: string;
  /** As it was read, so that nobody's edit is overwritten. */
  readonly version: number;
  readonly words: string;
}

/** Words a promise anew for who answers for it. What something else holds is worded there. */
export async function editCommitment(
  services: Services,
  actor: Person,
  input: EditCommitment,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'editCommitment', payload }, async (work) => {
    const held = await holdCommitment(work, input.commitmentId);
    mustLead(held);
    const commitment = await work.em.findOneOrFail(Commitment, { id: held.id as CommitmentId });
    if (commitment.holderKind !== null)
      throw conflict('This belongs to something else; word it anew there.', 'HELD_BY_ANOTHER');
    if (commitment.version !== input.version)
      throw conflict('Somebody has edited this since you opened it.', 'EDITED_MEANWHILE');
    await reword(work, held.id, { words: input.words });
    return {};
  });
  return input.commitmentId;
}
