import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor } from '../../document-place.ts';
import { holdStill } from '../../hold-still.ts';
import { givenText, mustBeAt, sectionWrittenOver } from '../given-text.ts';
import { Proposal, type ProposalId } from '../proposal.entity.ts';
import { holdWording, placeOfProposal, type Rights } from '../proposal-place.ts';

interface Named {
  readonly requestId: string;
  readonly proposalId: string;
}

export interface ChangeProposal extends Named {
  /** The revision that the author changes. */
  readonly revision: number;
  readonly reason?: string | null;
  readonly text?: unknown;
  /** Where the text was written over the section as it stands now: the position it was read at. */
  readonly seenAt?: number | null;
}

/** Words a proposal anew that is one’s own, or was handed over to one; with `seenAt` it is one to the section as it stands now. */
export function changeProposal(services: Services, actor: Person, input: ChangeProposal): Promise<string> {
  const reason = input.reason == null ? null : plainText('reason', input.reason, limits.reason);
  const text = input.text == null ? null : givenText(input.text);
  return change(services, actor, input, 'changeProposal', 'proposal.changed', async (work, proposal) => {
    mustBeOwn(actor, proposal);
    mustBeAt(proposal.revision, input.revision);
    if (reason !== null) proposal.reason = reason;
    if (text !== null) proposal.text = text;
    if (text !== null && input.seenAt != null) {
      proposal.base = await sectionWrittenOver(work, proposal.sectionId, input.seenAt);
      proposal.basePosition = input.seenAt;
      proposal.state = 'OPEN';
    }
    proposal.revision += 1;
    proposal.changedAt = work.clock.now();
  });
}

/** Takes one’s own proposal back. */
export function withdrawProposal(services: Services, actor: Person, input: Named): Promise<string> {
  return change(services, actor, input, 'withdrawProposal', 'proposal.withdrawn', async (_work, proposal) => {
    mustBeOwn(actor, proposal);
    proposal.state = 'WITHDRAWN';
  });
}

/** Rejects a proposal, with the reason that its author is told; only who coordinates the text may. */
export function rejectProposal(
  services: Services,
  actor: Person,
  input: Named & { reason: string },
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.reason);
  const by = { personId: actor.id, bodyId: bodyActedFor(actor) };
  return change(
    services,
    actor,
    input,
    'rejectProposal',
    'proposal.rejected',
    async (work, proposal, may) => {
      if (!may.coordinate) throw decidedByOthers();
      proposal.decide('REJECTED', by, work.clock.now(), reason);
    },
  );
}

export const decidedByOthers = () =>
  forbidden('Only who coordinates the text decides on a proposal.', 'DECIDED_BY_COORDINATORS');

async function change(
  services: Services,
  actor: Person,
  { requestId, ...payload }: Named,
  action: string,
  kind: string,
  make: (work: Work, proposal: Proposal, may: Rights) => Promise<void>,
): Promise<string> {
  bodyActedFor(actor);
  services.writes.take(actor.id);
  const place = await placeOfProposal(services, actor, payload.proposalId);
  const { proposalId } = await services.streams.perform(
    actor,
    { requestId, action, payload },
    async (work) => {
      await holdStill(work, place);
      const may = await holdWording(work, place.documentId);
      const proposal = await work.em.findOneOrFail(Proposal, { id: payload.proposalId as ProposalId });
      proposal.mustBeOpen();
      await make(work, proposal, may);
      work.record(place.streamId, { kind, subjectId: proposal.id });
      return { proposalId: proposal.id as string };
    },
  );
  return proposalId;
}

function mustBeOwn(actor: Person, proposal: Proposal): void {
  if (!proposal.isOf(actor.id))
    throw forbidden(
      'Only its author, or who has taken over for them, changes a proposal.',
      'PROPOSAL_AUTHOR_ONLY',
    );
}
