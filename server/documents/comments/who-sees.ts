import type { ThingColumns } from '../../kernel/policy.ts';
import type { Work } from '../../kernel/work.ts';
import { documentColumns } from '../document.policy.ts';

type WhoSees = (columns: ThingColumns) => string;

let whoSees: WhoSees = () => 'select null::uuid where false';

/** Documents know of no appointments: the domain that does says, as SQL, which people see a thing. Called once, by its door. */
export function askWhoSees(answer: WhoSees): void {
  whoSees = answer;
}

/** Of some people, those who see a document: nobody is named to others, or called, by the way of a mention. */
export async function thoseWhoSee(
  { em }: Pick<Work, 'em'>,
  documentId: string,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await em.execute<{ id: string }[]>(
    `select p.id from document d, person p where d.id = ? and p.id = any(?::uuid[]) and p.id in (${whoSees(documentColumns('d'))})`,
    [documentId, `{${personIds.join(',')}}`],
  );
  return rows.map(({ id }) => id);
}
