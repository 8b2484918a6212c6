import { defineHolder } from '../files/index.ts';
import { actorNow } from '../kernel/actor-now.ts';
import { askWithin } from '../kernel/ask-within.ts';
import { forbidden, notFound } from '../kernel/errors.ts';
import type { ReadContext } from '../kernel/read-context.ts';
import { documentColumns, mayEdit, mayRead } from './document.policy.ts';
import { mayReadEdition } from './editions/edition.policy.ts';

/** What files of a document there are: pictures in its text, for who may read it, from who may write in it. */
export function defineDocumentFiles(): void {
  defineHolder({
    kind: 'document',
    maySee: (file, context) =>
      `(exists (select 1 from document d where d.id = ${file}.thing_id and ${mayRead.sql(documentColumns('d'), context)})
        or ${isInEdition(file, context)})`,
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

/** A picture in an edition is seen by whoever may read the edition, the working text or not. */
function isInEdition(file: string, context: ReadContext): string {
  return `exists (select 1 from edition e join edition_section s on s.edition_id = e.id
    where e.document_id = ${file}.thing_id and ${mayReadEdition('e', context)}
      and s.blocks::text like '%' || ${file}.id || '%')`;
}
