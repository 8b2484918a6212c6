import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { MergeChoice, ReasonType, SectionDecisionKind } from '../../../schema/words.ts';
import { MergeChoiceEnum, ReasonTypeEnum, SectionDecisionKindEnum } from './adaptation.types.ts';

@InputType()
export class BeginAdaptationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID, { description: 'An adopted edition.' }) editionId!: string;
}

@InputType()
export class DecideSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => SectionDecisionKindEnum, { description: 'INHERIT goes back to the common wording; not ADD.' })
  decision!: Exclude<SectionDecisionKind, 'ADD'>;
  @Field(() => ReasonTypeEnum, { nullable: true, description: 'Needed to leave a section out.' })
  reasonType?: ReasonType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why, in the body’s own words; needed to leave one out.',
  })
  words?: string | null;
  @Field(() => String, { nullable: true, description: 'ADAPT: another title.' }) title?: string | null;
  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'ADAPT: how it is to read, else as the common text does. EXTEND: what comes below. Blocks as ProseMirror JSON.',
  })
  blocks?: unknown;
  @Field(() => ID, {
    nullable: true,
    description: 'The decision that stood when this was decided; null for none.',
  })
  seenId?: string | null;
}

@InputType()
export class PlaceSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => ID, { nullable: true, description: 'One that was added before; null adds one.' })
  sectionId?: string | null;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true, description: 'Null at the top.' }) parentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The sibling it comes after; null for the first place.' })
  afterId?: string | null;
  @Field(() => ReasonTypeEnum, { nullable: true }) reasonType?: ReasonType | null;
  @Field(() => String, { nullable: true }) words?: string | null;
  @Field(() => GraphQLJSON, { nullable: true }) blocks?: unknown;
  @Field(() => ID, { nullable: true, description: 'The decision that stood, of one that was added before.' })
  seenId?: string | null;
}

@InputType()
export class DropSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => ID) seenId!: string;
}

@InputType()
export class AnswerSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, { description: 'A question or a parameter of the section.' }) termId!: string;
  @Field(() => String, { nullable: true, description: 'Null takes the answer back.' }) words?: string | null;
}

@InputType()
export class PublishAdaptationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => String, { nullable: true, description: 'What is new.' }) note?: string | null;
}

@InputType()
export class WithdrawAdaptationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class BeginMergeInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => ID, { nullable: true, description: 'The adopted one where none is named.' })
  editionId?: string | null;
}

@InputType()
export class FinishMergeInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
}

@InputType()
export class LeaveMergeInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
}

@InputType()
export class SettleSectionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => MergeChoiceEnum) choice!: MergeChoice;
  @Field(() => String, { description: '`seen` of the item.' }) seen!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The settlement that stands, where this one is to take its place.',
  })
  insteadOfId?: string | null;
  @Field(() => String, { nullable: true, description: 'WRITTEN: another title than the common one.' })
  title?: string | null;
  @Field(() => GraphQLJSON, { nullable: true, description: 'WRITTEN: how it is to read.' }) blocks?: unknown;
  @Field(() => ID, { nullable: true, description: 'PLACE: null at the top.' }) parentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'PLACE: null for the first place.' }) afterId?:
    | string
    | null;
  @Field(() => ReasonTypeEnum, { nullable: true }) reasonType?: ReasonType | null;
  @Field(() => String, { nullable: true }) words?: string | null;
}

@InputType()
export class UndoSettlementInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => ID) sectionId!: string;
}

@InputType()
export class ProposalEvidenceInput {
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true }) url?: string | null;
}

@InputType()
export class ProposeUpstreamInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) adaptationId!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => String, { description: 'Why the common text should read so.' }) reason!: string;
  @Field(() => [ProposalEvidenceInput], { nullable: true }) evidence?: ProposalEvidenceInput[] | null;
}
