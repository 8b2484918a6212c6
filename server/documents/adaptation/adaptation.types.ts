import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { BlockJson } from '../../../schema/blocks/index.ts';
import {
  type AdaptationState,
  adaptationStates,
  type Freedom,
  type MergeChoice,
  type MergeState,
  mergeChoices,
  mergeStates,
  type ReasonType,
  reasonTypes,
  type SectionDecisionKind,
  sectionDecisionKinds,
} from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { DocumentType } from '../document.types.ts';
import { EditionType } from '../editions/edition.types.ts';
import { FreedomEnum, SectionParameterType, SectionQuestionType } from '../section-terms.types.ts';

export const AdaptationStateEnum = enumOf(adaptationStates);
registerEnumType(AdaptationStateEnum, {
  name: 'AdaptationState',
  description: 'Where an adaptation stands. That it is behind or being brought over is said beside.',
});
export const SectionDecisionKindEnum = enumOf(sectionDecisionKinds);
registerEnumType(SectionDecisionKindEnum, {
  name: 'SectionDecisionKind',
  description: 'What is done with a section of the common text.',
});
export const ReasonTypeEnum = enumOf(reasonTypes);
registerEnumType(ReasonTypeEnum, { name: 'ReasonType', description: 'On what ground a text differs.' });
const MergeStateEnum = enumOf(mergeStates);
registerEnumType(MergeStateEnum, {
  name: 'MergeState',
  description: 'What a section needs now that the common text has moved on.',
});
export const MergeChoiceEnum = enumOf(mergeChoices);
registerEnumType(MergeChoiceEnum, { name: 'MergeChoice', description: 'How a section is settled.' });

@ObjectType('SectionAnswer', {
  description: 'What a body answers to a question of a section, or the value it sets.',
  simpleResolvers: true,
})
export class SectionAnswerType {
  @Field(() => ID, { description: 'The question or the parameter.' }) termId!: string;
  @Field(() => String) words!: string;
}

@ObjectType('AdaptedSection', {
  description: 'A section as it reads for who adapted the text, beside what it came from.',
  simpleResolvers: true,
})
export class AdaptedSectionType {
  @Field(() => ID, { description: 'The common section; of an added one its own.' }) sectionId!: string;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => Int, { description: 'Its place in reading order, from 0.' }) ord!: number;
  @Field(() => String, { description: 'As it is cited in this text.' }) number!: string;
  @Field(() => String, { nullable: true, description: 'Its number in the common text, if it is there.' })
  commonNumber!: string | null;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true, description: 'Its own title; null where the common one stands.' })
  ownTitle!: string | null;
  @Field(() => String, { nullable: true, description: 'Its title in the common text, if it is there.' })
  commonTitle!: string | null;
  @Field(() => FreedomEnum, { nullable: true }) freedom!: Freedom | null;
  @Field(() => String, { nullable: true }) guidance!: string | null;
  @Field(() => [SectionQuestionType]) questions!: readonly SectionQuestionType[];
  @Field(() => [SectionParameterType]) parameters!: readonly SectionParameterType[];
  @Field(() => GraphQLJSON, { description: 'Blocks as ProseMirror JSON.' }) blocks!: readonly BlockJson[];
  @Field(() => Int, { description: 'How many of the blocks are the common ones; its own follow.' })
  commonBlocks!: number;
  @Field(() => SectionDecisionKindEnum) decision!: SectionDecisionKind;
  @Field(() => ID, {
    nullable: true,
    description: 'The decision that stands, to be named when another is taken; for who works on it.',
  })
  decisionId!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The section of the adaptation’s own document that holds its words; for who works on it.',
  })
  ownId!: string | null;
  @Field(() => ReasonTypeEnum, { nullable: true }) reasonType!: ReasonType | null;
  @Field(() => String, { nullable: true, description: 'Why, in the body’s own words.' }) words!:
    | string
    | null;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: number | null;
  @Field(() => Boolean, { description: 'A core section that reads otherwise here.' }) isDeviation!: boolean;
  @Field(() => Boolean, { description: 'Its place is gone; somebody has to say where it belongs.' })
  isStray!: boolean;
  @Field(() => [SectionAnswerType]) answers!: readonly SectionAnswerType[];
}

@ObjectType('OmittedSection', {
  description: 'A section of the common text that is left out, and why.',
  simpleResolvers: true,
})
export class OmittedSectionType {
  @Field(() => ID) sectionId!: string;
  @Field(() => String) commonNumber!: string;
  @Field(() => String) title!: string;
  @Field(() => FreedomEnum, { nullable: true }) freedom!: Freedom | null;
  @Field(() => Boolean, { description: 'Left out with the part that it stands in.' }) isWithPart!: boolean;
  @Field(() => ID, { nullable: true }) decisionId!: string | null;
  @Field(() => ReasonTypeEnum, { nullable: true }) reasonType!: ReasonType | null;
  @Field(() => String, { nullable: true }) words!: string | null;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: number | null;
}

@ObjectType('AdaptedText', {
  description: 'The whole text as an edition and the decisions on it make it.',
  simpleResolvers: true,
})
export class AdaptedTextType {
  @Field(() => ID) editionId!: string;
  @Field(() => Int, { description: 'The edition that it follows.' }) editionNumber!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When that edition was withdrawn; what the body has published of it is read on.',
  })
  withdrawnAt!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' }) withdrawnReason!:
    | string
    | null;
  @Field(() => [AdaptedSectionType], { description: 'In reading order.' }) sections!: readonly object[];
  @Field(() => [OmittedSectionType]) omitted!: readonly object[];
}

@ObjectType('CommonSection', {
  description: 'A section of an edition, as far as bringing it over needs it.',
  simpleResolvers: true,
})
export class CommonSectionType {
  @Field(() => ID) sectionId!: string;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => String) number!: string;
  @Field(() => String) title!: string;
  @Field(() => FreedomEnum, { nullable: true }) freedom!: Freedom | null;
  @Field(() => String, { nullable: true }) guidance!: string | null;
}

@ObjectType('MergeCollision', {
  description: 'What both sides did to one block; null where a side has it no more.',
  simpleResolvers: true,
})
export class MergeCollisionType {
  @Field(() => String, { description: 'WORDS, BLOCK or REMOVED.' }) kind!: string;
  @Field(() => ID, { nullable: true }) blockId!: string | null;
}

@ObjectType('MergeSettlement', { description: 'How a section was settled.', simpleResolvers: true })
export class MergeSettlementType {
  @Field(() => ID, { description: 'To be named by whoever puts another in its place.' }) id!: string;
  @Field(() => MergeChoiceEnum) choice!: MergeChoice;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => GraphQLJSON, { nullable: true }) blocks!: unknown;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => ID, { nullable: true }) afterId!: string | null;
  @Field(() => ReasonTypeEnum, { nullable: true }) reasonType!: ReasonType | null;
  @Field(() => String, { nullable: true }) words!: string | null;
  @Field(() => String, { description: 'Who settled it.' }) settledByName!: string;
  @Field(() => DateTime) settledAt!: number;
}

@ObjectType('MergeItem', {
  description: 'What the common text’s later edition means for one section.',
  simpleResolvers: true,
})
export class MergeItemType {
  @Field(() => ID) sectionId!: string;
  @Field(() => MergeStateEnum) state!: MergeState;
  @Field(() => Boolean, { description: 'Somebody has to decide before the common text moves on here.' })
  asks!: boolean;
  @Field(() => Boolean, { description: 'A reason has to be given with it, for it will be a deviation.' })
  asksReason!: boolean;
  @Field(() => [MergeChoiceEnum], { description: 'The choices that it leaves.' })
  choices!: readonly MergeChoice[];
  @Field(() => String, { description: 'What is looked at, to be named when it is settled.' }) seen!: string;
  @Field(() => CommonSectionType, { nullable: true, description: 'In the edition it comes from.' })
  before!: object | null;
  @Field(() => CommonSectionType, { nullable: true, description: 'In the edition it goes to.' })
  after!: object | null;
  @Field(() => SectionDecisionKindEnum, { description: 'What was decided here.' })
  ourDecision!: SectionDecisionKind;
  @Field(() => String, { nullable: true }) ourTitle!: string | null;
  @Field(() => ReasonTypeEnum, { nullable: true }) ourReasonType!: ReasonType | null;
  @Field(() => String, { nullable: true }) ourWords!: string | null;
  @Field(() => GraphQLJSON, { description: 'The common words before.' }) beforeBlocks!: unknown;
  @Field(() => GraphQLJSON, { description: 'The common words now.' }) afterBlocks!: unknown;
  @Field(() => GraphQLJSON, { description: 'Our words.' }) ourBlocks!: unknown;
  @Field(() => SectionDecisionKindEnum, {
    nullable: true,
    description: 'What it will be; null where it goes.',
  })
  resultDecision!: SectionDecisionKind | null;
  @Field(() => String, { nullable: true }) resultTitle!: string | null;
  @Field(() => GraphQLJSON, { description: 'How it will read as offered; ours where sides collide.' })
  resultBlocks!: unknown;
  @Field(() => [MergeCollisionType]) collisions!: readonly object[];
  @Field(() => Boolean) titleCollides!: boolean;
  @Field(() => [ID], { description: 'Sections whose words of ours came here with their blocks.' })
  from!: readonly string[];
  @Field(() => String, {
    nullable: true,
    description: 'Why the common text changed here, where it is known.',
  })
  whyChanged!: string | null;
  @Field(() => MergeSettlementType, { nullable: true }) settlement!: object | null;
}

@ObjectType('AdaptationMerge', {
  description: 'An adaptation being brought over to a later edition.',
  simpleResolvers: true,
})
export class AdaptationMergeType {
  @Field(() => ID, { nullable: true, description: 'Null while nobody has begun it.' }) id!: string | null;
  @Field(() => ID) fromEditionId!: string;
  @Field(() => Int) fromNumber!: number;
  @Field(() => ID) toEditionId!: string;
  @Field(() => Int) toNumber!: number;
  @Field(() => Boolean, {
    description: 'The edition it goes to was withdrawn since: it is left, or a newer one is begun.',
  })
  isWithdrawn!: boolean;
  @Field(() => DateTime, { nullable: true }) begunAt!: number | null;
  @Field(() => Int, { description: 'How many sections still wait for somebody.' }) waiting!: number;
  @Field(() => Int, { description: 'How many sections of the later edition it does not touch.' })
  untouched!: number;
  @Field(() => [CommonSectionType], {
    description: 'The sections of the later edition, for what asks for a place.',
  })
  places!: readonly object[];
  @Field(() => [MergeItemType]) items!: readonly object[];
}

@ObjectType('Publication', {
  description: 'An adaptation as it was shown to everybody from one day until another.',
  simpleResolvers: true,
})
export class PublicationType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => Int, { description: 'The edition that it followed.' }) editionNumber!: number;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => DateTime) publishedAt!: number;
  @Field(() => DateTime, { nullable: true }) endedAt!: number | null;
}

@ObjectType('AdaptationMay', {
  description: 'What the reader may do with an adaptation, acting as now.',
  simpleResolvers: true,
})
export class AdaptationMayType {
  @Field(() => Boolean, { description: 'Read what is not published yet.' }) read!: boolean;
  @Field(() => Boolean, {
    description: 'Decide on its sections, write in them, and settle what is brought over.',
  })
  decide!: boolean;
  @Field(() => Boolean, {
    description: 'Publish and withdraw it, move it to a later edition, propose its words.',
  })
  publish!: boolean;
}

@ObjectType('Adaptation', {
  description: 'A body’s own text of a common one: an edition, and its decisions on it.',
  simpleResolvers: true,
})
export class AdaptationType {
  @Field(() => ID) id!: string;
  @Field(() => AdaptationStateEnum) state!: AdaptationState;
  @Field(() => Boolean, {
    description: 'The body’s own version of the text; false where it makes texts of a model again and again.',
  })
  isSole!: boolean;
  @Field(() => String) title!: string;
  @Field(() => String) language!: string;
  @Field(() => Boolean) isDemonstration!: boolean;
  @Field(() => DateTime) begunAt!: number;
  @Field(() => DateTime, { nullable: true, description: 'When what is shown now was published.' })
  publishedAt!: number | null;
  @Field(() => DateTime, { nullable: true }) withdrawnAt!: number | null;
  @Field(() => String, { nullable: true }) withdrawnReason!: string | null;
  @Field(() => Boolean, { description: 'A later edition is adopted than the one it follows.' })
  isBehind!: boolean;
  @Field(() => Boolean, { description: 'It is being brought over; only its own people are told.' })
  isMerging!: boolean;
  @Field(() => Boolean, {
    description: 'Something happened since it was published; only for its own people.',
  })
  hasUnpublished!: boolean;
  @Field(() => EditionType, { description: 'The edition that it follows.' }) baseEdition!: EditionType;
  @Field(() => EditionType, { nullable: true, description: 'The edition that is adopted now.' })
  adoptedEdition!: EditionType | null;
  @Field(() => DocumentType, {
    nullable: true,
    description: 'What holds its own words, with its stream; for who works on it.',
  })
  document!: DocumentType | null;
  @Field(() => [PublicationType], { description: 'The latest first.' }) publications!: PublicationType[];
  @Field(() => AdaptationMayType) may!: AdaptationMayType;
}

@ObjectType('SectionDecision', {
  description: 'A decision on a section, for who works on it.',
  simpleResolvers: true,
})
export class SectionDecisionType {
  @Field(() => ID) id!: string;
  @Field(() => ID) sectionId!: string;
  @Field(() => SectionDecisionKindEnum) decision!: SectionDecisionKind;
  @Field(() => ID, { nullable: true }) ownId!: string | null;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => ID, { nullable: true }) afterId!: string | null;
  @Field(() => ReasonTypeEnum, { nullable: true }) reasonType!: ReasonType | null;
  @Field(() => String, { nullable: true }) words!: string | null;
  @Field(() => DateTime) decidedAt!: number;
  @Field(() => Boolean, { description: 'No other decision has taken its place, and it was not taken back.' })
  stands!: boolean;
}

@ObjectType('ProposalEvidence', { description: 'What supports a proposal.', simpleResolvers: true })
export class ProposalEvidenceType {
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
}

@ObjectType('ProposalOrigin', {
  description: 'The adaptation that a proposal came from.',
  simpleResolvers: true,
})
export class ProposalOriginType {
  @Field(() => ID) sectionId!: string;
  @Field(() => [ProposalEvidenceType]) evidence!: ProposalEvidenceType[];
  @Field(() => AdaptationType, { nullable: true, description: 'Null where the reader may not know of it.' })
  adaptation!: AdaptationType | null;
}
