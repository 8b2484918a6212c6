import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type AppointmentRole, appointmentRoles, type BodyKind, bodyKinds } from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import type { Appointment } from './appointment.entity.ts';
import type { Body } from './body.entity.ts';
import type { Person } from './person.entity.ts';

export const BodyKindEnum = enumOf(bodyKinds);
registerEnumType(BodyKindEnum, { name: 'BodyKind', description: 'What sort of body people act for.' });
export const AppointmentRoleEnum = enumOf(appointmentRoles);
registerEnumType(AppointmentRoleEnum, {
  name: 'AppointmentRole',
  description: 'As what a person acts for a body.',
});

@ObjectType('Person', {
  description: 'Somebody who takes part, by the name they gave.',
  simpleResolvers: true,
})
export class PersonType implements Pick<Person, 'name' | 'isDemonstration'> {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean, { description: 'Invented for the demonstration; not a real person.' })
  isDemonstration!: boolean;
}

@ObjectType('Body', {
  description: 'What people act for: a city, a department, an association, a sub-network.',
  simpleResolvers: true,
})
export class BodyType implements Pick<Body, 'kind'> {
  @Field(() => ID) id!: string;
  @Field(() => BodyKindEnum) kind!: BodyKind;
  @Field(() => String, {
    description: 'In the reader’s language where a name is known, else the body’s own.',
  })
  name!: string;
}

@ObjectType('Appointment', {
  description: 'A person acts for a body in a role, for a time.',
  simpleResolvers: true,
})
export class AppointmentType implements Pick<Appointment, 'role'> {
  @Field(() => ID) id!: string;
  @Field(() => AppointmentRoleEnum) role!: AppointmentRole;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => BodyType) body!: BodyType;
  @Field(() => String, { nullable: true, description: 'The first day of the appointment, as 2023-11-18.' })
  fromDate!: string | null;
  @Field(() => String, { nullable: true, description: 'Its last day; null while none is set.' }) toDate!:
    | string
    | null;
}

@ObjectType('Viewer', { description: 'The person who is signed in.', simpleResolvers: true })
export class ViewerType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => String, { description: 'The address of their sign-in; shown to nobody else.' }) email!: string;
  @Field(() => [AppointmentType], {
    description: 'The appointments they hold today: the bodies they may act for.',
  })
  appointments!: AppointmentType[];
}

@ObjectType('DemonstrationPerson', {
  description: 'An invented person whom anyone may enter as with one click.',
  simpleResolvers: true,
})
export class DemonstrationPersonType {
  @Field(() => String) slug!: string;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => BodyType) body!: BodyType;
  @Field(() => AppointmentRoleEnum) role!: AppointmentRole;
  @Field(() => String, { description: 'What this person came to do, in the reader’s language.' })
  job!: string;
}
