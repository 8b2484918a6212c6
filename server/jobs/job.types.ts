import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../graphql/enums.ts';
import { DateTime } from '../graphql/scalars.ts';
import { type JobState, jobStates } from './job.ts';

export const JobStateEnum = enumOf(jobStates);
registerEnumType(JobStateEnum, { name: 'JobState', description: 'How far a job is.' });

@ObjectType('Job', {
  description: 'Work that takes longer than an answer may; seen only by who asked for it.',
  simpleResolvers: true,
})
export class JobType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What is done: document.export, document.import.' }) kind!: string;
  @Field(() => ID, { description: 'What it is about: a document.' }) thingId!: string;
  @Field(() => JobStateEnum) state!: JobState;
  @Field(() => Int, { description: 'In hundredths.' }) progress!: number;
  @Field(() => GraphQLJSON, { description: 'What was asked for.' }) input!: unknown;
  @Field(() => GraphQLJSON, { nullable: true, description: 'What came of it, as far as it is no file.' })
  result!: unknown;
  @Field(() => String, {
    nullable: true,
    description: 'What the file that came of it is called; it is fetched at /api/export/job/<id>.',
  })
  fileName!: string | null;
  @Field(() => Int, { nullable: true, description: 'The file’s size in bytes.' }) fileSize!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it failed, as a code.' }) errorCode!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Why it failed, in words.' }) errorWords!:
    | string
    | null;
  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Why it failed, as one stable word (`reason`) and the values in its words.',
  })
  errorFacts!: unknown;
  @Field(() => DateTime) createdAt!: number;
  @Field(() => DateTime, { nullable: true }) finishedAt!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it is forgotten, with its file.' })
  expiresAt!: number | null;
}

@InputType({ description: 'Which job is cancelled.' })
export class CancelJobInput {
  @Field(() => ID, { description: 'A UUID of the client’s own; a repeat has no further effect.' })
  requestId!: string;
  @Field(() => ID) jobId!: string;
}
