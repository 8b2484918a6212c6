import { linesOf, whereIs } from '../../../schema/blocks/anchors/index.ts';
import type { OpenDocument } from '../data/open-document.ts';
import type { ThreadFacts } from './comment.documents.ts';
import { commentsOf } from './comment-store.ts';

/** Whether a thread’s words stand in the working text; one about a whole section always does. */
export function isInText(document: OpenDocument, thread: ThreadFacts): boolean {
  const { quote, blockIds, start, end, prefix, suffix } = thread;
  if (quote === null) return true;
  const text = document.text(thread.sectionId);
  if (!text) return false;
  return whereIs({ quote, blockIds, start, end, prefix, suffix }, linesOf(text.fragment)) !== null;
}

/** Shows a thread’s words in the working text, where they stand. */
export function showWords(document: OpenDocument, thread: ThreadFacts): void {
  commentsOf(document).activate(thread.id);
  const mark = () => window.document.querySelector(`[data-thread="${thread.id}"]`);
  (mark() ?? window.document.getElementById(`section-${thread.sectionId}`))?.scrollIntoView({
    block: 'center',
  });
}
