import type { LiveView } from '../graphql/live/live-view.ts';
import { readSelection } from '../graphql/planner/index.ts';
import { notFound } from '../kernel/errors.ts';
import { isId } from '../kernel/ids.ts';
import { prepared } from '../kernel/prepared.ts';
import type { Entry } from '../streams/index.ts';
import { sectionFace } from './document.face.ts';
import { documentColumns, mayRead } from './document.policy.ts';
import { editionFace } from './editions/edition.face.ts';

/** A document, live: each edit with its update, each change of a section with the section as it is now. */
export const documentView: LiveView = {
  field: 'document',

  async open({ database }, { actor }, args) {
    const documentId = String(args.documentId);
    if (!isId(documentId)) throw notFound('document', documentId);
    const values: unknown[] = [];
    const param = (value: unknown) => `$${values.push(value)}`;
    const predicate = mayRead.sql(documentColumns('d'), { actor, language: 'en', param });
    const text = `select d.stream_id, t.position, t.access_version from document d join stream t on t.id = d.stream_id
      where d.id = ${param(documentId)} and ${predicate}`;
    const { rows } = await database.pool.query<{
      stream_id: string;
      position: number;
      access_version: number;
    }>(prepared(text, values));
    const [found] = rows;
    if (!found) throw notFound('document', documentId);
    const { stream_id: streamId, position, access_version: accessVersion } = found;
    return { streamId, position, accessVersion, accessClass: 'reader' };
  },

  async load(reader, entries, selections) {
    const selection = selections('DocumentEntry', 'section');
    const sectionIds = entries.flatMap((entry) => (isOfTree(entry) ? [entry.subjectId] : []));
    const editionIds = entries.flatMap((entry) => (isOfEdition(entry) ? [entry.subjectId] : []));
    const ofEdition = selections('DocumentEntry', 'edition');
    const [updates, sections, editions] = await Promise.all([
      updatesOf(reader.pool, entries),
      selection && sectionIds.length > 0
        ? readSelection(reader, selection, { ...sectionFace, always: ['id'] }, ({ param }) => ({
            where: (section) => `${section}.id = any(${param(sectionIds)}::uuid[])`,
          }))
        : [],
      // Opening has authorised each follower to read the document with all its editions.
      ofEdition && editionIds.length > 0
        ? readSelection(reader, ofEdition, { ...editionFace, readable: () => 'true' }, ({ param }) => ({
            where: (edition) => `${edition}.id = any(${param(editionIds)}::uuid[])`,
          }))
        : [],
    ]);
    const editionOf = new Map(editions.map((edition) => [edition.id as string, edition]));
    const byId = new Map(sections.map((section) => [section.id as string, section]));
    return entries.map((entry) => ({
      __typename: 'DocumentEntry',
      position: entry.position,
      at: entry.at.getTime(),
      kind: entry.kind,
      sectionId: entry.kind.startsWith('section.') ? entry.subjectId : null,
      update: updates.get(entry.position) ?? null,
      section: isOfTree(entry) ? (byId.get(entry.subjectId) ?? null) : null,
      edition: isOfEdition(entry) ? (editionOf.get(entry.subjectId) ?? null) : null,
    }));
  },
};

/** Entries about the tree of sections; an edit is about one section's words. */
function isOfTree(entry: Entry): boolean {
  return entry.kind.startsWith('section.') && entry.kind !== 'section.edited';
}

/** Entries about an edition: that it was cut or moved on, and what cities think of it. */
function isOfEdition(entry: Entry): boolean {
  return entry.kind.startsWith('edition.') || entry.kind.startsWith('position.');
}

async function updatesOf(
  pool: { query: Parameters<typeof readSelection>[0]['pool']['query'] },
  entries: readonly Entry[],
) {
  const positions = entries.flatMap((entry) => (entry.kind === 'section.edited' ? [entry.position] : []));
  if (positions.length === 0) return new Map<number, string>();
  const { rows } = await pool.query<{ position: number; data: Buffer }>({
    name: 'document updates',
    text: 'select position, data from document_update where stream_id = $1 and position = any($2::bigint[])',
    values: [entries[0]!.streamId, positions],
  });
  return new Map(rows.map((row) => [row.position, row.data.toString('base64')]));
}
