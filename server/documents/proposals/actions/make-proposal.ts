import { giveIds } from '../../../../schema/blocks/index.ts';
import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { mayReadComments } from '../../comments/comment.policy.ts';
import type { DocumentId } from '../../document.entity.ts';
import { bodyActedFor, type DocumentPlace, placeOfSection } from '../../document-place.ts';
import { holdStill } from '../../hold-still.ts';
import type { SectionId } from '../../section.entity.ts';
import { readSectionText } from '../../write-blocks.ts';
import { givenText, sectionWrittenOver } from '../given-text.ts';
import { Proposal, type ProposalId } from '../proposal.entity.ts';
import { holdWording } from '../proposal-place.ts';

export interface MakeProposal {
  readonly requestId: string;
  readonly sectionId: string;
  readonly reason: string;
  /** How the section would read. */
  readonly text: unknown;
  /** The document’s position that the author’s device had read up to. */
  readonly seenAt: number;
}

/** Words that are proposed below what a section says now, whatever that is. */
export interface ProposeBelow extends Pick<MakeProposal, 'requestId' | 'sectionId' | 'reason'> {
  readonly below: string;
}

/** Proposes another wording of a section and leaves its text as it is; returns the proposal’s id. */
export async function makeProposal(
  services: Services,
  actor: Person,
  input: MakeProposal | ProposeBelow,
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const reason = plainText('reason', input.reason, limits.reason);
  const given = 'below' in input ? null : givenText(input.text);
  services.writes.take(actor.id);
  const place = await placeOfSection(services, actor, input.sectionId, mayReadComments);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'makeProposal', payload };
  const { proposalId } = await services.streams.perform(actor, request, async (work) => {
    await mustPropose(work, place);
    const { base, text, basePosition } =
      'below' in input
        ? await wordsBelow(work, place, input)
        : {
            base: await sectionWrittenOver(work, input.sectionId, input.seenAt),
            text: given!,
            basePosition: input.seenAt,
          };
    const now = work.clock.now();
    const proposal = work.em.create(Proposal, {
      id: newId<'Proposal'>() as ProposalId,
      documentId: place.documentId as DocumentId,
      sectionId: input.sectionId as SectionId,
      authorId: actor.id,
      bodyId,
      state: 'OPEN',
      reason,
      base,
      basePosition,
      text,
      madeAt: now,
      changedAt: now,
    });
    work.em.persist(proposal);
    work.record(place.streamId, { kind: 'proposal.made', subjectId: proposal.id });
    return { proposalId: proposal.id as string };
  });
  return proposalId;
}

async function wordsBelow(work: Work, { streamId }: DocumentPlace, { sectionId, below }: ProposeBelow) {
  const { blocks: base } = await readSectionText(work, sectionId);
  const [stream] = await work.em.execute<{ position: number }[]>('select position from stream where id = ?', [
    streamId,
  ]);
  const added = giveIds([{ type: 'paragraph', content: [{ type: 'text', text: below }] }], newId);
  return { base, text: givenText([...base, ...added]), basePosition: Number(stream!.position) };
}

/** Holds the document still and refuses who has no part in its wording. */
export async function mustPropose(work: Work, place: DocumentPlace): Promise<void> {
  await holdStill(work, place);
  const may = await holdWording(work, place.documentId);
  if (!may.propose)
    throw forbidden(
      'Only its drafting group and those who review it propose a wording.',
      'NO_PART_IN_DRAFTING',
    );
}
