import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import { adaptationLimits, limits } from '../../../../schema/limits.ts';
import type { MergeChoice } from '../../../../schema/words.ts';
import { MergeResult } from '../../../documents/adaptation/merge-result.tsx';
import { ThreeTexts } from '../../../documents/adaptation/three-texts.tsx';
import { useAction } from '../../../graphql/use-action.ts';
import { useRefusalWords } from '../../../graphql/use-refusal-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem, TextArea, TextField } from '../../../ui/form.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { ReasonChoice } from '../adaptation/reason-choice.tsx';
import { useReadingLabels } from '../adaptation/use-reading-labels.ts';
import { FreedomMark } from '../freedom-mark.tsx';
import {
  type Merge,
  type MergeItem,
  type MergingAdaptation,
  SettleSectionMutation,
  UndoSettlementMutation,
} from './merge.documents.ts';
import { Choices, Keys, PlaceField } from './merge-controls.tsx';
import { groupOf, inGroups, nameOf } from './merge-groups.ts';
import { TwoDecisions } from './two-decisions.tsx';
import { useMergeKeys } from './use-merge-keys.ts';
import { resultOf, type Settling, titleOf, useSettling } from './use-settling.ts';

type Text = readonly BlockJson[];

/** One touched section: the texts side by side, the result below, and what one settles it with. */
export function MergeWork(props: {
  adaptation: MergingAdaptation;
  merge: Merge;
  item: MergeItem;
  city: string;
  next: MergeItem | undefined;
  heading: RefObject<HTMLHeadingElement | null>;
  onMove(by: 1 | -1): void;
  onGo(sectionId: string): void;
  onChange(): void;
}) {
  const { t } = useTranslation('adaptations');
  const words = useRefusalWords();
  const format = useFormat();
  const { adaptation, merge, item, city, next } = props;
  const settle = useAction(SettleSectionMutation);
  const undo = useAction(UndoSettlementMutation);
  const settling = useSettling(adaptation.id, item);
  const { now, outrun } = settling;
  const [isWhole, setWhole] = useState(false);
  const { number, title } = nameOf(item);
  const labels = useReadingLabels(number);
  const waiting = inGroups(merge.items).filter((one) => one.asks && !one.settlement);
  const at = waiting.findIndex((one) => one.sectionId === item.sectionId);
  const mayDecide = adaptation.may.decide && !merge.isWithdrawn;
  const canSettle = mayDecide && item.asks && !item.settlement;
  const result = resultOf(item, now);
  const freedom = item.after?.freedom ?? item.before?.freedom ?? null;
  const after = item.afterBlocks as Text;
  const refusal = settle.refusal ?? undo.refusal;
  // The titles are shown where the sides call the section otherwise.
  const isRetitled =
    (item.ourTitle !== null && item.ourTitle !== item.after?.title) ||
    (item.before !== null && item.after !== null && item.before.title !== item.after.title);

  function choose(choice: MergeChoice | undefined) {
    if (canSettle && choice && item.choices.includes(choice)) settling.choose(choice);
  }

  async function take() {
    if (!canSettle || !now.choice) return;
    // Kept also where nothing was changed about what is offered: whoever is second sees what they chose beside the other.
    settling.change({});
    if ((await send(now)) && next) props.onGo(next.sectionId);
  }

  async function send(chosen: Settling, insteadOfId: string | null = null): Promise<boolean> {
    const { choice } = chosen;
    if (!choice) return false;
    const isOurs = choice !== 'BASE';
    const data = await settle.run({
      adaptationId: adaptation.id,
      sectionId: item.sectionId,
      choice,
      seen: item.seen,
      insteadOfId,
      title: choice === 'WRITTEN' ? chosen.title.trim() || null : null,
      blocks: choice === 'WRITTEN' ? resultOf(item, chosen) : null,
      parentId: choice === 'PLACE' ? chosen.parentId : null,
      afterId: null,
      reasonType: isOurs ? chosen.reasonType : null,
      words: isOurs ? chosen.words || null : null,
    });
    if (data) settling.done();
    // Refused, what was chosen and written stays; what others did since is read beside it.
    props.onChange();
    return data !== null;
  }

  async function takeBack() {
    if (!item.settlement || !mayDecide) return;
    const { sectionId } = item;
    if (await undo.run({ adaptationId: adaptation.id, sectionId })) props.onChange();
  }

  useMergeKeys({
    move: props.onMove,
    choose: (place) => choose(item.choices[place]),
    edit: () => choose('WRITTEN'),
    later: () => next && props.onGo(next.sectionId),
    undo: () => void takeBack(),
    settle: () => void take(),
  });

  return (
    <>
      <div className="work">
        <div className="sechead">
          <h2 ref={props.heading} tabIndex={-1}>
            <span className="no">{number}</span>
            <span lang={adaptation.language}>{title}</span>
          </h2>
          {freedom && <FreedomMark freedom={freedom} />}
          {item.before && !item.after && (
            <Tag tone="warn">{t('merge.takenOut', { number: merge.toNumber })}</Tag>
          )}
          {at >= 0 && (
            <span className="meta decision-at">
              {t('merge.decision', { at: at + 1, all: waiting.length })}
            </span>
          )}
        </div>
        {outrun && mayDecide && !settle.isBusy && (
          <TwoDecisions
            item={item}
            mine={outrun}
            city={city}
            number={merge.toNumber}
            language={adaptation.language}
            onTake={item.settlement ? () => void send(outrun, item.settlement!.id) : settling.resume}
            onLeave={settling.letGo}
          />
        )}
        <ThreeTexts
          before={item.beforeBlocks as Text}
          after={after}
          ours={item.ourDecision === 'OMIT' ? [] : (item.ourBlocks as Text)}
          language={adaptation.language}
          heads={{
            before: {
              title: t('merge.before'),
              sub: t('merge.beforeSub', { number: merge.fromNumber, city }),
              called: isRetitled ? (item.before?.title ?? null) : null,
            },
            after: {
              title: t('merge.after'),
              sub: t('merge.afterSub', { number: merge.toNumber, from: merge.fromNumber }),
              called: isRetitled ? (item.after?.title ?? null) : null,
            },
            ours: {
              title: t('merge.ours', { city }),
              sub: t('merge.oursSub', { number: merge.fromNumber }),
              called:
                isRetitled && item.ourDecision !== 'OMIT'
                  ? (item.ourTitle ?? item.before?.title ?? null)
                  : null,
            },
          }}
          isWhole={isWhole}
          none={{
            before: t('merge.noneBefore'),
            after: t('merge.noneAfter'),
            ours: t('merge.noneOurs', { city }),
          }}
        />
        <Button small look="plain" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'merge.onlyChanged' : 'merge.whole')}
        </Button>
        {groupOf(item) === 'MOVED' ? (
          <p className="meta merge-moved">
            {t(item.ourDecision === 'OMIT' ? 'merge.leftOut' : 'merge.moved', { city })}
          </p>
        ) : (
          <div className="res">
            <div className="reshead">
              <h3>{t('merge.result', { city })}</h3>
              <Choices
                item={item}
                chosen={now.choice}
                city={city}
                number={merge.toNumber}
                isOpen={canSettle}
                onChoose={choose}
              />
            </div>
            {item.collisions.length > 0 && !item.settlement && (
              <p className="meta collide">{t('merge.collision', { count: item.collisions.length })}</p>
            )}
            {item.titleCollides && !item.settlement && (
              <p className="meta collide">{t('merge.titleCollision')}</p>
            )}
            {item.settlement && (
              <p className="meta">
                {t('merge.settledBy', {
                  name: item.settlement.settledByName,
                  day: format.shortDay(item.settlement.settledAt),
                })}
              </p>
            )}
            {now.choice === 'PLACE' && canSettle && (
              <PlaceField
                merge={merge}
                parentId={now.parentId}
                onChoose={(parentId) => settling.change({ parentId })}
              />
            )}
            {now.choice === 'WRITTEN' && canSettle ? (
              <TextField
                label={t('merge.titled')}
                hint={item.after ? t('decide.titleHint', { title: item.after.title }) : undefined}
                name="title"
                maxLength={limits.sectionTitle.max}
                value={now.title}
                onChange={(event) => settling.change({ title: event.currentTarget.value })}
              />
            ) : (
              isRetitled && (
                <p className="result-title" lang={adaptation.language}>
                  {titleOf(item, now)}
                </p>
              )
            )}
            <MergeResult
              label={t('merge.edit')}
              language={adaptation.language}
              result={result}
              common={after}
              ours={item.ourBlocks as Text}
              writing={
                canSettle && now.begun && adaptation.document
                  ? { from: now.begun, documentId: adaptation.document.id }
                  : null
              }
              labels={labels}
              origins={{
                COMMON: t('merge.from.COMMON', { number: merge.toNumber }),
                OURS: t('merge.from.OURS', { city }),
              }}
              onEdit={() => choose('WRITTEN')}
              onWrite={(written) => settling.change({ written })}
            />
            <ul className="lgd">
              <li>
                <span className="from-common">{t('merge.legend.COMMON')}</span>{' '}
                {t('merge.from.COMMON', { number: merge.toNumber })}
              </li>
              <li>
                <span className="from-ours">{t('merge.legend.OURS')}</span> {t('merge.from.OURS', { city })}
              </li>
              <li>
                {t('merge.legend.BOTH')}: {t('merge.from.BOTH')}
              </li>
            </ul>
            <div className="why">
              <section>
                <h4>{t('merge.why')}</h4>
                <p className="written" dir="auto">
                  {item.whyChanged ?? t('merge.whyNone')}
                </p>
              </section>
              {canSettle && now.choice !== 'BASE' && (
                <section>
                  <ReasonChoice
                    legend={t('merge.whyOurs', { city })}
                    chosen={now.reasonType}
                    required={item.asksReason}
                    onChoose={(reasonType) => settling.change({ reasonType })}
                  />
                  <TextArea
                    label={t('decide.words')}
                    name="words"
                    rows={2}
                    maxLength={adaptationLimits.words.max}
                    required={item.asksReason}
                    problem={
                      item.asksReason && (!now.reasonType || !now.words) ? t('merge.reasonNeeded') : undefined
                    }
                    value={now.words}
                    onChange={(event) => settling.change({ words: event.currentTarget.value })}
                  />
                </section>
              )}
            </div>
            {refusal && !(outrun && refusal.reason === 'SETTLED_MEANWHILE') && (
              <Problem>{words(refusal)}</Problem>
            )}
          </div>
        )}
      </div>
      <div className="foot">
        <Keys />
        <div className="acts-row">
          {item.settlement && mayDecide && (
            <Button isBusy={undo.isBusy} onClick={() => void takeBack()}>
              {t('merge.undo')}
            </Button>
          )}
          {canSettle && next && (
            <Button onClick={() => props.onGo(next.sectionId)}>{t('merge.later')}</Button>
          )}
          {canSettle && (
            <Button look="primary" isBusy={settle.isBusy} disabled={!now.choice} onClick={() => void take()}>
              {next
                ? t('merge.settleNext', { number: nameOf(next).number || nameOf(next).title })
                : t('merge.settle')}{' '}
              <kbd>↵</kbd>
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
