import { limits } from '../../../../../schema/limits.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { givenName } from '../../../../kernel/given-name.ts';
import type { Language } from '../../../../kernel/localised-text.ts';
import { timeZone } from '../../../../kernel/time-zone.ts';
import type { Services } from '../../../../streams/index.ts';
import { type NotificationWishes, Person as PersonEntity, type PersonId } from '../../person.entity.ts';

export interface UpdateProfile {
  readonly requestId: string;
  readonly name?: string | null;
  readonly preferredLanguage?: Language | null;
  readonly zone?: string | null;
  readonly notifications?: { [Wish in keyof NotificationWishes]?: NotificationWishes[Wish] | null } | null;
}

/** Changes how one is called and told of things; what is not given stays. */
export async function updateProfile(services: Services, actor: Person, input: UpdateProfile): Promise<void> {
  const { requestId, ...payload } = input;
  const write = { requestId, action: 'updateProfile', payload };
  await services.streams.perform(actor, write, async (work) => {
    const person = await work.em.findOneOrFail(PersonEntity, { id: actor.id as PersonId });
    if (input.name != null) person.name = givenName('name', input.name, limits.personName);
    if (input.preferredLanguage != null) person.preferredLanguage = input.preferredLanguage;
    if (input.zone != null) person.zone = timeZone('zone', input.zone);
    if (input.notifications != null)
      person.notificationWishes = wishes(person.notificationWishes, input.notifications);
    await work.em.execute('update auth_user set name = ?, updated_at = now() where id = ?', [
      person.name,
      person.userId,
    ]);
    work.record(await work.streamOf('person', person.id), { kind: 'person.changed', subjectId: person.id });
    return {};
  });
}

function wishes(
  before: NotificationWishes,
  given: NonNullable<UpdateProfile['notifications']>,
): NotificationWishes {
  const told = Object.entries(given).filter(([, wish]) => wish !== null && wish !== undefined);
  return { ...before, ...Object.fromEntries(told) };
}
