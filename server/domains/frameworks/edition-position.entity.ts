import { defineEntity } from '@mikro-orm/core';
import {
  type AppointmentRole,
  appointmentRoles,
  type PositionKind,
  positionKinds,
} from '../../../schema/words.ts';
import type { EditionId } from '../../documents/index.ts';
import type { Id } from '../../kernel/ids.ts';
import type { BodyId, PersonId } from '../people/index.ts';

export type EditionPositionId = Id<'EditionPosition'>;

/** What a city thinks of an edition. It never changes: another one replaces it, and this one is kept. */
export class EditionPosition {
  id!: EditionPositionId;
  editionId!: EditionId;
  bodyId!: BodyId;
  kind!: PositionKind;
  reservation: string | null = null;
  takenById!: PersonId;
  /** In which office the person spoke for the city. */
  role!: AppointmentRole;
  takenAt!: Date;
  replacedAt: Date | null = null;
}

export const editionPositionSchema = defineEntity({
  class: EditionPosition,
  tableName: 'edition_position',
  properties: (p) => ({
    id: p.uuid().primary().$type<EditionPositionId>(),
    editionId: p.uuid().$type<EditionId>(),
    bodyId: p.uuid().$type<BodyId>(),
    kind: p.enum(positionKinds),
    reservation: p.text().nullable(),
    takenById: p.uuid().$type<PersonId>(),
    role: p.enum(appointmentRoles),
    takenAt: p.datetime(),
    replacedAt: p.datetime().nullable(),
  }),
});
