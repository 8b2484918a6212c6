import { defineEntity, type Opt } from '@mikro-orm/core';
import { type Audience, audiences, type DueKind, dueKinds } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { BodyId, PersonId } from '../people/index.ts';
import type { Rule } from './recurrence.ts';

export type CommitmentId = Id<'Commitment'>;

/** What a body promised. What became of it stands with its occurrences; a domain's row has one and no state of its own. */
export class Commitment {
  id!: CommitmentId;
  bodyId!: BodyId;
  /** Who of them sees to it. */
  personId: PersonId | null = null;
  words!: string;
  language!: string;
  dueKind!: DueKind;
  rule: Rule | null = null;
  condition: string | null = null;
  /** How much was promised, in `unit`. */
  target: number | null = null;
  unit: string | null = null;
  /** Looked at only where nothing holds it. */
  audience: Opt<Audience> = 'PRIVATE';
  holderKind: string | null = null;
  holderId: string | null = null;
  /** Whether it is due at all: an obligation of a draft is not. */
  counts: Opt<boolean> = true;
  isDemonstration: Opt<boolean> = false;
  madeById: PersonId | null = null;
  madeAt: Opt<Date> = new Date();
  version: Opt<number> = 1;
}

export const commitmentSchema = defineEntity({
  class: Commitment,
  tableName: 'commitment',
  properties: (p) => ({
    id: p.uuid().primary().$type<CommitmentId>(),
    bodyId: p.uuid().$type<BodyId>(),
    personId: p.uuid().$type<PersonId>().nullable(),
    words: p.text(),
    language: p.text(),
    dueKind: p.enum(dueKinds),
    rule: p.json().$type<Rule>().nullable(),
    condition: p.text().nullable(),
    target: p.decimal('number').nullable(),
    unit: p.text().nullable(),
    audience: p.enum(audiences),
    holderKind: p.text().nullable(),
    holderId: p.uuid().nullable(),
    counts: p.boolean(),
    isDemonstration: p.boolean(),
    madeById: p.uuid().$type<PersonId>().nullable(),
    madeAt: p.datetime(),
    version: p.integer(),
  }),
});
