import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/graphql.ts';
import { setSessionLost } from '../../graphql/session-loss.ts';
import { useFormat } from '../../i18n/format.ts';
import { Toast } from '../../ui/toast.tsx';
import { askWhoIAm, onAsked } from './ask-again.ts';
import { useViewer } from './viewer.ts';

export const SessionEndQuery = graphql(`
  query SessionEnd {
    viewer {
      session { id seenAt idleUntil expiresAt }
    }
  }
`);

interface End {
  /** By this device's clock. */
  at: number;
  /** It ends whatever is done; else only unless something is done. */
  isFinal: boolean;
  warnAt: number;
}

const key = 'trellis.sessionEnd';
const longestWarning = 5 * 60_000;
const pause = 60_000;

/** Warns before the sign-in ends and lets the reader stay; what they do on the page keeps it from ending. */
export function SessionEnd() {
  const { t } = useTranslation('people');
  const format = useFormat();
  const client = useApolloClient();
  const isSignedIn = useViewer() != null;
  const end = useEnd(isSignedIn);
  const isNear = useReached(end?.warnAt);
  useSignsOfLife(isSignedIn);
  if (!end || !isNear) return null;
  const time = format.time(new Date(end.at));
  return (
    <Toast
      isUrgent
      action={
        end.isFinal
          ? { label: t('end.again'), onAct: () => setSessionLost(true) }
          : { label: t('end.stay'), onAct: () => void askWhoIAm(client) }
      }
    >
      {t(end.isFinal ? 'end.final' : 'end.idle', { time })}
    </Toast>
  );
}

/** When the sign-in ends, as far as this tab or another has been told. */
function useEnd(isSignedIn: boolean): End | null {
  const client = useApolloClient();
  const [end, setEnd] = useState<End | null>(null);
  const ask = useCallback(async () => {
    const { data } = await client
      // Asked by the page, not by its reader: it must not keep the sign-in from ending.
      .query({
        query: SessionEndQuery,
        fetchPolicy: 'network-only',
        context: { headers: { 'x-unattended': '1' } },
      })
      .catch(() => ({ data: undefined }));
    const session = data?.viewer?.session;
    if (!session) return;
    const next = endOf(session);
    setEnd(next);
    tellOtherTabs(next);
  }, [client]);

  useEffect(() => {
    if (!isSignedIn) return setEnd(null);
    // Beginning to act for a body breaks off what is being read: it is asked once that has settled.
    const timer = setTimeout(() => void ask(), 500);
    const stop = onAsked(() => void ask());
    const onStorage = (event: StorageEvent) => {
      if (event.key === key && event.newValue) setEnd(JSON.parse(event.newValue) as End);
    };
    window.addEventListener('storage', onStorage);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('storage', onStorage);
    };
  }, [isSignedIn, ask]);
  return end;
}

// Reckoned from the server's own times, because this device's clock may be wrong.
function endOf(session: { seenAt: string; idleUntil: string; expiresAt: string }): End {
  const since = Date.parse(session.seenAt);
  const idle = Date.parse(session.idleUntil) - since;
  const final = Date.parse(session.expiresAt) - since;
  const isFinal = final <= idle;
  const left = isFinal ? final : idle;
  const at = Date.now() + left;
  return { at, isFinal, warnAt: at - Math.min(longestWarning, left / 4) };
}

function tellOtherTabs(end: End): void {
  try {
    localStorage.setItem(key, JSON.stringify(end));
  } catch {
    // Without storage each tab knows only what it asked itself.
  }
}

function useReached(at: number | undefined): boolean {
  const [reached, setReached] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (at === undefined) return;
    // Longer waits than 24 days overflow the timer; a page is loaded anew before that.
    const wait = Math.min(Math.max(0, at - Date.now()), 2 ** 31 - 1);
    const timer = setTimeout(() => setReached(at), wait);
    return () => clearTimeout(timer);
  }, [at]);
  return at !== undefined && reached === at;
}

/** Asks anew, once a minute at most, when the reader does something or comes back to the tab. */
function useSignsOfLife(isSignedIn: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!isSignedIn) return;
    let last = Date.now();
    const ask = () => {
      if (document.hidden || Date.now() - last < pause) return;
      last = Date.now();
      void askWhoIAm(client);
    };
    const signs = ['focus', 'keydown', 'pointerdown', 'visibilitychange'];
    for (const sign of signs) window.addEventListener(sign, ask, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, ask, { capture: true });
    };
  }, [client, isSignedIn]);
}
