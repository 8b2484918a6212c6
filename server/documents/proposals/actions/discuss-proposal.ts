import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { holdDiscussion } from '../../comments/comment-place.ts';
import type { CommentThreadId } from '../../comments/comment-thread.entity.ts';
import { mentionedIds, say } from '../../comments/say.ts';
import { bodyActedFor } from '../../document-place.ts';
import { placeOfProposal } from '../proposal-place.ts';

/** Says something about a proposal, decided or not, in its one discussion; returns the proposal’s id. */
export async function discussProposal(
  services: Services,
  actor: Person,
  input: { requestId: string; proposalId: string; text: string; mentions?: readonly string[] | null },
): Promise<string> {
  const bodyId = bodyActedFor(actor);
  const text = plainText('text', input.text, limits.commentText);
  const mentions = mentionedIds(input.mentions);
  services.writes.take(actor.id);
  const place = await placeOfProposal(services, actor, input.proposalId);
  const { requestId, ...payload } = input;
  const request = { requestId, action: 'discussProposal', payload };
  await services.streams.perform(actor, request, async (work) => {
    await holdDiscussion(work, place.documentId);
    const threadId = await discussionOf(work, input.proposalId);
    const commentId = await say(work, place, { threadId, bodyId, text, requestId, mentions });
    work.record(place.streamId, { kind: 'comment.added', subjectId: threadId, facts: { commentId } });
    return { commentId };
  });
  return input.proposalId;
}

/** The proposal’s thread, begun by whoever is first to say something. */
async function discussionOf(work: Work, proposalId: string): Promise<CommentThreadId> {
  await work.em.execute(
    `insert into comment_thread (id, document_id, section_id, proposal_id, begun_by_id, begun_at)
     select ?, p.document_id, p.section_id, p.id, ?, ? from proposal p where p.id = ?
     on conflict (proposal_id) do nothing`,
    [newId<'CommentThread'>(), work.actor.id, work.clock.now(), proposalId],
  );
  const [thread] = await work.em.execute<{ id: CommentThreadId }[]>(
    'select id from comment_thread where proposal_id = ?',
    [proposalId],
  );
  return thread!.id;
}
