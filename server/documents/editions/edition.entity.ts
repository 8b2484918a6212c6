import { defineEntity } from '@mikro-orm/core';
import { type EditionState, editionStates } from '../../../schema/words.ts';
import { conflict } from '../../kernel/errors.ts';
import type { Id } from '../../kernel/ids.ts';
import type { DocumentId } from '../document.entity.ts';

export type EditionId = Id<'Edition'>;

const next: Readonly<Record<EditionState, readonly EditionState[]>> = {
  CONSULTATION: ['FROZEN', 'WITHDRAWN'],
  FROZEN: ['ADOPTED', 'WITHDRAWN'],
  ADOPTED: ['SUPERSEDED', 'WITHDRAWN'],
  SUPERSEDED: [],
  WITHDRAWN: [],
};

/** A text as it stood when it was cut: numbered, hashed, and never changed again. Only its standing moves on. */
export class Edition {
  id!: EditionId;
  documentId!: DocumentId;
  number!: number;
  state!: EditionState;
  title!: string;
  language!: string;
  note: string | null = null;
  position!: number;
  hash!: string;
  cutById!: string;
  cutForId!: string;
  cutAt!: Date;
  frozenAt: Date | null = null;
  adoptedAt: Date | null = null;
  withdrawnAt: Date | null = null;
  withdrawnReason: string | null = null;

  /** Moves its standing on; refuses a step that does not follow. */
  moveTo(state: EditionState, at: Date, reason: string | null = null): void {
    if (!next[this.state].includes(state))
      throw conflict(
        `Edition ${this.number} is ${this.state}; it can’t become ${state} from there.`,
        'EDITION_MOVED_ON',
        {
          number: this.number,
        },
      );
    this.state = state;
    if (state === 'FROZEN') this.frozenAt = at;
    if (state === 'ADOPTED') this.adoptedAt = at;
    if (state === 'WITHDRAWN') {
      this.withdrawnAt = at;
      this.withdrawnReason = reason;
    }
  }
}

export const editionSchema = defineEntity({
  class: Edition,
  tableName: 'edition',
  properties: (p) => ({
    id: p.uuid().primary().$type<EditionId>(),
    documentId: p.uuid().$type<DocumentId>(),
    number: p.integer(),
    state: p.enum(editionStates),
    title: p.text(),
    language: p.text(),
    note: p.text().nullable(),
    position: p.bigint('number'),
    hash: p.text(),
    cutById: p.uuid(),
    cutForId: p.uuid(),
    cutAt: p.datetime(),
    frozenAt: p.datetime().nullable(),
    adoptedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnReason: p.text().nullable(),
  }),
});
