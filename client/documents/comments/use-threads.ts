import { useEffect, useMemo } from 'react';
import { type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { type ScreenQuery, useScreenQuery } from '../../graphql/use-screen-query.ts';
import type { OpenDocument } from '../data/open-document.ts';
import { useReadAnew } from '../use-read-anew.ts';
import { CommentsQuery, CommentThreadCard_thread, type ThreadFacts } from './comment.documents.ts';
import { commentsOf } from './comment-store.ts';

export type ShownThreads = 'OPEN' | 'RESOLVED' | 'GONE';

/** Threads of a document, read anew whenever its stream tells of something besides the text; open ones are marked in it. */
export function useThreads(
  document: OpenDocument,
  show: ShownThreads,
): ScreenQuery<ResultOf<typeof CommentsQuery>> & { threads: readonly ThreadFacts[] } {
  const result = useScreenQuery(CommentsQuery, { id: document.id, show, after: null });
  useReadAnew(document, result.retry, show === 'GONE');
  const nodes = result.data?.commentThreads.nodes;
  const threads = useMemo(
    () => (nodes ?? []).map((node) => readFragment(CommentThreadCard_thread, node)),
    [nodes],
  );
  useEffect(() => {
    if (show !== 'OPEN' || !nodes) return;
    commentsOf(document).mark(threads.filter((one) => !one.isResolved).map(marked));
  }, [document, show, nodes, threads]);
  return { ...result, threads };
}

/** Keeps the words of open threads marked in the text, whichever panel is in front. */
export function KeepMarks({ document }: { document: OpenDocument }) {
  useThreads(document, 'OPEN');
  return null;
}

function marked({ id, sectionId, quote, blockIds, start, end, prefix, suffix }: ThreadFacts) {
  const anchor = quote === null ? null : { quote, blockIds, start, end, prefix, suffix };
  return { id, sectionId, anchor };
}
