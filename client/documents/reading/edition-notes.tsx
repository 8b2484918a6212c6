import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { linesOfBlocks, whereIsQuoted } from '../../../schema/blocks/anchors/index.ts';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import { readFragment } from '../../graphql/graphql.ts';
import { useScreenQuery } from '../../graphql/use-screen-query.ts';
import { Button } from '../../ui/button.tsx';
import {
  AddComment,
  CommentThreadCard_thread,
  EditionCommentsQuery,
  type ThreadFacts,
} from '../comments/comment.documents.ts';
import { CommentForm } from '../comments/comment-form.tsx';
import { ThreadCard } from '../comments/thread-card.tsx';
import { placeAt, pointAt } from './line-places.ts';
import '../comments/comments.css';
import './edition-notes.css';

export interface NotedSection {
  readonly sectionId: string;
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly BlockJson[];
  /** Whether the page shows these words, and not a translation of them. */
  readonly isShown: boolean;
  /** A heading over others: it is commented on by its words. */
  readonly isPart: boolean;
  /** Where the section stands on the page. */
  readonly anchor: string;
  /** Where its notes are to stand. */
  readonly notesId: string;
}

interface NotesProps {
  readonly documentId: string;
  readonly personId: string;
  readonly editionId: string;
  readonly language: string;
  readonly sections: readonly NotedSection[];
  readonly may: {
    readonly comment: boolean;
    readonly edit: boolean;
    readonly coordinate: boolean;
  };
  /** Changes when something was said elsewhere. */
  readonly turn: number;
}

interface Chosen {
  readonly sectionId: string;
  readonly words: { readonly quote: string; readonly blockIds: string[]; readonly offset: number } | null;
}

/** What is said of an edition, in the margin of each section; its words are marked in the text. */
export function EditionNotes(props: NotesProps) {
  const { documentId, editionId, sections, turn } = props;
  const { data, retry } = useScreenQuery(EditionCommentsQuery, { id: documentId, editionId });
  const [begun, setBegun] = useState<Chosen | null>(null);
  const chosen = useChosen(sections);
  const readAnew = useRef(retry);
  readAnew.current = retry;
  useEffect(() => {
    if (turn > 0) readAnew.current();
  }, [turn]);
  const threads = useMemo(
    () => (data?.commentThreads.nodes ?? []).map((one) => readFragment(CommentThreadCard_thread, one)),
    [data],
  );
  useMarks(sections, threads);
  return sections.map((section) => {
    const place = document.getElementById(section.notesId);
    if (!place) return null;
    return createPortal(
      <SectionNotes
        {...props}
        section={section}
        threads={threads.filter(({ sectionId }) => sectionId === section.sectionId)}
        chosen={chosen?.sectionId === section.sectionId ? chosen : null}
        begun={begun?.sectionId === section.sectionId ? begun : null}
        onBegin={setBegun}
        onChange={retry}
      />,
      place,
      section.sectionId,
    );
  });
}

function SectionNotes(
  props: NotesProps & {
    section: NotedSection;
    threads: readonly ThreadFacts[];
    chosen: Chosen | null;
    begun: Chosen | null;
    onBegin(begun: Chosen | null): void;
    onChange(): void;
  },
) {
  const { t } = useTranslation('documents');
  const { section, threads, begun, chosen, may, editionId, language } = props;
  const { sectionId, number, title } = section;
  const spoken = { id: props.documentId, personId: props.personId };
  const name = `${number} ${title}`;
  const mayBegin = may.comment && (chosen !== null || !section.isPart);
  if (threads.length === 0 && !begun && !mayBegin) return null;
  return (
    <section className="edition-notes" aria-label={t('comment.ofSection', { title: name })}>
      {threads.map((thread) => (
        <ThreadCard
          key={thread.id}
          document={spoken}
          thread={thread}
          title={name}
          address={`#${section.anchor}`}
          language={language}
          isActive={false}
          isInPlace
          isHere={thread.quote === null || rangeOf(section, thread) !== null || !section.isShown}
          mayComment={may.comment}
          mayEdit={may.edit}
          mayCoordinate={may.coordinate}
          onShow={() => show(section, thread)}
          onChange={props.onChange}
        />
      ))}
      {begun ? (
        <CommentForm
          document={spoken}
          thread={`edition.${editionId}.${sectionId}`}
          action={AddComment}
          label={begun.words ? t('comment.about') : t('comment.aboutSection', { title: name })}
          quote={begun.words?.quote ?? null}
          language={language}
          submit={t('comment.say')}
          input={(text, mentions) => ({ sectionId, editionId, words: begun.words, text, mentions })}
          onDone={() => {
            props.onBegin(null);
            props.onChange();
          }}
          onClose={() => props.onBegin(null)}
        />
      ) : (
        mayBegin && (
          <Button
            small
            look="plain"
            aria-label={`${t(chosen ? 'comment.onWords' : 'comment.onSection')}: ${name}`}
            // The words stay chosen.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onBegin(chosen ?? { sectionId, words: null })}
          >
            {t(chosen ? 'comment.onWords' : 'comment.onSection')}
          </Button>
        )
      )}
    </section>
  );
}

/** The words of a section that are chosen on the page, as an anchor in an edition names them. */
function useChosen(sections: readonly NotedSection[]): Chosen | null {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const look = () => setChosen(chosenIn(sections));
    // They may have been chosen before this was fetched.
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [sections]);
  return chosen;
}

function chosenIn(sections: readonly NotedSection[]): Chosen | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = placeAt(range.startContainer, range.startOffset);
  const to = placeAt(range.endContainer, range.endOffset);
  if (!from || !to) return null;
  const section = sections.find(
    ({ anchor }) => document.getElementById(anchor)?.contains(range.commonAncestorContainer) === true,
  );
  if (!section?.isShown) return null;
  const lines = linesOfBlocks(section.blocks);
  const first = lines.findIndex(({ id }) => id === from.blockId);
  const last = lines.findIndex(({ id }) => id === to.blockId);
  if (first === -1 || last < first) return null;
  const quote = lines
    .slice(first, last + 1)
    .map(({ text }, at) => {
      const end = first + at === last ? to.offset : text.length;
      return text.slice(at === 0 ? from.offset : 0, end);
    })
    .join('\n');
  if (quote.trim() === '') return null;
  const blockIds = lines.slice(first, last + 1).flatMap(({ id }) => (id === null ? [] : [id]));
  return { sectionId: section.sectionId, words: { quote, blockIds, offset: from.offset } };
}

/** Where a thread’s words stand on the page. */
function rangeOf(section: NotedSection, thread: ThreadFacts): Range | null {
  const { quote, blockIds, start, end, prefix, suffix } = thread;
  if (quote === null || !section.isShown) return null;
  const found = whereIsQuoted({ quote, blockIds, start, end, prefix, suffix }, linesOfBlocks(section.blocks));
  const element = document.getElementById(section.anchor);
  const lineOf = (blockId: string | null | undefined) =>
    blockId ? element?.querySelector(`[data-line="${CSS.escape(blockId)}"]`) : null;
  const [first, last] = [lineOf(found?.from.blockId), lineOf(found?.to.blockId)];
  if (!found || !first || !last) return null;
  const range = document.createRange();
  const [from, to] = [pointAt(first, found.from.offset), pointAt(last, found.to.offset)];
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function show(section: NotedSection, thread: ThreadFacts): void {
  const range = rangeOf(section, thread);
  const element = range?.startContainer.parentElement ?? document.getElementById(section.anchor);
  element?.scrollIntoView({ block: 'center' });
}

/** Marks the words of open threads in the text, where the browser can without changing it. */
function useMarks(sections: readonly NotedSection[], threads: readonly ThreadFacts[]): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    const ranges = threads
      .filter(({ isResolved }) => !isResolved)
      .flatMap((thread) => {
        const section = sections.find(({ sectionId }) => sectionId === thread.sectionId);
        return (section && rangeOf(section, thread)) ?? [];
      });
    CSS.highlights.set('commented', new Highlight(...ranges));
    return () => void CSS.highlights.delete('commented');
  }, [sections, threads]);
}
