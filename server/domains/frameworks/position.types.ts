import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type AppointmentRole, type PositionKind, positionKinds } from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { AppointmentRoleEnum, BodyType, PersonType } from '../people/index.ts';
import type { EditionPosition } from './edition-position.entity.ts';

const PositionKindEnum = enumOf(positionKinds);
registerEnumType(PositionKindEnum, {
  name: 'PositionKind',
  description: 'What a city thinks of an edition.',
});

@ObjectType('EarlierPosition', {
  description: 'What a city thought of an edition before it changed its mind.',
  simpleResolvers: true,
})
export class EarlierPositionType implements Pick<EditionPosition, 'kind' | 'reservation'> {
  @Field(() => ID) id!: string;
  @Field(() => PositionKindEnum) kind!: PositionKind;
  @Field(() => String, { nullable: true }) reservation!: string | null;
  @Field(() => PersonType) takenBy!: PersonType;
  @Field(() => DateTime) takenAt!: number;
  @Field(() => DateTime) replacedAt!: number;
}

@ObjectType('Position', { description: 'What a city thinks of an edition.', simpleResolvers: true })
export class PositionType implements Pick<EditionPosition, 'kind' | 'reservation' | 'role'> {
  @Field(() => ID) id!: string;
  @Field(() => BodyType, { description: 'The city.' }) body!: BodyType;
  @Field(() => PositionKindEnum) kind!: PositionKind;
  @Field(() => String, { nullable: true, description: 'What it accepts the edition apart from.' })
  reservation!: string | null;
  @Field(() => PersonType) takenBy!: PersonType;
  @Field(() => AppointmentRoleEnum, { description: 'In which office they spoke for the city.' })
  role!: AppointmentRole;
  @Field(() => DateTime) takenAt!: number;
  @Field(() => [EarlierPositionType], { description: 'What it thought before, the latest first.' })
  earlier!: EarlierPositionType[];
}

@ObjectType('Tally', { description: 'How many cities think what of an edition.', simpleResolvers: true })
export class TallyType {
  @Field(() => Int) accept!: number;
  @Field(() => Int) acceptWithReservation!: number;
  @Field(() => Int) abstain!: number;
  @Field(() => Int) notYet!: number;
}

@InputType()
export class TakePositionInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) editionId!: string;
  @Field(() => PositionKindEnum) kind!: PositionKind;
  @Field(() => String, { nullable: true, description: 'Needed to accept with a reservation, and only then.' })
  reservation?: string | null;
}
