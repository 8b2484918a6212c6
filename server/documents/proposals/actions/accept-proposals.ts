import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { mergeBlocks } from '../../../../schema/blocks/merge/index.ts';
import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor, type DocumentPlace } from '../../document-place.ts';
import { holdStill } from '../../hold-still.ts';
import { Section } from '../../section.entity.ts';
import { handOn, readSectionText, writeSectionText } from '../../write-blocks.ts';
import { Proposal, type ProposalId } from '../proposal.entity.ts';
import { holdWording, placeOfProposal } from '../proposal-place.ts';
import { bringUpToDate } from '../rivals.ts';
import { decidedByOthers } from './change-proposal.ts';

export interface AcceptProposals {
  readonly requestId: string;
  readonly proposalIds: readonly string[];
  readonly reason?: string | null;
}

/**
 * Puts agreed wordings into the text, all of them or none: each as an edit of its author’s, merged with what the
 * section has become since. Their rivals are brought up to date, or wait for their authors where they collide. Refuses
 * proposals that collide with the text or with one another, and names them.
 */
export async function acceptProposals(
  services: Services,
  actor: Person,
  input: AcceptProposals,
): Promise<string[]> {
  const bodyId = bodyActedFor(actor);
  const reason = input.reason ? plainText('reason', input.reason, limits.reason) : null;
  const wanted = [...new Set(input.proposalIds)].sort();
  if (wanted.length === 0 || wanted.length > limits.acceptedAtOnce.max)
    throw invalid(
      'proposalIds',
      `1 to ${limits.acceptedAtOnce.max} proposals can be accepted at once.`,
      'TOO_MANY_HERE',
      {
        max: limits.acceptedAtOnce.max,
      },
    );
  const places = await Promise.all(wanted.map((id) => placeOfProposal(services, actor, id)));
  const [place] = places as [DocumentPlace];
  const stray = places.findIndex(({ documentId }) => documentId !== place.documentId);
  if (stray > 0) throw invalid('proposalIds', `${wanted[stray]} is a proposal to another document.`);
  const { requestId } = input;
  const request = { requestId, action: 'acceptProposals', payload: { wanted, reason } };
  const { proposalIds } = await services.streams.perform(actor, request, async (work) => {
    await holdStill(work, place);
    if (!(await holdWording(work, place.documentId)).coordinate) throw decidedByOthers();
    const ids = wanted as ProposalId[];
    const proposals = await work.em.find(Proposal, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
    for (const sectionId of new Set(proposals.map((one) => one.sectionId)))
      await acceptInto(
        work,
        place,
        sectionId,
        proposals.filter((one) => one.sectionId === sectionId),
      );
    for (const proposal of proposals) {
      proposal.decide('ACCEPTED', { personId: actor.id, bodyId }, work.clock.now(), reason);
      work.record(place.streamId, { kind: 'proposal.accepted', subjectId: proposal.id });
    }
    return { proposalIds: wanted };
  });
  return proposalIds;
}

async function acceptInto(
  work: Work,
  place: DocumentPlace,
  sectionId: Section['id'],
  proposals: readonly Proposal[],
): Promise<void> {
  const section = await work.em.findOne(Section, { id: sectionId });
  if (!section) throw notFound('section', sectionId);
  if (section.removedAt) throw conflict('The section has been removed.', 'SECTION_REMOVED');
  let text = await readSectionText(work, sectionId);
  const agreed: { proposal: Proposal; blocks: readonly BlockJson[] }[] = [];
  let blocks = text.blocks;
  for (const proposal of proposals) {
    proposal.mustBeOpen();
    const merged = mergeBlocks(proposal.base, blocks, proposal.text);
    if (merged.collisions.length > 0) throw collides(proposal, agreed.length > 0);
    blocks = merged.blocks;
    agreed.push({ proposal, blocks });
  }
  for (const { proposal, blocks } of agreed) {
    await writeSectionText(work, place, text, blocks, proposal.authorId);
    text = handOn(text);
  }
  await bringUpToDate(work, place, sectionId, blocks, proposals);
}

function collides({ id }: Proposal, hasRivals: boolean) {
  return hasRivals
    ? conflict(`The proposal ${id} changes the same words as another of these.`, 'PROPOSALS_COLLIDE', {
        proposalId: id,
      })
    : conflict(`The text has changed where the proposal ${id} changes it.`, 'PROPOSAL_BEHIND', {
        proposalId: id,
      });
}
