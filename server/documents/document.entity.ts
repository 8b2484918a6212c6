import { defineEntity, type Opt } from '@mikro-orm/core';
import { type Audience, audiences } from '../../schema/words.ts';
import type { Id } from '../kernel/ids.ts';

export type DocumentId = Id<'Document'>;

/** A long text that is written together: a framework, an agreement's text, a report. Its sections are rows of their own. */
export class Document {
  id!: DocumentId;
  kind!: string;
  ownerId!: string;
  streamId!: string;
  audience!: Audience;
  title!: string;
  /** The language it is written in, as a BCP 47 tag. */
  language!: string;
  isDemonstration: Opt<boolean> = false;
  /** Whether an adopted edition is for everybody, whoever reads the working text. */
  publishesEditions: Opt<boolean> = false;
  /** Its words are settled, by being agreed or signed: nobody writes in it any more. */
  isSettled: Opt<boolean> = false;
}

export const documentSchema = defineEntity({
  class: Document,
  tableName: 'document',
  properties: (p) => ({
    id: p.uuid().primary().$type<DocumentId>(),
    kind: p.text(),
    ownerId: p.uuid(),
    streamId: p.uuid(),
    audience: p.enum(audiences),
    title: p.text(),
    language: p.text(),
    isDemonstration: p.boolean(),
    publishesEditions: p.boolean(),
    isSettled: p.boolean(),
  }),
});
