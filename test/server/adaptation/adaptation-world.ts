import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { type BlockJson, fragmentName } from '../../../schema/blocks/index.ts';
import { applyBlocks } from '../../../server/documents/apply-blocks.ts';
import { type FrameworkWorld, frameworkWorld } from '../frameworks/framework-world.ts';

export const line = (id: string, words: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: words }],
});

export const lan = 'nguyen-thu-lan';
export const isla = 'isla-mcallister';
export const weiling = 'tan-wei-ling';
export const rizky = 'rizky-pratama';

/** A house with short ways to write a common text, adapt it and bring it over. */
export interface AdaptationWorld extends FrameworkWorld {
  /** A framework of Hanoi's; each line of a section is `id: words`. Returns the ids of its sections by title. */
  common(sections: Record<string, string[]>, purpose?: 'COMMON_TEXT' | 'MODEL_TEXT'): Promise<Common>;
  /** Adapts an edition for the city that somebody speaks for; returns the adaptation. */
  adapted(editionId: string, as: string): Promise<{ id: string; documentId: string }>;
  decide(
    as: string,
    adaptationId: string,
    sectionId: string,
    given: Record<string, unknown>,
  ): Promise<AnyAnswer>;
  must(mutation: string, input: Record<string, unknown>, as: string, select?: string): Promise<Json>;
  textOf(adaptationId: string, as?: string | null, args?: string): Promise<Json>;
  mergeOf(adaptationId: string, as: string): Promise<Json>;
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is what a test looks into
export type Json = any;
export type AnyAnswer = { data: Json; errors?: Json[] };

export interface Common {
  readonly slug: string;
  readonly documentId: string;
  readonly sections: Record<string, string>;
  /** Makes a section read so. */
  reword(title: string, lines: string[]): Promise<void>;
}

export async function adaptationWorld(): Promise<AdaptationWorld> {
  // A test writes faster than any person does.
  const world = await frameworkWorld({ writesPerPerson: 10_000 });
  const must = async (mutation: string, input: Record<string, unknown>, as: string, select = '{ id }') => {
    const answer = await world.tell(mutation, input, as, { select });
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  };
  const blocks = (lines: readonly string[]) =>
    lines.map((one) => {
      const [id, ...words] = one.split(': ');
      return line(id!, words.join(': '));
    });
  return {
    ...world,
    must,
    async common(given, purpose = 'COMMON_TEXT') {
      const input = {
        title: `A text of ${randomUUID().slice(0, 8)}`,
        summary: 'What cities hold in common.',
        purpose,
        language: 'en',
      };
      const made = await must('createFramework', input, lan, '{ slug document { id } }');
      const documentId = made.document.id as string;
      const sections: Record<string, string> = {};
      const docs = new Map<string, Y.Doc>();
      const reword = async (title: string, lines: string[]) => {
        const doc = docs.get(title) ?? new Y.Doc();
        docs.set(title, doc);
        const before = Y.encodeStateVector(doc);
        doc.transact(() => applyBlocks(doc.getXmlFragment(fragmentName), blocks(lines)));
        const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
        await must('editSection', { sectionId: sections[title], update }, lan, '{ position }');
      };
      let afterId: string | null = null;
      for (const [title, lines] of Object.entries(given)) {
        const added: { id: string } = await must('addSection', { documentId, title, afterId }, lan);
        sections[title] = added.id;
        afterId = added.id;
        await reword(title, lines);
      }
      return { slug: made.slug, documentId, sections, reword };
    },
    async adapted(editionId, as) {
      const { id, document } = await must('beginAdaptation', { editionId }, as, '{ id document { id } }');
      return { id, documentId: document.id };
    },
    decide: (as, adaptationId, sectionId, given) =>
      world.tell('decideSection', { adaptationId, sectionId, ...given }, as, { select: textFields }),
    async textOf(id, as = null, args = '') {
      const answer = await world.ask(
        `query ($id: ID!) { adaptation(id: $id) { id isBehind text${args} { sections { sectionId number title blocks decision decisionId ownId isDeviation isStray reasonType words commonNumber answers { termId words } } omitted { sectionId words isWithPart } } } }`,
        { variables: { id }, ...(as ? { as } : {}) },
      );
      return answer.data.adaptation?.text;
    },
    async mergeOf(id, as) {
      const answer = await world.ask(
        `query ($id: ID!) { adaptation(id: $id) { merge { id fromNumber toNumber isWithdrawn waiting untouched items { sectionId state asks asksReason choices seen ourBlocks resultBlocks resultDecision collisions { kind blockId } settlement { id choice settledByName } } } } }`,
        { variables: { id }, as },
      );
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data.adaptation?.merge;
    },
  };
}

export const textFields =
  '{ id state text { sections { sectionId title decision decisionId ownId blocks reasonType words isDeviation } } }';

export const wordsOf = (blocks: readonly BlockJson[]): string =>
  blocks.map((one) => (one.content ?? []).map((inner) => inner.text ?? '').join('')).join(' / ');
