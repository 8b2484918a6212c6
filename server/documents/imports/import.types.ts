import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: 'Which sections of a file that was read come in, and where.' })
export class ImportSectionsInput {
  @Field(() => ID, { description: 'A UUID of the client’s own; a repeat has no further effect.' })
  requestId!: string;
  @Field(() => ID, { description: 'The job that has read the file.' }) jobId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The section they are to stand under; under none without it.',
  })
  parentId!: string | null;
  @Field(() => [Int], {
    nullable: true,
    description: 'Which of the sections in the job’s result, counted from 0; all of them without it.',
  })
  chosen!: number[] | null;
}

@ObjectType('SectionsImported', { description: 'What came in with a file.', simpleResolvers: true })
export class SectionsImportedType {
  @Field(() => ID) documentId!: string;
  @Field(() => [ID], { description: 'The sections that were added, in order.' }) sectionIds!: string[];
}
