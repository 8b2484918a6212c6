import * as Y from 'yjs';
import { canonical } from '../../../../schema/blocks/compare/canonical.ts';
import { type BlockJson, fragmentName, idsFrom, plainTextOf } from '../../../../schema/blocks/index.ts';
import {
  acceptProposals,
  addSection,
  blocksOf,
  cutEdition,
  makeProposal,
  moveEdition,
  moveSection,
  removeSection,
  setSectionTerms,
  splitSection,
} from '../../../documents/index.ts';
import { takePosition } from '../../../domains/frameworks/index.ts';
import { consultation, framework, revisions } from '../framework/common-framework.ts';
import type { SectionFile } from '../framework/framework-files.ts';
import { sectionIdOf } from '../framework/framework-story.ts';
import { withWords } from '../framework/write-sections.ts';
import { readSecondEdition } from './adaptation-files.ts';
import type { Deeds } from './deeds.ts';
import type { Deed } from './format.ts';
import { withKeptIds } from './kept-ids.ts';
import { secondEdition } from './second-edition.ts';

/** The position behind all that is ever written: a deed of the demonstration has seen everything before it. */
const latest = 1_000_000_000;

/** The common text, as the drafting group goes on writing it. */
export class CommonText {
  readonly #ids = new Map<string, string>();
  readonly #deeds: Deeds;
  readonly #files: ReadonlyMap<string, SectionFile>;
  readonly documentId: string;

  private constructor(deeds: Deeds, files: ReadonlyMap<string, SectionFile>, documentId: string) {
    this.#deeds = deeds;
    this.#files = files;
    this.documentId = documentId;
  }

  static async of(deeds: Deeds): Promise<CommonText> {
    const { rows } = await deeds.pool.query<{ document_id: string }>(
      'select document_id from framework where slug = $1',
      [framework.slug],
    );
    return new CommonText(deeds, await readSecondEdition(), rows[0]!.document_id);
  }

  idOf(key: string): string {
    return this.#ids.get(key) ?? sectionIdOf(key);
  }

  /** All changes of the second edition, in order, and beside them the wordings that cities have proposed; each wording is a proposal with its reason, accepted by a coordinator. */
  async change(accepted: readonly (Deed & { readonly proposalId: string })[]): Promise<void> {
    const waiting = [...accepted];
    for (const change of secondEdition.changes) {
      while (waiting[0] && waiting[0].on <= change.on) {
        const { proposalId, ...deed } = waiting.shift()!;
        await this.accept(proposalId, deed);
      }
      switch (change.kind) {
        case 'REWORD':
          await this.#reword(change.key, change, change.why);
          break;
        case 'MOVE':
          await this.#deeds.act(coordinated(change), `move ${change.key}`, (services, actor, requestId) =>
            moveSection(services, actor, {
              requestId,
              sectionId: this.idOf(change.key),
              parentId: this.idOf(change.under),
              afterId: change.after && this.idOf(change.after),
            }),
          );
          break;
        case 'REMOVE':
          await this.#deeds.act(coordinated(change), `remove ${change.key}`, (services, actor, requestId) =>
            removeSection(services, actor, { requestId, sectionId: this.idOf(change.key) }),
          );
          break;
        case 'SPLIT':
          await this.#split(change.key, change.newKey, change.from, change, change.why);
          break;
        case 'ADD':
          await this.#add(change.newKey, change.under, change.after, change, change.why);
      }
    }
  }

  async #split(key: string, newKey: string, from: string, deed: Deed, why: string): Promise<void> {
    const blocks = await this.#present(key);
    const block = blocks.find((one) => plainTextOf(one).startsWith(from));
    if (!block) throw new Error(`${key} has no block that begins with ${JSON.stringify(from)}.`);
    const id = await this.#deeds.act(coordinated(deed), `split ${key}`, (services, actor, requestId) =>
      splitSection(services, actor, {
        requestId,
        sectionId: this.idOf(key),
        blockId: String(block.attrs?.id),
        title: this.#file(newKey).title,
      }),
    );
    this.#ids.set(newKey, id);
    await this.#terms(newKey, deed);
    await this.#reword(key, deed, why);
    await this.#reword(newKey, deed, why);
  }

  async #add(key: string, under: string, after: string | null, deed: Deed, why: string): Promise<void> {
    const id = await this.#deeds.act(coordinated(deed), `add ${key}`, (services, actor, requestId) =>
      addSection(services, actor, {
        requestId,
        documentId: this.documentId,
        title: this.#file(key).title,
        parentId: this.idOf(under),
        afterId: after && this.idOf(after),
      }),
    );
    this.#ids.set(key, id);
    await this.#terms(key, deed);
    await this.#reword(key, deed, why);
  }

  /** Adds the Vietnamese of what the edition has otherwise than the first; the rest is read from that. */
  async translate(editionId: string): Promise<void> {
    const { pool } = this.#deeds;
    await pool.query(
      'insert into edition_translation (edition_id, language, title) values ($1, $2, $3) on conflict do nothing',
      [editionId, 'vi', framework.title.vi],
    );
    for (const [key, file] of await readSecondEdition('vi')) {
      const now = await this.#termsNow(key);
      await pool.query(
        `insert into section_translation (edition_id, section_id, language, title, guidance, questions, parameters, blocks)
         values ($1, $2, 'vi', $3, $4, $5, $6, $7) on conflict do nothing`,
        [
          editionId,
          this.idOf(key),
          file.title,
          file.guidance,
          JSON.stringify(file.questions.map((one, at) => ({ ...one, id: now.questions[at]?.id ?? one.id }))),
          JSON.stringify(
            file.parameters.map((one, at) => ({ ...one, id: now.parameters[at]?.id ?? one.id })),
          ),
          JSON.stringify(file.blocks),
        ],
      );
    }
  }

  /** Words a section as its file of the second edition has it. */
  async #reword(key: string, deed: Deed, reason: string): Promise<void> {
    const present = await this.#present(key);
    const text = withKeptIds(present, this.#file(key).blocks, idsFrom(`second edition ${key}`));
    if (JSON.stringify(text) !== JSON.stringify(present)) await this.propose(key, deed, reason, text);
    await this.#terms(key, deed);
  }

  /** Proposes a wording and has a coordinator accept it two days later; gives the proposal's id. */
  async propose(key: string, deed: Deed, reason: string, text: readonly BlockJson[]): Promise<string> {
    const proposalId = await this.#deeds.act(deed, `propose ${key}`, (services, actor, requestId) =>
      makeProposal(services, actor, {
        requestId,
        sectionId: this.idOf(key),
        reason,
        text,
        seenAt: latest,
      }),
    );
    await this.accept(proposalId, { by: otherCoordinator(deed.by), on: twoDaysAfter(deed.on) });
    return proposalId;
  }

  /** Proposes other words in the place of some, and has them accepted. */
  async replace(key: string, deed: Deed, reason: string, words: string, become: string): Promise<void> {
    const present = await this.#present(key);
    const text = present.map((block) => withWords(block, words, become));
    if (canonical(text) === canonical(present))
      throw new Error(`The words ${JSON.stringify(words)} stand nowhere in ${key}.`);
    await this.propose(key, deed, reason, text);
  }

  async accept(proposalId: string, deed: Deed): Promise<void> {
    await this.#deeds.act(deed, `accept ${proposalId}`, (services, actor, requestId) =>
      acceptProposals(services, actor, { requestId, proposalIds: [proposalId] }),
    );
  }

  /** What a section asks, as its file has it; what stays under the same place keeps its id. */
  async #terms(key: string, deed: Deed): Promise<void> {
    const { freedom, guidance, questions, parameters, chapter } = this.#file(key);
    if (chapter === 0) return;
    const now = await this.#termsNow(key);
    const wanted = {
      freedom,
      guidance,
      questions: questions.map(({ words }, at) => ({ id: now.questions[at]?.id ?? null, words })),
      parameters: parameters.map(({ id: _, ...one }, at) => ({ id: now.parameters[at]?.id ?? null, ...one })),
    };
    if (canonical(wanted) === canonical(now)) return;
    await this.#deeds.act(coordinated(deed), `terms ${key}`, (services, actor, requestId) =>
      setSectionTerms(services, actor, { requestId, sectionId: this.idOf(key), ...wanted }),
    );
  }

  async #termsNow(
    key: string,
  ): Promise<Pick<SectionFile, 'freedom' | 'guidance' | 'questions' | 'parameters'>> {
    const { rows } = await this.#deeds.pool.query(
      'select freedom, guidance, questions, parameters from section where id = $1',
      [this.idOf(key)],
    );
    return rows[0];
  }

  async #present(key: string): Promise<BlockJson[]> {
    const { rows } = await this.#deeds.pool.query<{ data: Buffer }>(
      'select data from document_update where section_id = $1 order by position',
      [this.idOf(key)],
    );
    const doc = new Y.Doc();
    for (const { data } of rows) Y.applyUpdate(doc, data);
    const blocks = blocksOf(doc.getXmlFragment(fragmentName));
    doc.destroy();
    return blocks;
  }

  #file(key: string): SectionFile {
    const file = this.#files.get(key);
    if (!file) throw new Error(`The second edition has no file of ${key}.`);
    return file;
  }
}

/** Cuts the second edition, has cities say what they think of it, and adopts it. */
export async function adoptSecondEdition(deeds: Deeds, documentId: string): Promise<string> {
  const { by, cut, frozen, adopted, note, positions } = secondEdition;
  const editionId = await deeds.act({ by, on: cut }, 'cut the second edition', (services, actor, requestId) =>
    cutEdition(services, actor, { requestId, documentId, note }),
  );
  await deeds.act({ by, on: frozen }, 'freeze the second edition', (services, actor, requestId) =>
    moveEdition(services, actor, { requestId, editionId, state: 'FROZEN' }),
  );
  for (const { kind, reservation = null, ...deed } of positions)
    await deeds.act(deed, 'position on the second edition', (services, actor, requestId) =>
      takePosition(services, actor, { requestId, editionId, kind, reservation }),
    );
  await deeds.act({ by, on: adopted }, 'adopt the second edition', (services, actor, requestId) =>
    moveEdition(services, actor, { requestId, editionId, state: 'ADOPTED' }),
  );
  return editionId;
}

/** Goes on from there: three sentences made firmer, and an edition that cities are asked about now. */
export async function consultOnThird(deeds: Deeds, text: CommonText): Promise<void> {
  for (const { key, words, become, why, ...deed } of revisions)
    await text.replace(key, deed, why, words, become);
  const { by, cut, note } = consultation;
  await deeds.act({ by, on: cut }, 'cut the third edition', (services, actor, requestId) =>
    cutEdition(services, actor, { requestId, documentId: text.documentId, note }),
  );
}

/** Only a coordinator changes the tree and what a section asks. */
const coordinators = ['nguyen-thu-lan', 'tan-wei-ling'];
const coordinated = (deed: Deed): Deed =>
  coordinators.includes(deed.by) ? deed : { ...deed, by: 'tan-wei-ling' };
const otherCoordinator = (by: string) => coordinators.find((one) => one !== by)!;

function twoDaysAfter(day: string): string {
  return new Date(Date.parse(day) + 2 * 86_400_000).toISOString().slice(0, 10);
}
