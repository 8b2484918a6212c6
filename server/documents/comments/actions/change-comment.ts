import { limits } from '../../../../schema/limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';
import { bodyActedFor } from '../../document-place.ts';
import { Comment, type CommentId } from '../comment.entity.ts';
import { holdDiscussion, placeOfComment } from '../comment-place.ts';
import { mention, mentionedIds } from '../say.ts';
import { thoseWhoSee } from '../who-sees.ts';

interface Change {
  readonly requestId: string;
  readonly commentId: string;
}

/** Gives one's own comment new words and keeps the old ones. Refuses one that is withdrawn or hidden. */
export function editComment(
  services: Services,
  actor: Person,
  input: Change & { text: string; mentions?: readonly string[] | null },
): Promise<string> {
  const text = plainText('text', input.text, limits.commentText);
  const mentions = mentionedIds(input.mentions);
  return change(
    services,
    actor,
    input,
    'editComment',
    'comment.edited',
    async (work, comment, { documentId }) => {
      mustBeOwn(actor, comment);
      await work.em.execute(
        `insert into comment_version (comment_id, version, text, at)
       select c.id, (select count(*) from comment_version v where v.comment_id = c.id), c.text, coalesce(c.edited_at, c.written_at)
         from comment c where c.id = ?`,
        [comment.id],
      );
      comment.reword(text, work.clock.now());
      await mention(work, comment.id, await thoseWhoSee(work, documentId, mentions));
    },
  );
}

/** Takes one's own comment back, or puts it there again; its place and its answers stay. */
export function withdrawComment(
  services: Services,
  actor: Person,
  input: Change & { restore?: boolean | null },
): Promise<string> {
  return change(services, actor, input, 'withdrawComment', 'comment.withdrawn', async (work, comment) => {
    mustBeOwn(actor, comment);
    comment.withdraw(input.restore ? null : work.clock.now());
  });
}

/** Hides somebody's comment with a reason; only who coordinates the document may. */
export function hideComment(
  services: Services,
  actor: Person,
  input: Change & { reason: string },
): Promise<string> {
  const reason = plainText('reason', input.reason, limits.hiddenReason);
  return change(
    services,
    actor,
    input,
    'hideComment',
    'comment.hidden',
    async (work, comment, { coordinate }) => {
      if (!coordinate) throw hiddenByOthers();
      comment.hide(work.clock.now(), actor.id, reason);
    },
  );
}

/** Shows a hidden comment again; only who coordinates the document may. */
export function showComment(services: Services, actor: Person, input: Change): Promise<string> {
  return change(
    services,
    actor,
    input,
    'showComment',
    'comment.shown',
    async (_work, comment, { coordinate }) => {
      if (!coordinate) throw hiddenByOthers();
      comment.show();
    },
  );
}

const hiddenByOthers = () =>
  forbidden(
    'Only who coordinates the document hides a comment, or shows it again.',
    'COMMENTS_HIDDEN_BY_COORDINATORS',
  );

async function change(
  services: Services,
  actor: Person,
  { requestId, ...payload }: Change,
  action: string,
  kind: string,
  make: (work: Work, comment: Comment, place: { documentId: string; coordinate: boolean }) => Promise<void>,
): Promise<string> {
  bodyActedFor(actor);
  services.writes.take(actor.id);
  const { commentId } = payload;
  const { threadId, documentId, streamId } = await placeOfComment(services, actor, commentId);
  await services.streams.perform(actor, { requestId, action, payload }, async (work) => {
    const { coordinate } = await holdDiscussion(work, documentId);
    const comment = await work.em.findOneOrFail(Comment, { id: commentId as CommentId }, { lockMode: 4 });
    await make(work, comment, { documentId, coordinate });
    work.record(streamId, { kind, subjectId: threadId, facts: { commentId } });
    return { commentId };
  });
  return threadId;
}

function mustBeOwn(actor: Person, comment: Comment): void {
  if (comment.authorId !== actor.id) throw forbidden('Only its author changes a comment.', 'AUTHOR_ONLY');
}
