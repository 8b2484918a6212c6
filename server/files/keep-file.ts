import { createHash } from 'node:crypto';
import type { Person } from '../kernel/actor.ts';
import { notFound } from '../kernel/errors.ts';
import { isId, newId } from '../kernel/ids.ts';
import type { Services } from '../streams/index.ts';
import { holderOf } from './holder.ts';
import { imageOf } from './image.ts';
import { type Paper, paperOf } from './paper.ts';

export interface KeptFile extends Paper {
  readonly id: string;
  readonly bytes: number;
}

/** Keeps a picture, or a paper where the thing takes them, with the thing it belongs to. Refuses what is none, and who may not add one to the thing. */
export async function keepFile(
  { streams, files }: Services,
  actor: Person,
  input: { requestId: string; kind: string; thingId: string; bytes: Buffer; name?: string | null },
): Promise<KeptFile> {
  const { requestId, kind, thingId, bytes } = input;
  const holder = holderOf(kind);
  if (!holder || !isId(thingId)) throw notFound(holder ? kind : 'thing', thingId);
  const paper: Paper = holder.takesPapers ? paperOf(bytes) : imageOf(bytes);
  const name = holder.takesPapers ? nameOf(input.name) : null;
  const sha256 = createHash('sha256').update(bytes).digest();
  const id = newId();
  // The bytes come first: a row without them could be shown and would have nothing to show.
  await files.put(id, bytes);
  try {
    const payload = { kind, thingId, sha256: sha256.toString('hex') };
    const kept = await streams.perform(actor, { requestId, action: 'keepFile', payload }, async (work) => {
      const ownerId = await holder.mayAdd(work, thingId);
      await work.em.execute(
        `insert into file (id, thing_kind, thing_id, owner_id, media_type, bytes, sha256, width, height, uploaded_by_id, name)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          id,
          kind,
          thingId,
          ownerId,
          paper.mediaType,
          bytes.length,
          sha256,
          paper.width,
          paper.height,
          actor.id,
          name,
        ],
      );
      return { id: id as string };
    });
    if (kept.id !== id) await files.remove(id);
    return { id: kept.id, bytes: bytes.length, ...paper };
  } catch (error) {
    await files.remove(id).catch(() => undefined);
    throw error;
  }
}

const longestName = 120;

/** What a file was called, as one line without a way to other folders; null where that says nothing. */
function nameOf(given: string | null | undefined): string | null {
  const name = (given ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\"]+/gu, ' ')
    .trim()
    .slice(-longestName)
    .trim();
  return name || null;
}
