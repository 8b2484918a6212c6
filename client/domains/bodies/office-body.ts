import type { AppointmentRole } from '../../../schema/words.ts';

export interface OfficeBody {
  id: string;
  name: string;
  /** What day it is where the body is. */
  today: string;
  /** Those that the reader may give. */
  roles: readonly AppointmentRole[];
}
