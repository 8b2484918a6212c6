import { defineEntity } from '@mikro-orm/core';
import { type AppointmentRole, appointmentRoles } from '../../../schema/words.ts';
import type { Id } from '../../kernel/ids.ts';
import type { BodyId } from './body.entity.ts';
import type { PersonId } from './person.entity.ts';

export type AppointmentId = Id<'Appointment'>;

/** A person acts for a body in a role, for a time. */
export class Appointment {
  id!: AppointmentId;
  personId!: PersonId;
  bodyId!: BodyId;
  role!: AppointmentRole;
  /** Days, not instants: an appointment begins and ends with a whole day. */
  fromDate!: string;
  toDate: string | null = null;
}

export const appointmentSchema = defineEntity({
  class: Appointment,
  tableName: 'appointment',
  properties: (p) => ({
    id: p.uuid().primary().$type<AppointmentId>(),
    personId: p.uuid().$type<PersonId>(),
    bodyId: p.uuid().$type<BodyId>(),
    role: p.enum(appointmentRoles),
    fromDate: p.date(),
    toDate: p.date().nullable(),
  }),
});
