import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommitmentType, DueInput } from '../../commitments/index.ts';
import { AgreementPartyType } from '../agreement.types.ts';

@ObjectType('Obligation', { description: 'What a party promised in an article.', simpleResolvers: true })
export class ObligationType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'As the text numbers it.' }) article!: string;
  @Field(() => AgreementPartyType) party!: AgreementPartyType;
  @Field(() => CommitmentType, { description: 'What was promised, when it is due, how far it is.' })
  commitment!: CommitmentType;
}

@InputType()
export class AddObligationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out where every party promises it.' }) partyId?:
    | string
    | null;
  @Field(() => String) article!: string;
  @Field(() => String) words!: string;
  @Field(() => String, { description: 'The language of the words: en or vi.' }) language!: string;
  @Field(() => DueInput) due!: DueInput;
}

@InputType()
export class RemoveObligationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => ID) obligationId!: string;
}
