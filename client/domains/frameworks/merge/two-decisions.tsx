import { useTranslation } from 'react-i18next';
import { TwoTexts } from '../../../documents/adaptation/two-texts.tsx';
import { Button } from '../../../ui/button.tsx';
import type { MergeItem } from './merge.documents.ts';
import { type Chosen, resultOf, type Settling, titleOf } from './use-settling.ts';

/** A colleague was quicker: what they decided and what one was about to decide, side by side, and which of them it shall be. */
export function TwoDecisions(props: {
  item: MergeItem;
  mine: Chosen;
  city: string;
  number: number;
  language: string;
  onTake(): void;
  onLeave(): void;
}) {
  const { t } = useTranslation('adaptations');
  const { item, mine, city, number, language } = props;
  const { settlement } = item;
  const isCalledAlike =
    !settlement ||
    titleOf(item, mine) === titleOf(item, { choice: settlement.choice, title: settlement.title ?? '' });
  const side = (chosen: Pick<Settling, 'choice' | 'written' | 'title' | 'reasonType' | 'words'>) => ({
    sub: chosen.choice === null ? '' : t(`merge.choice.${chosen.choice}`, { city, number }),
    called: isCalledAlike ? null : titleOf(item, chosen),
    text: resultOf(item, chosen),
    why:
      [
        chosen.reasonType && t('cell.reason', { reason: t(`reason.${chosen.reasonType}`) }),
        chosen.choice === 'BASE' ? null : chosen.words,
      ]
        .filter(Boolean)
        .join(' · ') || null,
  });
  const name = settlement?.settledByName ?? '';
  const theirs = settlement
    ? {
        title: t('both.theirs', { name }),
        ...side({
          choice: settlement.choice,
          written: (settlement.blocks as Chosen['written']) ?? null,
          title: settlement.title ?? '',
          reasonType: settlement.reasonType,
          words: settlement.words ?? '',
        }),
      }
    : {
        title: t('both.standsNow'),
        sub: t('both.standsNowSub', { city }),
        text: item.ourBlocks as [],
        why: null,
      };
  const canTake = mine.choice !== null && item.choices.includes(mine.choice);
  return (
    <section className="read-notice both" aria-label={t('both.label')}>
      <p role="alert">{settlement ? t('both.settled', { name }) : t('both.changed')}</p>
      <TwoTexts first={theirs} second={{ title: t('both.mine'), ...side(mine) }} language={language} />
      <p className="acts-row">
        <Button onClick={props.onLeave}>{settlement ? t('both.leave', { name }) : t('both.letGo')}</Button>
        {canTake && <Button onClick={props.onTake}>{settlement ? t('both.take') : t('both.resume')}</Button>}
      </p>
    </section>
  );
}
