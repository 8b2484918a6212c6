import type { Person } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor } from '../../document-place.ts';
import { holdDiscussion, placeOfThread } from '../comment-place.ts';
import { CommentThread, type CommentThreadId } from '../comment-thread.entity.ts';

interface Settle {
  readonly requestId: string;
  readonly threadId: string;
}

/** Says that a thread is settled. Who began it may, and who writes in the document. */
export function resolveComment(services: Services, actor: Person, input: Settle): Promise<string> {
  const bodyId = bodyActedFor(actor);
  return settle(services, actor, input, 'resolveComment', 'comment.resolved', (work, thread) =>
    thread.resolve(work.clock.now(), actor.id, bodyId),
  );
}

/** Takes a settled thread up again; the same people may. */
export function reopenComment(services: Services, actor: Person, input: Settle): Promise<string> {
  bodyActedFor(actor);
  return settle(services, actor, input, 'reopenComment', 'comment.reopened', (_work, thread) =>
    thread.reopen(),
  );
}

async function settle(
  services: Services,
  actor: Person,
  { requestId, threadId }: Settle,
  action: string,
  kind: string,
  change: (work: Work, thread: CommentThread) => void,
): Promise<string> {
  const place = await placeOfThread(services, actor, threadId);
  await services.streams.perform(actor, { requestId, action, payload: { threadId } }, async (work) => {
    const { edit } = await holdDiscussion(work, place.documentId);
    const thread = await work.em.findOneOrFail(
      CommentThread,
      { id: threadId as CommentThreadId },
      { lockMode: 4 },
    );
    if (!edit && thread.begunById !== actor.id)
      throw forbidden(
        'Who began it and who writes in the document say whether it is settled.',
        'COMMENT_SETTLERS_ONLY',
      );
    change(work, thread);
    work.record(place.streamId, { kind, subjectId: threadId });
    return { threadId };
  });
  return place.threadId;
}
