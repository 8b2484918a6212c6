import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { mayReadComments } from '../../comments/comment.policy.ts';
import type { DocumentId } from '../../document.entity.ts';
import { bodyActedFor, placeOfSection } from '../../document-place.ts';
import { mustPropose } from '../../proposals/actions/make-proposal.ts';
import { givenText, mustBeAt, sectionWrittenOver } from '../../proposals/given-text.ts';
import type { SectionId } from '../../section.entity.ts';
import { SectionDraft, type SectionDraftId } from '../draft.entity.ts';

export interface SaveDraft {
  readonly requestId: string;
  readonly sectionId: string;
  readonly text: unknown;
  /** The revision that is changed; 0 begins a draft. */
  readonly revision: number;
  readonly seenAt?: number | null;
}

/** Keeps one’s own wording of a section where nobody else sees it; one draft for a section and a person. Returns its id. */
export async function saveDraft(services: Services, actor: Person, input: SaveDraft): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const text = givenText(input.text);
  services.writes.take(actor.id);
  const place = await placeOfSection(services, actor, input.sectionId, mayReadComments);
  const { requestId, ...payload } = input;
  const { draftId } = await services.streams.perform(
    actor,
    { requestId, action: 'saveDraft', payload },
    async (work) => {
      await mustPropose(work, place);
      const sectionId = input.sectionId as SectionId;
      const now = work.clock.now();
      let draft = await work.em.findOne(SectionDraft, { sectionId, authorId: actor.id, state: 'OPEN' });
      if (!draft && input.revision > 0)
        throw conflict('The draft was merged, proposed or put away on another device.', 'DRAFT_CLOSED');
      if (!draft) {
        const seenAt = input.seenAt ?? missing();
        const base = await sectionWrittenOver(work, sectionId, seenAt);
        draft = work.em.create(SectionDraft, {
          id: newId<'SectionDraft'>() as SectionDraftId,
          documentId: place.documentId as DocumentId,
          sectionId,
          authorId: actor.id,
          bodyId,
          base,
          basePosition: seenAt,
          text,
          begunAt: now,
          changedAt: now,
        });
        work.em.persist(draft);
        return { draftId: draft.id as string };
      }
      mustBeAt(draft.revision, input.revision);
      if (input.seenAt != null) {
        draft.base = await sectionWrittenOver(work, sectionId, input.seenAt);
        draft.basePosition = input.seenAt;
      }
      draft.text = text;
      draft.revision += 1;
      draft.changedAt = now;
      return { draftId: draft.id as string };
    },
  );
  return draftId;
}

function missing(): never {
  throw invalid('seenAt', 'To begin a draft, say up to where the document was read.');
}
