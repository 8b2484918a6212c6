import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BodyType, PersonType } from '../people.types.ts';

@ObjectType('PresentPerson', {
  description: 'Somebody who has a document open, on one device.',
  simpleResolvers: true,
})
export class PresentPersonType {
  @Field(() => ID, { description: 'Tells a person’s devices and tabs apart.' }) device!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => BodyType, { nullable: true, description: 'The body they act for.' }) body!: BodyType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the cursor is, as the device says it: a section and two relative positions of Yjs.',
  })
  cursor!: string | null;
}

@ObjectType('DocumentPresence', {
  description: 'Who has a document open now: told as it changes, lossy, never stored.',
  simpleResolvers: true,
})
export class DocumentPresenceType {
  @Field(() => Int, { description: 'How many people, each counted once.' }) here!: number;
  @Field(() => [PresentPersonType], { description: 'In the order they came, at most a hundred.' })
  people!: PresentPersonType[];
}

@InputType()
export class AnnounceInDocumentInput {
  @Field(() => ID) documentId!: string;
  @Field(() => ID, { description: 'Made by the tab when it opens the document.' }) device!: string;
  @Field(() => String, { nullable: true, description: 'Where the cursor is; at most 1,000 signs.' })
  cursor?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'The tab leaves the document.' }) isLeaving?:
    | boolean
    | null;
}
