import { defineEntity, type Opt } from '@mikro-orm/core';
import { type AppointmentRole, appointmentRoles } from '../../../../schema/words.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import type { BodyId } from '../body.entity.ts';
import type { PersonId } from '../person.entity.ts';

export type InvitationId = Id<'Invitation'>;

/** Somebody is asked, by mail, to act for a body. Its times are the database's own, so that no server's clock stretches them. */
export class Invitation {
  id!: InvitationId;
  email!: string;
  name: string | null = null;
  bodyId!: BodyId;
  role!: AppointmentRole;
  ground!: string;
  language: Opt<Language> = 'en';
  tokenHash!: Buffer;
  invitedById!: PersonId;
  createdAt!: Date;
  expiresAt!: Date;
  acceptedAt: Date | null = null;
  acceptedById: PersonId | null = null;
  revokedAt: Date | null = null;
  revokedById: PersonId | null = null;
}

export const invitationSchema = defineEntity({
  class: Invitation,
  tableName: 'invitation',
  properties: (p) => ({
    id: p.uuid().primary().$type<InvitationId>(),
    email: p.text(),
    name: p.text().nullable(),
    bodyId: p.uuid().$type<BodyId>(),
    role: p.enum(appointmentRoles),
    ground: p.text(),
    language: p.enum(['en', 'vi']),
    tokenHash: p.blob(),
    invitedById: p.uuid().$type<PersonId>(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    acceptedById: p.uuid().$type<PersonId>().nullable(),
    revokedAt: p.datetime().nullable(),
    revokedById: p.uuid().$type<PersonId>().nullable(),
  }),
});
