import type { Person } from '../../../kernel/actor.ts';
import { invalid } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../kernel/work.ts';
import type { Services } from '../../../streams/index.ts';

const mostAtOnce = 200;

/** Marks some of one's own notifications as read, or as unread again; others' are passed over in silence. */
export async function markRead(
  services: Services,
  actor: Person,
  input: { requestId: string; ids: readonly string[]; read: boolean },
): Promise<void> {
  const { requestId, ...payload } = input;
  const ids = input.ids.filter(isId);
  if (ids.length > mostAtOnce) throw invalid('ids', `${ids.length} are too many; ${mostAtOnce} at most.`);
  await services.streams.perform(actor, { requestId, action: 'markRead', payload }, async (work) => {
    const changed = await work.em.execute<object[]>(
      `update notification set read_at = ${input.read ? 'now()' : 'null'}
        where person_id = ? and id = any(?::uuid[]) and (read_at is null) = ? returning 1`,
      [actor.id, `{${ids.join(',')}}`, input.read],
    );
    if (changed.length > 0) await tellTabs(work);
    return {};
  });
}

/** Marks everything in one's inbox as read. */
export async function markAllRead(
  services: Services,
  actor: Person,
  { requestId }: { requestId: string },
): Promise<void> {
  await services.streams.perform(actor, { requestId, action: 'markAllRead', payload: {} }, async (work) => {
    const changed = await work.em.execute<object[]>(
      'update notification set read_at = now() where person_id = ? and read_at is null returning 1',
      [actor.id],
    );
    if (changed.length > 0) await tellTabs(work);
    return {};
  });
}

async function tellTabs(work: Work): Promise<void> {
  work.record(await work.streamOf('person', work.actor.id), {
    kind: 'inbox.changed',
    subjectId: work.actor.id,
  });
}
