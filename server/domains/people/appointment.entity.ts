import { defineEntity, type Opt } from '@mikro-orm/core';
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
  madeById: PersonId | null = null;
  ground: string | null = null;
  endedById: PersonId | null = null;
  endedGround: string | null = null;
  /** The appointment that follows this one, to the same body in the same role. */
  handedToId: AppointmentId | null = null;
  /** Set once it no longer holds; a last day in the future leaves it open until then. */
  endedAt: Date | null = null;
  /** It was called off before it began, so it was never held. */
  isCancelled: Opt<boolean> = false;
  createdAt: Opt<Date> = new Date();
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
    madeById: p.uuid().$type<PersonId>().nullable(),
    ground: p.text().nullable(),
    endedById: p.uuid().$type<PersonId>().nullable(),
    endedGround: p.text().nullable(),
    handedToId: p.uuid().$type<AppointmentId>().nullable(),
    endedAt: p.datetime().nullable(),
    isCancelled: p.boolean(),
    createdAt: p.datetime(),
  }),
});
