import type { AppointmentRole, EditionState } from '../../../schema/words.ts';
import { documentColumns, mayRead } from '../../documents/index.ts';
import { type Actor, asActing } from '../../kernel/actor.ts';
import type { ReadContext } from '../../kernel/read-context.ts';

/** Who may know of a framework: whoever may read its working text, and once an edition was adopted everybody. */
export function mayKnowFramework(framework: string, context: ReadContext): string {
  return `exists (select 1 from document d where d.id = ${framework}.document_id and (${mayRead.sql(documentColumns('d'), context)}
    or (d.publishes_editions and exists (select 1 from edition e where e.document_id = d.id and e.adopted_at is not null))))`;
}

/** Whether the reader may read the working text; what only it says is for them alone. */
export function mayReadWorkingText(framework: string, context: ReadContext): string {
  return `exists (select 1 from document d where d.id = ${framework}.document_id and ${mayRead.sql(documentColumns('d'), context)})`;
}

/** Who begins a framework for a body: those whom it then lets coordinate the text. */
export const beginningRoles: readonly AppointmentRole[] = ['FOCAL_POINT', 'COORDINATOR', 'ADMINISTRATOR'];

/** Who says what a city thinks of an edition: its focal point, who stands in for them, and who coordinates for it. */
export const speakingRoles: readonly AppointmentRole[] = ['FOCAL_POINT', 'DEPUTY', 'COORDINATOR'];

/** The first of some roles that a person holds at the body they act for, or null. */
export function actingAs(actor: Actor, roles: readonly AppointmentRole[]): AppointmentRole | null {
  const acting = asActing(actor);
  if (acting.kind !== 'person') return null;
  return roles.find((role) => acting.appointments.some((one) => one.role === role)) ?? null;
}

/** Editions that a city may take a position on: settled, and not replaced by another. */
export const openToPositions: readonly EditionState[] = ['FROZEN', 'ADOPTED'];
