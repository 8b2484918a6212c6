import { accessRequestSchema } from './access/access-request.entity.ts';
import { appointmentSchema } from './appointment.entity.ts';
import { bodySchema } from './body.entity.ts';
import { grantSchema } from './grant.entity.ts';
import { personSchema } from './person.entity.ts';

export { AccessResolver } from './access/access.resolver.ts';
export { AudienceEnum } from './access/access.types.ts';
export { defineThing, type ThingDefinition, thingKinds } from './access/thing.ts';
export { actingFor, personOfUser, type SignedIn } from './actor.ts';
export { Appointment } from './appointment.entity.ts';
export { type Auth, createAuth } from './auth.ts';
export { Body, type BodyId } from './body.entity.ts';
export { Grant, type GrantId } from './grant.entity.ts';
export { PeopleResolver } from './people.resolver.ts';
export { AppointmentRoleEnum, AppointmentType, BodyType, PersonType } from './people.types.ts';
export { Person, type PersonId } from './person.entity.ts';
export { appointmentFace, bodyFace, isCurrent, personFace } from './person.face.ts';
export { actorOf, Sessions, type SignInState } from './sessions.ts';

export const peopleEntities = [accessRequestSchema, bodySchema, personSchema, appointmentSchema, grantSchema];
