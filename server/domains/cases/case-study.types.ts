import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type CaseState, type CreativeField, caseStates, type Region } from '../../../schema/words.ts';
import { DocumentType, EditionType } from '../../documents/index.ts';
import { enumOf } from '../../graphql/enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { CityType, CreativeFieldEnum, FestivalType, RegionEnum } from '../cities/index.ts';
import { FestivalEditionType } from '../festivals/index.ts';
import { FrameworkType } from '../frameworks/index.ts';
import { BodyType, PersonType } from '../people/index.ts';
import type { CaseStudy } from './case-study.entity.ts';

const CaseStateEnum = enumOf(caseStates);
registerEnumType(CaseStateEnum, {
  name: 'CaseState',
  description: 'Where a case study stands with its readers.',
  valuesConfig: {
    DRAFT: { description: 'Being written; only its own people see it.' },
    PUBLISHED: { description: 'For everybody.' },
    WITHDRAWN: { description: 'It was for everybody; now only its own people see it.' },
  },
});

@ObjectType('CaseStudyMay', {
  description: 'What the reader may do with a case study, acting as now.',
  simpleResolvers: true,
})
export class CaseStudyMayType {
  @Field(() => Boolean, { description: 'Read what is being written.' }) read!: boolean;
  @Field(() => Boolean, { description: 'Write in it, change its facts, tie it to sections.' }) edit!: boolean;
  @Field(() => Boolean, { description: 'Publish and withdraw it.' }) publish!: boolean;
}

@ObjectType('CaseStudy', {
  description: 'What a city tells of what it did, and the sections of frameworks that it speaks to.',
  simpleResolvers: true,
})
export class CaseStudyType implements Pick<CaseStudy, 'slug' | 'years' | 'source' | 'partners'> {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address; never changes.' }) slug!: string;
  @Field(() => String, { description: 'As it was published last, in the language it is written in.' })
  title!: string;
  @Field(() => String, { description: 'The language it is written in, as a BCP 47 tag.' }) language!: string;
  @Field(() => Boolean, { description: 'Made for the demonstration; not that city’s position.' })
  isDemonstration!: boolean;
  @Field(() => CaseStateEnum) state!: CaseState;
  @Field(() => BodyType, { description: 'The body that tells it.' }) owner!: BodyType;
  @Field(() => CityType, { description: 'The city it is about.' }) city!: CityType;
  @Field(() => FestivalType, { nullable: true, description: 'The city’s festival or programme it is about.' })
  festival!: FestivalType | null;
  @Field(() => FestivalEditionType, {
    nullable: true,
    description: 'The edition of that festival it is about.',
  })
  festivalEdition!: FestivalEditionType | null;
  @Field(() => String, { nullable: true, description: 'The years it is about, in words.' })
  years!: string | null;
  @Field(() => String, { nullable: true, description: 'Where its facts can be read up.' }) source!:
    | string
    | null;
  @Field(() => [String], { description: 'With whom it was done, by name.' }) partners!: string[];
  @Field(() => PersonType, { nullable: true, description: 'Who began it, for who may know of them.' })
  author!: PersonType | null;
  @Field(() => DateTime) madeAt!: number;
  @Field(() => DateTime, { description: 'When its facts or ties changed last, or it was published.' })
  changedAt!: number;
  @Field(() => DateTime, { nullable: true, description: 'When what is in force was published.' })
  publishedAt!: number | null;
  @Field(() => Boolean, {
    description: 'Whether its text was changed since it was published; for who may read that.',
  })
  hasUnpublished!: boolean;
  @Field(() => DocumentType, { nullable: true, description: 'The working text, for who may read it.' })
  document!: DocumentType | null;
  @Field(() => EditionType, { nullable: true, description: 'What is published; null for a draft.' })
  edition!: EditionType | null;
  @Field(() => [CaseTieType], {
    description: 'The sections it speaks to, in reading order; those the reader may know of.',
  })
  ties!: CaseTieType[];
  @Field(() => CaseStudyMayType) may!: CaseStudyMayType;
}

@ObjectType('CaseTie', {
  description: 'That a case study speaks to a section of a framework, through all its editions.',
  simpleResolvers: true,
})
export class CaseTieType {
  @Field(() => ID) sectionId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'As it is cited, such as 3.2; null in a working text that no edition has yet.',
  })
  number!: string | null;
  @Field(() => String, { description: 'The section’s title in the edition in force, else as known last.' })
  title!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The number of the edition that was in force when the tie was made.',
  })
  toldOf!: number | null;
  @Field(() => Boolean, { description: 'Whether the section reads otherwise now than in that edition.' })
  hasChanged!: boolean;
  @Field(() => Boolean, { description: 'Whether the section no longer stands in the framework.' })
  isGone!: boolean;
  @Field(() => DateTime) tiedAt!: number;
  @Field(() => FrameworkType) framework!: FrameworkType;
}

@InputType({ description: 'Which case studies; what is left out does not matter.' })
export class CaseStudyFilterInput {
  @Field(() => String, { nullable: true, description: 'The address part of the city they are about.' })
  city?: string | null;
  @Field(() => String, { nullable: true, description: 'The address part of a framework they speak to.' })
  framework?: string | null;
  @Field(() => ID, { nullable: true, description: 'A section they speak to.' }) sectionId?: string | null;
  @Field(() => CreativeFieldEnum, { nullable: true, description: 'The field of their city today.' })
  field?: CreativeField | null;
  @Field(() => RegionEnum, { nullable: true }) region?: Region | null;
}

@InputType()
export class BeginCaseStudyInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'The language it is written in: en or vi.' }) language!: string;
  @Field(() => ID, { nullable: true, description: 'A festival of the city one acts for.' })
  festivalId?: string | null;
  @Field(() => ID, { nullable: true, description: 'An edition of that festival, or of another of the city.' })
  festivalEditionId?: string | null;
}

@InputType({ description: 'The facts beside the text, all of them: one that is left out is taken away.' })
export class ChangeCaseStudyInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) caseStudyId!: string;
  @Field(() => String, { description: 'Everybody’s with the next publication.' }) title!: string;
  @Field(() => ID, { nullable: true }) festivalId?: string | null;
  @Field(() => ID, { nullable: true, description: 'An edition of the city’s: its festival is the case’s.' })
  festivalEditionId?: string | null;
  @Field(() => String, { nullable: true }) years?: string | null;
  @Field(() => String, { nullable: true }) source?: string | null;
  @Field(() => [String], { nullable: true }) partners?: string[] | null;
}

@InputType()
export class TieCaseStudyInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) caseStudyId!: string;
  @Field(() => ID) sectionId!: string;
}

@InputType()
export class UntieCaseStudyInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) caseStudyId!: string;
  @Field(() => ID) sectionId!: string;
}

@InputType()
export class PublishCaseStudyInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) caseStudyId!: string;
}

@InputType()
export class WithdrawCaseStudyInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) caseStudyId!: string;
  @Field(() => String, { description: 'Why, for its own people.' }) reason!: string;
}
