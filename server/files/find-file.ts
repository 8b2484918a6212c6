import { isId } from '../kernel/ids.ts';
import { prepared } from '../kernel/prepared.ts';
import type { ReadContext } from '../kernel/read-context.ts';
import type { Services } from '../streams/index.ts';
import { byHolder } from './holder.ts';

export interface FoundFile {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly isPublic: boolean;
  /** What it was called where it came from. */
  readonly name: string | null;
}

/** A file of a thing that the reader may see; null where it is not there or not for them. */
export async function findFile(
  { database }: Pick<Services, 'database'>,
  reader: Pick<ReadContext, 'actor' | 'language'>,
  id: string,
): Promise<FoundFile | null> {
  if (!isId(id)) return null;
  const values: unknown[] = [];
  const context = { ...reader, param: (value: unknown) => `$${values.push(value)}` };
  const isPublic = byHolder('f', (holder) => holder.isPublic?.('f') ?? 'false');
  const text = `select f.id, f.media_type as "mediaType", f.bytes, encode(f.sha256, 'hex') as sha256, f.name, ${isPublic} as "isPublic"
    from file f where f.id = ${context.param(id)} and ${byHolder('f', (holder) => holder.maySee('f', context))}`;
  const { rows } = await database.pool.query<FoundFile>(prepared(text, values));
  return rows[0] ?? null;
}
