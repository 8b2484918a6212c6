import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type FrameworkPurpose, frameworkPurposes } from '../../../schema/words.ts';
import { DocumentType, EditionType } from '../../documents/index.ts';
import { enumOf } from '../../graphql/enums.ts';
import { BodyType } from '../people/index.ts';
import type { Framework } from './framework.entity.ts';

const FrameworkPurposeEnum = enumOf(frameworkPurposes);
registerEnumType(FrameworkPurposeEnum, { name: 'FrameworkPurpose', description: 'What a framework is for.' });

@ObjectType('FrameworkMay', {
  description: 'What the reader may do with a framework, acting as now.',
  simpleResolvers: true,
})
export class FrameworkMayType {
  @Field(() => Boolean, { description: 'Read the working text.' }) read!: boolean;
  @Field(() => Boolean, { description: 'Write in it.' }) edit!: boolean;
  @Field(() => Boolean, { description: 'Cut, freeze and adopt editions, and say how free a section is.' })
  coordinate!: boolean;
  @Field(() => Boolean, { description: 'Say for their city what it thinks of a settled edition.' })
  takePosition!: boolean;
}

@ObjectType('FrameworkSummary', {
  description: 'What a framework is, in one language.',
  simpleResolvers: true,
})
export class FrameworkSummaryType {
  @Field(() => String, { description: 'As a BCP 47 tag.' }) language!: string;
  @Field(() => String) words!: string;
}

@ObjectType('Framework', {
  description: 'A text that cities hold in common and make their own.',
  simpleResolvers: true,
})
export class FrameworkType implements Pick<Framework, 'slug' | 'purpose'> {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address; never changes.' }) slug!: string;
  @Field(() => String, { description: 'As it was adopted last, in the language it is written in.' })
  title!: string;
  @Field(() => String, { description: 'What it is, in the reader’s language, else in English.' })
  summary!: string;
  @Field(() => [FrameworkSummaryType], { description: 'What it is, in each language it is said in.' })
  summaries!: FrameworkSummaryType[];
  @Field(() => FrameworkPurposeEnum) purpose!: FrameworkPurpose;
  @Field(() => String, { description: 'The language it is written in, as a BCP 47 tag.' }) language!: string;
  @Field(() => Boolean, { description: 'Made for the demonstration; nobody’s official text.' })
  isDemonstration!: boolean;
  @Field(() => BodyType, { description: 'The body that answers for it.' }) owner!: BodyType;
  @Field(() => DocumentType, { nullable: true, description: 'The working text, for who may read it.' })
  document!: DocumentType | null;
  @Field(() => [EditionType], { description: 'Those that the reader may know of, the latest first.' })
  editions!: EditionType[];
  @Field(() => FrameworkMayType) may!: FrameworkMayType;
}

@InputType()
export class CreateFrameworkInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'What it is, in the language it is written in.' }) summary!: string;
  @Field(() => FrameworkPurposeEnum) purpose!: FrameworkPurpose;
  @Field(() => String, { description: 'The language it is written in: en or vi.' }) language!: string;
}
@InputType()
export class ChangeFrameworkInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) frameworkId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, {
    description: 'What it is, in English: who reads in a language without a summary is shown this one.',
  })
  summary!: string;
  @Field(() => String, { nullable: true, description: 'The same in Vietnamese; none takes it away.' })
  summaryInVietnamese?: string | null;
}
