import { defineHolder } from '../files/index.ts';
import { actorNow } from '../kernel/actor-now.ts';
import { askWithin } from '../kernel/ask-within.ts';
import { forbidden, notFound } from '../kernel/errors.ts';
import { documentColumns, mayEdit, mayRead } from './document.policy.ts';

/** What files of a document there are: pictures in its text, for who may read it, from who may write in it. */
export function defineDocumentFiles(): void {
  defineHolder({
    kind: 'document',
    maySee: (file, context) =>
      `exists (select 1 from document d where d.id = ${file}.thing_id and ${mayRead.sql(documentColumns('d'), context)})`,
    async mayAdd(work, documentId) {
      await work.em.execute('select 1 from document where id = ? for key share', [documentId]);
      const actor = await actorNow(work);
      const columns = documentColumns('d');
      const [found] = await askWithin<{ ownerId: string; edit: boolean }>(work.em, (param) => {
        const context = { actor, language: 'en' as const, param };
        return `select d.owner_id as "ownerId", ${mayEdit.sql(columns, context)} as edit
          from document d where d.id = ${param(documentId)} and ${mayRead.sql(columns, context)}`;
      });
      if (!found) throw notFound('document', documentId);
      if (!found.edit)
        throw forbidden('Only who writes in the document adds a picture to it.', 'NO_PART_HERE');
      return found.ownerId;
    },
  });
}
