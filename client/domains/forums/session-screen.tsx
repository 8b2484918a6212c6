import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Failure } from '../../graphql/failure.tsx';
import { setSessionLost } from '../../graphql/session-loss.ts';
import { useFormat } from '../../i18n/format.ts';
import { PageTitle } from '../../ui/page-head.tsx';
import { SkeletonLine, SkeletonRows } from '../../ui/skeleton.tsx';
import { useBreakpoint } from '../../ui/use-breakpoint.ts';
import { NotThere } from '../access/index.ts';
import { askWhoIAm, useViewer } from '../people/index.ts';
import { AboutSheet } from './about-sheet.tsx';
import type { DiscussionEntry, SessionOnScreen } from './discussion/discussion.documents.ts';
import { DiscussionPane } from './discussion/discussion-pane.tsx';
import { useDiscussion } from './discussion/use-discussion.ts';
import { SessionAbout } from './session-about.tsx';
import { PhoneHead } from './session-phone-head.tsx';
import { useWrites } from './writes/use-writes.ts';
import './session.css';

/** A session of a forum: what it is about, and its live discussion. */
export function SessionScreen() {
  const { id = '' } = useParams();
  return <SessionRoom key={id} id={id} />;
}

function SessionRoom({ id }: { id: string }) {
  const { t } = useTranslation('forums');
  const [search] = useSearchParams();
  const client = useApolloClient();
  const viewer = useViewer();
  const person = viewer?.person;
  const writes = useWrites(id, person?.id);
  const settle = writes?.settle;
  const anchor = useRef<string | null>(null);
  const listeners = useRef(new Set<(entries: readonly DiscussionEntry[]) => void>());
  const onArrivals = useCallback((listener: (entries: readonly DiscussionEntry[]) => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);

  const { session, error, retry, follow } = useDiscussion(id, {
    around: search.get('message'),
    anchor: () => anchor.current,
    onEntries: (entries) => {
      for (const { kind, message } of entries) {
        if (kind === 'message.posted' && message && message.author.id === person?.id)
          settle?.(message.requestId);
      }
      for (const listener of [...listeners.current]) listener(entries);
    },
  });

  const hasLostSession = follow.kind === 'ended' && follow.reason === 'signedOut' && person !== undefined;
  useEffect(() => {
    if (hasLostSession) setSessionLost(true);
  }, [hasLostSession]);
  const isTakenAway = follow.kind === 'ended' && follow.reason === 'notFound';
  useEffect(() => {
    // What took the session away may have ended an appointment as well.
    if (isTakenAway) void askWhoIAm(client);
  }, [client, isTakenAway]);

  if (session === null || isTakenAway) {
    return (
      <div className="page-pad page-alone">
        <PageTitle className="vh">{t('session.missing')}</PageTitle>
        <NotThere
          kind="session"
          id={id}
          title={t('session.missing')}
          advice={t('session.missingAdvice')}
          to="/forums"
          toWords={t('session.toForums')}
        />
      </div>
    );
  }
  if (session === undefined) {
    if (!error) return <SessionWait />;
    return (
      <div className="page-pad page-alone">
        <PageTitle className="vh">{t('session.failed')}</PageTitle>
        <Failure title={t('session.failed')} error={error} onRetry={retry} />
      </div>
    );
  }
  return (
    <SessionPanes session={session} isOffline={follow.kind === 'offline'}>
      <DiscussionPane
        session={session}
        person={person}
        isStranger={viewer === null}
        writes={writes}
        follow={follow}
        onArrivals={onArrivals}
        anchor={anchor}
      />
    </SessionPanes>
  );
}

function SessionPanes(props: { session: SessionOnScreen; isOffline: boolean; children: React.ReactNode }) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const isPhone = useBreakpoint('phone');
  const [isAboutOpen, setAboutOpen] = useState(false);
  const { session, isOffline } = props;
  const title = <PageTitle windowTitle={session.title}>{session.title}</PageTitle>;
  return (
    <div className="sess" lang={format.locale}>
      {!isPhone && (
        <section className="about" aria-label={t('about.label')}>
          <SessionAbout session={session} isOffline={isOffline} title={title} />
        </section>
      )}
      <section className="talk" aria-label={t('discussion')}>
        {isPhone && (
          <PhoneHead
            session={session}
            isOffline={isOffline}
            title={title}
            onAbout={() => setAboutOpen(true)}
          />
        )}
        {props.children}
      </section>
      {isPhone && isAboutOpen && (
        <AboutSheet session={session} isOffline={isOffline} onClose={() => setAboutOpen(false)} />
      )}
    </div>
  );
}

function SessionWait() {
  const { t } = useTranslation('forums');
  return (
    <div className="sess">
      <div className="about">
        <SkeletonLine width="50%" />
        <SkeletonLine width="90%" height="28px" />
        <SkeletonLine width="70%" height="28px" />
        <SkeletonLine width="40%" />
      </div>
      <div className="talk sess-wait">
        <SkeletonRows label={t('session.loading')} rows={8} />
      </div>
    </div>
  );
}
