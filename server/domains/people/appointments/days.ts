import { dayOf } from '../../../kernel/day.ts';
import type { Work } from '../../../kernel/work.ts';

/** What day it is where a body is; its people's days are told by that, wherever who writes them sits. */
export async function todayOf({ em }: Pick<Work, 'em'>, bodyId: string): Promise<string> {
  const [row] = await em.execute<{ today: string }[]>('select body_today(?)::text as today', [bodyId]);
  return row!.today;
}

/** The day that was meant; none is the body's today. */
export function meantDay(field: string, value: string | null | undefined, today: string): string {
  return value === null || value === undefined ? today : dayOf(field, value);
}
