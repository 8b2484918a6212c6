import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { ReasonType, SectionDecisionKind } from '../../../../schema/words.ts';
import { type OneOfTwo, TwoTexts } from '../../../documents/adaptation/two-texts.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import type { AdaptationOnScreen } from './adaptation.documents.ts';
import { isTakenOut, type Outrun, type Standing, standingOn } from './outrun.ts';
import type { Deciding } from './use-deciding.ts';

/**
 * A colleague decided on a section while one was about to: what they decided and what one had in mind, side by side, and
 * which of them it shall be. What one wrote stays here until one says so.
 */
export function BothDecisions(props: {
  adaptation: AdaptationOnScreen;
  untaken: Outrun;
  deciding: Deciding;
}) {
  const { t } = useTranslation('adaptations');
  const format = useFormat();
  const { adaptation, untaken, deciding } = props;
  const { section, given } = untaken;
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const now = standingOn(adaptation, section.sectionId);
  // Where nothing stands any more, the refusal says who took it back.
  const { byName, at } = deciding.refusal?.facts ?? {};
  const name = now?.decidedByName ?? (byName ? String(byName) : null);
  const decidedAt = now?.decidedAt ?? (at ? new Date(Number(at)).toISOString() : null);
  const colleague = name ?? t('both.colleague');
  const said = (kind: SectionDecisionKind, reason: ReasonType | null, words: string | null) => ({
    sub: t(`decision.${kind}`),
    why:
      [reason && t('cell.reason', { reason: t(`reason.${reason}`) }), words].filter(Boolean).join(' · ') ||
      null,
  });
  const takenOut = { sub: t('both.gone'), why: null };
  const isOfWords = given.blocks !== undefined;
  const theirs: OneOfTwo = {
    title: t('both.theirs', { name: colleague }),
    text: isOfWords ? wordsOf(now) : null,
    called: now?.title ?? null,
    ...(now ? said(now.kind === 'section' ? now.decision : 'OMIT', now.reasonType, now.words) : takenOut),
  };
  const mine: OneOfTwo = {
    title: t('both.mine'),
    text: given.blocks ?? null,
    called:
      (given.title === undefined ? section.ownTitle : given.title) || (section.commonTitle ?? section.title),
    ...(isTakenOut(untaken)
      ? takenOut
      : said(
          given.decision,
          given.reasonType === undefined ? section.reasonType : given.reasonType,
          given.words === undefined ? section.words : given.words,
        )),
  };
  const isCalledAlike = theirs.called === mine.called;
  return (
    <section
      ref={place}
      className="read-notice both"
      tabIndex={-1}
      aria-label={`${t('both.label')} ${section.number} ${section.title}`}
    >
      <p role="alert">
        {decidedAt && name
          ? t('both.decided', { name, number: section.number, time: format.time(decidedAt) })
          : t('both.decidedBySomeone', { number: section.number })}
      </p>
      <TwoTexts
        first={isCalledAlike ? { ...theirs, called: null } : theirs}
        second={isCalledAlike ? { ...mine, called: null } : mine}
        language={adaptation.language}
      />
      <p className="acts-row">
        <Button onClick={deciding.letGo}>{t('both.leave', { name: colleague })}</Button>
        {now && (
          <Button isBusy={deciding.isBusy} onClick={() => void deciding.takeMine()}>
            {t('both.take')}
          </Button>
        )}
      </p>
    </section>
  );
}

function wordsOf(now: Standing | null): readonly BlockJson[] {
  if (now?.kind !== 'section') return [];
  const blocks = now.blocks as readonly BlockJson[];
  return now.decision === 'EXTEND' ? blocks.slice(now.commonBlocks) : blocks;
}
