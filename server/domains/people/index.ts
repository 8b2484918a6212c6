import './documents/hand-on-documents.ts';
import './documents/kept-of-documents.ts';
import './persons/kept-of-people.ts';
import { accessRequestSchema } from './access/access-request.entity.ts';
import { appointmentSchema } from './appointment.entity.ts';
import { defineBodyFiles } from './bodies/body.files.ts';
import { bodySchema } from './body.entity.ts';
import { grantSchema } from './grant.entity.ts';
import { invitationSchema } from './invitations/invitation.entity.ts';
import { defineFindablePeople } from './people.findable.ts';
import { personSchema } from './person.entity.ts';

export { actorNow, isCurrent } from '../../kernel/actor-now.ts';
export { AccessResolver } from './access/access.resolver.ts';
export { AudienceEnum } from './access/access.types.ts';
export { giveWithin } from './access/actions/give-grant.ts';
export { setAudience } from './access/actions/set-audience.ts';
export { withdrawWithin } from './access/actions/withdraw-grant.ts';
export { holdThing, type SharedThing } from './access/shared-thing.ts';
export { tellOfParties } from './access/tell-followers.ts';
export {
  defineAddress,
  defineThing,
  pageAskedFor,
  type ThingDefinition,
  thingKinds,
  thingOf,
} from './access/thing.ts';
export { whoCanSee } from './access/who-can-see.ts';
export { whoShares } from './access/who-shares.ts';
export { AccountResolver } from './accounts/account.resolver.ts';
export { actingFor, personOfUser, type SignedIn } from './actor.ts';
export { AdministrationResolver } from './administration/administration.resolver.ts';
export { Appointment } from './appointment.entity.ts';
export { AppointmentResolver } from './appointments/appointment.resolver.ts';
export { todayOf } from './appointments/days.ts';
export { type HandOver, onHandOver } from './appointments/on-hand-over.ts';
export { takeOver } from './appointments/take-over.ts';
export { watchLapses } from './appointments/watch-lapses.ts';
export { BodyHistoryResolver, ViewerHistoryResolver } from './audit/audit.resolver.ts';
export { exportAudit } from './audit/export-audit.ts';
export { type Auth, createAuth, type OidcProvider } from './auth.ts';
export { type NewBody, newBody } from './bodies/actions/add-body.ts';
export { bodyFace } from './bodies/body.face.ts';
export { isAdministrator } from './bodies/body.policy.ts';
export { BodyResolver } from './bodies/body.resolver.ts';
export { BodyTranslationInput } from './bodies/body.types.ts';
export { mustHaveSay, openOffice } from './bodies/office.ts';

export { Body, type BodyId, type LanguageTexts } from './body.entity.ts';
export {
  AdaptationOwnerResolver,
  DecisionPeopleResolver,
  PublicationPeopleResolver,
} from './documents/adaptation-people.resolver.ts';
export {
  AuthoredRunPeopleResolver,
  CommentPeopleResolver,
  CommentThreadPeopleResolver,
  DocumentMentionsResolver,
  DocumentPointPeopleResolver,
  HistoryPeopleResolver,
} from './documents/people-of-documents.resolver.ts';
export { ProposalPeopleResolver } from './documents/proposal-people.resolver.ts';
export { Grant, type GrantId } from './grant.entity.ts';
export { BodyInvitationsResolver, InvitationResolver } from './invitations/invitation.resolver.ts';
export { PeopleResolver } from './people.resolver.ts';
export { AppointmentRoleEnum, AppointmentType, BodyType, LanguageEnum, PersonType } from './people.types.ts';
export { Person, type PersonId } from './person.entity.ts';
export { appointmentFace, personFace } from './person.face.ts';
export { personAgain } from './person-again.ts';
export { exportMe } from './persons/export-me.ts';
export { onErasure } from './persons/on-erasure.ts';
export { PersonResolver } from './persons/person.resolver.ts';
export { keepsPersonalData, rowsOf } from './persons/personal-data.ts';
export {
  DocumentPresenceResolver,
  DocumentPresenceSubscription,
} from './presence/document-presence.resolver.ts';
export { documentPresenceView } from './presence/document-presence.view.ts';
export { actorOf, Sessions, type SignInState } from './sessions.ts';
export * from './sign-in/index.ts';

defineBodyFiles();
defineFindablePeople();

export const peopleEntities = [
  accessRequestSchema,
  bodySchema,
  personSchema,
  appointmentSchema,
  grantSchema,
  invitationSchema,
];
