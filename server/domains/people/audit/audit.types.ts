import { Field, ID, ObjectType } from 'type-graphql';
import { Cursor, DateTime } from '../../../graphql/scalars.ts';
import { AppointmentType, BodyType, PersonType } from '../people.types.ts';

@ObjectType('AuditFact', {
  description: 'A small fact of an entry: an id, a role, a day.',
  simpleResolvers: true,
})
export class AuditFactType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) value!: string | null;
}

@ObjectType('AuditEntry', {
  description: 'Something that was done and stays written; nobody can change or remove it.',
  simpleResolvers: true,
})
export class AuditEntryType {
  @Field(() => ID) id!: string;
  @Field(() => Cursor) position!: number;
  @Field(() => DateTime) at!: number;
  @Field(() => String, {
    description: 'Such as appointment.made, grant.given, invitation.sent, export.made.',
  })
  kind!: string;
  @Field(() => PersonType, { nullable: true, description: 'Who did it.' }) actor!: PersonType | null;
  @Field(() => BodyType, { nullable: true, description: 'The body they acted for.' })
  actedFor!: BodyType | null;
  @Field(() => BodyType, { nullable: true, description: 'The body it concerns.' }) body!: BodyType | null;
  @Field(() => PersonType, { nullable: true, description: 'The person it concerns.' })
  person!: PersonType | null;
  @Field(() => PersonType, { nullable: true, description: 'Who it was handed over to.' })
  toPerson!: PersonType | null;
  @Field(() => String, { nullable: true, description: 'The role it is about, of an appointment or a grant.' })
  role!: string | null;
  @Field(() => AppointmentType, {
    nullable: true,
    description: 'The appointment it is about, as it stands now.',
  })
  appointment!: AppointmentType | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the document is called that it is about, where the reader may read that.',
  })
  documentTitle!: string | null;
  @Field(() => [AuditFactType]) facts!: AuditFactType[];
}

@ObjectType('AuditConnection', {
  description: 'A page of a history, the latest first.',
  simpleResolvers: true,
})
export class AuditConnectionType {
  @Field(() => [AuditEntryType]) nodes!: AuditEntryType[];
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get what came before.' })
  endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}
