import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AgreementKind } from '../../../../schema/agreements/index.ts';
import type { ProcedureGraph } from '../../../../schema/procedures/index.ts';
import { DateTime } from '../../../graphql/scalars.ts';
import { PersonType } from '../../people/index.ts';
import { AgreementKindEnum } from '../agreement-words.types.ts';

@ObjectType('ProcedureVersion', {
  description: 'What a procedure says from a day on; it never changes.',
  simpleResolvers: true,
})
export class ProcedureVersionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) name!: string;
  @Field(() => GraphQLJSON, { description: 'Its name in each language.' }) names!: object;
  @Field(() => String, { description: 'At which level of government.' }) level!: string;
  @Field(() => GraphQLJSON) levels!: object;
  @Field(() => String) about!: string;
  @Field(() => GraphQLJSON) abouts!: object;
  @Field(() => [AgreementKindEnum], { description: 'For which kinds of agreements it is meant.' })
  kinds!: AgreementKind[];
  @Field(() => GraphQLJSON, { description: 'The laws and rules that it comes from.' }) sources!: object;
  @Field(() => GraphQLJSON, { description: 'What the office’s lawyers must confirm, in each language.' })
  toConfirm!: object;
  @Field(() => GraphQLJSON, { description: 'Its steps and the ways between them.' }) graph!: ProcedureGraph;
  @Field(() => String, { nullable: true, description: 'What changed.' }) note!: string | null;
  @Field(() => PersonType, {
    nullable: true,
    description: 'Who published it; null where it came with a release.',
  })
  publishedBy!: PersonType | null;
  @Field(() => DateTime) publishedAt!: number;
  @Field(() => ProcedureType) procedure!: object;
}

@ObjectType('Procedure', {
  description: 'The way that agreements take at parties of one sort.',
  simpleResolvers: true,
})
export class ProcedureType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address.' }) slug!: string;
  @Field(() => String, { description: 'The country whose holidays count, as ISO 3166 has it.' })
  jurisdiction!: string;
  @Field(() => String) name!: string;
  @Field(() => Int, { description: 'The number of its newest version.' }) number!: number;
  @Field(() => Int, {
    description: 'How many agreements that the reader may know of are on it now, under any version.',
  })
  runCount!: number;
  @Field(() => ProcedureVersionType, { nullable: true }) version!: ProcedureVersionType | null;
  @Field(() => [ProcedureVersionType], { description: 'The newest first.' })
  versions!: ProcedureVersionType[];
}
