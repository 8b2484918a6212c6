import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type {
  EditionPointKind,
  FestivalEditionState,
  FestivalKind,
  FestivalStatus,
} from '../../../schema/festivals/index.ts';
import type { CreativeField, Region } from '../../../schema/words.ts';
import { CreativeFieldEnum, RegionEnum } from '../cities/index.ts';
import {
  EditionPointKindEnum,
  FestivalEditionStateEnum,
  FestivalKindEnum,
  FestivalStatusEnum,
} from './festival.types.ts';

@InputType({ description: 'Which festivals; what is left out does not matter.' })
export class FestivalFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name of it or of its city, accents or not.',
  })
  search?: string | null;
  @Field(() => CreativeFieldEnum, { nullable: true, description: 'The field of its city today.' })
  field?: CreativeField | null;
  @Field(() => RegionEnum, { nullable: true }) region?: Region | null;
}

@InputType({ description: 'Words in one language at least.' })
export class FestivalWordsInput {
  @Field(() => String, { nullable: true }) en?: string | null;
  @Field(() => String, { nullable: true }) vi?: string | null;
}

@InputType({
  description: 'All that is said of a festival beside its editions; what is left out is taken away.',
})
export class FestivalFactsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String, { description: 'As it is known abroad.' }) name!: string;
  @Field(() => String, { nullable: true }) nativeName?: string | null;
  @Field(() => String, { nullable: true, description: 'The language of the native name, as vi.' })
  nativeLanguage?: string | null;
  @Field(() => FestivalKindEnum) kind!: FestivalKind;
  @Field(() => FestivalStatusEnum) status!: FestivalStatus;
  @Field(() => Int, { nullable: true }) firstYear?: number | null;
  @Field(() => String, { nullable: true, description: 'How often it is held, in words.' }) frequency?:
    | string
    | null;
  @Field(() => String, { description: 'Where this can be read up.' }) source!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class BeginFestivalInput extends FestivalFactsInput {}

@InputType()
export class ChangeFestivalInput extends FestivalFactsInput {
  @Field(() => ID) festivalId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class FestivalEditionPointInput {
  @Field(() => EditionPointKindEnum) kind!: EditionPointKind;
  @Field(() => FestivalWordsInput) words!: FestivalWordsInput;
  @Field(() => ID, { nullable: true, description: 'The body that it names, where the network knows it.' })
  bodyId?: string | null;
  @Field(() => Float, { nullable: true, description: 'Of funding, in the edition’s currency.' })
  amount?: number | null;
  @Field(() => String, { nullable: true }) source?: string | null;
}

@InputType({ description: 'All that is said of an edition; what is left out is taken away.' })
export class FestivalEditionFactsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => Int) year!: number;
  @Field(() => Int, { nullable: true, description: 'The how-manieth it is.' }) number?: number | null;
  @Field(() => FestivalEditionStateEnum) state!: FestivalEditionState;
  @Field(() => FestivalWordsInput, { nullable: true }) theme?: FestivalWordsInput | null;
  @Field(() => FestivalWordsInput, { nullable: true }) note?: FestivalWordsInput | null;
  @Field(() => String, { nullable: true, description: 'As 2024-11-09, or 2024-11.' }) startsOn?:
    | string
    | null;
  @Field(() => String, { nullable: true }) endsOn?: string | null;
  @Field(() => Float, { nullable: true }) cost?: number | null;
  @Field(() => String, { nullable: true, description: 'An ISO 4217 code, as VND.' }) currency?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed with a cost.' }) costSource?: string | null;
  @Field(() => Float, { nullable: true }) attendance?: number | null;
  @Field(() => String, { nullable: true, description: 'Needed with an attendance.' })
  attendanceSource?: string | null;
  @Field(() => String, { description: 'Where the edition is told of.' }) source!: string;
  @Field(() => [FestivalEditionPointInput], { nullable: true }) points?: FestivalEditionPointInput[] | null;
}

@InputType()
export class AddFestivalEditionInput extends FestivalEditionFactsInput {
  @Field(() => ID) festivalId!: string;
}

@InputType()
export class ChangeFestivalEditionInput extends FestivalEditionFactsInput {
  @Field(() => ID) editionId!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class RemoveFestivalEditionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) editionId!: string;
  @Field(() => Int) version!: number;
}
