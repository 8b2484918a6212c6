import { agreementLimits as limits } from '../../../../schema/agreement-limits.ts';
import type { Person } from '../../../kernel/actor.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { plainText } from '../../../kernel/plain-text.ts';
import type { Services } from '../../../streams/index.ts';

/** Keeps a selection of the register under a name; one of that name becomes this one. */
export async function keepAgreementView(
  services: Services,
  actor: Person,
  input: { requestId: string; name: string; settings: string },
): Promise<string> {
  const name = plainText('name', input.name, limits.viewName);
  const settings = settingsOf(input.settings);
  const { requestId, ...payload } = input;
  const { id } = await services.streams.perform(
    actor,
    { requestId, action: 'keepAgreementView', payload },
    async (work) => {
      const [kept] = await work.em.execute<{ count: number }[]>(
        'select count(*)::int as count from agreement_view where person_id = ? and name <> ?',
        [actor.id, name],
      );
      if (kept!.count >= limits.views.max)
        throw conflict(`At most ${limits.views.max} views can be kept.`, 'TOO_MANY_HERE', {
          max: limits.views.max,
        });
      const [view] = await work.em.execute<{ id: string }[]>(
        `insert into agreement_view (id, person_id, name, settings) values (?, ?, ?, ?::jsonb)
         on conflict (person_id, name) do update set settings = excluded.settings returning id`,
        [newId<'AgreementView'>(), actor.id, name, settings],
      );
      return { id: view!.id };
    },
  );
  return id;
}

/** Forgets a view of one's own. */
export async function dropAgreementView(
  services: Services,
  actor: Person,
  input: { requestId: string; id: string },
): Promise<void> {
  const { requestId, ...payload } = input;
  await services.streams.perform(actor, { requestId, action: 'dropAgreementView', payload }, async (work) => {
    const dropped = isId(input.id)
      ? await work.em.execute<object[]>(
          'delete from agreement_view where id = ? and person_id = ? returning id',
          [input.id, actor.id],
        )
      : [];
    if (dropped.length === 0) throw notFound('view', input.id);
    return {};
  });
}

/** Settings are the screen's own; kept as they are, as long as they are small JSON. */
function settingsOf(settings: string): string {
  if (settings.length > limits.viewSettings.max)
    throw invalid('settings', 'The settings are too long.', 'TOO_LONG', { max: limits.viewSettings.max });
  try {
    const value: unknown = JSON.parse(settings);
    if (value !== null && typeof value === 'object') return JSON.stringify(value);
  } catch {
    // Refused below, as any other text that is no object.
  }
  throw invalid('settings', 'The settings can’t be read.', 'STRANGE_SIGN');
}
