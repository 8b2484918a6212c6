import { type BlockJson, idsFrom } from '../../../../schema/blocks/index.ts';
import { decideSection, placeSection } from '../../../documents/index.ts';
import { beginAgreement, beginTextFromModel, moveAgreement } from '../../../domains/agreements/index.ts';
import { setAudience } from '../../../domains/people/index.ts';
import { type DecisionFile, readDecisions, readModel } from './adaptation-files.ts';
import { makersAgreement as told } from './agreement/makers.ts';
import { modelAgreement } from './agreement/model.ts';
import type { Deeds } from './deeds.ts';
import { withKeptIds } from './kept-ids.ts';

/** The model as it was adopted: its articles by the names of their files. */
interface Model {
  readonly editionId: string;
  readonly articles: ReadonlyMap<
    string,
    { readonly sectionId: string; readonly blocks: readonly BlockJson[] }
  >;
}

/**
 * Tells how Hanoi began an agreement with Bandung from the model, what it decided in it, and that the two are talking.
 * Told once; what was broken off goes on.
 */
export async function loadMakersAgreement(deeds: Deeds): Promise<void> {
  const known = await deeds.pool.query(`select 1 from agreement where slug = $1 and state <> 'IDEA'`, [
    told.slug,
  ]);
  const model = await adoptedModel(deeds);
  if (known.rows.length > 0 || !model) return;
  const { by, begun, shared, negotiated } = told;
  const agreementId = await beginEmpty(deeds);
  const { editionId } = model;
  await deeds.act({ by, on: begun }, 'begin the text', (services, actor, requestId) =>
    beginTextFromModel(services, actor, { requestId, agreementId, version: 1, editionId }),
  );
  const { documentId, adaptationId } = await textOf(deeds, agreementId);
  await decide(deeds, adaptationId, model);
  await deeds.act({ by, on: shared }, 'share the text', (services, actor, requestId) =>
    setAudience(services, actor, { requestId, kind: 'document', id: documentId, audience: 'PARTIES' }),
  );
  await deeds.act({ by, on: negotiated }, 'negotiate', (services, actor, requestId) =>
    moveAgreement(services, actor, { requestId, agreementId, version: 2, act: 'NEGOTIATE' }),
  );
}

async function adoptedModel({ pool }: Deeds): Promise<Model | null> {
  const { rows } = await pool.query<{
    edition_id: string;
    section_id: string;
    title: string;
    blocks: BlockJson[];
  }>(
    `select e.id as edition_id, s.section_id, s.title, s.blocks from framework f
      join edition e on e.document_id = f.document_id and e.state = 'ADOPTED'
      join edition_section s on s.edition_id = e.id where f.slug = $1`,
    [modelAgreement.slug],
  );
  if (!rows[0]) return null;
  const byTitle = new Map(rows.map((row) => [row.title, row]));
  const articles = new Map(
    (await readModel('en')).flatMap(({ key, title }) => {
      const found = byTitle.get(title);
      return found ? [[key, { sectionId: found.section_id, blocks: found.blocks }] as const] : [];
    }),
  );
  return { editionId: rows[0].edition_id, articles };
}

/** The agreement with its parties and no word of text, marked as what it is and at an address that is short. */
async function beginEmpty(deeds: Deeds): Promise<string> {
  const { by, begun, slug, title, purpose } = told;
  const ids = async (table: 'body' | 'person' | 'procedure') =>
    new Map(
      (await deeds.pool.query<{ slug: string; id: string }>(`select slug, id from "${table}"`)).rows.map(
        (row) => [row.slug, row.id],
      ),
    );
  const [bodies, people, procedures] = [await ids('body'), await ids('person'), await ids('procedure')];
  const id = await deeds.act({ by, on: begun }, 'begin the makers’ agreement', (services, actor, requestId) =>
    beginAgreement(services, actor, {
      requestId,
      title,
      purpose,
      kind: 'MEMORANDUM',
      fields: ['DESIGN', 'CRAFTS_AND_FOLK_ART'],
      languages: ['en', 'vi'],
      parties: told.parties.map(({ body, legalName, capacity, contact, procedure }) => ({
        bodyId: bodies.get(body)!,
        legalName,
        capacity,
        contactId: people.get(contact) ?? null,
        procedureId: procedure && (procedures.get(procedure) ?? null),
      })),
      termMonths: 36,
      renewalRule: 'EXPRESS',
      renewalMonths: 36,
      noticeDays: 90,
      terminationNoticeDays: 60,
      reviewMonths: 12,
    }),
  );
  await deeds.pool.query('update agreement set slug = $2 where id = $1', [id, slug]);
  await deeds.pool.query(
    'update document set is_demonstration = true where id in (select document_id from agreement_text where agreement_id = $1)',
    [id],
  );
  return id;
}

async function textOf(
  { pool }: Deeds,
  agreementId: string,
): Promise<{ documentId: string; adaptationId: string }> {
  const { rows } = await pool.query<{ documentId: string; adaptationId: string }>(
    `select a.document_id as "documentId", a.id as "adaptationId" from agreement_text t
      join adaptation a on a.document_id = t.document_id where t.agreement_id = $1`,
    [agreementId],
  );
  return rows[0]!;
}

/** What the files say, on the day each says; what is in none of them stays the model’s. */
async function decide(deeds: Deeds, adaptationId: string, { articles }: Model): Promise<void> {
  const articleOf = (key: string) => {
    const found = articles.get(key);
    if (!found) throw new Error(`The model agreement has no article ${key}.`);
    return found;
  };
  for (const file of await readDecisions('makers', 'agreement')) {
    const { key, decision, reason, words, title, under, after, by, on } = file;
    await deeds.act({ by, on }, `makers ${key}`, async (services, actor, requestId): Promise<unknown> => {
      if (decision === 'ADD')
        return placeSection(services, actor, {
          requestId,
          adaptationId,
          title: title!,
          parentId: under && articleOf(under).sectionId,
          afterId: after && articleOf(after).sectionId,
          reasonType: reason,
          words,
          blocks: file.blocks,
        });
      const { sectionId, blocks } = articleOf(key);
      return decideSection(services, actor, {
        requestId,
        adaptationId,
        sectionId,
        decision,
        reasonType: reason,
        words,
        blocks: blocksOf(file, blocks),
        seenId: null,
      });
    });
  }
}

/** An adapted article keeps the ids of what it kept; one that is left out has no words. */
function blocksOf({ key, decision, blocks }: DecisionFile, common: readonly BlockJson[]) {
  if (decision === 'OMIT') return null;
  return decision === 'ADAPT' ? withKeptIds(common, blocks, idsFrom(`kept makers ${key}`)) : blocks;
}
