import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../graphql/refusal.ts';
import { useAction } from '../../graphql/use-action.ts';
import type { SectionFacts } from '../data/document.documents.ts';
import type { OpenDocument } from '../data/open-document.ts';
import type { PlacedSection } from '../data/tree.ts';
import {
  AddSection,
  JoinSections,
  MoveSection,
  RemoveSection,
  RenameSection,
  RestoreSection,
  SplitSection,
} from './section.documents.ts';

export type Way = 'up' | 'down' | 'in' | 'out';

/** What one does to the tree of sections; told to the page at once, and to everybody by the stream. */
export interface SectionActions {
  addAfter(section: PlacedSection | null): Promise<string | null>;
  addBelow(section: PlacedSection): Promise<string | null>;
  rename(sectionId: string, title: string): Promise<void>;
  canMove(section: PlacedSection, way: Way): boolean;
  move(section: PlacedSection, way: Way): Promise<void>;
  moveTo(sectionId: string, standing: Standing): Promise<void>;
  remove(section: PlacedSection): Promise<void>;
  restore(sectionId: string): Promise<void>;
  /** Begins a section of its own with a block that stands by itself. */
  split(section: PlacedSection, blockId: string, title: string): Promise<void>;
  /** The section right before, whose text a section’s can be put behind. */
  before(section: PlacedSection): PlacedSection | null;
  joinBefore(section: PlacedSection): Promise<void>;
}

export interface Standing {
  readonly parentId: string | null;
  readonly afterId: string | null;
}

/** The acts, and why the last of them was refused, until it is put away or something else is done. */
export function useSectionActions(
  document: OpenDocument,
  told: { onAdded(sectionId: string): void; onRemoved(section: PlacedSection): void },
): { actions: SectionActions; refusal: Refusal | null; clear(): void } {
  const { t } = useTranslation('documents');
  const used = {
    add: useAction(AddSection),
    rename: useAction(RenameSection),
    move: useAction(MoveSection),
    remove: useAction(RemoveSection),
    restore: useAction(RestoreSection),
    split: useAction(SplitSection),
    join: useAction(JoinSections),
  };
  const { onAdded, onRemoved } = told;
  const clear = () => {
    for (const action of Object.values(used)) action.clear();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what runs an action is made anew for each drawing and does the same
  const actions = useMemo(() => {
    const asking =
      <Input, Data>(action: { run(input: Input): Promise<Data | null> }) =>
      (input: Input) => {
        clear();
        return action.run(input);
      };
    const add = asking(used.add);
    const rename = asking(used.rename);
    const move = asking(used.move);
    const remove = asking(used.remove);
    const restore = asking(used.restore);
    const split = asking(used.split);
    const join = asking(used.join);
    const take = (answer: { section: SectionFacts } | null) => {
      if (answer) document.takeSection(answer.section);
      return answer?.section.id ?? null;
    };
    const addAt = async (standing: Standing) => {
      const id = take(await add({ documentId: document.id, title: t('section.new'), ...standing }));
      if (id) onAdded(id);
      return id;
    };
    const moveTo = async (sectionId: string, standing: Standing) => {
      take(await move({ sectionId, ...standing }));
    };
    return {
      addAfter: (section) => addAt({ parentId: section?.parentId ?? null, afterId: section?.id ?? null }),
      addBelow: (section) =>
        addAt({ parentId: section.id, afterId: childrenOf(document, section.id).at(-1)?.id ?? null }),
      rename: async (sectionId, title) => void take(await rename({ sectionId, title })),
      canMove: (section, way) => standingFor(document, section, way) !== null,
      async move(section, way) {
        const standing = standingFor(document, section, way);
        if (standing) await moveTo(section.id, standing);
      },
      moveTo,
      async remove(section) {
        const answer = await remove({ sectionId: section.id });
        if (!answer) return;
        take(answer);
        onRemoved(section);
      },
      async restore(sectionId) {
        // What stood below it comes back with it, and its text is read anew.
        if (await restore({ sectionId })) document.reload();
      },
      async split(section, blockId, title) {
        await whenSaved(document);
        const id = take(await split({ sectionId: section.id, blockId, title }));
        if (id) onAdded(id);
      },
      before: (section) => beforeOf(document, section),
      async joinBefore(section) {
        const into = beforeOf(document, section);
        await whenSaved(document);
        if (into) take(await join({ sectionId: section.id, intoId: into.id }));
      },
    } satisfies SectionActions;
  }, [document, t, onAdded, onRemoved]);
  const refusal = Object.values(used).find((action) => action.refusal)?.refusal ?? null;
  return { actions, refusal, clear };
}

function beforeOf(document: OpenDocument, section: PlacedSection): PlacedSection | null {
  const { sections } = document.state;
  return sections[sections.findIndex((one) => one.id === section.id) - 1] ?? null;
}

const patience = 5_000;

/** Waits until what one has written is with the server, so that it is among what is moved. */
function whenSaved(document: OpenDocument): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, patience);
    const forget = document.subscribe(look);
    function done() {
      clearTimeout(timer);
      forget();
      resolve();
    }
    function look() {
      if (document.state.save.kind === 'saved') done();
    }
    look();
  });
}

function childrenOf(document: OpenDocument, parentId: string | null): PlacedSection[] {
  return document.state.sections.filter((one) => one.parentId === parentId);
}

/** Where a section would stand after it went a step up, down, in or out; null where there is no such step. */
export function standingFor(
  document: Pick<OpenDocument, 'state'>,
  section: PlacedSection,
  way: Way,
): Standing | null {
  const siblings = document.state.sections.filter((one) => one.parentId === section.parentId);
  const at = siblings.findIndex((one) => one.id === section.id);
  const before = siblings[at - 1];
  const { parentId } = section;
  if (way === 'up') return before ? { parentId, afterId: siblings[at - 2]?.id ?? null } : null;
  if (way === 'down') return siblings[at + 1] ? { parentId, afterId: siblings[at + 1]!.id } : null;
  if (way === 'in') {
    if (!before) return null;
    const inner = document.state.sections.filter((one) => one.parentId === before.id);
    return { parentId: before.id, afterId: inner.at(-1)?.id ?? null };
  }
  const parent = document.state.sections.find((one) => one.id === parentId);
  return parent ? { parentId: parent.parentId, afterId: parent.id } : null;
}
