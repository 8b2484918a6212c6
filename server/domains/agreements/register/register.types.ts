import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AgreementKind, AgreementState, AgreementView } from '../../../../schema/agreements/index.ts';
import type { CreativeField } from '../../../../schema/words.ts';
import { CreativeFieldEnum } from '../../cities/index.ts';
import { AgreementType } from '../agreement.types.ts';
import { AgreementKindEnum, AgreementStateEnum, AgreementViewEnum } from '../agreement-words.types.ts';

@ObjectType('AgreementCounts', {
  description: 'How many agreements each of the register’s selections has.',
  simpleResolvers: true,
})
export class AgreementCountsType {
  @Field(() => Int) all!: number;
  @Field(() => Int, { description: 'A step or a signature waits for a body that the reader acts for.' })
  mine!: number;
  @Field(() => Int) signing!: number;
  @Field(() => Int, { description: 'They hold, and run out within 60 days.' }) ending!: number;
  @Field(() => Int) domestic!: number;
  @Field(() => Int, { description: 'Expired, withdrawn or terminated.' }) over!: number;
}

@ObjectType('AgreementSavedView', {
  description: 'A selection that the reader keeps under a name.',
  simpleResolvers: true,
})
export class AgreementSavedViewType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'JSON of the screen’s own.' }) settings!: string;
}

@ObjectType('AgreementConnection', { description: 'A page of the register.', simpleResolvers: true })
export class AgreementConnectionType {
  @Field(() => [AgreementType]) nodes!: AgreementType[];
  @Field(() => Int) totalCount!: number;
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get what follows.' }) endCursor!:
    | string
    | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

@ObjectType('AgreementRegister', {
  description: 'The agreements that the reader may know of.',
  simpleResolvers: true,
})
export class AgreementRegisterType {
  @Field(() => AgreementCountsType) counts!: AgreementCountsType;
  @Field(() => [AgreementSavedViewType]) views!: AgreementSavedViewType[];
}

@InputType({ description: 'What a register is narrowed down to; what is left out narrows nothing.' })
export class AgreementFilter {
  @Field(() => AgreementViewEnum, { nullable: true }) view?: AgreementView | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words of its title, number, parties or obligations; accents do not matter.',
  })
  search?: string | null;
  @Field(() => [AgreementKindEnum], { nullable: true }) kinds?: AgreementKind[] | null;
  @Field(() => [AgreementStateEnum], { nullable: true }) states?: AgreementState[] | null;
  @Field(() => ID, { nullable: true, description: 'A body that is or was a party.' }) partyId?: string | null;
  @Field(() => CreativeFieldEnum, { nullable: true }) field?: CreativeField | null;
  @Field(() => String, { nullable: true, description: 'A day: what ends before it.' }) endsBefore?:
    | string
    | null;
}

@InputType()
export class KeepAgreementViewInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'JSON of the screen’s own.' }) settings!: string;
}
@InputType()
export class DropAgreementViewInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) id!: string;
}
