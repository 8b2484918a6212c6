import type { Work } from '../../../kernel/work.ts';
import type { BodyId } from '../../people/index.ts';

/** The bodies that rows name, by any of their names in any language, accents or not. */
export async function bodiesNamed(work: Work, names: readonly string[]): Promise<Map<string, BodyId>> {
  const found = await work.em.execute<{ given: string; body_id: BodyId }[]>(
    `select distinct on (g) g as given, n.body_id from jsonb_array_elements_text(?::jsonb) g
      join body_name n on fold_text(n.name) = fold_text(g) order by g, n.is_primary desc, n.body_id`,
    [JSON.stringify([...new Set(names)])],
  );
  return new Map(found.map(({ given, body_id }) => [given, body_id]));
}
