import { Field, ID, InputType } from 'type-graphql';
import type { DisablePerson } from './disable-person.ts';

@InputType()
export class DisablePersonInput implements DisablePerson {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => String, { description: 'Why; kept for administrators and the person’s own file.' })
  reason!: string;
}
@InputType()
export class EnablePersonInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) personId!: string;
}
