import { type BlockJson, idsFrom } from '../../../../schema/blocks/index.ts';
import {
  answerSection,
  asReader,
  beginAdaptation,
  beginMerge,
  decideSection,
  finishMerge,
  placeSection,
  proposeUpstream,
  publishAdaptation,
  readWorklist,
  settleSection,
} from '../../../documents/index.ts';
import { type DecisionFile, readDecisions, readMerged } from './adaptation-files.ts';
import type { Deeds } from './deeds.ts';
import type { Deed, DemonstrationAdaptation, DemonstrationUpstream } from './format.ts';
import { withKeptIds } from './kept-ids.ts';
import type { CommonText } from './write-second-edition.ts';

/** A city that adapts the framework: what it decided, answered, published and brought over, as it did it. */
export class AdaptingCity {
  readonly #deeds: Deeds;
  readonly #text: CommonText;
  readonly #told: DemonstrationAdaptation;
  readonly #added = new Map<string, string>();
  #id = '';

  constructor(deeds: Deeds, text: CommonText, told: DemonstrationAdaptation) {
    this.#deeds = deeds;
    this.#text = text;
    this.#told = told;
  }

  /** From the first day to the publication, of the edition named. */
  async adapt(editionId: string): Promise<void> {
    const { city, begun, published } = this.#told;
    this.#id = await this.#deeds.act(begun, `begin ${city}`, (services, actor, requestId) =>
      beginAdaptation(services, actor, { requestId, editionId }),
    );
    const sections = await this.#sectionsOf(editionId);
    for (const file of await readDecisions(city)) await this.#decide(file, sections);
    if (published) await this.#publish(published, 'first');
  }

  async #decide(file: DecisionFile, sections: ReadonlyMap<string, CommonTerms>): Promise<void> {
    const { key, decision, reason, words, title, by, on } = file;
    const deed = { by, on };
    const name = `${this.#told.city} ${key}`;
    if (decision === 'ADD') {
      const id = await this.#deeds.act(deed, `add ${name}`, (services, actor, requestId) =>
        placeSection(services, actor, {
          requestId,
          adaptationId: this.#id,
          title: title!,
          parentId: file.under && this.#idOf(file.under),
          afterId: file.after && this.#idOf(file.after),
          reasonType: reason,
          words,
          blocks: file.blocks,
        }),
      );
      this.#added.set(key, id);
      return;
    }
    const sectionId = this.#text.idOf(key);
    const section = sections.get(sectionId);
    if (!section) throw new Error(`${name}: the edition has no such section.`);
    if (decision !== 'INHERIT')
      await this.#deeds.act(deed, `decide ${name}`, (services, actor, requestId) =>
        decideSection(services, actor, {
          requestId,
          adaptationId: this.#id,
          sectionId,
          decision,
          reasonType: reason,
          words,
          title,
          blocks:
            decision === 'OMIT'
              ? null
              : decision === 'ADAPT'
                ? withKeptIds(section.blocks, file.blocks, idsFrom(`kept ${name}`))
                : file.blocks,
          seenId: null,
        }),
      );
    const asked = [
      ...section.questions.map(({ id }, at) => [id, file.answers[at]] as const),
      ...section.parameters.map(({ id }, at) => [id, file.values[at]] as const),
    ];
    for (const [termId, answer] of asked)
      if (answer && answer !== '-')
        await this.#deeds.act(deed, `answer ${name} ${termId}`, (services, actor, requestId) =>
          answerSection(services, actor, {
            requestId,
            adaptationId: this.#id,
            sectionId,
            termId,
            words: answer,
          }),
        );
  }

  async #publish(deed: Deed, which: string): Promise<void> {
    await this.#deeds.act(deed, `publish ${this.#told.city} ${which}`, (services, actor, requestId) =>
      publishAdaptation(services, actor, { requestId, adaptationId: this.#id }),
    );
  }

  /** Hands a wording to the common text; gives the proposal's id. */
  async propose({ key, by, on, reason, evidence }: DemonstrationUpstream): Promise<string> {
    return this.#deeds.act({ by, on }, `upstream ${key}`, (services, actor, requestId) =>
      proposeUpstream(services, actor, {
        requestId,
        adaptationId: this.#id,
        sectionId: this.#text.idOf(key),
        reason,
        evidence,
      }),
    );
  }

  /** Brings the second edition over as far as the city has come with it. */
  async bringOver(toEditionId: string): Promise<void> {
    const { merge, city } = this.#told;
    if (!merge) return;
    const adaptationId = this.#id;
    await this.#deeds.act(merge, `begin merge ${city}`, (services, actor, requestId) =>
      beginMerge(services, actor, { requestId, adaptationId }),
    );
    for (const item of await this.#worklist(toEditionId)) {
      const settled = merge.settled.find(({ key }) => this.#text.idOf(key) === item.sectionId);
      if (!item.asks || item.settlement || (!settled && merge.state === 'OPEN')) continue;
      const take = settled?.take ?? 'BOTH';
      if (!item.choices.includes(take))
        throw new Error(
          `${city}: ${item.after?.title ?? item.sectionId} leaves ${item.choices}, not ${take}.`,
        );
      const blocks =
        settled?.take === 'WRITTEN'
          ? withKeptIds(
              item.texts.ours,
              await readMerged(city, settled.key),
              idsFrom(`merged ${city} ${settled.key}`),
            )
          : null;
      await this.#deeds.act(
        settled ?? merge,
        `settle ${city} ${item.sectionId}`,
        (services, actor, requestId) =>
          settleSection(services, actor, {
            requestId,
            adaptationId,
            sectionId: item.sectionId,
            choice: take,
            seen: item.seen,
            blocks,
            parentId: settled?.take === 'PLACE' ? this.#idOf(settled.under) : null,
            afterId: settled?.take === 'PLACE' && settled.after ? this.#idOf(settled.after) : null,
            reasonType: item.ours?.reason ?? null,
            words: item.asksReason ? 'As before: it is how our festival has been made for years.' : null,
          }),
      );
    }
    if (merge.state !== 'DONE') return;
    const last = merge.settled.at(-1) ?? merge;
    await this.#deeds.act(last, `finish merge ${city}`, (services, actor, requestId) =>
      finishMerge(services, actor, { requestId, adaptationId }),
    );
    await this.#publish(last, 'second');
  }

  async #worklist(toEditionId: string) {
    const { rows } = await this.#deeds.pool.query<{ id: string }>(
      `select id from adaptation_merge where adaptation_id = $1 and state = 'OPEN'`,
      [this.#id],
    );
    if (!rows[0]) return [];
    const worklist = await readWorklist(asReader(this.#deeds.pool), {
      adaptationId: this.#id,
      toEditionId,
      mergeId: rows[0].id,
    });
    return worklist?.items ?? [];
  }

  async #sectionsOf(editionId: string): Promise<ReadonlyMap<string, CommonTerms>> {
    const { rows } = await this.#deeds.pool.query<CommonTerms & { section_id: string }>(
      'select section_id, questions, parameters, blocks from edition_section where edition_id = $1',
      [editionId],
    );
    return new Map(rows.map(({ section_id, ...terms }) => [section_id, terms]));
  }

  #idOf(key: string): string {
    return this.#added.get(key) ?? this.#text.idOf(key);
  }
}

interface CommonTerms {
  readonly questions: readonly { readonly id: string }[];
  readonly parameters: readonly { readonly id: string }[];
  readonly blocks: readonly BlockJson[];
}
