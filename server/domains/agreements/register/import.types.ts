import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RegisterTrial } from './import-register.ts';
import type { BadRow } from './try-rows.ts';

@ObjectType('BadRegisterRow', { description: 'A row that can’t be brought in.', simpleResolvers: true })
export class BadRegisterRowType implements BadRow {
  @Field(() => Int, { description: 'The line that a person sees it on.' }) line!: number;
  @Field(() => String, { nullable: true, description: 'The column that is wrong.' }) field!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, as a stable word.' }) reason!: string | null;
  @Field(() => String, { description: 'Why, in English.' }) message!: string;
}

@ObjectType('RegisterTrial', {
  description: 'What would become of a register that is brought in.',
  simpleResolvers: true,
})
export class RegisterTrialType implements RegisterTrial {
  @Field(() => Int, { description: 'Rows that would begin an agreement.' }) newCount!: number;
  @Field(() => Int, {
    description: 'Rows whose number, or title and days, are in the register already; they stay as they are.',
  })
  knownCount!: number;
  @Field(() => Int, { description: 'Rows to mend; while there is one, none is brought in.' })
  badCount!: number;
  @Field(() => [BadRegisterRowType], { description: 'The first of those to mend.' }) bad!: readonly BadRow[];
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

@InputType({ description: 'A register as an office keeps it, to be looked at.' })
export class TryRegisterInput {
  @Field(() => ID, { description: 'A UUID of the client’s own; a repeat has no further effect.' })
  requestId!: string;
  @Field(() => [AgreementRowInput]) rows!: AgreementRowInput[];
}

@InputType({ description: 'A register as an office keeps it, to be brought in.' })
export class ImportRegisterInput {
  @Field(() => ID, { description: 'A UUID of the client’s own; a repeat has no further effect.' })
  requestId!: string;
  @Field(() => [AgreementRowInput]) rows!: AgreementRowInput[];
}
