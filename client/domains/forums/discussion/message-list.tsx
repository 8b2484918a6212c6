import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownIcon } from '../../../ui/icons.tsx';
import { useRoom } from './discussion-context.ts';
import { MessageRow } from './message-row.tsx';
import type { Row } from './rows.ts';
import type { Pages } from './use-pages.ts';

/** So many pixels before an edge the next page is fetched. */
const nearEdge = 1_500;
const atEndWithin = 60;

export interface MessageListProps {
  rows: readonly Row[];
  pages: Pages;
  hasLater: boolean;
  /** Messages that came while the reader was further up. */
  newBelow: number;
  targetId: string | null;
  /** The key of a row to be brought to the top once it is there. */
  goTo: string | null;
  /** The first message after the reader's last visit is not held: it can be gone to. */
  onGoToUnread: (() => void) | null;
  onKey(event: KeyboardEvent, row: Row | undefined): void;
  /** The reader sees down to this message, and whether that is the end. */
  onSeen(lastVisible: Row | undefined, isAtEnd: boolean): void;
  /** Set by the list: takes the reader to the end, because they have just written there. */
  toEnd: { current: (() => void) | undefined };
}

/**
 * The messages, newest at the bottom, of which only those near the screen are in the page. It stays where the reader
 * reads: what comes earlier or later moves nothing, and only a reader at the end is taken along.
 */
export function MessageList(props: MessageListProps) {
  const { t } = useTranslation('forums');
  const { rows, pages, hasLater } = props;
  const room = useRoom();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const activeIndex = rows.findIndex(({ key }) => key === active);

  // A page loaded at the end of a window in the middle is read on from there; only what is said now takes along.
  const hadLater = useRef(hasLater);
  useEffect(() => {
    hadLater.current = hasLater;
  });

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 104,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: !hasLater && !hadLater.current,
    scrollEndThreshold: atEndWithin,
    initialRect: { width: 800, height: 800 },
    // The row in hand stays in the page while it is scrolled away, so that the focus is not lost.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeIndex < 0 || indexes.includes(activeIndex)) return indexes;
      return [...indexes, activeIndex].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();

  const isOpened = useRef(false);
  useLayoutEffect(() => {
    if (isOpened.current || rows.length === 0) return;
    isOpened.current = true;
    const unread = rows.findIndex(({ kind }) => kind === 'unread');
    if (props.targetId) return;
    if (unread > 0) virtual.scrollToIndex(unread, { align: 'start' });
    else virtual.scrollToEnd();
  }, [rows, virtual, props.targetId]);

  const shownTarget = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!props.targetId || shownTarget.current === props.targetId) return;
    const index = rows.findIndex((row) => row.kind === 'message' && holds(row, props.targetId));
    if (index < 0) return;
    shownTarget.current = props.targetId;
    virtual.scrollToIndex(index, { align: 'center' });
    setActive(rows[index]?.key ?? null);
    focusRow(scroller, rows[index]?.key);
  }, [rows, virtual, props.targetId]);

  const wentTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!props.goTo || wentTo.current === props.goTo) return;
    const index = rows.findIndex(({ key }) => key === props.goTo);
    if (index < 0) return;
    wentTo.current = props.goTo;
    virtual.scrollToIndex(index, { align: 'start' });
  }, [rows, virtual, props.goTo]);

  const latest = useRef(props);
  latest.current = props;
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { rows: now, pages: page, hasLater: later, onSeen } = latest.current;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    const end = below < atEndWithin && !later;
    setAtEnd(end);
    if (!isOpened.current || now.length === 0) return;
    if (element.scrollTop < nearEdge) page.loadEarlier();
    if (below < nearEdge) page.loadLater();
    // Asked by place: the range of the virtual list is told a frame after the scroll.
    const last = virtual.getVirtualItemForOffset(element.scrollTop + element.clientHeight);
    onSeen(now[last?.index ?? now.length - 1], end);
  }, [virtual]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the rows change
  useEffect(() => {
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [look, rows]);
  const { hasFailed, loading } = pages;
  useEffect(() => {
    if (!hasFailed || loading) return;
    const timer = setTimeout(look, 3_000);
    return () => clearTimeout(timer);
  }, [hasFailed, loading, look]);
  useEffect(() => {
    const again = () => look();
    window.addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [look]);

  async function goToEnd() {
    if (hasLater && !(await pages.showNewest())) return;
    requestAnimationFrame(() => virtual.scrollToEnd());
  }

  const wasAtEnd = useRef(true);
  wasAtEnd.current = isAtEnd;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // The line of who is here, the field that grows, a phone's keyboard: a reader at the end stays there.
    const observer = new ResizeObserver(() => wasAtEnd.current && virtual.scrollToEnd());
    observer.observe(element);
    return () => observer.disconnect();
  }, [virtual]);

  useEffect(() => {
    const { toEnd } = latest.current;
    toEnd.current = () => requestAnimationFrame(() => requestAnimationFrame(() => virtual.scrollToEnd()));
    return () => {
      toEnd.current = undefined;
    };
  }, [virtual]);

  function onKeyDown(event: KeyboardEvent) {
    const isOnRow = (event.target as HTMLElement).closest('[data-row]') === event.target;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (isOnRow || event.target === scroller.current)) {
      event.preventDefault();
      moveTo(next(rows, activeIndex < 0 ? rows.length : activeIndex, step));
    } else if (event.key === 'End' && isOnRow) {
      event.preventDefault();
      void goToEnd().then(() => moveTo(rows.length - 1));
    } else if (event.key === 'Home' && isOnRow) {
      event.preventDefault();
      moveTo(next(rows, -1, 1));
    } else if (isOnRow) {
      props.onKey(event, rows[activeIndex]);
    }
  }

  function moveTo(index: number | undefined) {
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || !row) return;
    setActive(row.key);
    virtual.scrollToIndex(index, { align: 'auto' });
    focusRow(scroller, row.key);
  }

  const tabStop = activeIndex >= 0 ? active : lastKey(rows);
  return (
    <div className="list">
      {props.onGoToUnread && (
        <button type="button" className="pill up" onClick={props.onGoToUnread}>
          {t('list.goToUnread')}
        </button>
      )}
      <div
        ref={scroller}
        className="msgs"
        role="log"
        // What is new is announced in groups by the discussion; scrolling adds rows that are not news.
        aria-live="off"
        aria-label={t('list.label')}
        aria-busy={pages.loading !== null}
        tabIndex={rows.length === 0 ? 0 : -1}
        onScroll={look}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const row = event.target.closest<HTMLElement>('[data-row]');
          if (row) setActive(row.dataset.row ?? null);
        }}
      >
        {pages.loading === 'earlier' && <p className="edge">{t('list.loadingEarlier')}</p>}
        {pages.hasFailed && (
          <p className="edge" role="status">
            {t('list.loadFailed')}{' '}
            <button type="button" className="link" onClick={look}>
              {t('list.loadAgain')}
            </button>
          </p>
        )}
        <div className="rows" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const isMessage = row.kind === 'message';
            const Slot = isMessage ? 'article' : 'div';
            return (
              <Slot
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                data-row={row.key}
                className="slot"
                style={{ transform: `translateY(${item.start}px)` }}
                tabIndex={row.key === tabStop ? 0 : -1}
                aria-labelledby={isMessage ? `by-${row.message.id}` : undefined}
              >
                <MessageRow
                  row={row}
                  isActive={row.key === tabStop}
                  targetId={isMessage && holds(row, props.targetId) ? props.targetId : null}
                />
              </Slot>
            );
          })}
        </div>
      </div>
      {(!isAtEnd || hasLater) && (
        <button type="button" className="pill down" onClick={() => void goToEnd()}>
          {props.newBelow > 0 ? t('list.newBelow', { count: props.newBelow }) : t('list.toNewest')}
          <DownIcon size={14} />
        </button>
      )}
      <span className="vh">{room.canPost && t('list.keys')}</span>
    </div>
  );
}

function holds(row: Row & { kind: 'message' }, id: string | null): boolean {
  return id !== null && (row.message.id === id || row.message.replies.some((reply) => reply.id === id));
}

function lastKey(rows: readonly Row[]): string | null {
  const last = rows.findLast(({ kind }) => kind === 'message' || kind === 'unsent');
  return last?.key ?? null;
}

function next(rows: readonly Row[], from: number, step: number): number | undefined {
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    const kind = rows[index]?.kind;
    if (kind === 'message' || kind === 'unsent') return index;
  }
  return undefined;
}

// The row may be drawn only after the scroll: it is looked for over the next frames.
function focusRow(scroller: { current: HTMLElement | null }, key: string | undefined, tries = 8): void {
  if (!key) return;
  const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(scroller, key, tries - 1));
}
