import type { Anchor } from '../../../../schema/blocks/anchors/index.ts';
import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import type { DocumentId } from '../../document.entity.ts';
import { bodyActedFor, placeOfSection } from '../../document-place.ts';
import type { EditionId } from '../../editions/edition.entity.ts';
import type { SectionId } from '../../section.entity.ts';
import { type ChosenWords, chosenAnchor } from '../chosen-words.ts';
import { mayReadComments } from '../comment.policy.ts';
import { holdDiscussion } from '../comment-place.ts';
import { CommentThread, type CommentThreadId } from '../comment-thread.entity.ts';
import { mentionedIds, say } from '../say.ts';

export interface AddComment {
  readonly requestId: string;
  readonly sectionId: string;
  /** The edition in whose text the words were chosen; the working text otherwise. */
  readonly editionId?: string | null;
  /** The words it is about; the whole section where none are given. */
  readonly words?: ChosenWords | null;
  readonly text: string;
  readonly mentions?: readonly string[] | null;
}

/** Says something about words of a section, or about the whole of it; returns the id of the thread that begins. */
export async function addComment(services: Services, actor: Person, input: AddComment): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const text = plainText('text', input.text, limits.commentText);
  const mentions = mentionedIds(input.mentions);
  services.writes.take(actor.id);
  const place = await placeOfSection(services, actor, input.sectionId, mayReadComments);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'addComment', payload };
  const { anchor, position } = await chosenAnchor(services, place.documentId, input);
  const { threadId } = await services.streams.perform(actor, request, async (work) => {
    await holdDiscussion(work, place.documentId);
    const thread = work.em.create(CommentThread, {
      id: newId<'CommentThread'>() as CommentThreadId,
      documentId: place.documentId as DocumentId,
      sectionId: input.sectionId as SectionId,
      editionId: (input.editionId ?? null) as EditionId | null,
      ...columnsOf(anchor),
      begunById: actor.id,
      begunAt: work.clock.now(),
    });
    work.em.persist(thread);
    await work.em.flush();
    await work.em.execute('update comment_thread set kept_at = ? where id = ?', [position, thread.id]);
    const commentId = await say(work, place, { threadId: thread.id, bodyId, text, requestId, mentions });
    work.record(place.streamId, { kind: 'comment.added', subjectId: thread.id, facts: { commentId } });
    return { threadId: thread.id as string };
  });
  return threadId;
}

function columnsOf(anchor: Anchor | null) {
  if (!anchor) return {};
  const { start, end, blockIds, quote, prefix, suffix } = anchor;
  return { startAt: start, endAt: end, blockIds: [...blockIds], quote, prefix, suffix };
}
