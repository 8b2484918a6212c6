import { useEffect, useState } from 'react';
import type { BlockJson } from '../../../../schema/blocks/index.ts';
import type { ReasonType } from '../../../../schema/words.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { focusBack } from '../../../ui/focus-back.ts';
import {
  type AdaptationOnScreen,
  type AdaptedSection,
  DecideSectionMutation,
  DropSectionMutation,
  type OmittedSection,
} from './adaptation.documents.ts';

/** What one asks before a decision is taken: a reason, a title, evidence. */
export type Asked = {
  readonly kind: 'omit' | 'add' | 'reason' | 'upstream';
  readonly section: AdaptedSection;
};

export interface NewDecision {
  readonly decision: 'INHERIT' | 'ADAPT' | 'EXTEND' | 'OMIT';
  readonly blocks?: readonly BlockJson[];
  readonly reasonType?: ReasonType | null;
  readonly words?: string | null;
}

/** Words of a section that were sent and refused. */
interface Untaken {
  readonly section: AdaptedSection;
  readonly blocks: readonly BlockJson[];
}

const undoLasts = 10_000;

/** Decisions on a city's sections, taken from its page: each against the one that was seen, so that no colleague's is lost. */
export function useDeciding(adaptation: AdaptationOnScreen, city: string, onChange: () => Promise<unknown>) {
  const deciding = useAction(DecideSectionMutation);
  const dropping = useAction(DropSectionMutation);
  const [asked, ask] = useState<Asked | null>(null);
  const [undone, setUndone] = useState<AdaptedSection | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [untaken, setUntaken] = useState<Untaken | null>(null);
  useEffect(() => {
    if (!undone && !told) return;
    const timer = setTimeout(() => {
      setUndone(null);
      setTold(null);
    }, undoLasts);
    return () => clearTimeout(timer);
  }, [undone, told]);

  async function decide(section: AdaptedSection, given: NewDecision): Promise<boolean> {
    const data = await deciding.run({
      adaptationId: adaptation.id,
      sectionId: section.sectionId,
      decision: given.decision,
      blocks: given.blocks ?? null,
      reasonType: given.reasonType === undefined ? section.reasonType : given.reasonType,
      words: given.words === undefined ? section.words : given.words,
      title: section.ownTitle,
      seenId: section.decisionId,
    });
    const { blocks } = given;
    if (blocks) setUntaken(data === null ? { section, blocks } : null);
    await onChange();
    return data !== null;
  }

  async function backToCommon(section: AdaptedSection): Promise<void> {
    const isDone =
      section.decision === 'ADD'
        ? (await dropping.run({
            adaptationId: adaptation.id,
            sectionId: section.sectionId,
            seenId: section.decisionId ?? '',
          })) !== null
        : await decide(section, { decision: 'INHERIT', reasonType: null, words: null });
    await onChange();
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
    await deciding.run({
      adaptationId: adaptation.id,
      sectionId: was.sectionId,
      decision: was.decision,
      blocks: was.decision === 'EXTEND' ? blocks.slice(was.commonBlocks) : blocks,
      reasonType: was.reasonType,
      words: was.words,
      title: was.ownTitle,
      seenId: null,
    });
    await onChange();
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
    before,
    told,
    tell: setTold,
    canPropose: adaptation.may.publish,
    decide,
    backToCommon,
    asked,
    ask,
    undone,
    untaken,
    letGo: () => setUntaken(null),
    isBusy: deciding.isBusy,
    refusal: deciding.refusal ?? dropping.refusal,
    clear() {
      deciding.clear();
      dropping.clear();
    },
    refresh: onChange,
  };
}

export type Deciding = ReturnType<typeof useDeciding>;
