import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canonical } from '../../../../schema/blocks/compare/canonical.ts';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { ReadingBlocks } from '../../../documents/reading/reading-blocks.tsx';
import { Button } from '../../../ui/button.tsx';
import { useReadingLabels } from './use-reading-labels.ts';

const WordingEditor = lazy(async () => ({
  default: (await import('../../../documents/proposals/wording-editor.tsx')).WordingEditor,
}));

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
  /** Adapts the section with these words; gives whether it was taken. */
  onAdapt(blocks: readonly BlockJson[]): Promise<boolean>;
}) {
  const { t } = useTranslation('adaptations');
  const { number, blocks, language, documentId, onAdapt } = props;
  const canWrite = props.canWrite && documentId !== null;
  const labels = useReadingLabels(number);
  const [isWriting, setWriting] = useState(false);
  const [state, setState] = useState<'reading' | 'writing' | 'sending'>('reading');
  const typed = useRef<readonly BlockJson[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onAdapt);
  latest.current = onAdapt;
  useEffect(() => () => clearTimeout(timer.current), []);

  async function send() {
    const words = typed.current;
    if (!words || canonical(words) === canonical(blocks)) return setState('reading');
    setState('sending');
    const isTaken = await latest.current(words);
    // What was typed while it was on its way goes after it.
    if (typed.current !== words) void send();
    else if (!isTaken) setState('writing');
  }

  if (!isWriting || documentId === null)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a press into the text begins writing; the button is for the keyboard
      // biome-ignore lint/a11y/useKeyWithClickEvents: the button below is for the keyboard
      <div
        className={canWrite ? 'inherited can-write' : 'inherited'}
        lang={language}
        onClick={(event) => {
          if (canWrite && !(event.target as HTMLElement).closest('a, button')) setWriting(true);
        }}
      >
        <ReadingBlocks blocks={blocks} name={`s-${number}`} under={3} label={labels} />
        {canWrite && (
          <Button small look="plain" className="vh-until-focus" onClick={() => setWriting(true)}>
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
          from={blocks}
          onChange={(next) => {
            typed.current = next;
            setState((now) => (now === 'sending' ? now : 'writing'));
            clearTimeout(timer.current);
            timer.current = setTimeout(() => void send(), rest);
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
