import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { MailRhythm } from '../../../../schema/words.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import { LanguageEnum, MailRhythmEnum, PersonType } from '../people.types.ts';
import type { UpdateProfile } from './actions/update-profile.ts';

@ObjectType('PersonConnection', { description: 'People, a page of them, by name.', simpleResolvers: true })
export class PersonConnectionType {
  @Field(() => [PersonType]) nodes!: PersonType[];
  @Field(() => Int, { description: 'How many there are on all pages.' }) totalCount!: number;
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

@InputType()
export class NotificationsInput {
  @Field(() => MailRhythmEnum, { nullable: true }) mail?: MailRhythm | null;
  @Field(() => Boolean, { nullable: true }) mentions?: boolean | null;
  @Field(() => Boolean, { nullable: true }) answers?: boolean | null;
  @Field(() => Boolean, { nullable: true }) texts?: boolean | null;
  @Field(() => Boolean, { nullable: true }) commitments?: boolean | null;
  @Field(() => Boolean, { nullable: true }) agreements?: boolean | null;
}
@InputType({ description: 'What is not given stays as it is.' })
export class UpdateProfileInput implements UpdateProfile {
  @Field(() => ID) requestId!: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => LanguageEnum, { nullable: true }) preferredLanguage?: Language | null;
  @Field(() => String, { nullable: true, description: 'IANA name of a time zone.' }) zone?: string | null;
  @Field(() => NotificationsInput, { nullable: true }) notifications?: NotificationsInput | null;
}
@InputType()
export class EraseMeInput {
  @Field(() => ID) requestId!: string;
}
