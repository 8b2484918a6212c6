import { Field, ID, ObjectType } from 'type-graphql';
import type { OpinionKind, RunEnding } from '../../../../schema/procedures/index.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import { BodyType, PersonType } from '../../people/index.ts';
import { AgreementPartyType } from '../agreement.types.ts';
import { OpinionKindEnum, RunEndingEnum } from '../agreement-words.types.ts';
import { ProcedureVersionType } from './procedure.types.ts';

@ObjectType('Opinion', { description: 'What a consulted body says.', simpleResolvers: true })
export class OpinionType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Whom the step asks, by its key.' }) consultee!: string;
  @Field(() => OpinionKindEnum) kind!: OpinionKind;
  @Field(() => String, { description: 'The day since when they have all they need.' })
  dossierCompleteOn!: string;
  @Field(() => String, { nullable: true, description: 'Until when they are to answer.' }) dueOn!:
    | string
    | null;
  @Field(() => String, { nullable: true }) answeredOn!: string | null;
  @Field(() => String, { nullable: true, description: 'What they wrote.' }) words!: string | null;
  @Field(() => PersonType, { nullable: true }) recordedBy!: PersonType | null;
}

@ObjectType('StepPaper', { description: 'A paper that a step asked for.', simpleResolvers: true })
export class StepPaperType {
  @Field(() => String) key!: string;
  @Field(() => String, { description: 'Its number and day.' }) words!: string;
}

@ObjectType('RunStep', { description: 'A step that a party came to.', simpleResolvers: true })
export class RunStepType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Which one, by its key in the procedure.' }) key!: string;
  @Field(() => DateTime) openedAt!: number;
  @Field(() => String, { nullable: true, description: 'Its last day, where it has a clock.' }) dueOn!:
    | string
    | null;
  @Field(() => DateTime, { nullable: true }) closedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'How it ended, by the key of the outcome.' }) outcome!:
    | string
    | null;
  @Field(() => String, { nullable: true }) ground!: string | null;
  @Field(() => [StepPaperType]) papers!: StepPaperType[];
  @Field(() => PersonType, { nullable: true }) closedBy!: PersonType | null;
  @Field(() => BodyType, { nullable: true }) closedFor!: BodyType | null;
  @Field(() => [OpinionType]) opinions!: OpinionType[];
}

@ObjectType('ProcedureRun', {
  description: 'A procedure as one party takes it for one agreement.',
  simpleResolvers: true,
})
export class ProcedureRunType {
  @Field(() => ID) id!: string;
  @Field(() => AgreementPartyType) party!: AgreementPartyType;
  @Field(() => ProcedureVersionType, { description: 'The version under which it began, and ends.' })
  version!: ProcedureVersionType;
  @Field(() => String, { nullable: true, description: 'The step that it waits at.' }) atStep!: string | null;
  @Field(() => RunEndingEnum, { nullable: true }) ending!: RunEnding | null;
  @Field(() => DateTime) startedAt!: number;
  @Field(() => DateTime, { nullable: true }) endedAt!: number | null;
  @Field(() => [RunStepType]) steps!: RunStepType[];
}
