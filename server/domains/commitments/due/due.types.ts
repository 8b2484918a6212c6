import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DueGroup } from '../../../../schema/words.ts';
import { DueGroupEnum, OccurrenceType } from '../commitment.types.ts';

@InputType({ description: 'Which of what is due; all that the reader may know where nothing is said.' })
export class DueFilterInput {
  @Field(() => ID, { nullable: true, description: 'Promised by this body, or done by it for another.' })
  bodyId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Seen to by this person.' }) personId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'What the reader sees to, with what nobody does where they answer for the body.',
  })
  mine?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Of this agreement, project or plan.' }) thingId?:
    | string
    | null;
  @Field(() => DueGroupEnum, { nullable: true }) group?: DueGroup | null;
}

@ObjectType('DueConnection', {
  description: 'A page of what is due, the earliest first.',
  simpleResolvers: true,
})
export class DueConnectionType {
  @Field(() => [OccurrenceType]) nodes!: OccurrenceType[];
  @Field(() => Int, { description: 'How many there are in all.' }) total!: number;
  @Field(() => String, { nullable: true, description: 'Given back as `after` for the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}
