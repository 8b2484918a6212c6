import * as Y from 'yjs';
import { blocksOf } from '../../schema/blocks/blocks-of.ts';
import { type BlockJson, fragmentName, problemOfBlocks } from '../../schema/blocks/index.ts';
import { invalid } from '../kernel/errors.ts';
import type { Work } from '../kernel/work.ts';
import { applyBlocks } from './apply-blocks.ts';
import type { DocumentPlace } from './document-place.ts';

/** A section's text inside a unit of work that holds its document still: read, and changed as one edit. */
export interface SectionText {
  readonly sectionId: string;
  readonly blocks: readonly BlockJson[];
  readonly doc: Y.Doc;
}

/** Reads a section as everybody's edits have made it up to now; only true while the document is held still. */
export async function readSectionText(work: Work, sectionId: string): Promise<SectionText> {
  const [row] = await work.em
    .getConnection()
    .execute<{ snapshot: Buffer | null; updates: Buffer[] | null }[]>(
      `select s.snapshot, (select array_agg(u.data order by u.position) from document_update u
       where u.section_id = s.id and u.position > s.snapshot_position) as updates
     from section s where s.id = ?`,
      [sectionId],
      'all',
      work.em.getTransactionContext(),
    );
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of [...(row?.snapshot ? [row.snapshot] : []), ...(row?.updates ?? [])])
      Y.applyUpdate(doc, update);
  });
  return { sectionId, blocks: blocksOf(doc.getXmlFragment(fragmentName)), doc };
}

/**
 * Makes a section read as given, as one edit of the person named (else of who acts), and records it. Returns false and
 * changes nothing where it reads so already; refuses what a section can't be made of.
 */
export async function writeSectionText(
  work: Work,
  place: DocumentPlace,
  text: SectionText,
  blocks: readonly BlockJson[],
  authorId: string = work.actor.id,
): Promise<boolean> {
  const problem = problemOfBlocks(blocks);
  if (problem) throw invalid('blocks', `The text does not fit what a section may be made of: ${problem}`);
  const update = changeOf(text.doc, blocks);
  if (!update) return false;
  const connection = work.em.getConnection();
  const context = work.em.getTransactionContext();
  await connection.execute(
    'insert into document_client (document_id, client_id, person_id) values (?, ?, ?)',
    [place.documentId, text.doc.clientID, authorId],
    'run',
    context,
  );
  work.record(place.streamId, {
    kind: 'section.edited',
    subjectId: text.sectionId,
    placed: async (position) => {
      await connection.execute(
        'insert into document_update (stream_id, position, section_id, data) values (?, ?, ?, ?)',
        [place.streamId, position, text.sectionId, Buffer.from(update)],
        'run',
        context,
      );
    },
  });
  return true;
}

/** The same section for another author’s edit: nobody writes under the Yjs client of somebody else. */
export function handOn({ sectionId, doc }: SectionText): SectionText {
  const next = new Y.Doc();
  Y.applyUpdate(next, Y.encodeStateAsUpdate(doc));
  doc.destroy();
  return { sectionId, blocks: blocksOf(next.getXmlFragment(fragmentName)), doc: next };
}

function changeOf(doc: Y.Doc, blocks: readonly BlockJson[]): Uint8Array | null {
  let change: Uint8Array | null = null;
  const keep = (update: Uint8Array) => {
    change = update;
  };
  doc.on('update', keep);
  doc.transact(() => applyBlocks(doc.getXmlFragment(fragmentName), blocks));
  doc.off('update', keep);
  return change;
}
