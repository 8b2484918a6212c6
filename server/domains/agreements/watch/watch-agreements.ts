import type { Services } from '../../../streams/index.ts';
import { moveByDays } from './move-by-days.ts';
import { noteSilence } from './note-silence.ts';
import { tellOfDays } from './tell-of-days.ts';

/**
 * What days bring: agreements enter into force, run out, are renewed as they say and come up for review; who did not answer
 * in time is written down as such; people are told before and after. However often it runs, each happens once.
 */
export async function watchAgreements(services: Services): Promise<void> {
  await moveByDays(services);
  await noteSilence(services);
  await tellOfDays(services);
}
