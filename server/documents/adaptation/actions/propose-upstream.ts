import { mergeBlocks } from '../../../../schema/blocks/merge/index.ts';
import { limits, adaptationLimits as own } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import type { DocumentId } from '../../document.entity.ts';
import { bodyActedFor, type DocumentPlace } from '../../document-place.ts';
import { holdStill } from '../../hold-still.ts';
import { Proposal, type ProposalId } from '../../proposals/proposal.entity.ts';
import { Section, type SectionId } from '../../section.entity.ts';
import { readSectionText } from '../../write-blocks.ts';
import { holdToPublish, placeOfAdaptation } from '../adaptation-place.ts';
import { asReader, within } from '../ask.ts';
import { readAdaptation } from '../read-text.ts';

export interface Evidence {
  readonly label: string;
  readonly url?: string | null;
}

export interface ProposeUpstream {
  readonly requestId: string;
  readonly adaptationId: string;
  readonly sectionId: string;
  readonly reason: string;
  readonly evidence?: readonly Evidence[] | null;
}

/**
 * Proposes the body's own wording of a section to the common text, merged with what its drafting group has made of it
 * since; returns the proposal. Who has adapted a published text may, whether or not they draft it. Accepted and adopted,
 * the difference closes itself when the adaptation is brought over.
 */
export async function proposeUpstream(
  services: Services,
  actor: Person,
  input: ProposeUpstream,
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const reason = plainText('reason', input.reason, limits.reason);
  const evidence = evidenceOf(input.evidence ?? []);
  if (!isId(input.sectionId)) throw notFound('section', input.sectionId);
  const place = await placeOfAdaptation(services, actor, input.adaptationId);
  services.writes.take(actor.id);
  const common = await commonPlace(services, input.adaptationId);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'proposeUpstream', payload };
  const { proposalId } = await services.streams.perform(actor, request, async (work) => {
    // The common document first: whoever works in both holds them in this order.
    await holdStill(work, common);
    const adaptation = await holdToPublish(work, place);
    const text = (await readAdaptation(within(work), adaptation.id))!;
    const ours = text.decisions.find((one) => one.sectionId === input.sectionId);
    const base = text.edition.find((one) => one.sectionId === input.sectionId);
    if (!base || !ours || (ours.kind !== 'ADAPT' && ours.kind !== 'EXTEND'))
      throw conflict('There are no words of your own here to propose.', 'NO_WORDS_TO_PROPOSE');
    const section = await work.em.findOne(Section, { id: input.sectionId as SectionId });
    if (!section || section.removedAt) throw conflict('The section has been removed.', 'SECTION_REMOVED');
    const now = (await readSectionText(work, section.id)).blocks;
    const wording = ours.kind === 'EXTEND' ? [...base.blocks, ...ours.blocks] : ours.blocks;
    const proposal = propose(work, {
      documentId: common.documentId,
      sectionId: section.id,
      bodyId,
      reason,
      base: now,
      text: mergeBlocks(base.blocks, now, wording).blocks,
      position: await positionOf(work, common),
    });
    await work.em.flush();
    await work.em.execute(
      'insert into proposal_origin (proposal_id, adaptation_id, section_id, evidence) values (?, ?, ?, ?::jsonb)',
      [proposal.id, adaptation.id, section.id, JSON.stringify(evidence)],
    );
    work.record(common.streamId, { kind: 'proposal.made', subjectId: proposal.id });
    work.record(place.streamId, {
      kind: 'adaptation.proposed',
      subjectId: adaptation.id,
      facts: { sectionId: section.id, proposalId: proposal.id },
    });
    return { proposalId: proposal.id as string };
  });
  return proposalId;
}

function propose(
  work: Work,
  given: Pick<Proposal, 'reason' | 'base' | 'text' | 'sectionId'> & {
    documentId: string;
    bodyId: string;
    position: number;
  },
): Proposal {
  const at = work.clock.now();
  const { position, documentId, ...rest } = given;
  const proposal = work.em.create(Proposal, {
    ...rest,
    id: newId<'Proposal'>() as ProposalId,
    documentId: documentId as DocumentId,
    authorId: work.actor.id,
    state: 'OPEN',
    basePosition: position,
    madeAt: at,
    changedAt: at,
  });
  work.em.persist(proposal);
  return proposal;
}

async function positionOf(work: Work, { streamId }: DocumentPlace): Promise<number> {
  const [stream] = await work.em.execute<{ position: number }[]>('select position from stream where id = ?', [
    streamId,
  ]);
  return Number(stream!.position);
}

async function commonPlace({ database }: Services, adaptationId: string): Promise<DocumentPlace> {
  const [found] = await asReader(database.pool)<DocumentPlace>(
    (param) => `select d.id as "documentId", d.stream_id as "streamId" from adaptation a
      join document d on d.id = a.base_document_id where a.id = ${param(adaptationId)}::uuid`,
  );
  return found!;
}

function evidenceOf(all: readonly Evidence[]): Evidence[] {
  if (all.length > own.evidence.max)
    throw invalid('evidence', `At most ${own.evidence.max} can be given.`, 'TOO_MANY_HERE', {
      max: own.evidence.max,
    });
  return all.map(({ label, url }) => {
    const words = plainText('evidence', label, own.evidenceLabel);
    if (!url) return { label: words, url: null };
    if (url.length > own.evidenceUrl.max || !/^https?:\/\/\S+$/.test(url))
      throw invalid('evidence', `${JSON.stringify(url)} is no address of a page.`, 'NO_WEB_ADDRESS');
    return { label: words, url };
  });
}
