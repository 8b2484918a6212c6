import type { NewEntry, Work } from '../../kernel/work.ts';
import { toldHolder } from './holder.ts';

/** The stream that keeps what happened to a commitment, and who did it for whom. */
export const historyOf = (work: Work, commitmentId: string): Promise<string> =>
  work.streamOf('history', commitmentId);

/** Records in its history that a commitment was moved on or shown to be kept, and tells who follows what holds it. */
export async function recordMove(work: Work, commitmentId: string, entry: NewEntry): Promise<void> {
  work.record(await historyOf(work, commitmentId), entry);
  const [holder] = await work.em.execute<{ kind: string | null; id: string }[]>(
    'select holder_kind as kind, holder_id as id from commitment where id = ?',
    [commitmentId],
  );
  const definition = holder?.kind ? toldHolder(holder.kind) : null;
  for (const streamId of (await definition?.streamsOf(work.em, holder!.id)) ?? [])
    work.record(streamId, { kind: `${holder!.kind}.work-moved-on`, subjectId: commitmentId });
}
