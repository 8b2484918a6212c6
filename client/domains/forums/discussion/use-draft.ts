import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetOldDrafts, keepDraft, readDraft } from '../../../streams/drafts.ts';
import { deviceStorage } from '../../../streams/unsent-storage.ts';

export interface Draft {
  text: string;
  mentions: { id: string; name: string }[];
  isQuestion: boolean;
}

export const emptyDraft: Draft = { text: '', mentions: [], isQuestion: false };

const pause = 300;

/** The words begun in one place of a session, kept on this device until they are sent. */
export function useDraft(
  place: { personId: string; sessionId: string; thread: string },
  initial: Draft = emptyDraft,
): [Draft, (draft: Draft) => void] {
  const { personId, sessionId, thread } = place;
  const [held, setHeld] = useState({ thread, draft: read() });
  const unkept = useRef<(() => void) | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function read(): Draft {
    return readDraft<Draft>(deviceStorage(), { personId, subject: sessionId, thread }) ?? initial;
  }

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    unkept.current?.();
    unkept.current = undefined;
  }, []);

  let draft = held.draft;
  if (held.thread !== thread) {
    keepNow();
    draft = read();
    setHeld({ thread, draft });
  }

  useEffect(() => {
    forgetOldDrafts(deviceStorage());
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);

  const change = useCallback(
    (next: Draft) => {
      setHeld({ thread, draft: next });
      const isEmpty = next.text.trim() === '';
      unkept.current = () =>
        keepDraft(deviceStorage(), { personId, subject: sessionId, thread }, isEmpty ? undefined : next);
      clearTimeout(timer.current);
      if (isEmpty) keepNow();
      else timer.current = setTimeout(keepNow, pause);
    },
    [personId, sessionId, thread, keepNow],
  );
  return [draft, change];
}
