import { timingSafeEqual } from 'node:crypto';
import { isId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/localised-text.ts';
import type { Services } from '../../../streams/index.ts';

const purpose = 'stop mail';

/** The address by which somebody stops mail of what happens, without signing in; signed, so that nobody stops another's. */
export function stopUrl({ url, seal }: Pick<Services, 'url' | 'seal'>, personId: string): string {
  return `${url}/mail/stop/${personId}.${seal(purpose, personId)}`;
}

/** Whose mail a token of such an address stops; null where it is none of ours. */
export async function readerOfStop(
  { database, seal }: Pick<Services, 'database' | 'seal'>,
  token: string,
): Promise<{ personId: string; language: Language } | null> {
  const [personId = '', given = ''] = token.split('.');
  if (!isId(personId)) return null;
  const expected = Buffer.from(seal(purpose, personId.toLowerCase()));
  const found = Buffer.from(given);
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null;
  const { rows } = await database.pool.query<{ language: Language }>({
    name: 'reader of stop',
    text: 'select preferred_language as language from person where id = $1 and erased_at is null',
    values: [personId],
  });
  return rows[0] ? { personId, language: rows[0].language } : null;
}

/** Stops mail of what happens; the inbox goes on, and mail that one asked for oneself, as a link to sign in. */
export async function stopMail({ database }: Pick<Services, 'database'>, personId: string): Promise<void> {
  await database.pool.query({
    name: 'stop mail',
    text: `update person set notification_wishes = notification_wishes || '{"mail":"NEVER"}'::jsonb where id = $1`,
    values: [personId],
  });
}
