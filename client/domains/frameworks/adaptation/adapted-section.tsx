import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { Editors } from '../../../documents/page/editors.ts';
import { useEditorsHere } from '../../../documents/page/editors-here.ts';
import { ReadingBlocks } from '../../../documents/reading/reading-blocks.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { SectionCases } from '../../cases/section-cases.tsx';
import { FreedomMark, freedomClass } from '../freedom-mark.tsx';
import { anchorOf } from '../reading/anchor.ts';
import type { AdaptedSectionProps } from './adapted-section.props.ts';
import { DecideMenu } from './decide-menu.tsx';
import { InheritedText } from './inherited-text.tsx';
import { SectionNotes } from './section-notes.tsx';
import { useReadingLabels } from './use-reading-labels.ts';

// Whoever only reads fetches no editor.
const LiveWords = lazy(async () => ({ default: (await import('./live-words.tsx')).LiveWords }));

/** A section of a city's text: the common words, its own, or both, and beside them why. */
export function AdaptedSectionView(props: AdaptedSectionProps) {
  const { t } = useTranslation('adaptations');
  const { adaptation, section, canDecide, deciding } = props;
  const { number, title, freedom, decision, isDeviation, isStray } = section;
  const isPart = section.parentId === null;
  const Heading = isPart ? 'h2' : 'h3';
  const kind = isPart && decision === 'INHERIT' ? 'part' : `readsec ${freedom ? freedomClass[freedom] : ''}`;
  return (
    <div className="readrow">
      <section
        className={`${kind} is-${decision.toLowerCase()}`}
        id={anchorOf(number)}
        aria-label={`${number} ${title}`}
        data-place={section.sectionId}
        tabIndex={-1}
      >
        <div className="readhead">
          <Heading className={isPart && decision === 'INHERIT' ? 'part-title' : undefined}>
            <span className="no">{number}</span> <span lang={adaptation.language}>{title}</span>
          </Heading>
          <div className="adapted-marks">
            {freedom && <FreedomMark freedom={freedom} />}
            {decision !== 'INHERIT' && (
              <Tag tone={isDeviation ? 'warn' : 'acc'}>
                {isDeviation ? t('deviation') : t(`decision.${decision}`)}
              </Tag>
            )}
            {canDecide && <DecideMenu section={section} deciding={deciding} />}
          </div>
        </div>
        {section.ownTitle && section.commonTitle && section.ownTitle !== section.commonTitle && (
          <p className="meta">
            {t('text.commonTitle')} <span lang={adaptation.language}>{section.commonTitle}</span>
          </p>
        )}
        {isStray && <p className="read-notice">{t('text.strayed')}</p>}
        <Words {...props} />
      </section>
      <div className="margin">
        <SectionNotes {...props} />
        {adaptation.framework && (
          <SectionCases framework={adaptation.framework.slug} sectionId={section.sectionId} number={number} />
        )}
      </div>
    </div>
  );
}

function Words({ adaptation, section, document, canDecide, deciding }: AdaptedSectionProps) {
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
            if (isTaken)
              setTimeout(() => {
                seen.current = now.current;
              });
            else setWriting(false);
            return isTaken;
          }}
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
