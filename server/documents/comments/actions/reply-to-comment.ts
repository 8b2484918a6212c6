import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor } from '../../document-place.ts';
import { holdDiscussion, placeOfThread } from '../comment-place.ts';
import type { CommentThreadId } from '../comment-thread.entity.ts';
import { mentionedIds, say } from '../say.ts';

/** Answers in a thread, open or resolved; returns the thread's id. */
export async function replyToComment(
  services: Services,
  actor: Person,
  input: { requestId: string; threadId: string; text: string; mentions?: readonly string[] | null },
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const text = plainText('text', input.text, limits.commentText);
  const mentions = mentionedIds(input.mentions);
  services.writes.take(actor.id);
  const place = await placeOfThread(services, actor, input.threadId);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'replyToComment', payload };
  await services.streams.perform(actor, request, async (work) => {
    await holdDiscussion(work, place.documentId);
    const threadId = place.threadId as CommentThreadId;
    const commentId = await say(work, place, { threadId, bodyId, text, requestId, mentions });
    work.record(place.streamId, { kind: 'comment.added', subjectId: threadId, facts: { commentId } });
    return { commentId };
  });
  return place.threadId;
}
