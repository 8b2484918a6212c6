import type { Entry, Services } from '../../../streams/index.ts';
import { readEntries } from '../../../streams/index.ts';
import { inTransaction } from './in-transaction.ts';
import { hint, keepNotices } from './keep-notices.ts';
import { type Notice, tellersOf } from './notice.ts';

const lookEvery = 500;
/** Hints may be lost; so often all streams are looked at. */
const lookAtAllEvery = 10_000;
const mostEntries = 200;

/**
 * Tells people of what was committed, stream by stream and in order. Several servers share it: how far a stream has been
 * told of stands in its row, which is held meanwhile and moves with what was written into inboxes, or not at all.
 */
export function tellPeople(services: Services): () => Promise<void> {
  const { streams, log } = services;
  const moved = new Set<string>();
  const stopHearing = streams.onMoved((streamId) => moved.add(streamId));
  let lookedAtAll = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout;
  let round: Promise<void> = Promise.resolve();

  const look = async () => {
    const all = Date.now() - lookedAtAll > lookAtAllEvery;
    if (!all && moved.size === 0) return;
    const ids = all ? null : [...moved];
    moved.clear();
    if (all) lookedAtAll = Date.now();
    for (const streamId of await behind(services, ids)) {
      if (isClosed) return;
      if (await tellOf(services, streamId)) moved.add(streamId);
    }
  };
  const next = () => {
    timer = setTimeout(() => {
      round = look()
        .catch((error: unknown) => {
          lookedAtAll = 0;
          log.warn({ err: error }, 'People could not be told of what happened; trying again.');
        })
        .then(() => {
          if (!isClosed) next();
        });
    }, lookEvery);
  };
  next();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    stopHearing();
    await round;
  };
}

/** Tells of all that was committed up to now. */
export async function tellOfAll(services: Services): Promise<void> {
  for (;;) {
    const streams = await behind(services, null);
    if (streams.length === 0) return;
    for (const streamId of streams) while (await tellOf(services, streamId));
  }
}

/** The streams that have entries nobody was told of yet; of all, or of some. */
async function behind({ database }: Services, ids: readonly string[] | null): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>({
    name: 'streams to tell of',
    text: `select s.id from stream s left join told t on t.stream_id = s.id
      where s.kind <> 'person' and s.position > coalesce(t.position, 0) and ($1::uuid[] is null or s.id = any($1::uuid[])) limit 100`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}

/** Tells of one stream as far as one turn goes; whether there may be more. */
async function tellOf(services: Services, streamId: string): Promise<boolean> {
  const { pool } = services.database;
  const { moved, isFull } = await inTransaction(services, async (ask) => {
    await ask('insert into told (stream_id, position) values ($1, 0) on conflict do nothing', [streamId]);
    const [told] = await ask<{ position: number }>(
      'select position from told where stream_id = $1 for update skip locked',
      [streamId],
    );
    if (!told) return { moved: [], isFull: false };
    const entries = await readEntries(pool, streamId, told.position, mostEntries);
    const notices: Notice[] = [];
    for (const entry of entries) notices.push(...(await noticesOf(ask, entry)));
    const last = entries.at(-1);
    if (last) await ask('update told set position = $2 where stream_id = $1', [streamId, last.position]);
    return { moved: await keepNotices(services, ask, notices), isFull: entries.length === mostEntries };
  });
  await hint(pool, moved);
  return isFull;
}

async function noticesOf(ask: Parameters<typeof keepNotices>[1], entry: Entry): Promise<Notice[]> {
  const told: Notice[] = [];
  for (const teller of tellersOf(entry.kind)) told.push(...(await teller.tell(ask, entry)));
  return told;
}
