import { defineEntity } from '@mikro-orm/core';
import { type InitiativeLevel, initiativeLevels } from '../../../../schema/plans/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { BodyId } from '../../people/index.ts';
import type { WrittenWords } from '../written-words.ts';

export type InitiativeId = Id<'Initiative'>;

/** What cuts across a body's plans and years; its activities stand in the plans. */
export class Initiative {
  id!: InitiativeId;
  ownerId!: BodyId;
  level!: InitiativeLevel;
  title!: WrittenWords;
  source: string | null = null;
}

export const initiativeSchema = defineEntity({
  class: Initiative,
  tableName: 'initiative',
  properties: (p) => ({
    id: p.uuid().primary().$type<InitiativeId>(),
    ownerId: p.uuid().$type<BodyId>(),
    level: p.enum(initiativeLevels),
    title: p.json().$type<WrittenWords>(),
    source: p.text().nullable(),
  }),
});
