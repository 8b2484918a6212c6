import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '../writes/overlay.ts';
import type { Writes } from '../writes/use-writes.ts';
import type { ComposerTarget } from './composer-target.ts';
import type { SessionOnScreen } from './discussion.documents.ts';
import type { DiscussionRoom } from './discussion-context.ts';
import { rewriteDraft } from './rewrite-draft.ts';

const undoable = 6_000;
const noticed = 3_000;

/** What can be done with the messages of a discussion, and what that opens: a menu, a question, a way back. */
export function useRoomActions(given: {
  session: SessionOnScreen;
  person: { id: string; name: string } | undefined;
  writes: Writes | null;
  canPost: boolean;
  setTarget(target: ComposerTarget): void;
}) {
  const { t } = useTranslation('forums');
  const [menu, setMenu] = useState<{ message: Shown; button: HTMLElement } | null>(null);
  const [hiding, setHiding] = useState<Shown | null>(null);
  const [toast, setToast] = useState<{ words: string; onUndo?: () => void; lasts: number } | null>(null);
  const onPosted = useRef<(() => void) | undefined>(undefined);
  const latest = useRef(given);
  latest.current = given;

  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), toast.lasts);
    return () => clearTimeout(timer);
  }, [toast]);

  const { session, person, canPost } = given;
  const canModerate = session.discussion.may.moderate && canPost;
  const room = useMemo<DiscussionRoom>(
    () => ({
      sessionId: session.id,
      zone: session.forum.zone,
      person,
      canPost,
      canModerate,
      reply: (message) => latest.current.setTarget({ kind: 'reply', message }),
      edit: (message, text) =>
        latest.current.setTarget({ kind: 'edit', message, text: text ?? message.text ?? '' }),
      remove: (message) => {
        const writes = latest.current.writes;
        if (!writes) return;
        // Gone for everybody at once; undoing puts it back, in the same order also without a line.
        writes.put({ kind: 'delete', input: { messageId: message.id } });
        const onUndo = () => {
          latest.current.writes?.put({ kind: 'delete', input: { messageId: message.id, restore: true } });
          setToast(null);
        };
        setToast({ words: t('undo.deleted'), onUndo, lasts: undoable });
      },
      hide: (message, reason) =>
        void latest.current.writes?.put({ kind: 'hide', input: { messageId: message.id, reason } }),
      react: (message, kind) => {
        const mine = message.reactions.find((one) => one.kind === kind)?.people;
        const on = !mine?.some(({ id }) => id === latest.current.person?.id);
        latest.current.writes?.put({ kind: 'react', input: { messageId: message.id, kind, on } });
      },
      copyLink: async (message) => {
        const link = new URL(`/sessions/${session.id}?message=${message.id}`, location.href).href;
        try {
          await navigator.clipboard.writeText(link);
          setToast({ words: t('undo.linkCopied'), lasts: noticed });
        } catch {
          // Without https the browser gives no clipboard: the person can copy it from here.
          setToast({ words: link, lasts: 3 * noticed });
        }
      },
      openMenu: (message, button) => setMenu({ message, button }),
      retry: (requestId) => latest.current.writes?.retry(requestId),
      discard: (requestId) => latest.current.writes?.discard(requestId),
      rewrite: (requestId) => {
        const { writes, session: here, person: me, setTarget } = latest.current;
        const write = writes?.unsent.find((one) => one.requestId === requestId);
        if (!writes || !write || !me) return;
        const target = rewriteDraft(write, here, me.id);
        writes.discard(requestId);
        if (target) setTarget(target);
      },
    }),
    [session.id, session.forum.zone, person, canPost, canModerate, t],
  );

  const closeMenu = useCallback(() => setMenu(null), []);
  return {
    room,
    menu,
    closeMenu,
    hiding,
    askToHide: () => setHiding(menu?.message ?? null),
    closeHide: () => setHiding(null),
    toast,
    onPosted,
  };
}
