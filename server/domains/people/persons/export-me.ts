import type { Person } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../streams/index.ts';
import { everythingAbout } from './personal-data.ts';

/** Everything that the house keeps of who asks, in one object; that they asked is kept as well. */
export async function exportMe(services: Services, actor: Person): Promise<object> {
  await services.streams.perform(
    actor,
    { requestId: newId(), action: 'exportMe', payload: {} },
    async (work) => {
      work.record(await work.streamOf('person', actor.id), {
        kind: 'export.made',
        subjectId: actor.id,
        facts: { what: 'everything about me' },
      });
      return {};
    },
  );
  const made = services.clock.now().toISOString();
  return { house: services.url, made, ...(await everythingAbout(services.database.pool, actor.id)) };
}
