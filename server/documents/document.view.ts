import type { Audience } from '../../schema/words.ts';
import type { LiveEvent, LiveView } from '../graphql/live/live-view.ts';
import { type Face, readSelection } from '../graphql/planner/index.ts';
import { notFound } from '../kernel/errors.ts';
import { isId } from '../kernel/ids.ts';
import { prepared } from '../kernel/prepared.ts';
import type { Entry } from '../streams/index.ts';
import { sectionDecisionFace } from './adaptation/adaptation.face.ts';
import { threadFace } from './comments/comment.face.ts';
import { mayReadComments } from './comments/comment.policy.ts';
import { sectionFace } from './document.face.ts';
import { documentColumns, mayRead } from './document.policy.ts';
import { editionFace } from './editions/edition.face.ts';
import { proposalFace } from './proposals/proposal.face.ts';
import { noteReading } from './readings/note-reading.ts';

/** What a kind of entry is shown with: its subject as it stands now. */
interface EntrySubject {
  /** The field of `DocumentEntry`. */
  readonly field: string;
  readonly face: Face;
  isOf(entry: Entry): boolean;
  /** Kept from the public of a public document. */
  readonly isForColleagues: boolean;
}

const subjects: readonly EntrySubject[] = [
  { field: 'section', face: sectionFace, isOf: isOfTree, isForColleagues: false },
  // Opening has authorised each follower to read the document with all its editions.
  {
    field: 'edition',
    face: { ...editionFace, readable: () => 'true' },
    isOf: isOfEdition,
    isForColleagues: false,
  },
  {
    field: 'decision',
    face: sectionDecisionFace,
    isOf: (entry) => entry.kind === 'adaptation.decided',
    isForColleagues: true,
  },
  {
    field: 'comment',
    face: threadFace,
    isOf: (entry) => entry.kind.startsWith('comment.'),
    isForColleagues: true,
  },
  {
    field: 'proposal',
    face: proposalFace,
    isOf: (entry) => entry.kind.startsWith('proposal.'),
    isForColleagues: true,
  },
];

/** A document, live: each edit with its update, each other entry with what it is about as that is now. */
export const documentView: LiveView = {
  field: 'document',

  async open(services, { actor }, args) {
    const documentId = String(args.documentId);
    if (!isId(documentId)) throw notFound('document', documentId);
    const values: unknown[] = [];
    const param = (value: unknown) => `$${values.push(value)}`;
    const context = { actor, language: 'en' as const, param };
    const isColleague = mayReadComments.sql(documentColumns('d'), context);
    const predicate = mayRead.sql(documentColumns('d'), context);
    const text = `select d.stream_id, d.owner_id, d.audience, t.position, t.access_version, ${isColleague} as is_colleague from document d join stream t on t.id = d.stream_id
      where ${predicate} and d.id = ${param(documentId)}`;
    const { rows } = await services.database.pool.query<{
      stream_id: string;
      owner_id: string;
      audience: Audience;
      position: number;
      access_version: number;
      is_colleague: boolean;
    }>(prepared(text, values));
    const [found] = rows;
    if (!found) throw notFound('document', documentId);
    await noteReading(services, actor, { documentId, ownerId: found.owner_id, audience: found.audience });
    const { stream_id: streamId, position, access_version: accessVersion } = found;
    return { streamId, position, accessVersion, accessClass: found.is_colleague ? 'colleague' : 'reader' };
  },

  async load(reader, entries, selections, accessClass) {
    // Nearly all entries are edits, which show no subject.
    const shown = subjects.filter(
      (one) => (accessClass === 'colleague' || !one.isForColleagues) && entries.some(one.isOf),
    );
    const [updates, ...found] = await Promise.all([
      updatesOf(reader.pool, entries),
      ...shown.map((one) => readSubjects(reader, one, entries, selections)),
    ]);
    return entries.map((entry) => {
      const event: LiveEvent & Record<string, unknown> = {
        __typename: 'DocumentEntry',
        position: entry.position,
        at: entry.at.getTime(),
        kind: entry.kind,
        sectionId: entry.kind.startsWith('section.') ? entry.subjectId : null,
        update: updates.get(entry.position) ?? null,
        ...noSubject,
      };
      for (const [at, one] of shown.entries())
        if (one.isOf(entry)) event[one.field] = found[at]!.get(entry.subjectId) ?? null;
      return event;
    });
  },
};

const noSubject = Object.fromEntries(subjects.map(({ field }) => [field, null]));

async function readSubjects(
  reader: Parameters<typeof readSelection>[0],
  { field, face, isOf }: EntrySubject,
  entries: readonly Entry[],
  selections: Parameters<LiveView['load']>[2],
): Promise<Map<string, object>> {
  const selection = selections('DocumentEntry', field);
  const ids = [...new Set(entries.flatMap((entry) => (isOf(entry) ? [entry.subjectId] : [])))];
  if (!selection || ids.length === 0) return new Map();
  const rows = await readSelection(reader, selection, { ...face, always: ['id'] }, ({ param }) => ({
    where: (row) => `${row}.id = any(${param(ids)}::uuid[])`,
  }));
  return new Map(rows.map((row) => [row.id as string, row]));
}

/** Entries that bring an update of a section's words. */
function isEdit({ kind }: Entry): boolean {
  return kind === 'section.edited' || kind === 'section.reverted';
}

/** Entries about the tree of sections. */
function isOfTree(entry: Entry): boolean {
  return entry.kind.startsWith('section.') && !isEdit(entry);
}

/** Entries about an edition: that it was cut or moved on, and what cities think of it. */
function isOfEdition(entry: Entry): boolean {
  return entry.kind.startsWith('edition.') || entry.kind.startsWith('position.');
}

async function updatesOf(
  pool: { query: Parameters<typeof readSelection>[0]['pool']['query'] },
  entries: readonly Entry[],
): Promise<Map<number, string>> {
  const updates = new Map<number, string>();
  const positions: number[] = [];
  for (const entry of entries) {
    if (!isEdit(entry)) continue;
    if (entry.brought) updates.set(entry.position, entry.brought as string);
    else positions.push(entry.position);
  }
  if (positions.length === 0) return updates;
  const { rows } = await pool.query<{ position: number; data: Buffer }>({
    name: 'document updates',
    text: 'select position, data from document_update where stream_id = $1 and position = any($2::bigint[])',
    values: [entries[0]!.streamId, positions],
  });
  for (const { position, data } of rows) updates.set(position, data.toString('base64'));
  return updates;
}
