import { useEffect, useState } from 'react';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { ReasonType, SectionDecisionKind } from '../../../../schema/words.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { focusBack } from '../../../ui/focus-back.ts';
import {
  type AdaptationOnScreen,
  type AdaptedSection,
  DecideSectionMutation,
  DropSectionMutation,
  type OmittedSection,
  PlaceSectionMutation,
} from './adaptation.documents.ts';
import { type Outrun, standingOn } from './outrun.ts';

/** What one asks before a decision is taken: a reason, a title, evidence. */
export type Asked = {
  readonly kind: 'omit' | 'add' | 'reason' | 'title' | 'upstream';
  readonly section: AdaptedSection;
};

/** What is not said of it stays as it was. */
export interface NewDecision {
  /** ADD changes a section that was added before. */
  readonly decision: SectionDecisionKind;
  readonly blocks?: readonly BlockJson[];
  /** Null or empty for the common title. */
  readonly title?: string | null;
  readonly reasonType?: ReasonType | null;
  readonly words?: string | null;
}

const undoLasts = 10_000;

/** Decisions on a city's sections, taken from its page: each against the one that was seen, so that no colleague's is lost. */
export function useDeciding(adaptation: AdaptationOnScreen, city: string, onChange: () => Promise<unknown>) {
  const deciding = useAction(DecideSectionMutation);
  const placing = useAction(PlaceSectionMutation);
  const dropping = useAction(DropSectionMutation);
  const [asked, ask] = useState<Asked | null>(null);
  const [undone, setUndone] = useState<AdaptedSection | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [untaken, setUntaken] = useState<Outrun | null>(null);
  useEffect(() => {
    if (!undone && !told) return;
    const timer = setTimeout(() => {
      setUndone(null);
      setTold(null);
    }, undoLasts);
    return () => clearTimeout(timer);
  }, [undone, told]);

  async function decide(section: AdaptedSection, given: NewDecision): Promise<boolean> {
    const isTaken = await sent(section, given);
    setUntaken(isTaken ? null : { section, given });
    await onChange();
    return isTaken;
  }

  function sent(section: AdaptedSection, given: NewDecision): Promise<boolean> {
    const { decision } = given;
    if (decision === 'ADD') return place(section, given);
    return section.decision === 'ADD' ? drop(section) : send(section, { ...given, decision });
  }

  async function send(
    section: AdaptedSection,
    given: NewDecision & { readonly decision: Exclude<SectionDecisionKind, 'ADD'> },
  ): Promise<boolean> {
    const { decision } = given;
    const data = await deciding.run({
      adaptationId: adaptation.id,
      sectionId: section.sectionId,
      decision,
      blocks: given.blocks ?? null,
      reasonType: given.reasonType === undefined ? section.reasonType : given.reasonType,
      words: given.words === undefined ? section.words : given.words,
      title: given.title === undefined ? section.ownTitle : given.title,
      seenId: section.decisionId,
    });
    return data !== null;
  }

  async function place(section: AdaptedSection, given: NewDecision): Promise<boolean> {
    const data = await placing.run({
      adaptationId: adaptation.id,
      sectionId: section.sectionId,
      title: given.title ?? section.title,
      parentId: section.parentId,
      afterId: before(section),
      reasonType: given.reasonType === undefined ? section.reasonType : given.reasonType,
      words: given.words === undefined ? section.words : given.words,
      seenId: section.decisionId,
    });
    return data !== null;
  }

  async function drop({ sectionId, decisionId }: AdaptedSection): Promise<boolean> {
    const data = await dropping.run({ adaptationId: adaptation.id, sectionId, seenId: decisionId ?? '' });
    return data !== null;
  }

  /** Back to the common words, which a section that was added has not: it is taken out. */
  async function backToCommon(section: AdaptedSection): Promise<void> {
    const isDone = await decide(section, { decision: 'INHERIT', title: null, reasonType: null, words: null });
    if (isDone && section.decision !== 'ADD') setUndone(section);
  }

  /** Takes in again what was left out. */
  async function takeIn({ sectionId, decisionId }: OmittedSection): Promise<void> {
    const toSection = focusBack(document.activeElement);
    await deciding.run({
      adaptationId: adaptation.id,
      sectionId,
      decision: 'INHERIT',
      blocks: null,
      reasonType: null,
      words: null,
      title: null,
      seenId: decisionId,
    });
    await onChange();
    toSection();
  }

  /** Brings back the words that were given up a moment ago. */
  async function undo(): Promise<void> {
    const was = undone;
    setUndone(null);
    if (!was) return;
    const blocks = was.blocks as readonly BlockJson[];
    const { decision, commonBlocks } = was;
    await decide(
      { ...was, decisionId: null },
      { decision, blocks: decision === 'EXTEND' ? blocks.slice(commonBlocks) : blocks },
    );
  }

  /** Puts one's own decision in the place of what a colleague decided meanwhile, which one has seen by now. */
  async function takeMine(): Promise<void> {
    if (!untaken) return;
    const { section, given } = untaken;
    const decisionId = standingOn(adaptation, section.sectionId)?.decisionId ?? null;
    if (await decide({ ...section, decisionId }, given)) ask(null);
  }

  /** The sibling that a section stands after; null for the first place. */
  function before({ sectionId, parentId }: AdaptedSection): string | null {
    const siblings = (adaptation.text?.sections ?? []).filter((one) => one.parentId === parentId);
    const at = siblings.findIndex((one) => one.sectionId === sectionId);
    return siblings[at - 1]?.sectionId ?? null;
  }

  return {
    city,
    takeIn,
    undo,
    told,
    tell: setTold,
    canPropose: adaptation.may.publish,
    decide,
    backToCommon,
    asked,
    ask,
    undone,
    untaken,
    takeMine,
    /** What was typed on while a decision was refused is part of it. */
    typedOn: (blocks: readonly BlockJson[]) =>
      setUntaken((one) => one && { ...one, given: { ...one.given, blocks } }),
    /** Leaves it at what the colleague decided. */
    letGo() {
      setUntaken(null);
      ask(null);
      clear();
    },
    isBusy: deciding.isBusy || placing.isBusy || dropping.isBusy,
    refusal: deciding.refusal ?? placing.refusal ?? dropping.refusal,
    clear,
    refresh: onChange,
  };

  function clear() {
    deciding.clear();
    placing.clear();
    dropping.clear();
  }
}

export type Deciding = ReturnType<typeof useDeciding>;
