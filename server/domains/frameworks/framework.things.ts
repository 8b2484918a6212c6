import { documentColumns, mayLead, mayRead } from '../../documents/index.ts';
import { holdsCommitments } from '../commitments/index.ts';
import { pathsOfDocuments } from '../notifications/index.ts';
import { defineAddress, defineThing } from '../people/index.ts';

/** The working text is shared as any document is; the framework around it has no audience of its own. */
export function defineFrameworkThings(): void {
  pathsOfDocuments(
    'framework',
    (document) => `(select '/frameworks/' || f.slug from framework f where f.document_id = ${document}.id)`,
  );
  defineThing({
    kind: 'document',
    table: 'document',
    columns: documentColumns,
    mayRead,
    mayShare: mayLead,
    async streamsOf(em, id) {
      const rows = await em.execute<{ stream_id: string }[]>(
        'select d.stream_id from document d where d.id = ?',
        [id],
      );
      return rows.map((row) => row.stream_id);
    },
  });
  defineAddress('document', {
    kind: 'document',
    rows: 'select d.id, d.id as shared_id from document d',
    isById: true,
    page: '/documents/',
  });
  defineAddress('framework', {
    kind: 'document',
    rows: 'select f.id, f.slug, f.document_id as shared_id from framework f',
    page: '/frameworks/',
  });
  defineAddress('adaptation', {
    kind: 'document',
    rows: 'select a.id, a.document_id as shared_id from adaptation a',
    isById: true,
    page: '/adaptations/',
  });
  holdsCommitments('document');
}
