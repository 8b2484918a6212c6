import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType('NamedThing', {
  description: 'Any thing of the house by its name, where it is only pointed at.',
  simpleResolvers: true,
})
export class NamedThingType {
  @Field(() => String, { description: 'What sort of thing: body, document, agreement…' }) kind!: string;
  @Field(() => ID) id!: string;
  @Field(() => String, {
    description: 'What it is called, in the reader’s language where there is a choice.',
  })
  title!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What it stands in, such as the session of a key point; null where it stands alone.',
  })
  within!: string | null;
  @Field(() => String, { description: 'Its page, as a path of this house.' }) path!: string;
}

@InputType({ description: 'Any thing of the house, by its kind and id.' })
export class ThingInput {
  @Field(() => String) kind!: string;
  @Field(() => ID) id!: string;
}
