import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type AppointmentRole,
  appointmentRoles,
  type BodyKind,
  bodyKinds,
  type MailRhythm,
  mailRhythms,
} from '../../../schema/words.ts';
import { enumOf } from '../../graphql/enums.ts';
import { type Language, languages } from '../../kernel/localised-text.ts';
import type { Appointment } from './appointment.entity.ts';
import type { Body } from './body.entity.ts';
import type { NotificationWishes, Person } from './person.entity.ts';

export const BodyKindEnum = enumOf(bodyKinds);
registerEnumType(BodyKindEnum, { name: 'BodyKind', description: 'What sort of body people act for.' });
export const AppointmentRoleEnum = enumOf(appointmentRoles);
registerEnumType(AppointmentRoleEnum, {
  name: 'AppointmentRole',
  description: 'As what a person acts for a body.',
});

export const LanguageEnum = enumOf(languages);
registerEnumType(LanguageEnum, { name: 'Language', description: 'A language that the house speaks.' });
export const MailRhythmEnum = enumOf(mailRhythms);
registerEnumType(MailRhythmEnum, { name: 'MailRhythm', description: 'How soon somebody is told by mail.' });

@ObjectType('Person', {
  description: 'Somebody who takes part, by the name they gave.',
  simpleResolvers: true,
})
export class PersonType implements Pick<Person, 'name' | 'isDemonstration'> {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean, { description: 'Invented for the demonstration; not a real person.' })
  isDemonstration!: boolean;
  @Field(() => Boolean, { description: 'Has left and taken their name along; what they said stays.' })
  isFormer!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they are kept from signing in; for administrators, null to all others.',
  })
  isDisabled!: boolean | null;
  @Field(() => [AppointmentType], { description: 'What they do today, and for whom.' })
  appointments!: AppointmentType[];
}

@ObjectType('Body', {
  description: 'What people act for: a city, a department, an association, a sub-network.',
  simpleResolvers: true,
})
export class BodyType
  implements Pick<Body, 'kind' | 'slug' | 'contactEmail' | 'contactPhone' | 'website' | 'source' | 'version'>
{
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Its part of an address; never changes.' }) slug!: string;
  @Field(() => BodyKindEnum) kind!: BodyKind;
  @Field(() => String, {
    description: 'In the reader’s language where a name is known, else the body’s own.',
  })
  name!: string;
  @Field(() => BodyType, { nullable: true, description: 'The body above it.' }) parent!: BodyType | null;
  @Field(() => [BodyType], { description: 'Bodies below it, by name.' }) children!: BodyType[];
  @Field(() => String, {
    nullable: true,
    description: 'What it is, in the reader’s language, else in English.',
  })
  about!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String, { nullable: true }) contactEmail!: string | null;
  @Field(() => String, { nullable: true }) contactPhone!: string | null;
  @Field(() => String, { nullable: true }) website!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where this was found; null where its own people wrote it.',
  })
  source!: string | null;
  @Field(() => Int, { description: 'Given back with an edit, so that nobody’s is overwritten.' })
  version!: number;
  @Field(() => [BodyTranslationType], {
    description: 'Its names in every language known, and what it says of itself in ours.',
  })
  translations!: BodyTranslationType[];
  @Field(() => [AppointmentType], { description: 'Who acts for it today, those who lead first.' })
  people!: AppointmentType[];
  @Field(() => [AppointmentType], {
    description: 'Who acted for it before, the latest first, at most 200; for people of the network.',
  })
  formerPeople!: AppointmentType[];
  @Field(() => [AppointmentType], {
    description:
      'Who is appointed to act for it from a day to come, the next first; for people of the network.',
  })
  comingPeople!: AppointmentType[];
  @Field(() => String, {
    description: 'IANA name of the time zone its days are told by: its own, else that of the body above it.',
  })
  zone!: string;
  @Field(() => String, {
    description:
      'What day it is there, as 2023-11-18: where a day of its people may be left out, this one is meant.',
  })
  today!: string;
  @Field(() => LogoType, { nullable: true, description: 'The picture it is known by.' })
  logo!: LogoType | null;
  @Field(() => FileRoomType, {
    nullable: true,
    description: 'How much room its files take; for those who act for it.',
  })
  fileRoom!: FileRoomType | null;
  @Field(() => BodyMayType) may!: BodyMayType;
}

@ObjectType('FileRoom', { description: 'How much room the files of a body take.', simpleResolvers: true })
export class FileRoomType {
  @Field(() => ID) id!: string;
  @Field(() => Float, { description: 'What all its pictures and papers weigh together.' }) usedBytes!: number;
  @Field(() => Float, { description: 'What they may weigh together at most.' }) mostBytes!: number;
}

@ObjectType('Logo', { description: 'The picture a body is known by.', simpleResolvers: true })
export class LogoType {
  @Field(() => ID) id!: string;
  @Field(() => String, {
    description: 'Where it is fetched, on this house; another picture has another address.',
  })
  url!: string;
  @Field(() => Int, { description: 'In points.' }) width!: number;
  @Field(() => Int, { description: 'In points.' }) height!: number;
}

@ObjectType('BodyTranslation', { description: 'A body in one language.', simpleResolvers: true })
export class BodyTranslationType {
  @Field(() => String, { description: 'ISO 639.' }) language!: string;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) about!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
}

@ObjectType('BodyMay', {
  description: 'What the reader may do with a body, acting as now.',
  simpleResolvers: true,
})
export class BodyMayType {
  @Field(() => Boolean, { description: 'Appoint, end, hand over and invite.' }) appoint!: boolean;
  @Field(() => Boolean) edit!: boolean;
  @Field(() => Boolean, { description: 'Its history and invitations; through any of the reader’s bodies.' })
  seeHistory!: boolean;
  @Field(() => [AppointmentRoleEnum], { description: 'The roles they may give: none above their own.' })
  roles!: AppointmentRole[];
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
  @Field(() => Boolean, { description: 'Whether it holds today, where the body is.' }) isCurrent!: boolean;
  @Field(() => Boolean, { description: 'Called off before it began, so that it was never held.' })
  isCancelled!: boolean;
  @Field(() => AppointmentMayType) may!: AppointmentMayType;
  @Field(() => String, {
    nullable: true,
    description: 'On what ground it was made; for those who had a part in it and the body’s own people.',
  })
  ground!: string | null;
  @Field(() => String, { nullable: true, description: 'On what ground it ended; for the same.' })
  endedGround!: string | null;
  @Field(() => PersonType, { nullable: true, description: 'Who made it; for the same.' })
  madeBy!: PersonType | null;
  @Field(() => PersonType, { nullable: true, description: 'Who ended it; for the same.' })
  endedBy!: PersonType | null;
  @Field(() => AppointmentType, { nullable: true, description: 'The appointment it was handed over to.' })
  handedTo!: AppointmentType | null;
}

@ObjectType('AppointmentMay', {
  description: 'What the reader may do with an appointment, acting as now.',
  simpleResolvers: true,
})
export class AppointmentMayType {
  @Field(() => Boolean, {
    description:
      'End it, or lay it down where it is one’s own; never the last focal point’s or administrator’s.',
  })
  end!: boolean;
  @Field(() => Boolean, { description: 'Hand it over to somebody else.' }) handOver!: boolean;
  @Field(() => Boolean, { description: 'Call it off: it has not begun.' }) cancel!: boolean;
}

@ObjectType('Viewer', { description: 'The person who is signed in.', simpleResolvers: true })
export class ViewerType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => String, { description: 'The address of their sign-in; shown to nobody else.' }) email!: string;
  @Field(() => [AppointmentType], {
    description: 'The appointments they hold today: the bodies they may act for.',
  })
  appointments!: AppointmentType[];
  @Field(() => LanguageEnum) preferredLanguage!: Language;
  @Field(() => String, { description: 'IANA name of their time zone.' }) zone!: string;
  @Field(() => NotificationsType, { description: 'What they want to be told of, and how soon.' })
  notifications!: NotificationsType;
  @Field(() => Boolean, { description: 'Administers this house, acting as now.' }) isAdministrator!: boolean;
}

@ObjectType('Notifications', { description: 'What somebody wants to be told of.', simpleResolvers: true })
export class NotificationsType implements Required<NotificationWishes> {
  @Field(() => MailRhythmEnum, { description: 'How soon by mail.' }) mail!: MailRhythm;
  @Field(() => Boolean, { description: 'When somebody mentions them.' }) mentions!: boolean;
  @Field(() => Boolean, { description: 'When somebody answers them.' }) answers!: boolean;
  @Field(() => Boolean, { description: 'What becomes of texts they write in or follow.' }) texts!: boolean;
  @Field(() => Boolean, { description: 'What was promised: given, changed, due and overdue.' })
  commitments!: boolean;
  @Field(() => Boolean, { description: 'What becomes of agreements, and their days.' })
  agreements!: boolean;
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
