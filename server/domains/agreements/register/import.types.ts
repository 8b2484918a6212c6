import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('ImportedAgreementRow', {
  description: 'What became, or would become, of a row.',
  simpleResolvers: true,
})
export class ImportedAgreementRowType {
  @Field(() => Int, { description: 'The line that a person sees it on.' }) line!: number;
  @Field(() => String, { description: 'NEW, KNOWN (left as it is) or BAD.' }) outcome!: string;
  @Field(() => String, { nullable: true, description: 'The column that is wrong.' }) field!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, as a stable word.' }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in English.' }) message!: string | null;
}

@InputType({ description: 'A row of a register, each cell as its words.' })
export class AgreementRowInput {
  @Field(() => Int) line!: number;
  @Field(() => String, { nullable: true }) number?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) titleVi?: string | null;
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => String, { nullable: true, description: 'Names of the other parties, parted by semicolons.' })
  parties?: string | null;
  @Field(() => String, { nullable: true, description: 'As 2026-11-18 or 18/11/2026.' }) signedOn?:
    | string
    | null;
  @Field(() => String, { nullable: true }) enteredOn?: string | null;
  @Field(() => String, { nullable: true }) endsOn?: string | null;
}

@InputType()
export class ImportAgreementsInput {
  @Field(() => ID) requestId!: string;
  @Field(() => [AgreementRowInput]) rows!: AgreementRowInput[];
  @Field(() => Boolean, { description: 'Only look: nothing is kept.' }) isTrial!: boolean;
}
