import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../../graphql/scalars.ts';
import { NamedThingType, ThingInput } from '../../notifications/index.ts';
import { PersonType } from '../../people/index.ts';

@ObjectType('Origin', {
  description: 'One thing comes from another; read from either end, it names the other.',
  simpleResolvers: true,
})
export class OriginType {
  @Field(() => ID) id!: string;
  @Field(() => NamedThingType, { description: 'The other end.' }) thing!: NamedThingType;
  @Field(() => PersonType, { nullable: true, description: 'Who said so.' }) by!: PersonType | null;
  @Field(() => DateTime) at!: number;
}

@ObjectType('Trail', {
  description:
    'Where a thing comes from and what came of it, as far as the reader may know of the other ends.',
  simpleResolvers: true,
})
export class TrailType {
  @Field(() => ID, { description: 'Of the thing.' }) id!: string;
  @Field(() => [OriginType]) comesFrom!: OriginType[];
  @Field(() => [OriginType]) cameOfIt!: OriginType[];
}

@InputType()
export class LinkOriginInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ThingInput, { description: 'Where it comes from.' }) from!: ThingInput;
  @Field(() => ThingInput, { description: 'What came of it.' }) to!: ThingInput;
}

@InputType()
export class UnlinkOriginInput extends LinkOriginInput {}
