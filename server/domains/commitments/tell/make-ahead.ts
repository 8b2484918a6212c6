import type { Services } from '../../../streams/index.ts';
import { makeOccurrences } from '../make-occurrences.ts';
import { dayOfOccurrence, horizonDays, type Rule } from '../recurrence.ts';

/** Makes what rules ask for up to the horizon, as days go by; a commitment that another server has in hand is left to it. */
export async function makeAhead({ database }: Services): Promise<void> {
  const { rows } = await database.pool.query<{ id: string; rule: Rule; made: number; upTo: string }>({
    name: 'occurrences to make ahead',
    text: `select c.id, c.rule, coalesce((select max(o.number) from occurrence o where o.commitment_id = c.id), 0) as made,
        (house_day() + ${horizonDays})::text as "upTo" from commitment c where c.due_kind = 'BY_RULE'`,
  });
  for (const { id, rule, made, upTo } of rows) {
    const next = dayOfOccurrence(rule, made + 1);
    if (next === null || next > upTo) continue;
    await database.fork().transactional(async (em) => {
      const held = await em.execute<object[]>(
        'select 1 from commitment where id = ? for no key update skip locked',
        [id],
      );
      if (held.length > 0)
        await makeOccurrences(em as Parameters<typeof makeOccurrences>[0], { id: id as never, rule });
    });
  }
}
