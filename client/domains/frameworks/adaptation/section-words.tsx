import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { Editors } from '../../../documents/page/editors.ts';
import { useEditorsHere } from '../../../documents/page/editors-here.ts';
import { ReadingBlocks } from '../../../documents/reading/reading-blocks.tsx';
import { anchorOf } from '../reading/anchor.ts';
import type { AdaptedSectionProps } from './adapted-section.props.ts';
import { InheritedText } from './inherited-text.tsx';
import { useReadingLabels } from './use-reading-labels.ts';

// Whoever only reads fetches no editor.
const LiveWords = lazy(async () => ({ default: (await import('./live-words.tsx')).LiveWords }));

/**
 * The words of a section: the common ones, its own, or both. Writing into common ones makes them its own, and the living text
 * takes over under the hands of who writes.
 */
export function SectionWords({ adaptation, section, document, canDecide, deciding }: AdaptedSectionProps) {
  const { t } = useTranslation('adaptations');
  const { decision, commonBlocks, ownId, number } = section;
  const blocks = section.blocks as readonly BlockJson[];
  const labels = useReadingLabels(number);
  const reading = (shown: readonly BlockJson[]) => (
    <div lang={adaptation.language}>
      <ReadingBlocks blocks={shown} name={anchorOf(number)} under={3} label={labels} />
    </div>
  );
  const [isWriting, setWriting] = useState(false);
  const editors = useEditorsHere();
  const isLive = useIsOpen(editors, ownId);
  // A decision is taken against what was seen when the writing began; one’s own, once it is taken, is seen by oneself.
  const seen = useRef(section);
  const now = useRef(section);
  now.current = section;
  const own =
    ownId === null || !document ? null : (
      <Suspense fallback={reading(decision === 'EXTEND' ? blocks.slice(commonBlocks) : blocks)}>
        <LiveWords {...{ adaptation, section, document, ownId, canDecide }} />
      </Suspense>
    );
  if (decision === 'EXTEND')
    return (
      <>
        {reading(blocks.slice(0, commonBlocks))}
        <div className="extended">
          <p className="meta">{t('decide.below', { city: deciding.city })}</p>
          {own ?? reading(blocks.slice(commonBlocks))}
        </div>
      </>
    );
  // While the first words are on their way to be its own, the living text is made ready behind them.
  const isBeginning = decision === 'INHERIT' || (isWriting && decision === 'ADAPT');
  return (
    <>
      {isBeginning && (
        <InheritedText
          number={number}
          blocks={blocks}
          language={adaptation.language}
          canWrite={canDecide}
          documentId={adaptation.document?.id ?? null}
          isLive={decision === 'ADAPT' && isLive}
          onBegin={() => {
            seen.current = section;
            setWriting(true);
          }}
          onAdapt={async (words) => {
            const isTaken = await deciding.decide(seen.current, { decision: 'ADAPT', blocks: words });
            // What a colleague was quicker with stands beside one’s own words, by what is said of both.
            setTimeout(() => {
              if (isTaken) seen.current = now.current;
              else if (now.current.decision !== 'INHERIT') setWriting(false);
            });
            return isTaken;
          }}
          onTypedOn={deciding.typedOn}
          onDone={(caret) => {
            flushSync(() => setWriting(false));
            if (caret !== null && ownId) editors?.focus(ownId, { at: caret });
          }}
        />
      )}
      {decision !== 'INHERIT' && <div hidden={isBeginning}>{own ?? reading(blocks)}</div>}
    </>
  );
}

const nothing = () => () => undefined;

/** Whether the city’s own words of a section stand in an editor. */
function useIsOpen(editors: Editors | null, ownId: string | null): boolean {
  return useSyncExternalStore(
    editors?.subscribe ?? nothing,
    () => ownId !== null && editors?.of(ownId) !== undefined,
  );
}
