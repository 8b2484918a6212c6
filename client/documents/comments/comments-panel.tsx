import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../graphql/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/form.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useEditors } from '../page/editors.ts';
import type { PanelProps } from '../panel.ts';
import { useDocumentState } from '../use-open-document.ts';
import { AddComment } from './comment.documents.ts';
import { CommentForm } from './comment-form.tsx';
import { beginComment } from './comment-marks.ts';
import { commentsOf } from './comment-store.ts';
import { choiceOf } from './places.ts';
import { isInText, showWords } from './shown-words.ts';
import { ThreadCard } from './thread-card.tsx';
import { type ShownThreads, useThreads } from './use-threads.ts';
import './comments.css';

/** What is said about the text: open, settled, and those whose words are gone. */
export function CommentsPanel(props: PanelProps) {
  const { t } = useTranslation('documents');
  if (!props.document.personId) return <p className="meta">{t('comment.forColleagues')}</p>;
  return <Comments {...props} />;
}

function Comments({ document, sectionId, selection }: PanelProps) {
  const { t } = useTranslation('documents');
  const editors = useEditors();
  const store = commentsOf(document);
  useSyncExternalStore(store.subscribe, store.version);
  const { sections, head } = useDocumentState(document);
  const [show, setShow] = useState<ShownThreads>('OPEN');
  const { data, threads, error, retry } = useThreads(document, show);
  const { begun, activeId } = store;
  const order = new Map(sections.map(({ id }, at) => [id, at]));
  const inOrder = [...threads].sort(
    (a, b) => (order.get(a.sectionId) ?? 1e9) - (order.get(b.sectionId) ?? 1e9),
  );

  // A thread that was sent as an address, or pressed in the text, is brought before the reader.
  useEffect(() => {
    if (!activeId) return;
    const card = window.document.getElementById(`comment-${activeId}`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus({ preventScroll: true });
  }, [activeId]);
  useEffect(() => {
    const sent = /^#comment-(.+)$/.exec(location.hash)?.[1];
    if (sent && threads.some(({ id }) => id === sent)) store.activate(sent);
  }, [threads, store]);

  if (!data && error) return <Failure title={t('comment.failed')} error={error} onRetry={retry} />;
  if (!data) return <SkeletonRows rows={3} label={t('comment.loading')} />;
  const may = data.document?.may;
  const chosen = selection && editors.of(selection.sectionId);

  function begin() {
    const choice =
      selection && chosen && choiceOf(document, selection.sectionId, chosen.state.doc, selection);
    if (choice) beginComment(document, choice);
    else if (sectionId) beginComment(document, { sectionId, words: null });
  }

  return (
    <div className="comments">
      <SelectField
        label={t('comment.show')}
        name="show"
        value={show}
        onChange={(event) => setShow(event.currentTarget.value as ShownThreads)}
        choices={(['OPEN', 'RESOLVED', 'GONE'] as const).map((value) => ({
          value,
          label: t(`comment.shown.${value}`),
        }))}
      />
      {may?.comment && !begun && (
        <Button
          small
          aria-keyshortcuts="Control+Alt+M"
          // The words stay chosen.
          onMouseDown={(event) => event.preventDefault()}
          onClick={begin}
        >
          {selection ? t('comment.onWords') : t('comment.onSection')}
        </Button>
      )}
      {begun && (
        <CommentForm
          document={document}
          thread={`new.${begun.sectionId}`}
          action={AddComment}
          label={
            begun.words ? t('comment.about') : t('comment.aboutSection', { title: titleOf(begun.sectionId) })
          }
          quote={begun.words?.quote ?? null}
          language={head.language}
          submit={t('comment.say')}
          input={(text, mentions) => ({ sectionId: begun.sectionId, words: begun.words, text, mentions })}
          onDone={(id) => {
            store.begin(null);
            setShow('OPEN');
            store.activate(id);
            retry();
          }}
          onClose={() => store.begin(null)}
        />
      )}
      {inOrder.length === 0 && <p className="meta">{t(`comment.none.${show}`)}</p>}
      {inOrder.map((thread) => (
        <ThreadCard
          key={thread.id}
          document={document}
          thread={thread}
          title={titleOf(thread.sectionId)}
          address={`#section-${thread.sectionId}`}
          isHere={isInText(document, thread)}
          onShow={() => showWords(document, thread)}
          language={head.language}
          isActive={thread.id === activeId}
          mayComment={may?.comment ?? false}
          mayEdit={may?.edit ?? false}
          mayCoordinate={may?.coordinate ?? false}
          onChange={retry}
        />
      ))}
    </div>
  );

  function titleOf(id: string): string {
    const section = sections.find((one) => one.id === id);
    return section ? `${section.number} ${section.title || t('section.untitled')}` : t('comment.sectionGone');
  }
}
