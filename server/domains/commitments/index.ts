import './hand-on-commitments.ts';
import './personal-data.ts';
import './tell/tellers.ts';
import { commitmentSchema } from './commitment.entity.ts';
import { defineCommitmentThings } from './commitment.things.ts';
import { occurrenceSchema } from './occurrence.entity.ts';

export { keepWaitsFor } from './actions/set-waits-for.ts';
export { CalendarResolver } from './calendar/calendar.resolver.ts';
export { readCalendarOf } from './calendar/calendars.ts';
export { hasDaysOfNetworks } from './calendar/days-of-networks.ts';
export { Commitment, type CommitmentId } from './commitment.entity.ts';
export { commitmentFace, occurrenceFace } from './commitment.face.ts';
export { mayCarry, mayKnow, mayLead, mayPromise } from './commitment.policy.ts';
export { CommitmentResolver } from './commitment.resolver.ts';
export { CommitmentType, DueInput, OccurrenceType } from './commitment.types.ts';
export { DueResolver } from './due/due.resolver.ts';
export { comeAbout, dropHeld, type HolderOfCommitments, keepHeld, letCount, reword } from './held.ts';
export { holdsCommitments } from './holder.ts';
export { Occurrence, type OccurrenceId } from './occurrence.entity.ts';
export { keepOrigin, linkOrigin, mustKnowOf, type ThingRef } from './origin/link-origin.ts';
export { originRelations } from './origin/origin.face.ts';
export { OriginResolver } from './origin/origin.resolver.ts';
export { OriginType } from './origin/origin.types.ts';
export { type Due, type NewCommitment, promise } from './promise.ts';
export { makeAhead } from './tell/make-ahead.ts';
export { remind } from './tell/remind.ts';
export { dateAnew, takeBack } from './untouched.ts';
export { webAddress } from './web-address.ts';
export { HolidayResolver } from './working-days/holiday.resolver.ts';
export { calendarFor, readCalendar } from './working-days/read-calendar.ts';

defineCommitmentThings();

export const commitmentEntities = [commitmentSchema, occurrenceSchema];
