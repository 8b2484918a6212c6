import { mergeBlocks } from '../../../../schema/blocks/merge/index.ts';
import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, forbidden, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { mayReadComments } from '../../comments/comment.policy.ts';
import { bodyActedFor, type DocumentPlace, placeOfDocument } from '../../document-place.ts';
import { holdStill } from '../../hold-still.ts';
import { mustBeAt } from '../../proposals/given-text.ts';
import { Proposal, type ProposalId } from '../../proposals/proposal.entity.ts';
import { holdWording, type Rights } from '../../proposals/proposal-place.ts';
import { Section } from '../../section.entity.ts';
import { readSectionText, writeSectionText } from '../../write-blocks.ts';
import { SectionDraft, type SectionDraftId } from '../draft.entity.ts';

interface Named {
  readonly requestId: string;
  readonly draftId: string;
}

/** Puts one’s draft into the text, merged with what the section has become since; refuses where the two collide. */
export function mergeDraft(
  services: Services,
  actor: Person,
  input: Named & { revision: number },
): Promise<string> {
  return close(services, actor, input, 'mergeDraft', async ({ work, draft, may, place }) => {
    if (!may.edit)
      throw forbidden('You may propose the draft; only who edits the text merges one.', 'PROPOSE_INSTEAD');
    draft.mustBeOpen();
    mustBeAt(draft.revision, input.revision);
    const text = await readSectionText(work, draft.sectionId);
    const { blocks, collisions } = mergeBlocks(draft.base, text.blocks, draft.text);
    if (collisions.length > 0)
      throw conflict('The section has changed where the draft changes it.', 'DRAFT_BEHIND');
    await writeSectionText(work, place, text, blocks);
    draft.state = 'MERGED';
  });
}

/** Makes one’s draft a proposal that others see; returns the draft’s id. */
export function proposeDraft(
  services: Services,
  actor: Person,
  input: Named & { revision: number; reason: string },
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const reason = plainText('reason', input.reason, limits.reason);
  return close(services, actor, input, 'proposeDraft', async ({ work, draft, place }) => {
    draft.mustBeOpen();
    mustBeAt(draft.revision, input.revision);
    const now = work.clock.now();
    const { documentId, sectionId, base, basePosition, text } = draft;
    const id = newId<'Proposal'>() as ProposalId;
    const stands = { state: 'OPEN' as const, madeAt: now, changedAt: now };
    work.em.persist(
      work.em.create(Proposal, {
        id,
        documentId,
        sectionId,
        base,
        basePosition,
        text,
        reason,
        bodyId,
        authorId: actor.id,
        ...stands,
      }),
    );
    work.record(place.streamId, { kind: 'proposal.made', subjectId: id });
    draft.state = 'PROPOSED';
  });
}

/** Puts one’s draft away, or takes it up again. */
export function discardDraft(
  services: Services,
  actor: Person,
  input: Named & { restore?: boolean | null },
): Promise<string> {
  return close(services, actor, input, 'discardDraft', async ({ work, draft }) => {
    if (!input.restore) {
      draft.mustBeOpen();
      draft.state = 'DISCARDED';
      return;
    }
    if (draft.state !== 'DISCARDED') throw conflict(`The draft is ${draft.state}.`, 'DRAFT_CLOSED');
    const { sectionId, authorId } = draft;
    if (await work.em.findOne(SectionDraft, { sectionId, authorId, state: 'OPEN' }))
      throw conflict('Another draft of this section has been begun since.', 'ANOTHER_DRAFT');
    draft.state = 'OPEN';
  });
}

interface Hand {
  readonly work: Work;
  readonly draft: SectionDraft;
  readonly may: Rights;
  readonly place: DocumentPlace;
}

async function close(
  services: Services,
  actor: Person,
  { requestId, ...payload }: Named,
  action: string,
  make: (hand: Hand) => Promise<void>,
): Promise<string> {
  bodyActedFor(actor);
  services.writes.take(actor.id);
  const place = await placeOfDraft(services, actor, payload.draftId);
  const { draftId } = await services.streams.perform(actor, { requestId, action, payload }, async (work) => {
    await holdStill(work, place);
    const may = await holdWording(work, place.documentId);
    const draft = await work.em.findOneOrFail(SectionDraft, { id: payload.draftId as SectionDraftId });
    const section = await work.em.findOneOrFail(Section, { id: draft.sectionId });
    if (section.removedAt) throw conflict('The section has been removed.', 'SECTION_REMOVED');
    if (!may.propose)
      throw forbidden('Only its drafting group and those who review it word a text.', 'NO_PART_IN_DRAFTING');
    await make({ work, draft, may, place });
    draft.changedAt = work.clock.now();
    return { draftId: draft.id as string };
  });
  return draftId;
}

/** The document of one’s own draft; that of anybody else is not there. */
async function placeOfDraft(services: Services, actor: Person, draftId: string): Promise<DocumentPlace> {
  const missing = () => notFound('draft', draftId);
  if (!isId(draftId)) throw missing();
  const { rows } = await services.database.pool.query<{ document_id: string }>({
    name: 'place of a draft',
    text: 'select document_id from section_draft where id = $1 and author_id = $2',
    values: [draftId, actor.id],
  });
  if (!rows[0]) throw missing();
  return placeOfDocument(services, actor, rows[0].document_id, mayReadComments).catch(() => {
    throw missing();
  });
}
