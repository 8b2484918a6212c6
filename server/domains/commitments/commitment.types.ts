import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type Audience,
  type CommitmentState,
  commitmentStates,
  type DelegationState,
  type DueAct,
  type DueGroup,
  type DueKind,
  delegationStates,
  dueActs,
  dueGroups,
  dueKinds,
  type EvidenceKind,
  evidenceKinds,
  type RuleUnit,
  ruleUnits,
} from '../../../schema/words.ts';
import { DocumentType } from '../../documents/index.ts';
import { enumOf } from '../../graphql/enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { NamedThingType } from '../notifications/index.ts';
import { AudienceEnum, BodyType, PersonType } from '../people/index.ts';
import type { Commitment } from './commitment.entity.ts';
import type { Occurrence } from './occurrence.entity.ts';
import { OriginType } from './origin/origin.types.ts';

const DueKindEnum = enumOf(dueKinds);
registerEnumType(DueKindEnum, { name: 'DueKind', description: 'When a commitment is due.' });
const RuleUnitEnum = enumOf(ruleUnits);
registerEnumType(RuleUnitEnum, { name: 'RuleUnit', description: 'What a rhythm is counted in.' });
const CommitmentStateEnum = enumOf(commitmentStates);
registerEnumType(CommitmentStateEnum, {
  name: 'CommitmentState',
  description: 'How a commitment stands, this time.',
});
const EvidenceKindEnum = enumOf(evidenceKinds);
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description: 'What shows that a commitment is kept.',
});
const DelegationStateEnum = enumOf(delegationStates);
registerEnumType(DelegationStateEnum, {
  name: 'DelegationState',
  description: 'Whether somebody who was asked to do it does it.',
});
const DueActEnum = enumOf(dueActs);
registerEnumType(DueActEnum, { name: 'DueAct', description: 'What may be done to what is due.' });
export const DueGroupEnum = enumOf(dueGroups);
registerEnumType(DueGroupEnum, {
  name: 'DueGroup',
  description:
    'How near it is, by the day of the body that promised it; a fortnight is today and fourteen days.',
});

@ObjectType('RecurrenceRule', { description: 'A rhythm by which something is due.', simpleResolvers: true })
export class RecurrenceRuleType {
  @Field(() => Int) every!: number;
  @Field(() => RuleUnitEnum) unit!: RuleUnit;
  @Field(() => String, { description: 'The first day, as 2026-11-18.' }) from!: string;
  @Field(() => String, { nullable: true, description: 'The last day that it may be due on.' })
  until!: string | null;
}

@ObjectType('CommitmentMay', {
  description: 'What the reader may do with a commitment, acting as now.',
  simpleResolvers: true,
})
export class CommitmentMayType {
  @Field(() => Boolean, {
    description: 'Begin it, say how far it is, bring evidence, put it off, finish it.',
  })
  carry!: boolean;
  @Field(() => Boolean, { description: 'Give it up, word it anew, ask somebody else to do it.' })
  lead!: boolean;
  @Field(() => Boolean, { description: 'Say whether they do it, having been asked to.' }) answer!: boolean;
}

@ObjectType('Delegation', {
  description: 'Somebody else is asked to do what a body promised.',
  simpleResolvers: true,
})
export class DelegationType {
  @Field(() => ID) id!: string;
  @Field(() => DelegationStateEnum) state!: DelegationState;
  @Field(() => BodyType, { description: 'Who is asked.' }) body!: BodyType;
  @Field(() => PersonType, { nullable: true, description: 'Who of them, where somebody was named.' })
  person!: PersonType | null;
  @Field(() => String, { nullable: true, description: 'What they were told.' }) words!: string | null;
  @Field(() => String, { nullable: true, description: 'What they answered.' }) answer!: string | null;
  @Field(() => PersonType) askedBy!: PersonType;
  @Field(() => DateTime) askedAt!: number;
  @Field(() => PersonType, { nullable: true }) answeredBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true }) answeredAt!: number | null;
}

@ObjectType('Deferral', { description: 'A commitment was put off.', simpleResolvers: true })
export class DeferralType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'When it was due before, as 2026-11-18.' }) fromOn!: string;
  @Field(() => String) toOn!: string;
  @Field(() => String) reason!: string;
  @Field(() => PersonType) by!: PersonType;
  @Field(() => BodyType, { nullable: true, description: 'For whom they acted.' }) actedFor!: BodyType | null;
  @Field(() => DateTime) at!: number;
}

@ObjectType('Evidence', { description: 'What shows that a commitment is kept.', simpleResolvers: true })
export class EvidenceType {
  @Field(() => ID) id!: string;
  @Field(() => EvidenceKindEnum) kind!: EvidenceKind;
  @Field(() => String, { nullable: true }) words!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a link: where it leads.' }) url!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a file: where it is fetched.' }) fileUrl!:
    | string
    | null;
  @Field(() => DocumentType, { nullable: true, description: 'Of a document, for who may read it.' })
  document!: DocumentType | null;
  @Field(() => PersonType) by!: PersonType;
  @Field(() => BodyType, { nullable: true, description: 'For whom they acted.' }) actedFor!: BodyType | null;
  @Field(() => DateTime) at!: number;
}

@ObjectType('CommitmentEvent', {
  description: 'One thing that happened to a commitment, and who did it for whom.',
  simpleResolvers: true,
})
export class CommitmentEventType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What happened: made, begun, deferred, done…' }) kind!: string;
  @Field(() => DateTime) at!: number;
  @Field(() => PersonType, { nullable: true }) by!: PersonType | null;
  @Field(() => BodyType, { nullable: true }) actedFor!: BodyType | null;
  @Field(() => Int, { nullable: true, description: 'Of which occurrence.' }) number!: number | null;
  @Field(() => String, { nullable: true, description: 'The day it was put off to.' }) dueOn!: string | null;
  @Field(() => Int, { nullable: true }) progress!: number | null;
  @Field(() => PersonType, { nullable: true, description: 'Who was to see to it from then on.' })
  toPerson!: PersonType | null;
  @Field(() => BodyType, { nullable: true, description: 'Which body was asked to do it.' })
  toBody!: BodyType | null;
}

@ObjectType('Occurrence', {
  description: 'One time that a commitment is to be kept, with a state of its own.',
  simpleResolvers: true,
})
export class OccurrenceType
  implements Pick<Occurrence, 'number' | 'state' | 'progress' | 'reached' | 'droppedReason' | 'version'>
{
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The first is 1.' }) number!: number;
  @Field(() => CommitmentType, { description: 'What was promised.' }) commitment!: CommitmentType;
  @Field(() => String, {
    nullable: true,
    description: 'The day it is due, as 2026-11-18; null where it is due at none.',
  })
  dueOn!: string | null;
  @Field(() => String, { nullable: true, description: 'The day that was promised first.' })
  firstDueOn!: string | null;
  @Field(() => CommitmentStateEnum) state!: CommitmentState;
  @Field(() => Int, { description: 'In hundredths.' }) progress!: number;
  @Field(() => Float, { nullable: true, description: 'How much of what was promised is there.' })
  reached!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it was given up.' }) droppedReason!: string | null;
  @Field(() => DateTime, { nullable: true }) begunAt!: number | null;
  @Field(() => DateTime, { nullable: true }) finishedAt!: number | null;
  @Field(() => DueGroupEnum) group!: DueGroup;
  @Field(() => Int, {
    nullable: true,
    description: 'Days until it is due, negative once it is overdue; null once it is over.',
  })
  daysLeft!: number | null;
  @Field(() => Boolean) isOverdue!: boolean;
  @Field(() => Boolean, { description: 'Overdue for so long that its body’s focal point is told.' })
  isEscalated!: boolean;
  @Field(() => Boolean, { description: 'Due on another day than was promised first.' }) isDeferred!: boolean;
  @Field(() => [DeferralType], { description: 'How it was put off, the latest first.' })
  deferrals!: DeferralType[];
  @Field(() => [EvidenceType]) evidence!: EvidenceType[];
  @Field(() => Int) version!: number;
}

@ObjectType('Commitment', { description: 'What a body promised.', simpleResolvers: true })
export class CommitmentType
  implements
    Pick<
      Commitment,
      | 'words'
      | 'language'
      | 'dueKind'
      | 'condition'
      | 'target'
      | 'unit'
      | 'counts'
      | 'isDemonstration'
      | 'version'
    >
{
  @Field(() => ID) id!: string;
  @Field(() => BodyType, { description: 'Who promised.' }) body!: BodyType;
  @Field(() => PersonType, { nullable: true, description: 'Who of them sees to it.' })
  person!: PersonType | null;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'The language it is written in, as a BCP 47 tag.' }) language!: string;
  @Field(() => DueKindEnum) dueKind!: DueKind;
  @Field(() => RecurrenceRuleType, { nullable: true }) rule!: RecurrenceRuleType | null;
  @Field(() => String, { nullable: true, description: 'What has to happen for it to be due, in words.' })
  condition!: string | null;
  @Field(() => Float, { nullable: true, description: 'How much was promised.' }) target!: number | null;
  @Field(() => String, { nullable: true, description: 'Of what.' }) unit!: string | null;
  @Field(() => AudienceEnum, { description: 'Who knows it, where nothing holds it.' }) audience!: Audience;
  @Field(() => NamedThingType, {
    nullable: true,
    description: 'What it belongs to: an agreement, a project, a plan.',
  })
  holder!: NamedThingType | null;
  @Field(() => Boolean, { description: 'Whether it is due at all: an obligation of a draft is not yet.' })
  counts!: boolean;
  @Field(() => Boolean, { description: 'Made for the demonstration; nobody’s real promise.' })
  isDemonstration!: boolean;
  @Field(() => OccurrenceType, {
    nullable: true,
    description: 'The one that is next; once none is open, the last.',
  })
  present!: OccurrenceType | null;
  @Field(() => [OccurrenceType], { description: 'The first 200, in order.' }) occurrences!: OccurrenceType[];
  @Field(() => DelegationType, {
    nullable: true,
    description: 'Who is asked, or does it, for the body that promised.',
  })
  delegation!: DelegationType | null;
  @Field(() => [DelegationType], { description: 'Everybody who was asked, the latest first.' })
  delegations!: DelegationType[];
  @Field(() => [CommitmentType], { description: 'What must be done before this is.' })
  waitsFor!: CommitmentType[];
  @Field(() => [CommitmentType], { description: 'What can’t be done before this is.' })
  neededBy!: CommitmentType[];
  @Field(() => [OriginType], { description: 'Where it comes from.' }) comesFrom!: OriginType[];
  @Field(() => [OriginType], { description: 'What came of it.' }) cameOfIt!: OriginType[];
  @Field(() => [CommitmentEventType], { description: 'What happened, the latest first.' })
  history!: CommitmentEventType[];
  @Field(() => PersonType, { nullable: true }) madeBy!: PersonType | null;
  @Field(() => DateTime) madeAt!: number;
  @Field(() => Int, { description: 'Given back with an edit, so that nobody’s is overwritten.' })
  version!: number;
  @Field(() => CommitmentMayType) may!: CommitmentMayType;
}

@InputType()
export class RecurrenceRuleInput {
  @Field(() => Int) every!: number;
  @Field(() => RuleUnitEnum) unit!: RuleUnit;
  @Field(() => String, { description: 'The first day, as 2026-11-18.' }) from!: string;
  @Field(() => String, { nullable: true }) until?: string | null;
}

@InputType({ description: 'When a commitment is due.' })
export class DueInput {
  @Field(() => DueKindEnum) kind!: DueKind;
  @Field(() => String, { nullable: true, description: 'Of ONCE: the day, as 2026-11-18.' }) on?:
    | string
    | null;
  @Field(() => RecurrenceRuleInput, { nullable: true, description: 'Of BY_RULE.' })
  rule?: RecurrenceRuleInput | null;
  @Field(() => String, { nullable: true, description: 'Of ON_CONDITION: what has to happen.' })
  condition?: string | null;
}

@InputType()
export class MakeCommitmentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'The language of the words: en or vi.' }) language!: string;
  @Field(() => ID, { nullable: true, description: 'Who of the body sees to it.' }) personId?: string | null;
  @Field(() => DueInput) due!: DueInput;
  @Field(() => Float, { nullable: true }) target?: number | null;
  @Field(() => String, { nullable: true }) unit?: string | null;
  @Field(() => AudienceEnum, { nullable: true, description: 'PRIVATE where it is left out.' })
  audience?: Audience | null;
}

@InputType()
export class EditCommitmentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commitmentId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) words!: string;
}

@InputType()
export class ChangeDueInput {
  @Field(() => ID) requestId!: string;
  @Field(() => [ID], { description: 'The occurrences; all are changed or none.' }) ids!: string[];
  @Field(() => DueActEnum) act!: DueAct;
  @Field(() => Int, { nullable: true, description: 'Of PROGRESS: in hundredths.' }) progress?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Of PROGRESS and DONE: how much of what was promised is there.',
  })
  reached?: number | null;
  @Field(() => String, { nullable: true, description: 'Of DEFER: the new day, as 2026-11-18.' }) dueOn?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Of DEFER and DROP.' }) reason?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of ASSIGN; null for nobody in particular.' }) personId?:
    | string
    | null;
}

@InputType()
export class UndoDueChangeInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) changeId!: string;
}

@ObjectType('DueChange', { description: 'What an act did, and by what it is undone.', simpleResolvers: true })
export class DueChangeType {
  @Field(() => ID, {
    nullable: true,
    description: 'Undoes it for ten minutes; null where it is an undoing itself.',
  })
  id!: string | null;
  @Field(() => [OccurrenceType]) occurrences!: OccurrenceType[];
}

@InputType()
export class AddEvidenceInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) occurrenceId!: string;
  @Field(() => EvidenceKindEnum) kind!: EvidenceKind;
  @Field(() => String, { nullable: true, description: 'Needed for a NOTE.' }) words?: string | null;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => ID, { nullable: true, description: 'A file uploaded for this occurrence.' }) fileId?:
    | string
    | null;
  @Field(() => ID, { nullable: true }) documentId?: string | null;
}

@InputType()
export class RemoveEvidenceInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) id!: string;
}

@InputType()
export class DelegateCommitmentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commitmentId!: string;
  @Field(() => ID, { description: 'Who is to do it: one’s own body, for another of its people.' })
  bodyId!: string;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => String, { nullable: true }) words?: string | null;
}

@InputType()
export class AnswerDelegationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commitmentId!: string;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String, { nullable: true, description: 'Needed to decline.' }) words?: string | null;
}

@InputType()
export class EndDelegationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commitmentId!: string;
}

@InputType()
export class SetWaitsForInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) commitmentId!: string;
  @Field(() => [ID], { description: 'In place of those it waited for before.' }) waitsForIds!: string[];
}
