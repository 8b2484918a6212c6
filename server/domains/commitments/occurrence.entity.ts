import { defineEntity, type Opt } from '@mikro-orm/core';
import { type CommitmentState, commitmentStates } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { CommitmentId } from './commitment.entity.ts';

export type OccurrenceId = Id<'Occurrence'>;

/** One time that a commitment is to be kept. */
export class Occurrence {
  id!: OccurrenceId;
  commitmentId!: CommitmentId;
  /** The first is 1. */
  number!: number;
  dueOn: string | null = null;
  /** As it was promised, however often it was put off. */
  firstDueOn: string | null = null;
  state: Opt<CommitmentState> = 'PROMISED';
  /** In hundredths. */
  progress: Opt<number> = 0;
  reached: number | null = null;
  droppedReason: string | null = null;
  begunAt: Date | null = null;
  finishedAt: Date | null = null;
  version: Opt<number> = 1;
}

export const occurrenceSchema = defineEntity({
  class: Occurrence,
  tableName: 'occurrence',
  properties: (p) => ({
    id: p.uuid().primary().$type<OccurrenceId>(),
    commitmentId: p.uuid().$type<CommitmentId>(),
    number: p.integer(),
    dueOn: p.date().nullable(),
    firstDueOn: p.date().nullable(),
    state: p.enum(commitmentStates),
    progress: p.integer(),
    reached: p.decimal('number').nullable(),
    droppedReason: p.text().nullable(),
    begunAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    version: p.integer(),
  }),
});
