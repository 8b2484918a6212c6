import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { exchangeKinds } from '../../../schema/exchange.ts';
import type { CreativeField, Region } from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { CreativeFieldEnum, RegionEnum } from '../cities/index.ts';

export const ExchangeKindEnum = enumOf(exchangeKinds);
registerEnumType(ExchangeKindEnum, {
  name: 'ExchangeKind',
  description: 'What one city does for another.',
});

@ObjectType('ExchangeShare', {
  description: 'What the cities of a region, of a creative field or of both gave to others and received.',
  simpleResolvers: true,
})
export class ExchangeShareType {
  @Field(() => RegionEnum, {
    nullable: true,
    description: 'Null with the field, too: who belongs to no city.',
  })
  region!: Region | null;
  @Field(() => CreativeFieldEnum, { nullable: true }) field!: CreativeField | null;
  @Field(() => Int, { description: 'How many cities they are.' }) cityCount!: number;
  @Field(() => Int, { description: 'How many of them gave or received something.' }) activeCount!: number;
  @Field(() => Int) given!: number;
  @Field(() => Int) received!: number;
}

@ObjectType('ExchangeFlow', {
  description: 'How often cities of one region or field gave something to cities of another.',
  simpleResolvers: true,
})
export class ExchangeFlowType {
  @Field(() => String, {
    nullable: true,
    description: 'The region or field of who gave; null for who belongs to none.',
  })
  from!: string | null;
  @Field(() => String, { nullable: true, description: 'Of who received it.' }) to!: string | null;
  @Field(() => Int) count!: number;
}

@ObjectType('Exchange', {
  description:
    'Who gives and who receives among the cities, counted from what was really done and the whole network may see.',
  simpleResolvers: true,
})
export class ExchangeType {
  @Field(() => Boolean, {
    description: 'Counted of what the network sees; else, for the public, of what everybody sees.',
  })
  isOfNetwork!: boolean;
  @Field(() => Int, { description: 'How often something passed from one city to another.' }) total!: number;
  @Field(() => [ExchangeShareType]) regions!: readonly ExchangeShareType[];
  @Field(() => [ExchangeShareType]) fields!: readonly ExchangeShareType[];
  @Field(() => [ExchangeFlowType]) betweenRegions!: readonly ExchangeFlowType[];
  @Field(() => [ExchangeFlowType]) betweenFields!: readonly ExchangeFlowType[];
  @Field(() => [ExchangeShareType], { description: 'Each field in each region that has a city of it.' })
  corners!: readonly ExchangeShareType[];
}
