import { defineEntity } from '@mikro-orm/core';
import type { Id } from '../../kernel/ids.ts';
import type { DocumentId } from '../document.entity.ts';

export type DocumentPointId = Id<'DocumentPoint'>;

/** A position of a document that somebody gave a name, to find it again and to compare with. */
export class DocumentPoint {
  id!: DocumentPointId;
  documentId!: DocumentId;
  position!: number;
  name!: string;
  madeById!: string;
  madeForId!: string;
  madeAt!: Date;
}

export const documentPointSchema = defineEntity({
  class: DocumentPoint,
  tableName: 'document_point',
  properties: (p) => ({
    id: p.uuid().primary().$type<DocumentPointId>(),
    documentId: p.uuid().$type<DocumentId>(),
    position: p.bigint('number'),
    name: p.text(),
    madeById: p.uuid(),
    madeForId: p.uuid(),
    madeAt: p.datetime(),
  }),
});
