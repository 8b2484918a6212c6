import { limits } from '../../../schema/limits.ts';
import { invalid } from '../../kernel/errors.ts';
import { isId, newId } from '../../kernel/ids.ts';
import type { Work } from '../../kernel/work.ts';
import type { DocumentPlace } from '../document-place.ts';
import { Comment, type CommentId } from './comment.entity.ts';
import type { CommentThreadId } from './comment-thread.entity.ts';
import { thoseWhoSee } from './who-sees.ts';

interface Saying {
  readonly threadId: CommentThreadId;
  readonly bodyId: string;
  readonly text: string;
  readonly requestId: string;
  readonly mentions: readonly string[];
}

/** Puts what somebody says into a thread, with those of the mentioned who may see it; returns its id. */
export async function say(work: Work, place: DocumentPlace, saying: Saying): Promise<string> {
  const { mentions, ...rest } = saying;
  const id = newId<'Comment'>() as CommentId;
  work.em.persist(
    work.em.create(Comment, { id, ...rest, authorId: work.actor.id, writtenAt: work.clock.now() }),
  );
  await work.em.flush();
  await mention(work, id, await thoseWhoSee(work, place.documentId, mentions));
  return id;
}

/** Names exactly these people in a comment. */
export async function mention({ em }: Work, commentId: string, personIds: readonly string[]): Promise<void> {
  await em.execute('delete from comment_mention where comment_id = ?', [commentId]);
  if (personIds.length === 0) return;
  await em.execute(
    'insert into comment_mention (comment_id, person_id) select ?, id from unnest(?::uuid[]) as id',
    [commentId, `{${personIds.join(',')}}`],
  );
}

/** Whom a comment mentions, as it was sent; refuses too many and what is no id. */
export function mentionedIds(ids: readonly string[] | null | undefined): string[] {
  const given = ids ?? [];
  if (given.length > limits.mentions.max)
    throw invalid(
      'mentions',
      `${given.length} people are mentioned; at most ${limits.mentions.max} can be in one comment.`,
    );
  const wrong = given.find((id) => !isId(id));
  if (wrong !== undefined) throw invalid('mentions', `${JSON.stringify(wrong)} names no person.`);
  return [...new Set(given)];
}
