import type pg from 'pg';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { fragmentName } from '../../../schema/blocks/index.ts';
import { gql } from '../../support/api.ts';
import { expectNothingLost, type Findings } from './check.ts';
import type { AcknowledgedEdit } from './edit-driver.ts';

export interface Given {
  documentId: string;
  sectionId: string;
  streamId: string;
}

interface Reader {
  url: string;
  cookie: string;
}

/** What was found in a document; `texts` is how many different ones readers and the log gave. */
export type DocumentFindings = Findings & { texts: number };

/** What every run must find. */
export function expectDocumentWhole(findings: DocumentFindings): void {
  expectNothingLost(findings);
  expect(findings.texts).toBe(1);
}

/** Compares what was acknowledged with what is stored, and with what a reader is given at each server. */
export async function compareDocument(
  pool: pg.Pool,
  given: Given,
  readers: readonly Reader[],
  acknowledged: readonly AcknowledgedEdit[],
): Promise<DocumentFindings> {
  // What a closed tab had sent may still be on its way to the disk.
  for (;;) {
    const before = await headOf(pool, given);
    const findings = await compareOnce(pool, given, readers, acknowledged);
    if ((await headOf(pool, given)) === before) return findings;
  }
}

async function compareOnce(
  pool: pg.Pool,
  { documentId, sectionId, streamId }: Given,
  readers: readonly Reader[],
  acknowledged: readonly AcknowledgedEdit[],
): Promise<DocumentFindings> {
  const { rows } = await pool.query<{ position: string; data: Buffer }>(
    'select position, data from document_update where section_id = $1 order by position',
    [sectionId],
  );
  const stored = new Map(rows.map((row) => [Number(row.position), row.data.toString('base64')]));
  const times = new Map<string, number>();
  for (const update of stored.values()) times.set(update, (times.get(update) ?? 0) + 1);
  const half = await pool.query<{ half: number; gaps: number }>(
    `select
      (select count(*)::int from entry e full join document_update u on u.stream_id = e.stream_id and u.position = e.position
        where (e.stream_id = $1 and e.kind = 'section.edited' and u.position is null) or (u.stream_id = $1 and e.position is null))
      + (select count(*)::int from request r left join entry e on e.stream_id = (r.result->>'streamId')::uuid
          and e.position = (r.result->>'position')::bigint
        where r.action = 'section.edited' and e.position is null) as half,
      (select abs(s.position - (select count(*) from entry e where e.stream_id = s.id))::int from stream s where s.id = $1) as gaps`,
    [streamId],
  );
  const texts = await Promise.all(readers.map((reader) => textAt(reader, documentId)));
  const fresh = new Y.Doc();
  fresh.transact(() => {
    for (const { data } of rows) Y.applyUpdate(fresh, data);
  });
  texts.push(fresh.getXmlFragment(fragmentName).toString());
  const isThere = ({ word, update, position }: AcknowledgedEdit) =>
    stored.get(position) === update && texts.every((text) => text.split(word).length === 2);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((one) => !isThere(one)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    halfWritten: half.rows[0]!.half,
    gaps: half.rows[0]!.gaps,
    texts: new Set(texts).size,
  };
}

/** The section as somebody who opens it now is given it. */
async function textAt({ url, cookie }: Reader, id: string): Promise<string> {
  const { data, errors } = await gql<{
    document: { sections: { state: { snapshot: string | null; updates: string[] } }[] };
  }>(url, cookie, 'query ($id: ID!) { document(id: $id) { sections { state { snapshot updates } } } }', {
    id,
  });
  if (!data?.document) throw new Error(`The document can’t be read: ${JSON.stringify(errors)}`);
  const { snapshot, updates } = data.document.sections[0]!.state;
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of snapshot === null ? updates : [snapshot, ...updates])
      Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  });
  return doc.getXmlFragment(fragmentName).toString();
}

async function headOf(pool: pg.Pool, { streamId }: Given): Promise<string> {
  const { rows } = await pool.query<{ position: string }>('select position from stream where id = $1', [
    streamId,
  ]);
  return rows[0]!.position;
}
