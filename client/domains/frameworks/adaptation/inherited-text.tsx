import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canonical } from '../../../../schema/blocks/compare/canonical.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { CaretPlace } from '../../../documents/proposals/wording-editor.tsx';
import { ReadingBlocks } from '../../../documents/reading/reading-blocks.tsx';
import { Button } from '../../../ui/button.tsx';
import { useReadingLabels } from './use-reading-labels.ts';

const loadEditor = () => import('../../../documents/proposals/wording-editor.tsx');
const WordingEditor = lazy(async () => ({ default: (await loadEditor()).WordingEditor }));

// Long enough that a word is typed, short enough that a colleague sees it soon.
const rest = 900;

/**
 * The common words of a section that nobody here has changed. Who may write begins by pressing into them; as soon as
 * something is typed the section is adapted, and goes on as a living text.
 */
export function InheritedText(props: {
  number: string;
  blocks: readonly BlockJson[];
  language: string;
  canWrite: boolean;
  /** The document that holds the city’s own words. */
  documentId: string | null;
  /** The living text stands ready to be written in. */
  isLive: boolean;
  /** Adapts the section with these words; gives whether it was taken. */
  onAdapt(blocks: readonly BlockJson[]): Promise<boolean>;
  /** More was typed while these words were on their way to be refused. */
  onTypedOn(blocks: readonly BlockJson[]): void;
  onBegin(): void;
  /** Nothing typed is left to be sent; with where the caret stands, null where it is elsewhere. */
  onDone(caret: number | null): void;
}) {
  const { t } = useTranslation('adaptations');
  const { number, blocks, language, documentId, isLive } = props;
  const canWrite = props.canWrite && documentId !== null;
  const labels = useReadingLabels(number);
  const [caretAt, setCaretAt] = useState<CaretPlace | null>(null);
  const [state, setState] = useState<'reading' | 'writing' | 'sending'>('reading');
  const typed = useRef<readonly BlockJson[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOut = useRef(false);
  const caret = useRef<number | null>(null);
  // The words that the section has by all that is known here; the editor goes on from those that it began with.
  const taken = useRef(blocks);
  const begun = useRef(blocks);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => () => clearTimeout(timer.current), []);
  // Whoever presses into the text types on at once: the editor is there by then.
  useEffect(() => {
    if (canWrite) void loadEditor().catch(() => undefined);
  }, [canWrite]);

  async function send() {
    const words = typed.current;
    if (!words || canonical(words) === canonical(taken.current)) return setState('reading');
    setState('sending');
    isOut.current = true;
    const isTaken = await latest.current.onAdapt(words);
    isOut.current = false;
    if (isTaken) taken.current = words;
    // What was typed while it was on its way goes after it, at the next rest.
    const isMore = typed.current !== words;
    if (isTaken && isMore) return sendSoon();
    if (isMore && typed.current) latest.current.onTypedOn(typed.current);
    setState(isTaken ? 'reading' : 'writing');
  }

  function sendSoon() {
    setState('writing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), rest);
  }

  // The living text takes over between two keys: no word is typed into nothing.
  useEffect(() => {
    if (!isLive || state !== 'reading') return;
    const handOver = setTimeout(() => {
      const isAllTaken = !typed.current || canonical(typed.current) === canonical(taken.current);
      if (isAllTaken) latest.current.onDone(caret.current);
    });
    return () => clearTimeout(handOver);
  }, [isLive, state]);

  function begin(place: CaretPlace) {
    begun.current = blocks;
    taken.current = blocks;
    props.onBegin();
    setCaretAt(place);
  }

  if (!caretAt || documentId === null)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a press into the text begins writing; the button is for the keyboard
      // biome-ignore lint/a11y/useKeyWithClickEvents: the button below is for the keyboard
      <div
        className={canWrite ? 'inherited can-write' : 'inherited'}
        lang={language}
        onClick={(event) => {
          if (!canWrite || (event.target as HTMLElement).closest('a, button')) return;
          begin({ left: event.clientX, top: event.clientY });
        }}
      >
        <ReadingBlocks blocks={blocks} name={`s-${number}`} under={3} label={labels} />
        {canWrite && (
          <Button small look="plain" className="vh-until-focus" onClick={() => begin('start')}>
            {t('decide.write', { number })}
          </Button>
        )}
      </div>
    );
  return (
    <div className="inherited is-writing">
      <Suspense fallback={<ReadingBlocks blocks={blocks} name={`s-${number}`} under={3} label={labels} />}>
        <WordingEditor
          label={t('decide.write', { number })}
          language={language}
          documentId={documentId}
          from={begun.current}
          caretAt={caretAt}
          onCaret={(position) => {
            caret.current = position;
          }}
          onChange={(next) => {
            typed.current = next;
            if (!isOut.current) sendSoon();
          }}
        />
      </Suspense>
      <p className="meta" role="status">
        {state === 'writing' && t('decide.writing')}
        {state === 'sending' && t('decide.adapting')}
      </p>
    </div>
  );
}
