import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { limits } from '../../../../schema/limits.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { FollowState } from '../../../streams/follow.ts';
import { isAfter } from '../../../streams/position.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { overlay, type Shown } from '../writes/overlay.ts';
import type { Writes } from '../writes/use-writes.ts';
import { Composer } from './composer.tsx';
import type { ComposerTarget } from './composer-target.ts';
import type { DiscussionEntry, SessionOnScreen } from './discussion.documents.ts';
import { DiscussionProvider } from './discussion-context.ts';
import { LineNotice, useLineNews } from './line-notice.tsx';
import { MessageList } from './message-list.tsx';
import { PresenceLine, WritingLine } from './presence-line.tsx';
import { ReadOnly } from './read-only.tsx';
import { buildRows, type Row } from './rows.ts';
import { UndoToast } from './undo-toast.tsx';
import { useAnnouncements } from './use-announcements.ts';
import type { Draft } from './use-draft.ts';
import { useMarkSeen } from './use-mark-seen.ts';
import { usePages } from './use-pages.ts';
import { usePresence } from './use-presence.ts';
import { useRoomActions } from './use-room-actions.ts';
import { OfflineContext } from './use-waiting.ts';

// Fetched when somebody asks for them: most people come to read and to say something.
const HideDialog = lazy(async () => ({ default: (await import('./hide-dialog.tsx')).HideDialog }));
const MessageMenu = lazy(async () => ({ default: (await import('./message-menu.tsx')).MessageMenu }));
const Questions = lazy(async () => ({ default: (await import('./questions.tsx')).Questions }));

export interface DiscussionPaneProps {
  session: SessionOnScreen;
  person: { id: string; name: string } | undefined;
  isStranger: boolean;
  writes: Writes | null;
  follow: FollowState;
  /** Calls back with what the stream brought. */
  onArrivals(listener: (entries: readonly DiscussionEntry[]) => void): () => void;
  /** The message at the foot of the reader's view, while they are further up. */
  anchor: { current: string | null };
}

/** The live discussion of a session: its messages or its questions, who is here, and the field to write in. */
export function DiscussionPane(props: DiscussionPaneProps) {
  const { t } = useTranslation('forums');
  const format = useFormat();
  const { session, person, writes, anchor } = props;
  const { discussion } = session;
  const { zone } = session.forum;
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'questions' ? 'questions' : 'discussion';
  const targetId = search.get('message');

  const unsent = writes?.unsent ?? [];
  const canPost = discussion.may.post && writes !== null;
  const isOffline = props.follow.kind === 'offline' || props.follow.kind === 'ended';
  const waiting = unsent.filter(({ refusal }) => !refusal).length;
  const news = useLineNews(props.follow, writes?.sentCount ?? 0, waiting);
  const pages = usePages(session);
  const { presence, saysWriting, saysIdle } = usePresence(session.id, person?.id);
  const markSeen = useMarkSeen(session, person !== undefined);
  const announcements = useAnnouncements(person?.id);
  const [target, setTarget] = useState<ComposerTarget>({ kind: 'new' });
  const [left] = useState(discussion.lastSeen);
  const [wentToUnread, setWentToUnread] = useState(false);
  const [newBelow, setNewBelow] = useState(0);
  const isAtEnd = useRef(true);

  const actions = useRoomActions({ session, person, writes, canPost, setTarget });

  useEffect(
    () =>
      props.onArrivals((entries) => {
        announcements.hear(entries);
        if (isAtEnd.current) return;
        const count = entries.filter(
          ({ kind, message }) => kind === 'message.posted' && message && message.author.id !== person?.id,
        ).length;
        if (count > 0) setNewBelow((before) => before + count);
      }),
    [props.onArrivals, announcements.hear, person?.id],
  );

  const messages = useMemo(
    () => overlay(discussion.messages.nodes, unsent, person),
    [discussion.messages.nodes, unsent, person],
  );
  const rows = useMemo(
    () =>
      buildRows({
        messages,
        hasEarlier: discussion.messages.hasEarlier,
        hasLater: discussion.messages.hasLater,
        unsent,
        personId: person?.id,
        left,
        beginsThere: wentToUnread,
        dayOf: (at) => format.day(at, zone),
      }),
    [messages, discussion.messages, unsent, person?.id, left, wentToUnread, format, zone],
  );

  // A permalink to a message that is not held: the window goes there.
  const sought = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: sought once for each address
  useEffect(() => {
    if (!targetId || sought.current === targetId) return;
    sought.current = targetId;
    const isHeld = messages.some(
      ({ id, replies }) => id === targetId || replies.some((one) => one.id === targetId),
    );
    if (!isHeld) void pages.showAround(targetId);
  }, [targetId]);

  const oldest = discussion.messages.nodes[0];
  const isUnreadEarlier =
    left !== null &&
    oldest !== undefined &&
    discussion.messages.hasEarlier &&
    isAfter(oldest.position, left.position) &&
    rows.every(({ kind }) => kind !== 'unread');

  const onSeen = useCallback(
    (row: Row | undefined, atEnd: boolean) => {
      isAtEnd.current = atEnd;
      anchor.current = !atEnd && row?.kind === 'message' ? row.message.id : null;
      if (atEnd) setNewBelow(0);
      const position = atEnd
        ? discussion.position
        : row?.kind === 'message'
          ? row.message.position
          : undefined;
      if (position) markSeen(position);
    },
    [anchor, discussion.position, markSeen],
  );

  async function goToUnread(position: string) {
    if (await pages.showAfter(position)) setWentToUnread(true);
  }

  function onKey(event: KeyboardEvent, row: Row | undefined) {
    if (row?.kind !== 'message' || event.ctrlKey || event.metaKey || event.altKey) return;
    const { message } = row;
    const isMine = message.author.id === person?.id;
    const key = event.key.toLowerCase();
    if (message.state !== 'VISIBLE') return;
    if (key === 'r' && canPost) actions.room.reply(message);
    else if (key === 'e' && canPost && isMine) actions.room.edit(message);
    else if (key === 'a' && canPost) actions.room.react(message, 'AGREE');
    else if (key === 'l') actions.room.copyLink(message);
    else if (event.key === 'Delete' && canPost && isMine) actions.room.remove(message);
    else return;
    event.preventDefault();
  }

  function send(draft: Draft, to: ComposerTarget) {
    if (!writes) return;
    saysIdle();
    if (to.kind === 'edit') {
      writes.put({ kind: 'edit', input: { messageId: to.message.id, text: draft.text } });
    } else {
      const parent = to.kind === 'reply' ? to.message : undefined;
      writes.put({
        kind: 'post',
        input: {
          text: draft.text,
          replyToId: parent ? (parent.replyToId ?? parent.id) : null,
          isQuestion: !parent && (tab === 'questions' || draft.isQuestion),
          mentions: draft.mentions.map(({ id }) => id),
        },
      });
      if (!parent && tab === 'discussion') {
        if (discussion.messages.hasLater) void pages.showNewest();
        actions.onPosted.current?.();
      }
    }
    setTarget({ kind: 'new' });
  }

  const composerTarget: ComposerTarget =
    tab === 'questions' && target.kind === 'new' ? { kind: 'question' } : target;
  const select = (next: 'discussion' | 'questions') => {
    setTarget({ kind: 'new' });
    setSearch(next === 'questions' ? { tab: 'questions' } : {}, { replace: true });
  };

  return (
    <DiscussionProvider value={actions.room}>
      <OfflineContext.Provider value={news.kind === 'lost'}>
        <LineNotice
          news={news}
          follow={props.follow}
          sentCount={writes?.sentCount ?? 0}
          zone={zone}
          canPost={canPost}
        />
        <div className="talkhead">
          <Tabs
            label={t('tabs.label')}
            selected={tab}
            onSelect={select}
            tabs={[
              { key: 'discussion', label: t('tabs.discussion'), count: format.number(session.messageCount) },
              {
                key: 'questions',
                label: t('tabs.questions'),
                count: format.number(discussion.questionCount),
              },
            ]}
            panelClassName="talkpanel"
          >
            {tab === 'questions' ? (
              <div className="qpanel">
                <Suspense fallback={<SkeletonRows label={t('questions.label')} />}>
                  <Questions discussionId={discussion.id} unsent={unsent} />
                </Suspense>
              </div>
            ) : (
              <>
                {!isOffline && <PresenceLine presence={presence} />}
                {rows.length === 0 ? (
                  <div className="msgs none">
                    <EmptyState
                      title={t('list.empty')}
                      advice={canPost ? t('list.emptyAdvice') : undefined}
                    />
                  </div>
                ) : (
                  <MessageList
                    rows={rows}
                    pages={pages}
                    hasLater={discussion.messages.hasLater}
                    newBelow={newBelow}
                    targetId={targetId}
                    goTo={wentToUnread ? 'unread' : null}
                    onGoToUnread={isUnreadEarlier && left ? () => void goToUnread(left.position) : null}
                    onKey={onKey}
                    onSeen={onSeen}
                    toEnd={actions.onPosted}
                  />
                )}
                {!isOffline && <WritingLine presence={presence} personId={person?.id} />}
              </>
            )}
          </Tabs>
        </div>
        {canPost && person ? (
          <Composer
            personId={person.id}
            target={composerTarget}
            here={presence?.here ?? 0}
            maxLength={limits.messageText.max}
            onSend={send}
            onLeave={() => setTarget({ kind: 'new' })}
            onWriting={saysWriting}
          />
        ) : (
          <ReadOnly isStranger={props.isStranger} state={session.state} />
        )}
        <div className="vh" role="status" aria-live="polite">
          {announcements.words}
        </div>
        <Suspense>
          {actions.menu && (
            <MessageMenu
              message={current(messages, actions.menu.message)}
              button={actions.menu.button}
              onClose={actions.closeMenu}
              onHide={actions.askToHide}
            />
          )}
          {actions.hiding && <HideDialog message={actions.hiding} onClose={actions.closeHide} />}
        </Suspense>
        {actions.toast && <UndoToast words={actions.toast.words} onUndo={actions.toast.onUndo} />}
      </OfflineContext.Provider>
    </DiscussionProvider>
  );
}

function current(messages: readonly Shown[], message: Shown): Shown {
  const all = messages.flatMap((one) => [one, ...one.replies]);
  return all.find(({ id }) => id === message.id) ?? message;
}
