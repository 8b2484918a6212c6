import { Field, ID, InputType } from 'type-graphql';
import type { AppointmentRole } from '../../../../schema/words.ts';
import { AppointmentRoleEnum } from '../people.types.ts';
import type { Appoint } from './actions/appoint.ts';
import type { CancelAppointment } from './actions/cancel-appointment.ts';
import type { EndAppointment } from './actions/end-appointment.ts';
import type { HandOverInput as HandOver } from './actions/hand-over.ts';

@InputType()
export class AppointInput implements Appoint {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => ID) bodyId!: string;
  @Field(() => AppointmentRoleEnum) role!: AppointmentRole;
  @Field(() => String, {
    nullable: true,
    description: 'The first day, as 2023-11-18; the body’s `today` where none is given.',
  })
  fromDate?: string | null;
  @Field(() => String, { nullable: true, description: 'The last day; none for good.' }) toDate?:
    | string
    | null;
  @Field(() => String, { description: 'On what ground: a decision, a letter.' }) ground!: string;
}
@InputType()
export class EndAppointmentInput implements EndAppointment {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) appointmentId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The last day; at once where none is given, or the body’s `today`.',
  })
  lastDay?: string | null;
  @Field(() => String) ground!: string;
}
@InputType()
export class CancelAppointmentInput implements CancelAppointment {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) appointmentId!: string;
  @Field(() => String, { description: 'Why; kept with the appointment.' }) ground!: string;
}
@InputType()
export class HandOverInput implements HandOver {
  @Field(() => ID) requestId!: string;
  @Field(() => ID) appointmentId!: string;
  @Field(() => ID) toPersonId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The first day of who follows; the body’s `today` where none is given.',
  })
  on?: string | null;
  @Field(() => String) ground!: string;
}
