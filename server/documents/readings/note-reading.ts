import type { Audience } from '../../../schema/words.ts';
import { type Actor, bodiesOf } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Services } from '../../streams/index.ts';

/** A working text that somebody is about to be given. */
export interface TextRead {
  readonly documentId: string;
  readonly ownerId: string;
  readonly audience: Audience;
}

const mostRemembered = 50_000;
let today = '';
const noted = new Set<string>();

/**
 * Writes into the owner's audit that somebody from outside reads a private working text, by a part that they were given:
 * once a day for each person and document, before a word of it is given.
 */
export async function noteReading(
  services: Pick<Services, 'clock' | 'streams'>,
  actor: Actor,
  { documentId, ownerId, audience }: TextRead,
): Promise<void> {
  if (actor.kind !== 'person' || audience !== 'PRIVATE' || bodiesOf(actor).includes(ownerId)) return;
  const reading = `${actor.id} ${documentId}`;
  forgetYesterday(services.clock.now().toISOString().slice(0, 10));
  if (noted.has(reading)) return;
  const write = { requestId: newId(), action: 'readPrivateText', payload: { documentId } };
  await services.streams.perform(actor, write, async ({ em, record, streamOf }) => {
    const streamId = await streamOf('audit', ownerId);
    // Many servers and devices may begin to read at once; the day's first is written, the others wait and find it.
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [reading]);
    const before = await em.execute(
      `select 1 from entry e where e.stream_id = ? and e.kind = 'draft.read' and e.actor_id = ? and e.subject_id = ?
        and (e.at at time zone 'UTC')::date = (house_now() at time zone 'UTC')::date limit 1`,
      [streamId, actor.id, documentId],
    );
    if (before.length === 0) record(streamId, { kind: 'draft.read', subjectId: documentId });
    return {};
  });
  noted.add(reading);
}

function forgetYesterday(day: string): void {
  if (day === today && noted.size < mostRemembered) return;
  today = day;
  noted.clear();
}
