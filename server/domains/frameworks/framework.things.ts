import { documentColumns, mayCoordinate, mayRead } from '../../documents/index.ts';
import { defineThing } from '../people/index.ts';

/** The working text is shared as any document is; the framework around it has no audience of its own. */
export function defineFrameworkThings(): void {
  defineThing({
    kind: 'document',
    table: 'document',
    columns: documentColumns,
    mayRead,
    mayShare: mayCoordinate,
    async streamsOf(em, id) {
      const rows = await em.execute<{ stream_id: string }[]>(
        'select d.stream_id from document d where d.id = ?',
        [id],
      );
      return rows.map((row) => row.stream_id);
    },
  });
}
