import { keepDraft } from '../../../streams/drafts.ts';
import { deviceStorage } from '../../../streams/unsent-storage.ts';
import type { Shown } from '../writes/overlay.ts';
import type { UnsentWrite } from '../writes/write.ts';
import type { ComposerTarget } from './composer-target.ts';
import type { SessionOnScreen } from './discussion.documents.ts';
import type { Draft } from './use-draft.ts';

/** Puts refused words back as the draft of their place; returns that place, where it is still on screen. */
export function rewriteDraft(
  write: UnsentWrite,
  session: SessionOnScreen,
  personId: string,
): ComposerTarget | undefined {
  if (write.kind !== 'post' && write.kind !== 'edit') return undefined;
  const { text } = write.input;
  const messageId = write.kind === 'edit' ? write.input.messageId : write.input.replyToId;
  const all = session.discussion.messages.nodes.flatMap((message) => [message, ...message.replies]);
  const message = all.find(({ id }) => id === messageId) as Shown | undefined;
  const target = targetOf(write, message, text);
  const draft: Draft = {
    text,
    mentions: [],
    isQuestion: write.kind === 'post' && Boolean(write.input.isQuestion),
  };
  keepDraft(deviceStorage(), { personId, subject: session.id, thread: threadOf(target) }, draft);
  return target;
}

/** The place of a draft within a session. */
export function threadOf(target: ComposerTarget): string {
  if (target.kind === 'reply' || target.kind === 'edit') return `${target.kind}:${target.message.id}`;
  return target.kind === 'question' ? 'question' : '';
}

function targetOf(write: UnsentWrite, message: Shown | undefined, text: string): ComposerTarget {
  if (!message) return { kind: 'new' };
  return write.kind === 'edit' ? { kind: 'edit', message, text } : { kind: 'reply', message };
}
