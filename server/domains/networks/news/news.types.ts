import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../../graphql/scalars.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { BodyType, LanguageEnum, PersonType } from '../../people/index.ts';

@ObjectType('NetworkNews', {
  description: 'Something that somebody of a sub-network lets the others know.',
  simpleResolvers: true,
})
export class NewsType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) text!: string;
  @Field(() => LanguageEnum, { description: 'What it is written in.' }) language!: Language;
  @Field(() => PersonType) by!: PersonType;
  @Field(() => BodyType, { nullable: true, description: 'For whom they acted.' }) actedFor!: BodyType | null;
  @Field(() => DateTime) postedAt!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was changed last.' }) editedAt!:
    | number
    | null;
  @Field(() => Boolean, { description: 'Comes with the demonstration: made up.' }) isDemonstration!: boolean;
  @Field(() => Int, { description: 'Given back with a change, so that nobody’s is overwritten.' })
  version!: number;
  @Field(() => Boolean, { description: 'Whether the reader changes it, acting as now.' }) mayEdit!: boolean;
  @Field(() => Boolean, { description: 'Whether the reader takes it out, acting as now.' })
  mayRemove!: boolean;
}

@InputType({ description: 'What news say.' })
export class NewsWordsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) text!: string;
  @Field(() => LanguageEnum, { description: 'What it is written in.' }) language!: Language;
}

@InputType()
export class PostNetworkNewsInput extends NewsWordsInput {
  @Field(() => ID) networkId!: string;
}

@InputType()
export class EditNetworkNewsInput extends NewsWordsInput {
  @Field(() => ID) newsId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class RemoveNetworkNewsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) newsId!: string;
}
