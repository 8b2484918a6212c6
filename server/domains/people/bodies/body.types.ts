import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BodyKind } from '../../../../schema/words.ts';
import { BodyKindEnum, BodyType } from '../people.types.ts';
import type { AddBody } from './actions/add-body.ts';
import type { EditBody } from './actions/edit-body.ts';
import type { SetBodyLogo } from './actions/set-body-logo.ts';
import type { Translation } from './translations.ts';

@ObjectType('BodyConnection', { description: 'Bodies, a page of them, by name.', simpleResolvers: true })
export class BodyConnectionType {
  @Field(() => [BodyType]) nodes!: BodyType[];
  @Field(() => Int, { description: 'How many there are on all pages.' }) totalCount!: number;
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

const stays = 'What is not given stays as it is; null takes it out.';

@InputType({ description: `A body in one language. ${stays}` })
export class BodyTranslationInput implements Translation {
  @Field(() => String, { description: 'ISO 639.' }) language!: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) about?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
}
@InputType({ description: stays })
export class EditBodyInput implements EditBody {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) bodyId!: string;
  @Field(() => Int, { description: 'The version that was read.' }) version!: number;
  @Field(() => ID, { nullable: true, description: 'The body above it, or none; for an administrator.' })
  parentId?: string | null;
  @Field(() => [BodyTranslationInput], { nullable: true }) translations?: BodyTranslationInput[] | null;
  @Field(() => String, { nullable: true }) contactEmail?: string | null;
  @Field(() => String, { nullable: true }) contactPhone?: string | null;
  @Field(() => String, { nullable: true }) website?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'IANA name of the time zone its days are told by; null for that of the body above it.',
  })
  zone?: string | null;
}
@InputType()
export class SetBodyLogoInput implements SetBodyLogo {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) bodyId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'As POST /files?kind=body&id=… has given it; none takes the logo away.',
  })
  fileId?: string | null;
}
@InputType()
export class AddBodyInput implements AddBody {
  @Field(() => ID) requestId!: string;
  @Field(() => BodyKindEnum) kind!: BodyKind;
  @Field(() => String, {
    nullable: true,
    description: 'Its part of an address; made of its English name where none is given.',
  })
  slug?: string | null;
  @Field(() => ID, { nullable: true, description: 'The body above it.' }) parentId?: string | null;
  @Field(() => [BodyTranslationInput], { description: 'With an English name at least.' })
  translations!: BodyTranslationInput[];
  @Field(() => String, { nullable: true }) contactEmail?: string | null;
  @Field(() => String, { nullable: true }) contactPhone?: string | null;
  @Field(() => String, { nullable: true }) website?: string | null;
}
