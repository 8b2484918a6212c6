import { limits } from '../../../../../schema/limits.ts';
import type { KeyPointKind } from '../../../../../schema/words.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { isId } from '../../../../kernel/ids.ts';
import { plainText } from '../../../../kernel/plain-text.ts';
import type { Work } from '../../../../kernel/work.ts';
import type { Services } from '../../../../streams/index.ts';
import type { PersonId } from '../../../people/index.ts';
import { type HeldSession, holdSession } from '../hold-session.ts';
import { KeyPoint, type KeyPointId } from '../key-point.entity.ts';

export interface ChangeKeyPoint {
  readonly requestId: string;
  readonly keyPointId: string;
  readonly kind: KeyPointKind;
  readonly words: string;
}

/** Words a key point anew and keeps how it was worded. Refuses one that was taken back. */
export async function changeKeyPoint(
  services: Services,
  actor: Person,
  input: ChangeKeyPoint,
): Promise<string> {
  const words = plainText('words', input.words, limits.keyPoint);
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'changeKeyPoint', payload }, async (work) => {
    const { point, held } = await holdKeyPoint(work, input.keyPointId);
    if (point.kind === input.kind && point.words === words && !point.takenBackAt) return {};
    await work.em.execute(
      `insert into key_point_version (key_point_id, version, kind, words, at, by_id)
       select k.id, (select count(*) from key_point_version v where v.key_point_id = k.id), k.kind, k.words, coalesce(k.changed_at, k.marked_at),
         coalesce((select e.actor_id from entry e where e.stream_id = ? and e.subject_id = k.id and e.kind in ('key-point.marked', 'key-point.changed')
           order by e.position desc limit 1), k.marked_by_id) from key_point k where k.id = ?`,
      [held.streamId, point.id],
    );
    point.reword(input.kind, words, work.clock.now());
    work.record(held.streamId, { kind: 'key-point.changed', subjectId: point.id });
    return {};
  });
  return input.keyPointId;
}

export interface TakeBackKeyPoint {
  readonly requestId: string;
  readonly keyPointId: string;
  readonly restore?: boolean | null;
}

/** Takes a key point back, so that it has no words any more, or puts it back; doing it twice is doing it once. */
export async function takeBackKeyPoint(
  services: Services,
  actor: Person,
  input: TakeBackKeyPoint,
): Promise<string> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'takeBackKeyPoint', payload }, async (work) => {
    const { point, held } = await holdKeyPoint(work, input.keyPointId);
    if ((point.takenBackAt === null) === (input.restore ?? false)) return {};
    point.takenBackAt = input.restore ? null : work.clock.now();
    point.takenBackById = input.restore ? null : (actor.id as PersonId);
    work.record(held.streamId, {
      kind: input.restore ? 'key-point.put-back' : 'key-point.taken-back',
      subjectId: point.id,
    });
    return {};
  });
  return input.keyPointId;
}

async function holdKeyPoint(work: Work, id: string): Promise<{ point: KeyPoint; held: HeldSession }> {
  const [row] = isId(id)
    ? await work.em.execute<{ session_id: string }[]>('select session_id from key_point where id = ?', [id])
    : [];
  if (!row) throw notFound('key point', id);
  const held = await holdSession(work, row.session_id).catch((error: unknown) => {
    // Whoever may not know of the session is told the same as of a key point that is not there.
    throw isMissing(error) ? notFound('key point', id) : error;
  });
  return { point: await work.em.findOneOrFail(KeyPoint, { id: id as KeyPointId }), held };
}

const isMissing = (error: unknown) => (error as { code?: string }).code === 'NOT_FOUND';
