import type { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../../../kernel/localised-text.ts';

/** What a body is called in a language, else by its own name. */
export async function bodyNameIn(em: EntityManager, bodyId: string, language: Language): Promise<string> {
  const [row] = await em.execute<{ name: string }[]>(
    `select n.name from body_name n where n.body_id = ? order by (n.lang = ?) desc, n.is_primary desc limit 1`,
    [bodyId, language],
  );
  return row!.name;
}
