import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type AppointmentRole,
  type CouncilOpinionState,
  type CouncilVerdict,
  councilOpinionStates,
  councilVerdicts,
} from '../../../schema/words.ts';
import { EditionType } from '../../documents/index.ts';
import { enumOf } from '../../graphql/enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import type { Language } from '../../kernel/localised-text.ts';
import { ClaimAnswerInput, WordsInput } from '../agreements/index.ts';
import { AppointmentRoleEnum, BodyType, LanguageEnum, PersonType } from '../people/index.ts';

const CouncilOpinionStateEnum = enumOf(councilOpinionStates);
registerEnumType(CouncilOpinionStateEnum, {
  name: 'CouncilOpinionState',
  description: 'Where a question to a council stands.',
});
const CouncilVerdictEnum = enumOf(councilVerdicts);
registerEnumType(CouncilVerdictEnum, {
  name: 'CouncilVerdict',
  description: 'What a council thinks of a text. It binds nobody.',
});

@ObjectType('CouncilMandate', {
  description: 'What a council is to advise on, from one day to another.',
  simpleResolvers: true,
})
export class CouncilMandateType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What it is to advise on, in the reader’s language, else in English.' })
  words!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The act by which it was given, with its number; null where it is not known.',
  })
  basis!: string | null;
  @Field(() => String, { nullable: true, description: 'The day of that act.' }) decidedOn!: string | null;
  @Field(() => String, { description: 'Its first day.' }) fromDate!: string;
  @Field(() => String, { nullable: true, description: 'Its last day; null where none is set.' }) toDate!:
    | string
    | null;
  @Field(() => Boolean, { description: 'Whether it holds today, where the council is.' }) isCurrent!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Where it is said, for what its own people did not write.',
  })
  source!: string | null;
  @Field(() => BodyType, { description: 'The body that gave it.' }) givenFor!: BodyType;
  @Field(() => Boolean, { description: 'Made for the demonstration.' }) isDemonstration!: boolean;
}

@ObjectType('CouncilRemark', {
  description: 'What a council says of one section of a text, or of the whole.',
  simpleResolvers: true,
})
export class CouncilRemarkType {
  @Field(() => ID, { nullable: true, description: 'The section; null of the whole text.' }) sectionId!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Its number in the edition, as 2.1.' }) number!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'What it is called in the edition.' }) title!:
    | string
    | null;
  @Field(() => String) words!: string;
}

@ObjectType('CouncilDissent', {
  description: 'That a member of a council does not agree with its opinion, in their own words and by name.',
  simpleResolvers: true,
})
export class CouncilDissentType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => String) words!: string;
  @Field(() => DateTime) at!: number;
}

@ObjectType('CouncilOpinionMay', {
  description: 'What the reader may do with a question to a council, acting as now.',
  simpleResolvers: true,
})
export class CouncilOpinionMayType {
  @Field(() => Boolean, { description: 'Draft the opinion, and say that they do not agree.' })
  draft!: boolean;
  @Field(() => Boolean, { description: 'Give it for the council, or decline to.' }) give!: boolean;
  @Field(() => Boolean, { description: 'Take the question back.' }) withdraw!: boolean;
}

@ObjectType('CouncilOpinion', {
  description:
    'What a council was asked about an edition of a text, and what it said: for who may read those words. It binds nobody, and is never changed once it is given.',
  simpleResolvers: true,
})
export class CouncilOpinionType {
  @Field(() => ID) id!: string;
  @Field(() => BodyType) council!: BodyType;
  @Field(() => EditionType, { description: 'What it is on: words that never change, with their hash.' })
  edition!: EditionType;
  @Field(() => String, { description: 'The page of the text.' }) path!: string;
  @Field(() => String) question!: string;
  @Field(() => CouncilOpinionStateEnum) state!: CouncilOpinionState;
  @Field(() => PersonType) askedBy!: PersonType;
  @Field(() => BodyType, { description: 'The body that asked.' }) askedFor!: BodyType;
  @Field(() => DateTime) askedAt!: number;
  @Field(() => String, { nullable: true, description: 'By when it was asked for.' }) dueOn!: string | null;
  @Field(() => CouncilVerdictEnum, {
    nullable: true,
    description: 'What it thinks; until it is given, a draft that its own people alone read.',
  })
  verdict!: CouncilVerdict | null;
  @Field(() => String, { nullable: true, description: 'The opinion; a draft until it is given.' }) words!:
    | string
    | null;
  @Field(() => [CouncilRemarkType], { description: 'Its remarks; a draft until it is given.' })
  remarks!: CouncilRemarkType[];
  @Field(() => [CouncilDissentType], { description: 'Members who do not agree, by name.' })
  dissents!: CouncilDissentType[];
  @Field(() => Int, { description: 'Given back with a draft, so that nobody’s is overwritten.' })
  version!: number;
  @Field(() => PersonType, { nullable: true, description: 'Who wrote the draft last.' })
  writtenBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true }) writtenAt!: number | null;
  @Field(() => PersonType, { nullable: true, description: 'Who gave it for the council.' })
  givenBy!: PersonType | null;
  @Field(() => AppointmentRoleEnum, { nullable: true, description: 'In which office.' })
  givenRole!: AppointmentRole | null;
  @Field(() => DateTime, { nullable: true }) givenAt!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When the question was taken back.' }) withdrawnAt!:
    | number
    | null;
  @Field(() => String, { nullable: true }) withdrawnReason!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who declined it for the council.' })
  declinedBy!: PersonType | null;
  @Field(() => DateTime, { nullable: true, description: 'When the council declined to give one.' })
  declinedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'Why the council gives none.' })
  declinedReason!: string | null;
  @Field(() => CouncilOpinionType, {
    nullable: true,
    description: 'The next opinion of the same council on the same words, which takes its place.',
  })
  supersededBy!: CouncilOpinionType | null;
  @Field(() => Boolean, { description: 'Made for the demonstration.' }) isDemonstration!: boolean;
  @Field(() => CouncilOpinionMayType) may!: CouncilOpinionMayType;
}

@ObjectType('CouncilMay', {
  description: 'What the reader may do with a council, acting as now.',
  simpleResolvers: true,
})
export class CouncilMayType {
  @Field(() => Boolean, { description: 'Give it its mandate, and end it.' }) mandate!: boolean;
}

@ObjectType('Council', {
  description: 'A body that advises the one that set it up. Its members are the people of the body.',
  simpleResolvers: true,
})
export class CouncilType {
  @Field(() => ID) id!: string;
  @Field(() => BodyType) body!: BodyType;
  @Field(() => [CouncilMandateType], { description: 'What it is for, the latest first.' })
  mandates!: CouncilMandateType[];
  @Field(() => [CouncilOpinionType], {
    description: 'What it was asked and what it said, of texts that the reader may read; what waits first.',
  })
  opinions!: CouncilOpinionType[];
  @Field(() => CouncilMayType) may!: CouncilMayType;
}

@InputType()
export class GiveMandateInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) councilId!: string;
  @Field(() => WordsInput, { description: 'What it is to advise on.' }) words!: WordsInput;
  @Field(() => String, { nullable: true, description: 'The act by which it is given, with its number.' })
  basis?: string | null;
  @Field(() => String, { nullable: true, description: 'The day of that act.' }) decidedOn?: string | null;
  @Field(() => String) fromDate!: string;
  @Field(() => String, { nullable: true }) toDate?: string | null;
}

@InputType()
export class EndMandateInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) councilId!: string;
  @Field(() => String) lastDay!: string;
}

@InputType()
export class AskForOpinionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) editionId!: string;
  @Field(() => ID) councilId!: string;
  @Field(() => String) question!: string;
  @Field(() => LanguageEnum, { description: 'The language of the question.' }) language!: Language;
  @Field(() => String, { description: 'By when: a day.' }) dueOn!: string;
}

@InputType()
export class WithdrawQuestionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) opinionId!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class DeclineQuestionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) opinionId!: string;
  @Field(() => String, {
    description: 'Why the council gives no opinion; whoever knows of the question reads it.',
  })
  reason!: string;
}

@InputType()
export class CouncilRemarkInput {
  @Field(() => ID, { nullable: true, description: 'A section of the edition; none of the whole text.' })
  sectionId?: string | null;
  @Field(() => String) words!: string;
}

@InputType({ description: 'What a council is about to say, as it reads now.' })
export class WriteOpinionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) opinionId!: string;
  @Field(() => Int, { description: 'The version that was read.' }) version!: number;
  @Field(() => CouncilVerdictEnum, { nullable: true }) verdict?: CouncilVerdict | null;
  @Field(() => String, { nullable: true }) words?: string | null;
  @Field(() => [CouncilRemarkInput], { nullable: true }) remarks?: CouncilRemarkInput[] | null;
}

@InputType()
export class DraftOpinionInput extends WriteOpinionInput {}

@InputType()
export class GiveOpinionInput extends WriteOpinionInput {}

@InputType()
export class DissentInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) opinionId!: string;
  @Field(() => String, { nullable: true, description: 'None takes back what one has said.' })
  words?: string | null;
}

@InputType()
export class SettleBodyClaimInput extends ClaimAnswerInput {
  @Field(() => ID) bodyId!: string;
}
