import { createHash } from 'node:crypto';
import { limits } from '../../schema/limits.ts';
import type { Person } from '../kernel/actor.ts';
import { conflict, notFound } from '../kernel/errors.ts';
import { isId, newId } from '../kernel/ids.ts';
import type { Work } from '../kernel/work.ts';
import type { Services } from '../streams/index.ts';
import { holderOf } from './holder.ts';
import { imageOf } from './image.ts';
import { type Paper, paperOf } from './paper.ts';

export interface KeptFile extends Paper {
  readonly id: string;
  readonly bytes: number;
}

/** Keeps a picture, or a paper where the thing takes them, with the thing it belongs to. Refuses what is none, who may not add one to the thing, and what its body has no room for. */
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
      await mustHaveRoom(work, ownerId, bytes.length);
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

const megabyte = 1024 * 1024;

/** Refuses what does not fit beside the body's other files any more. One at a time: two at once would each find the same room. */
async function mustHaveRoom(work: Work, ownerId: string, bytes: number): Promise<void> {
  await work.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`files ${ownerId}`]);
  const [row] = await work.em.execute<{ used: string }[]>(
    'select coalesce(sum(bytes), 0)::text as used from file where owner_id = ?',
    [ownerId],
  );
  const used = Number(row?.used ?? 0);
  const { max } = limits.bodyFilesMegabytes;
  if (used + bytes <= max * megabyte) return;
  const facts = { used: Math.ceil(used / megabyte), megabytes: max, file: Math.ceil(bytes / megabyte) };
  throw conflict(
    `The body’s files weigh ${facts.used} of ${max} MB already; ${facts.file} MB more do not fit.`,
    'FILES_FULL',
    facts,
  );
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
