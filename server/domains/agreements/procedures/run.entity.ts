import { defineEntity, type Opt } from '@mikro-orm/core';
import {
  type OpinionKind,
  opinionKinds,
  type RunEnding,
  runEndings,
} from '../../../../schema/procedures/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { BodyId, PersonId } from '../../people/index.ts';
import type { AgreementId } from '../agreement.entity.ts';
import type { PartyId } from '../party.entity.ts';
import type { ProcedureVersionId } from './procedure.entity.ts';

export type ProcedureRunId = Id<'ProcedureRun'>;
export type RunStepId = Id<'RunStep'>;

/** A procedure as one party takes it for one agreement. */
export class ProcedureRun {
  id!: ProcedureRunId;
  agreementId!: AgreementId;
  partyId!: PartyId;
  versionId!: ProcedureVersionId;
  atStep: string | null = null;
  ending: RunEnding | null = null;
  startedAt!: Date;
  endedAt: Date | null = null;
  voidedAt: Date | null = null;
}

export const procedureRunSchema = defineEntity({
  class: ProcedureRun,
  tableName: 'procedure_run',
  properties: (p) => ({
    id: p.uuid().primary().$type<ProcedureRunId>(),
    agreementId: p.uuid().$type<AgreementId>(),
    partyId: p.uuid().$type<PartyId>(),
    versionId: p.uuid().$type<ProcedureVersionId>(),
    atStep: p.text().nullable(),
    ending: p.enum(runEndings).nullable(),
    startedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    voidedAt: p.datetime().nullable(),
  }),
});

/** A step that a run came to, and how it was left. */
export class RunStep {
  id!: RunStepId;
  runId!: ProcedureRunId;
  place!: number;
  stepKey!: string;
  openedAt!: Date;
  dueOn: string | null = null;
  closedAt: Date | null = null;
  outcome: string | null = null;
  ground: string | null = null;
  /** What papers there are, by the step's own keys: their numbers and days, as they say. */
  papers: Opt<Record<string, string>> = {};
  closedById: PersonId | null = null;
  closedForId: BodyId | null = null;
}

export const runStepSchema = defineEntity({
  class: RunStep,
  tableName: 'run_step',
  properties: (p) => ({
    id: p.uuid().primary().$type<RunStepId>(),
    runId: p.uuid().$type<ProcedureRunId>(),
    place: p.integer(),
    stepKey: p.text(),
    openedAt: p.datetime(),
    dueOn: p.date().nullable(),
    closedAt: p.datetime().nullable(),
    outcome: p.text().nullable(),
    ground: p.text().nullable(),
    papers: p.json().$type<Record<string, string>>(),
    closedById: p.uuid().$type<PersonId>().nullable(),
    closedForId: p.uuid().$type<BodyId>().nullable(),
  }),
});

/** What a consulted body says. Until it does it is REQUESTED; that is never taken for consent. */
export class Opinion {
  id!: Id<'Opinion'>;
  runStepId!: RunStepId;
  consultee!: string;
  kind!: OpinionKind;
  dossierCompleteOn!: string;
  dueOn: string | null = null;
  answeredOn: string | null = null;
  words: string | null = null;
  recordedById: PersonId | null = null;
  recordedAt!: Date;
}

export const opinionSchema = defineEntity({
  class: Opinion,
  tableName: 'opinion',
  properties: (p) => ({
    id: p.uuid().primary().$type<Id<'Opinion'>>(),
    runStepId: p.uuid().$type<RunStepId>(),
    consultee: p.text(),
    kind: p.enum(opinionKinds),
    dossierCompleteOn: p.date(),
    dueOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    words: p.text().nullable(),
    recordedById: p.uuid().$type<PersonId>().nullable(),
    recordedAt: p.datetime(),
  }),
});
