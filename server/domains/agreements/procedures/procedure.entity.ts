import { defineEntity, type Opt } from '@mikro-orm/core';
import type { AgreementKind } from '../../../../schema/agreements/index.ts';
import type { ProcedureGraph } from '../../../../schema/procedures/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/localised-text.ts';
import type { PersonId } from '../../people/index.ts';

export type ProcedureId = Id<'Procedure'>;
export type ProcedureVersionId = Id<'ProcedureVersion'>;

/** The way that agreements take at parties of one sort; what it says is in its versions. */
export class Procedure {
  id!: ProcedureId;
  slug!: string;
  jurisdiction!: string;
  createdAt: Opt<Date> = new Date();
}

export const procedureSchema = defineEntity({
  class: Procedure,
  tableName: 'procedure',
  properties: (p) => ({
    id: p.uuid().primary().$type<ProcedureId>(),
    slug: p.text(),
    jurisdiction: p.text(),
    createdAt: p.datetime(),
  }),
});

/** What a procedure says from a day on. It never changes: runs that began under it end under it. */
export class ProcedureVersion {
  id!: ProcedureVersionId;
  procedureId!: ProcedureId;
  number!: number;
  name!: LocalisedText;
  level!: LocalisedText;
  about!: LocalisedText;
  kinds!: AgreementKind[];
  sources: Opt<string[]> = [];
  toConfirm: Opt<LocalisedText[]> = [];
  graph!: ProcedureGraph;
  note: string | null = null;
  publishedById: PersonId | null = null;
  publishedAt!: Date;
}

export const procedureVersionSchema = defineEntity({
  class: ProcedureVersion,
  tableName: 'procedure_version',
  properties: (p) => ({
    id: p.uuid().primary().$type<ProcedureVersionId>(),
    procedureId: p.uuid().$type<ProcedureId>(),
    number: p.integer(),
    name: p.json().$type<LocalisedText>(),
    level: p.json().$type<LocalisedText>(),
    about: p.json().$type<LocalisedText>(),
    kinds: p.array().$type<AgreementKind[]>(),
    sources: p.json().$type<string[]>(),
    toConfirm: p.json().$type<LocalisedText[]>(),
    graph: p.json().$type<ProcedureGraph>(),
    note: p.text().nullable(),
    publishedById: p.uuid().$type<PersonId>().nullable(),
    publishedAt: p.datetime(),
  }),
});
